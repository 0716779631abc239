import Civic
import Core
import Storage

/// The statements on what residents were asked for.
enum AskedStore {
  struct Row: Sendable {
    let id: ID
    let isGiven: Bool
    let step: AskedStep?
    let paper: AskedPaper?
  }

  static func row(_ key: Blob, regency: Int, _ tx: Transaction) throws -> Row? {
    try tx.first("SELECT id, state, step, paper FROM asked_more WHERE regency = \(regency) AND answer_key = \(key)") { row in
      Row(
        id: try row.id(0), isGiven: row.text(1) == "given", step: row.textOrNil(2).flatMap(AskedStep.init(rawValue:)),
        paper: row.textOrNil(3).flatMap(AskedPaper.init(rawValue:)))
    }
  }

  static func insert(
    _ answer: AskedAnswer, id: ID, key: Blob, area: AreaCode, service: String, month: Day, regency: Int, _ tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO asked_more (regency, id, answer_key, area, service, month, kind, state, step, paper)
      VALUES (\(regency), \(id), \(key), \(area), \(service), \(month), \(answer.kind.rawValue), 'given',
        \(answer.step?.rawValue), \(answer.paper?.rawValue))
      """)
  }

  static func update(_ id: ID, isGiven: Bool, step: AskedStep?, paper: AskedPaper?, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE asked_more SET state = \(isGiven ? "given" : "withdrawn"), step = \(step?.rawValue), paper = \(paper?.rawValue)
      WHERE regency = \(regency) AND id = \(id)
      """)
  }

  struct Counted: Sendable {
    let area: AreaCode
    let service: String
    let kind: AskedKind
    let isGiven: Bool
    let step: AskedStep?
    let paper: AskedPaper?
  }

  static func month(_ month: Day, regency: Int, _ tx: Transaction) throws -> [Counted] {
    try tx.all(
      "SELECT area, service, kind, state, step, paper FROM asked_more WHERE regency = \(regency) AND month = \(month)"
    ) { row in
      Counted(
        area: try row.value(0, as: AreaCode.self), service: row.text(1), kind: try row.value(2, as: AskedKind.self),
        isGiven: row.text(3) == "given", step: row.textOrNil(4).flatMap(AskedStep.init(rawValue:)),
        paper: row.textOrNil(5).flatMap(AskedPaper.init(rawValue:)))
    }
  }
}
