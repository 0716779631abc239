package import Core

/// A problem of programs: beside the words, the status that HTTP has for it, and what exactly is wrong.
package struct APIProblem: Error, Sendable {
  /// A fault of one value that was sent.
  package struct Fault: Sendable, Hashable {
    /// The place in the body, as a JSON pointer; nil for a parameter.
    package var pointer: String?
    package var parameter: String?
    package let detail: Text

    package init(pointer: String? = nil, parameter: String? = nil, detail: Text) {
      self.pointer = pointer
      self.parameter = parameter
      self.detail = detail
    }
  }

  let problem: Problem
  let status: Int
  var faults: [Fault] = []

  /// The most faults that one answer names.
  private static let faultLimit = 20

  package static func invalid(_ faults: [Fault]) -> APIProblem {
    APIProblem(problem: APIStrings.invalid, status: 422, faults: Array(faults.prefix(faultLimit)))
  }

  /// A value that reads well but is refused.
  package static func invalid(parameter: String, _ detail: Text) -> APIProblem {
    .invalid([Fault(parameter: parameter, detail: detail)])
  }

  static func unreadable(_ failure: JSONReader.Failure) -> APIProblem {
    APIProblem(
      problem: APIStrings.unreadable, status: 400,
      faults: [Fault(pointer: "", detail: APIStrings.unreadable(failure.reason, at: failure.position))])
  }

  static let wrongType = APIProblem(problem: APIStrings.wrongType, status: 415)
  static let badQuery = APIProblem(problem: APIStrings.badQuery, status: 400)
  static let wrongMethod = APIProblem(problem: APIStrings.wrongMethod, status: 405)
  static let onceKeyMissing = APIProblem(problem: APIStrings.onceKeyMissing, status: 400)
  static let onceKeyBad = APIProblem(problem: APIStrings.onceKeyBad, status: 400)
  static let onceKeyReused = APIProblem(problem: APIStrings.onceKeyReused, status: 409)

  /// Any error as a problem of programs.
  init(_ problem: Problem) {
    let isToken = problem.code == Problem.notSignedIn.code
    self.init(problem: isToken ? APIStrings.tokenNeeded : problem, status: ProblemPage.status(of: problem))
  }

  private init(problem: Problem, status: Int, faults: [Fault] = []) {
    self.problem = problem
    self.status = status
    self.faults = faults
  }
}

extension APIProblem {
  /// The schema of every refusal (RFC 9457).
  static let schema = Schema.record(
    .init(
      "Problem",
      [
        .init("type", .text(.init(format: "uri-reference")), APIStrings.problemType),
        .init("title", .text(.init()), APIStrings.problemTitle),
        .init("status", .integer(400...599), APIStrings.problemStatus),
        .init("detail", .text(.init()), APIStrings.problemDetail),
        .init("reference", .text(.init()), APIStrings.problemReference, isRequired: false),
        .init(
          "errors",
          .list(
            .record(
              .init(
                "Fault",
                [
                  .init("pointer", .text(.init()), APIStrings.faultPointer, isRequired: false),
                  .init("parameter", .text(.init()), APIStrings.faultParameter, isRequired: false),
                  .init("detail", .text(.init()), APIStrings.problemDetail),
                ])), most: faultLimit), APIStrings.problemErrors, isRequired: false),
      ]))

  /// - Parameter reference: under which the log tells more of what broke.
  func answer(_ language: Language, reference: String?) -> Answer {
    var members: [JSON.Member] = [
      .init("type", .text("/api#\(problem.code)")), .init("title", .text(problem.text[language])),
      .init("status", .integer(status)), .init("detail", .text(problem.remedy[language])),
    ]
    if let reference { members.append(.init("reference", .text(reference))) }
    if !faults.isEmpty { members.append(.init("errors", .list(faults.map { $0.json(language) }))) }
    var answer = Answer.json(.record(members), status: status, type: "application/problem+json", cache: "no-store")
    answer.headers.append(("content-language", language.rawValue))
    if status == 401 { answer.headers.append(("www-authenticate", "Bearer realm=\"simpul\"")) }
    if status == 429 { answer.headers.append(("retry-after", "600")) }
    if status == 503 { answer.headers.append(("retry-after", "5")) }
    return answer
  }
}

extension APIProblem.Fault {
  fileprivate func json(_ language: Language) -> JSON {
    var members: [JSON.Member] = []
    // An empty pointer is the whole body: the fragment # of RFC 6901.
    if let pointer { members.append(.init("pointer", .text("#" + pointer))) }
    if let parameter { members.append(.init("parameter", .text(parameter))) }
    return .record(members + [.init("detail", .text(detail[language]))])
  }
}

extension Answer {
  /// - Parameter cache: whether others may keep it.
  package static func json(
    _ value: JSON, status: Int = 200, type: String = "application/json", cache: String = "no-store"
  ) -> Answer {
    Answer(status: status, headers: [("content-type", type), ("cache-control", cache)], body: value.bytes)
  }
}
