import Civic
import Core
import Web

/// The person, as a form and as what is kept of it.
enum PersonForm {
  static let form = Form<DraftContent> { reader in
    let kind = reader.required("pemohon", ApplicantKind.init(rawValue:), or: DossierStrings.kindMissing)
    let name = reader.text("nama", limit: 120, required: DossierStrings.nameMissing)
    let digits = reader.fields["nik"].filter { !" .-".contains($0) }.count
    let nik = reader.optional("nik", { NIK($0) }, or: DossierStrings.nikLength(digits))
    let phone = reader.optional("telepon", { Phone($0) }, or: DossierStrings.phoneBad)
    let email = reader.optional("surel", { EmailAddress($0) }, or: ApplyStrings.emailBad)
    let address = reader.text("alamat", limit: 300)
    let purpose = reader.text("keperluan", limit: 300)
    let proxy = reader.text("kuasa", limit: 120, required: kind == .proxy ? DossierStrings.proxyMissing : nil)
    guard let kind, let name, let address, let purpose, let proxy else { return nil }
    var person = DraftContent()
    (person.kind, person.name, person.address, person.purpose, person.proxy) = (kind.rawValue, name, address, purpose, proxy)
    (person.nik, person.phone, person.email) = (nik?.digits ?? "", phone?.digits ?? "", email?.text ?? "")
    person.language = (Language(rawValue: reader.fields["bahasa"]) ?? .id).rawValue
    return person
  }

  /// What was answered before, to be changed.
  static func state(_ content: DraftContent) -> FormState {
    var fields = FormFields()
    fields["pemohon"] = content.kind.isEmpty ? ApplicantKind.person.rawValue : content.kind
    fields["nama"] = content.name
    fields["nik"] = content.nik
    fields["telepon"] = content.phone
    fields["surel"] = content.email
    fields["alamat"] = content.address
    fields["keperluan"] = content.purpose
    fields["kuasa"] = content.proxy
    fields["bahasa"] = content.language
    return FormState(fields: fields)
  }
}

extension DraftContent {
  /// The same with the person put in.
  func with(person: DraftContent) -> DraftContent {
    var content = self
    (content.kind, content.name, content.nik) = (person.kind, person.name, person.nik)
    (content.phone, content.email, content.address) = (person.phone, person.email, person.address)
    (content.purpose, content.proxy, content.language) = (person.purpose, person.proxy, person.language)
    return content
  }
}
