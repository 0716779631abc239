import CQREncode

/// QR symbols by libqrencode, as one SVG path.
enum QRCode {
  /// Nil if the text is too long for a symbol.
  static func svg(_ text: String) -> TrustedMarkup? {
    guard text.utf8.count <= 500, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    var path = ""
    for y in 0..<width {
      var x = 0
      while x < width {
        guard data[y * width + x] & 1 == 1 else {
          x += 1
          continue
        }
        let start = x
        while x < width, data[y * width + x] & 1 == 1 { x += 1 }
        path += "M\(start + 4) \(y + 4)h\(x - start)v1h-\(x - start)z"
      }
    }
    let size = width + 8
    return TrustedMarkup(
      text:
        "<svg viewBox=\"0 0 \(size) \(size)\" aria-hidden=\"true\"><path class=\"ground\" d=\"M0 0h\(size)v\(size)h-\(size)z\" fill=\"#fff\"/><path d=\"\(path)\" fill=\"#000\"/></svg>"
    )
  }
}
