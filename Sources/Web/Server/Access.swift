package import Civic

/// Who may use a route. A route cannot be made without one.
package enum Access: Sendable, Hashable {
  /// Everyone, without an account.
  case anyone
  /// Everyone who is signed in, whatever their role.
  case signedIn
  /// Those whose role gives this permission in some area; the desk then looks at the area.
  case permission(Permission)
  /// Other programs, each message signed with a secret they share with us.
  case signature
}
