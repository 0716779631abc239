import Civic
import Core
import Web

/// What a program sends to have an application received.
enum IntakeBody {
  private typealias Strings = DossierAPIStrings

  private static let nik = Schema.text(pattern: "^[0-9]{16}$") { NIK($0) }
  private static let phone = Schema.text(pattern: "^(\\+[0-9]{9,15}|62[0-9]{7,13}|0[0-9]{8,13})$") { Phone($0) }
  private static let email = Schema.text(
    pattern: "^[A-Za-z0-9_+-]{1,30}(\\.[A-Za-z0-9_+-]{1,30})?@[A-Za-z0-9]{1,60}(\\.[A-Za-z0-9]{1,30}){1,3}$"
  ) { EmailAddress($0) }

  /// Who comes in another's place is named; nobody else is asked for it.
  static let schema = Schema.variant(
    by: "applicantKind",
    ApplicantKind.allCases.map { kind in
      let name = "Intake" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
      let proxy = Schema.Field("proxy", .words(most: 120), Strings.proxy)
      return .init(kind.rawValue, .init(name, fields(of: kind) + (kind == .proxy ? [proxy] : [])))
    })

  private static func fields(of kind: ApplicantKind) -> [Schema.Field] {
    [
      .init("applicantKind", .choice([kind.rawValue]), Strings.applicantKind),
      .init("service", .key, Strings.service), .init("area", .area, Strings.area),
      .init("name", .words(most: 120), Strings.name),
      .init("nik", .nullable(nik), Strings.nik, isRequired: false),
      .init("phone", .nullable(phone), Strings.phone, isRequired: false),
      .init("email", .nullable(email), Strings.email, isRequired: false),
      .init("address", .text(most: 300), Strings.address, isRequired: false),
      .init("purpose", .text(most: 300), Strings.purpose, isRequired: false),
      .init("village", .nullable(.area), Strings.village, isRequired: false),
      .init("priority", .nullable(.choice(SpecialNeed.ofFiles.map(\.rawValue))), Strings.priority, isRequired: false),
      .init("language", .choice(Language.allCases.map(\.rawValue)), Strings.language, isRequired: false),
      .init("received", .list(.key, most: 60), Strings.received),
      .init("amount", .nullable(.integer(1...1_000_000_000)), Strings.amount, isRequired: false),
      .init("checksLater", .flag, Strings.checksLater, isRequired: false),
    ]
  }

  static let example: JSON = [
    "service": "dispensasi-nikah", "area": "35.10.16", "applicantKind": "person", "name": "Siti Rahayu",
    "nik": "3510164512809001", "phone": "081234567890", "received": ["formulir-n", "ktp-kk"],
  ]

  /// - Parameter body: as the schema says.
  static func intake(_ body: JSON) throws -> CounterDesk.Intake {
    func text(_ name: String) -> String { body[name]?.text ?? "" }
    func clean(_ name: String, _ limit: Int) -> String { cleaned(text(name), limit: limit) ?? "" }
    guard let area = AreaCode(text("area").trimmed), let kind = ApplicantKind(rawValue: text("applicantKind")) else {
      throw Problem.notFound
    }
    return CounterDesk.Intake(
      service: text("service").trimmed, area: area, kind: kind, name: clean("name", 120),
      village: AreaCode(text("village").trimmed),
      applicant: Applicant(
        nik: NIK(text("nik").trimmed)?.digits ?? "", phone: Phone(text("phone").trimmed)?.digits ?? "",
        email: EmailAddress(text("email").trimmed)?.text ?? "", address: clean("address", 300), purpose: clean("purpose", 300),
        proxy: clean("proxy", 120)),
      priority: SpecialNeed(rawValue: text("priority")), language: Language(rawValue: text("language")) ?? .id,
      received: Set((body["received"]?.list ?? []).compactMap { $0.text?.trimmed }),
      checksLater: body["checksLater"]?.flag ?? false, amount: body["amount"]?.integer)
  }
}

/// What a program sends to act on a dossier.
struct ActionBody: Sendable {
  private typealias Strings = DossierAPIStrings

  let action: DossierAction
  let version: Int
  let reason: String
  let details: DecisionDesk.Details

  /// Each action is told what it needs and nothing else, as on the page.
  static let schema = Schema.variant(
    by: "action",
    DossierAction.allCases.map { action in
      let name = action.apiName.prefix(1).uppercased() + action.apiName.dropFirst()
      return .init(action.apiName, .init(name, fields(of: action)))
    })

  private static func fields(of action: DossierAction) -> [Schema.Field] {
    var fields: [Schema.Field] = [
      .init("action", .choice([action.apiName]), Strings.action),
      .init("version", .integer(0...Int(Int32.max)), Strings.seenVersion),
    ]
    if action.needsReason { fields.append(.init("reason", .words(most: action.longestReason), Strings.reason)) }
    switch action {
    case .pause, .incomplete: fields.append(.init("requirements", .list(.key, least: 1, most: 60), Strings.which))
    case .complete:
      fields += [
        .init("requirements", .list(.key, least: 0, most: 60), Strings.seenPapers, isRequired: false),
        .init("needless", .list(.key, least: 0, most: 60), Strings.needlessPapers, isRequired: false),
      ]
    case .handOver:
      fields += [
        .init("taker", .choice(Taker.allCases.map(\.apiName)), Strings.taker),
        .init("takenBy", .words(most: 200), Strings.takenBy, isRequired: false),
      ]
    case .extend: fields.append(.init("days", .integer(1...30), Strings.days))
    case .reject: fields.append(.init("basis", .words(most: 200), Strings.basis))
    default: break
    }
    return fields
  }

  static let example: JSON = ["action": "recommend", "version": 3]

  /// - Parameter body: as the schema says.
  init(_ body: JSON) throws {
    guard let action = DossierAction.allCases.first(where: { $0.apiName == body["action"]?.text }),
      let version = body["version"]?.integer
    else { throw Problem.notFound }
    (self.action, self.version) = (action, version)
    reason = cleaned((body["takenBy"] ?? body["reason"])?.text ?? "", limit: action.longestReason) ?? ""
    var details = DecisionDesk.Details()
    details.requirements = (body["requirements"]?.list ?? []).compactMap { $0.text?.trimmed }
    details.needless = (body["needless"]?.list ?? []).compactMap { $0.text?.trimmed }
    details.taker = Taker.allCases.first { $0.apiName == body["taker"]?.text }
    details.length = body["days"]?.integer.map(PromiseLength.workingDays)
    details.basis = cleaned(body["basis"]?.text ?? "", limit: 200) ?? ""
    self.details = details
  }
}
