/// What came of handing something to a server outside. The words are short and our own, never those of the
/// server: an answer may repeat an address, and what is kept here is not sealed.
package enum Outcome: Sendable, Hashable {
  /// The server has taken it over. Whether it arrives is for others to say.
  /// - Parameter reference: the server's own name for it; may be empty.
  case accepted(reference: String)
  /// It will not be taken, today or tomorrow: the address does not exist.
  case refused(String)
  /// It may be taken later.
  case later(String)
  /// No server could be spoken with, or it does not know us: whatever else goes there need not be tried now.
  case unreachable(String)
}
