import Core
import Web

/// How services are written as JSON.
enum ServiceShapes {
  private typealias Strings = CatalogueAPIStrings

  static let list = Shape<[ServiceVersion]>.record(
    "ServiceList", [.init("items", summary.list(), Strings.items) { $0 }])

  private static let summary = Shape<ServiceVersion>.record("ServiceSummary", common)

  private static let common: [Shape<ServiceVersion>.Member] = [
    .init("key", Shape(.key) { .text($0) }, Strings.key) { $0.service.key },
    .init("version", .integer, Strings.version) { $0.version },
    .init("name", .words, Strings.name) { $0.service.name },
    .init("summary", .words, Strings.summary) { $0.service.summary },
    .init("group", .text, Strings.group) { $0.service.group },
    .init("status", .choice(["active", "abolished"]), Strings.status) { $0.service.status.rawValue },
    .init("promise", promise, Strings.promise) { $0.service.promiseLength },
    .init("fee", fee, Strings.fee) { $0.service.fee },
  ]

  static let service = Shape<ServiceVersion>.record(
    "Service",
    common + [
      .init("reason", Shape<Text>.words.optional, Strings.reason) { $0.service.reason },
      .init("instead", Shape<Text>.words.optional, Strings.instead) { $0.service.instead },
      .init("deliveredBy", .choice(["kecamatan", "forwarded"]), Strings.deliveredBy) { $0.service.deliveredBy.rawValue },
      .init("lifeEvents", Shape<String>.text.list(), Strings.lifeEvent) { $0.service.lifeEvents },
      .init("applicants", Shape.choice(Service.Applicant.allCases.map(\.rawValue)).list(), Strings.applicants) {
        $0.service.applicants.map(\.rawValue)
      },
      .init("requirements", requirement.list(), Strings.requirements) { $0.service.requirements },
      .init("questions", question.list(), Strings.questions) { $0.service.questions ?? [] },
      .init("procedure", Shape<Text>.words.list(), Strings.procedure) { $0.service.procedure },
      .init("product", .words, Strings.product) { $0.service.product },
      .init("complaint", .words, Strings.complaint) { $0.service.complaint },
    ])

  private static let promise = Shape<PromiseLength>.record(
    "Promise",
    [
      .init("length", .text, Strings.promiseLength) { $0.text },
      .init("words", .words, Strings.inWords) { $0.words },
    ])

  private static let fee = Shape<Service.Fee>.record(
    "Fee",
    [
      .init("rupiah", Shape<Int>.integer.optional, Strings.rupiah) { $0.rupiah },
      .init("words", .words, Strings.inWords) { $0.words },
    ])

  private static let requirement = Shape<Service.Requirement>.record(
    "Requirement",
    [
      .init("key", .text, Strings.key) { $0.key },
      .init("name", .words, Strings.name) { $0.name },
      .init("explain", .words, Strings.explain) { $0.explain },
      .init("obtain", .words, Strings.obtain) { $0.obtain },
      .init("basis", Shape<String>.text.optional, Strings.basis) { $0.basis },
      .init("optional", .flag, Strings.isOptional) { $0.optional },
      .init("when", Shape<Text>.words.optional, Strings.when) { $0.when },
      .init("needed", condition, Strings.needed) { $0.needed },
    ])

  private static let question = Shape<Question>.record(
    "Question",
    [
      .init("key", .text, Strings.key) { $0.key },
      .init("text", .words, Strings.question) { $0.text },
      .init("options", option.list(), Strings.options) { $0.options },
      .init("needed", condition, Strings.needed) { $0.needed },
    ])

  private static let option = Shape<Question.Option>.record(
    "Option",
    [
      .init("key", .text, Strings.key) { $0.key },
      .init("name", .words, Strings.name) { $0.name },
      .init("stop", Shape<Text>.words.optional, Strings.stop) { $0.stop },
    ])

  private static let condition = Shape<Condition?>(.nullable(.table(Shape<String>.text.list().schema))) { condition in
    guard let condition else { return .null }
    return .record(condition.keys.sorted().map { .init($0, .list((condition[$0] ?? []).map(JSON.text))) })
  }
}
