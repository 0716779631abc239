package import Core
package import Storage

/// What this room asks of others, in its own words. `Wiring.swift` fills it in.
package struct QueueAsks: Sendable {
  /// A kind of matter people come for.
  package struct Kind: Sendable, Hashable {
    package let key: String
    package let name: Text

    package init(key: String, name: Text) {
      self.key = key
      self.name = name
    }
  }

  /// The kinds of matter an office deals with, in order.
  package var kinds: @Sendable (Transaction) throws -> [Kind]

  package init(kinds: @escaping @Sendable (Transaction) throws -> [Kind]) {
    self.kinds = kinds
  }
}
