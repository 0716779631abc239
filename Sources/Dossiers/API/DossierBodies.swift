import Civic
import Core
import Web

/// What a program sends to have an application received.
enum IntakeBody {
  private typealias Strings = DossierAPIStrings

  /// A name has a letter that can be seen: what cannot be is taken out before it is kept.
  private static let name = Schema.text(pattern: "[A-Za-zÀ-ɏ]", most: 120) { typed in
    cleaned(typed, limit: 120).flatMap { name in
      name.unicodeScalars.contains { ("A"..."Z").contains($0) || ("a"..."z").contains($0) || ("À"..."ɏ").contains($0) }
        ? name : nil
    }
  }
  private static let nik = Schema.text(pattern: "^[0-9]{16}$") { NIK($0) }
  private static let phone = Schema.text(pattern: "^(\\+[0-9]{9,15}|62[0-9]{7,13}|0[0-9]{8,13})$") { Phone($0) }
  private static let email = Schema.text(
    pattern: "^[A-Za-z0-9_+-]{1,30}(\\.[A-Za-z0-9_+-]{1,30})?@[A-Za-z0-9]{1,60}(\\.[A-Za-z0-9]{1,30}){1,3}$"
  ) { EmailAddress($0) }

  static let schema = Schema.record(
    .init(
      "Intake",
      [
        .init("service", .key, Strings.service), .init("area", .area, Strings.area),
        .init("applicantKind", .choice(ApplicantKind.allCases.map(\.rawValue)), Strings.applicantKind),
        .init("name", name, Strings.name),
        .init("nik", .nullable(nik), Strings.nik, isRequired: false),
        .init("phone", .nullable(phone), Strings.phone, isRequired: false),
        .init("email", .nullable(email), Strings.email, isRequired: false),
        .init("address", .text(most: 300), Strings.address, isRequired: false),
        .init("purpose", .text(most: 300), Strings.purpose, isRequired: false),
        .init("proxy", .text(most: 120), Strings.proxy, isRequired: false),
        .init("village", .nullable(.area), Strings.village, isRequired: false),
        .init("priority", .nullable(.choice(Priority.allCases.map(\.rawValue))), Strings.priority, isRequired: false),
        .init("language", .choice(Language.allCases.map(\.rawValue)), Strings.language, isRequired: false),
        .init("received", .list(.key, most: 60), Strings.received),
        .init("checksLater", .flag, Strings.checksLater, isRequired: false),
      ]))

  static let example: JSON = [
    "service": "dispensasi-nikah", "area": "35.10.16", "applicantKind": "person", "name": "Siti Rahayu",
    "nik": "3510164512809001", "phone": "081234567890", "received": ["surat-pengantar-desa"],
  ]

  /// - Parameter body: as the schema says.
  static func intake(_ body: JSON) throws -> CounterDesk.Intake {
    func text(_ name: String) -> String { body[name]?.text ?? "" }
    func clean(_ name: String, _ limit: Int) -> String { cleaned(text(name), limit: limit) ?? "" }
    guard let area = AreaCode(text("area").trimmed), let kind = ApplicantKind(rawValue: text("applicantKind")) else {
      throw Problem.notFound
    }
    let proxy = clean("proxy", 120)
    guard kind != .proxy || !proxy.isEmpty else {
      throw APIProblem.invalid([.init(pointer: "/proxy", detail: DossierStrings.proxyMissing)])
    }
    return CounterDesk.Intake(
      service: text("service").trimmed, area: area, kind: kind, name: clean("name", 120),
      village: AreaCode(text("village").trimmed),
      applicant: Applicant(
        nik: NIK(text("nik").trimmed)?.digits ?? "", phone: Phone(text("phone").trimmed)?.digits ?? "",
        email: EmailAddress(text("email").trimmed)?.text ?? "", address: clean("address", 300), purpose: clean("purpose", 300),
        proxy: proxy),
      priority: Priority(rawValue: text("priority")), language: Language(rawValue: text("language")) ?? .id,
      received: Set((body["received"]?.list ?? []).compactMap { $0.text?.trimmed }),
      checksLater: body["checksLater"]?.flag ?? false)
  }
}

/// What a program sends to act on a dossier.
struct ActionBody: Sendable {
  private typealias Strings = DossierAPIStrings

  let action: DossierAction
  let version: Int
  let reason: String
  let details: DecisionDesk.Details

  static let schema = Schema.record(
    .init(
      "Action",
      [
        .init("action", .choice(DossierAction.allCases.map(\.apiName)), Strings.action),
        .init("version", .integer(0...Int(Int32.max)), Strings.seenVersion),
        .init("reason", .text(most: 1000), Strings.reason, isRequired: false),
        .init("requirements", .list(.key, most: 60), Strings.which, isRequired: false),
        .init("days", .integer(1...30), Strings.days, isRequired: false),
        .init("basis", .text(most: 200), Strings.basis, isRequired: false),
      ]))

  static let example: JSON = ["action": "recommend", "version": 3]

  /// - Parameter body: as the schema says.
  /// - Throws: `APIProblem` if the action wants more than was told.
  init(_ body: JSON) throws {
    guard let action = DossierAction.allCases.first(where: { $0.apiName == body["action"]?.text }),
      let version = body["version"]?.integer
    else { throw Problem.notFound }
    (self.action, self.version) = (action, version)
    reason = cleaned(body["reason"]?.text ?? "", limit: 1000) ?? ""
    var details = DecisionDesk.Details()
    details.requirements = (body["requirements"]?.list ?? []).compactMap { $0.text?.trimmed }
    details.length = body["days"]?.integer.map(PromiseLength.workingDays)
    details.basis = cleaned(body["basis"]?.text ?? "", limit: 200) ?? ""
    self.details = details
    try check()
  }

  /// The same as the forms of the page ask for.
  private func check() throws {
    var faults: [APIProblem.Fault] = []
    func ask(_ name: String, _ text: Text) { faults.append(.init(pointer: "/\(name)", detail: text)) }
    if action.needsReason, reason.isEmpty { ask("reason", DossierStrings.reasonMissing) }
    switch action {
    case .pause, .incomplete:
      if details.requirements.isEmpty { ask("requirements", DossierStrings.whichMissing) }
    case .extend:
      if details.length == nil { ask("days", DossierStrings.extendMissing) }
    case .reject:
      if details.basis.isEmpty { ask("basis", DossierStrings.basisMissing) }
    default: break
    }
    if !details.requirements.isEmpty, action != .pause, action != .incomplete {
      ask("requirements", DossierAPIStrings.notWithThis)
    }
    if details.length != nil, action != .extend { ask("days", DossierAPIStrings.notWithThis) }
    guard faults.isEmpty else { throw APIProblem.invalid(faults) }
  }
}
