import Addresses
import Civic
import Core
import Storage
import Web

/// What services rest on as a whole: read by all staff, confirmed by those who keep the register.
struct GroundPages: Sendable {
  let book: RegisterBook

  var routes: [Route] {
    [
      .staff(.get, RegisterAddresses.grounds, nil, list), .staff(.get, RegisterAddresses.ground, .keepRegister, show),
      .staff(.post, RegisterAddresses.ground, .keepRegister, save),
    ]
  }

  private func list(_ visit: StaffVisit) async throws -> Answer {
    let (services, grounds) = try await visit.read { [book] tx, _ in
      (try book.services(tx), try book.desk.register.grounds(tx))
    }
    return visit.show(
      Page(
        GroundStrings.title[visit.language], frame: .staff, scripts: ["keys.js"],
        body: GroundViews.list(visit, services, Dictionary(grounds.map { ($0.service, $0) }) { first, _ in first })))
  }

  private func show(_ visit: StaffVisit, _ key: String) async throws -> Answer { try await page(visit, key, nil) }

  private func page(_ visit: StaffVisit, _ key: String, _ state: FormState?) async throws -> Answer {
    let (service, ground, version) = try await visit.read { [book] tx, _ in
      guard let service = try book.services(tx).first(where: { $0.key == key }) else { throw Problem.notFound }
      return (
        service, try book.desk.register.grounds(tx).first { $0.service == key },
        try book.desk.version(ofGround: key, tx)
      )
    }
    // A form that was refused stays one of the version from which it was made.
    let seen = state.flatMap { Int($0.fields["versi"]) } ?? version
    return visit.show(
      Page(
        service.name[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: GroundViews.form(visit, service, version: seen, state ?? GroundViews.state(of: ground))),
      status: state == nil ? 200 : 422)
  }

  private static func form(_ key: String) -> Form<RegisterDesk.Confirmation> {
    Form { reader in
      let source = reader.required("sumber", PowerSource.init(rawValue:), or: GroundStrings.sourceMissing)
      let rule = reader.text("aturan", limit: 500)
      let signer = Role(rawValue: reader.fields["penanda-tangan"]).flatMap { AnnexWord.signers.contains($0) ? $0 : nil }
      let office = reader.text("kantor-lain", limit: 200)
      let object = measure(&reader)
      guard let source, let rule, let office else { return nil }
      let said = RegisterDesk.Confirmation(
        service: key, source: source, rule: rule, signer: signer ?? .head, technicalOffice: office,
        object: object, isConfirmed: reader.isOn("tetapkan"), isBasisRequired: reader.isOn("wajib"))
      if let fault = said.fault { reader.refuse(fault == .ruleMissing ? "aturan" : "sumber", fault.words) }
      return said
    }
  }

  /// How the object is measured: a unit with its name in both languages, or none of them.
  private static func measure(_ reader: inout FormReader) -> ObjectMeasure? {
    let unit = reader.optional("satuan", ObjectUnit.init(rawValue:), or: GroundStrings.unitMissing)
    let (id, en) = (reader.text("ukuran", limit: 100), reader.text("ukuran-en", limit: 100))
    guard let id, let en else { return nil }
    guard let unit else {
      if !id.isEmpty || !en.isEmpty { reader.refuse("satuan", GroundStrings.unitMissing) }
      return nil
    }
    for (field, name) in [("ukuran", id), ("ukuran-en", en)] where name.isEmpty {
      reader.refuse(field, GroundStrings.measureMissing)
    }
    return ObjectMeasure(unit: unit, name: Text(id: id, en: en))
  }

  private func save(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    switch Self.form(key).parse(visit.fields) {
    case .refused(let state): return try await page(visit, key, state)
    case .accepted(let said):
      guard let version = Int(visit.fields["versi"]) else { throw Problem.changed }
      let (ids, now) = ((id: visit.newID(), event: visit.newID()), visit.now)
      try await visit.writeOnce { [book] tx, actor in
        try book.desk.confirm(said, version: version, ids: ids, at: now, by: actor, tx)
        return ""
      }
      visit.announce("dasar")
      return .see(RegisterAddresses.grounds())
    }
  }
}
