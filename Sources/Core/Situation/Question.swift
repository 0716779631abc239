/// A question about a resident's own case, by which a service asks for no more than that case needs.
package struct Question: Sendable, Hashable, Codable {
  /// An answer to choose.
  package struct Option: Sendable, Hashable, Codable {
    package let key: String
    package let name: Text
    /// Set where who answers so cannot be served here: why, and what to do instead.
    package let stop: Text?

    package init(key: String, name: Text, stop: Text? = nil) {
      self.key = key
      self.name = name
      self.stop = stop
    }
  }

  package let key: String
  package let text: Text
  package let options: [Option]
  /// The answers to earlier questions for which it is asked; nil: always.
  package let needed: Condition?

  package init(key: String, text: Text, options: [Option], needed: Condition? = nil) {
    self.key = key
    self.text = text
    self.options = options
    self.needed = needed
  }
}
