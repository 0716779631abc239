package import Core

/// A row of an imported table that cannot be accepted, and why.
package struct TableFault: Sendable, Hashable {
  package let line: Int
  package let column: String
  package let text: Text
}
