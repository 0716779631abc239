/// Reads a `multipart/form-data` body (RFC 7578) that is wholly in memory.
///
/// The server bounds the body before it comes here, so plain searching is enough.
enum MultipartBody {
  /// The fields and files, or nil if the body does not follow its own boundary.
  static func read(_ body: [UInt8], boundary: String) -> FormFields? {
    guard !boundary.isEmpty, boundary.utf8.count <= 70 else { return nil }
    let mark = Array("--\(boundary)".utf8)
    let lineEnd: [UInt8] = [13, 10]
    var fields = FormFields()
    guard var position = body.index(of: mark, from: 0) else { return nil }
    var count = 0
    while true {
      position += mark.count
      guard position + 2 <= body.count else { return nil }
      if body[position] == UInt8(ascii: "-"), body[position + 1] == UInt8(ascii: "-") {
        return fields
      }
      position += 2
      count += 1
      guard count <= FormFields.countLimit,
        let headEnd = body.index(of: lineEnd + lineEnd, from: position),
        let next = body.index(of: lineEnd + mark, from: headEnd + 2)
      else { return nil }
      let head = String(decoding: body[position..<headEnd], as: UTF8.self)
      let start = min(headEnd + 4, next)
      add(Array(body[start..<next]), under: head, to: &fields)
      position = next + 2
    }
  }

  private static func add(_ content: [UInt8], under head: String, to fields: inout FormFields) {
    guard let name = parameter("name", of: head) else { return }
    if let file = parameter("filename", of: head) {
      if !content.isEmpty { fields.add(UploadedFile(name: file, bytes: content), to: name) }
    } else if let text = String(validating: content, as: UTF8.self) {
      fields.add(text, to: name)
    }
  }

  /// The quoted value after ` name="`, with the separator before it so that `name` is not found
  /// inside `filename`.
  private static func parameter(_ name: String, of head: String) -> String? {
    let bytes = Array(head.utf8)
    let mark = Array("; \(name)=\"".utf8)
    guard let start = bytes.index(of: mark, from: 0).map({ $0 + mark.count }),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where `part` first begins at or after `start`.
  fileprivate func index(of part: [UInt8], from start: Int) -> Int? {
    guard let first = part.first, count >= part.count, start >= 0 else { return nil }
    var index = start
    while index <= count - part.count {
      guard let candidate = self[index...(count - part.count)].firstIndex(of: first)
      else { return nil }
      if self[candidate..<(candidate + part.count)].elementsEqual(part) { return candidate }
      index = candidate + 1
    }
    return nil
  }
}
