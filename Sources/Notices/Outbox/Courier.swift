package import Core
package import Post

/// What takes notices to the world outside, one struct of closures so that tests need none.
package struct Couriers: Sendable {
  package var mail: (@Sendable (Mail) async -> Outcome)?
  package var message: (@Sendable (ShortMessage, Moment) async -> Outcome)?

  package init(
    mail: (@Sendable (Mail) async -> Outcome)? = nil, message: (@Sendable (ShortMessage, Moment) async -> Outcome)? = nil
  ) {
    self.mail = mail
    self.message = message
  }
}
