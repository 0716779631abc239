/// Lower-case hexadecimal text.
package func hex(_ bytes: some Sequence<UInt8>) -> String {
  var text: [UInt8] = []
  for byte in bytes {
    text.append(hexDigits[Int(byte >> 4)])
    text.append(hexDigits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

private let hexDigits = Array("0123456789abcdef".utf8)

/// Reads hexadecimal text, in lower or upper case.
/// - Returns: nil for anything else.
package func bytes(hex text: some StringProtocol) -> [UInt8]? {
  let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
  guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

/// Whether what was shown is the secret, in a time that tells only how long the secret is.
package func isSame(_ shown: some Collection<UInt8>, _ secret: some Collection<UInt8>) -> Bool {
  shown.count == secret.count && zip(shown, secret).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
