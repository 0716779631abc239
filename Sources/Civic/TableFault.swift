package import Core

/// A row of an imported table that cannot be accepted, and why.
package struct TableFault: Sendable, Hashable {
  package let line: Int
  package let column: String
  package let text: Text

  package init(line: Int, column: String, text: Text) {
    self.line = line
    self.column = column
    self.text = text
  }
}
