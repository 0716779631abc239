import Civic
package import Core
import Storage

/// The statements on numbers: how they are written, and the books they stand in.
enum NumberStore {
  /// The books of an office that have a rule of their own.
  static func rules(of area: AreaCode, regency: Int, _ tx: Transaction) throws -> [NumberRule] {
    try tx.all(
      """
      SELECT id, book, pattern, code, start, start_year, version FROM number_rule
      WHERE regency = \(regency) AND area = \(area) ORDER BY book
      """
    ) { row in
      NumberRule(
        id: try row.id(0), area: area, book: row.text(1), pattern: NumberPattern(saved: row.text(2)), code: row.text(3),
        start: row.int(4), startYear: row.int(5), version: row.int(6))
    }
  }

  static func save(_ rule: NumberRule, at now: Moment, by account: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO number_rule (regency, id, area, book, pattern, code, start, start_year, at, by, version)
      VALUES (\(regency), \(rule.id), \(rule.area), \(rule.book), \(rule.pattern.text), \(rule.code), \(rule.start),
        \(rule.startYear), \(now), \(account), 1)
      ON CONFLICT (regency, area, book) DO UPDATE SET pattern = excluded.pattern, code = excluded.code,
        start = excluded.start, start_year = excluded.start_year, at = excluded.at, by = excluded.by,
        version = number_rule.version + 1
      """)
  }

  /// The last number of a book in a year; nil while it is empty.
  static func last(book: String, of area: AreaCode, year: Int, regency: Int, _ tx: Transaction) throws -> Int? {
    try tx.first(
      """
      SELECT number FROM document
      WHERE regency = \(regency) AND area = \(area) AND book = \(book) AND year = \(year) ORDER BY number DESC LIMIT 1
      """
    ) { $0.int(0) }
  }

  static func isTaken(_ text: String, by area: AreaCode, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.first(
      "SELECT 1 FROM document WHERE regency = \(regency) AND area = \(area) AND number_text = \(text)"
    ) { $0.int(0) } != nil
  }

  /// The lines of a book after a number, in order.
  static func lines(
    book: String, of area: AreaCode, year: Int, after number: Int, limit: Int, regency: Int, _ tx: Transaction
  ) throws -> [(line: BookLine, reason: [UInt8]?)] {
    try tx.all(
      """
      SELECT number, number_text, issued_at, title, name, state, state_at, id, reason FROM document
      WHERE regency = \(regency) AND area = \(area) AND book = \(book) AND year = \(year) AND number > \(number)
      ORDER BY number LIMIT \(limit)
      """
    ) { row in
      let line = BookLine(
        number: row.int(0), text: row.text(1), issuedAt: row.moment(2), title: row.text(3), name: row.text(4),
        state: try row.value(5, as: DocumentState.self), stateAt: row.moment(6), document: try row.id(7), reason: "")
      return (line, row.blobOrNil(8))
    }
  }
}

/// A line of a book of numbers.
package struct BookLine: Sendable, Hashable {
  package let number: Int
  package let text: String
  package let issuedAt: Moment
  package let title: String
  package let name: String
  package let state: DocumentState
  package let stateAt: Moment
  package let document: ID
  /// Why it was voided, replaced or withdrawn.
  package var reason: String
}
