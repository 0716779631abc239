/// Escaping of text for element content and quoted attributes.
enum HTMLEscaping {
  /// Appends `value` to `bytes` with `& < > " '` replaced. Text without any of them, which is most,
  /// is copied in one piece.
  static func append(_ value: String, to bytes: inout [UInt8]) {
    var value = value
    value.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() {
        guard let entity = entity(for: byte) else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
