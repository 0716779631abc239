package import Civic
package import Core

/// How one book of an office is numbered.
package struct NumberRule: Sendable, Hashable {
  package let id: ID
  package let area: AreaCode
  /// The kind of services it is for; empty: every kind that has no book of its own.
  package let book: String
  package let pattern: NumberPattern
  package let code: String
  /// The first number in `startYear`, for an office whose paper book has come so far; other years begin with 1.
  package let start: Int
  package let startYear: Int
  package let version: Int

  /// How the book for all kinds is named where one is chosen.
  package static let generalChoice = "semua"

  package init(
    id: ID, area: AreaCode, book: String, pattern: NumberPattern, code: String, start: Int, startYear: Int, version: Int = 1
  ) {
    self.id = id
    self.area = area
    self.book = book
    self.pattern = pattern
    self.code = code
    self.start = start
    self.startYear = startYear
    self.version = version
  }

  /// What is written for a number on a day.
  package func text(_ number: Int, on day: Day) -> String {
    pattern.filled(number, code: code, on: day)
  }

  /// The number after the last of a book.
  package func next(after last: Int?, in year: Int) -> Int {
    last.map { $0 + 1 } ?? firstNumber(in: year) ?? 1
  }

  /// The number with which the book of a year was set to begin; nil where none was.
  func firstNumber(in year: Int) -> Int? { year == startYear ? start : nil }

  /// Whether two books could write the same number.
  package func collides(with other: NumberRule, on day: Day) -> Bool {
    book != other.book && text(7, on: day) == other.text(7, on: day)
  }
}
