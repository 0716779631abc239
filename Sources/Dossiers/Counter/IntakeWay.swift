package import Core

/// By which way a file came in, where that is not over the counter, here and now.
package struct IntakeWay: Sendable {
  package var channel: IntakeChannel
  /// When it was received; nil: at the moment it is written down.
  package var at: Moment?
  /// The id by which it is known already; nil: a new one is made.
  package var id: ID?
  /// The code and the PIN that the resident holds already; nil: new ones are made.
  package var code: PublicCode?
  package var pin: Pin?
  /// What is told of it when it is written down later, such as who took it.
  package var note = ""

  package init(_ channel: IntakeChannel) {
    self.channel = channel
  }

  package static let atCounter = IntakeWay(.counter)
}
