/// The number of a family card (nomor KK): 16 digits, written like a NIK. Those who stand on one card are one family.
package struct FamilyCard: Sendable, Hashable {
  package let digits: String

  /// Nil unless 16 digits are left after spaces, dots and dashes are taken out.
  package init?(_ typed: String) {
    guard let number = NIK(typed) else { return nil }
    digits = number.digits
  }
}
