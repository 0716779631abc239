import Foundation

/// The part of a network address that one subscriber holds: of IPv6 its first 64 bits, since each machine
/// may choose the others freely; others as they are. Limits count these.
func network(of address: String) -> String {
  var parsed = in6_addr()
  guard address.contains(":"), inet_pton(AF_INET6, address, &parsed) == 1 else { return address }
  return withUnsafeBytes(of: parsed) { $0.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "::/64" }
}
