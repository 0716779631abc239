import Core

/// How the parts of a standard are called where two versions stand side by side.
enum ComparisonStrings {
  static let name = Text(id: "Nama layanan", en: "Name of the service")
  static let summary = Text(id: "Ringkasan", en: "Summary")
  static let requirement = Text(id: "Syarat", en: "Requirement")
  static let requirementName = Text(id: "nama", en: "name")
  static let explain = Text(id: "penjelasan", en: "explanation")
  static let obtain = Text(id: "cara mendapat", en: "how to get it")
  static let demand = Text(id: "kapan diminta", en: "when it is asked for")
  static let order = Text(id: "Urutan syarat", en: "Order of the requirements")
  static let question = Text(id: "Pertanyaan kepada warga", en: "Question to residents")
  static let promise = Text(id: "Waktu penyelesaian", en: "Time")
  static let fee = Text(id: "Biaya", en: "Fee")
  static let feeNote = Text(id: "Keterangan biaya", en: "Note on the fee")
  static let product = Text(id: "Hasil layanan", en: "What residents get")
  static let complaint = Text(id: "Pengaduan dan keberatan", en: "Complaints and objections")
  static let applicants = Text(id: "Siapa yang dapat mengajukan", en: "Who may apply")
  static let status = Text(id: "Status", en: "Status")
  static let delivery = Text(id: "Diselesaikan oleh", en: "Finished by")
  static let words = Text(id: "Kata pencarian", en: "Search words")
  static let workflow = Text(id: "Alur meja", en: "Desks it passes")
  static let letterTitle = Text(id: "Judul surat", en: "Title of the letter")
  static let letterBody = Text(id: "Isi surat", en: "Body of the letter")
  static let doubt = Text(id: "Hal yang belum pasti", en: "Something to confirm")
  static let always = Text(id: "selalu", en: "always")

  static func step(_ number: Int) -> Text {
    Text(id: "Langkah \(number)", en: "Step \(number)")
  }

  static func part(of name: Text, _ part: Text) -> Text {
    Text(id: "Syarat “\(name.id)”, \(part.id)", en: "Requirement “\(name.en)”, \(part.en)")
  }

  static func inEnglish(_ part: Text) -> Text {
    Text(id: "\(part.id) (bahasa Inggris)", en: "\(part.en) (English)")
  }

  static func basis(_ requirement: Service.Requirement) -> Text {
    requirement.basis.map { Text($0) } ?? CatalogueStrings.noBasis
  }

  /// When a requirement is asked for, with the answers that decide it.
  static func demand(_ requirement: Service.Requirement, _ service: Service) -> Text {
    guard requirement.optional else { return always }
    let when = requirement.when ?? CatalogueStrings.onlyIf
    guard let condition = requirement.needed else { return when }
    let answers = self.condition(condition, service)
    return Text(id: "\(when.id) (\(answers.id))", en: "\(when.en) (\(answers.en))")
  }

  /// A condition in the words of its questions.
  static func condition(_ condition: Condition, _ service: Service) -> Text {
    let parts = (service.questions ?? []).compactMap { question -> Text? in
      guard let wanted = condition[question.key] else { return nil }
      let answers = list(question.options.filter { wanted.contains($0.key) }.map(\.name))
      return Text(id: "\(question.text.id) \(answers.id)", en: "\(question.text.en) \(answers.en)")
    }
    return list(parts, by: "; ")
  }

  static func question(_ question: Question, _ service: Service) -> Text {
    let options = list(
      question.options.map { option in
        option.stop.map { Text(id: "\(option.name.id) → \($0.id)", en: "\(option.name.en) → \($0.en)") } ?? option.name
      }, by: " / ")
    let needed = question.needed.map { condition($0, service) }
    return Text(
      id: "\(question.text.id) \(options.id)\(needed.map { " [bila \($0.id)]" } ?? "")",
      en: "\(question.text.en) \(options.en)\(needed.map { " [if \($0.en)]" } ?? "")")
  }

  static func list(_ texts: [Text], by separator: String = ", ") -> Text {
    Text(id: texts.map(\.id).joined(separator: separator), en: texts.map(\.en).joined(separator: separator))
  }

  static func applicants(_ service: Service) -> Text {
    list(
      service.applicants.map { applicant in
        switch applicant {
        case .person: Text(id: "warga sendiri", en: "the person")
        case .proxy: Text(id: "wakil dengan surat kuasa", en: "a proxy with a letter")
        case .desa: Text(id: "pemerintah desa", en: "a village government")
        case .organisation: Text(id: "lembaga", en: "an organisation")
        }
      })
  }

  static func status(_ service: Service) -> Text {
    service.status == .active ? Text(id: "dilayani", en: "offered") : CatalogueStrings.noLongerNeeded
  }

  static func delivery(_ service: Service) -> Text {
    service.deliveredBy == .kecamatan
      ? Text(id: "kantor kecamatan", en: "the district office") : Text(id: "instansi lain", en: "another agency")
  }

  static func workflow(_ service: Service) -> Text {
    list(
      service.workflow.map { step in
        switch step {
        case .counter: Text(id: "loket", en: "counter")
        case .sectionHead: Text(id: "kasi", en: "section head")
        case .secretary: Text(id: "sekcam", en: "secretary")
        case .head: Text("camat")
        }
      }, by: " → ")
  }
}
