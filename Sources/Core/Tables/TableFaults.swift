/// What is wrong with the rows of a table: the first faults, and how many there are in all.
package struct TableFaults: Sendable {
  /// A row that cannot be taken, and why.
  package struct Fault: Sendable, Hashable {
    package let line: Int
    package let column: String
    package let text: Text
  }

  package private(set) var first: [Fault] = []
  package private(set) var count = 0

  private static let limit = 50

  package init() {}

  package mutating func note(_ line: Int, _ column: String, _ text: Text) {
    count += 1
    if first.count < Self.limit { first.append(Fault(line: line, column: column, text: text)) }
  }
}
