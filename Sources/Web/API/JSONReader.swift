/// Reads JSON as RFC 8259 writes it and nothing else. What other readers take in two ways is refused: a name
/// that stands twice, half a surrogate, a number beyond what a program can hold.
package struct JSONReader {
  /// What is wrong, for the programmer who wrote it, and at which byte.
  package struct Failure: Error, Sendable, Hashable {
    package let reason: String
    package let position: Int
  }

  /// How deep lists and records may stand in one another.
  package static let depthLimit = 16

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The one value that the bytes hold.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> JSON {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.passSpace()
    guard reader.position == bytes.count else { throw reader.failure("text after the value") }
    return value
  }

  private func failure(_ reason: String) -> Failure {
    Failure(reason: reason, position: position)
  }

  private var next: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private mutating func passSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  /// Passes a sign, with the space before it.
  private mutating func passes(_ sign: Unicode.Scalar) -> Bool {
    passSpace()
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSON {
    guard depth <= Self.depthLimit else { throw failure("deeper than \(Self.depthLimit)") }
    passSpace()
    switch next {
    case UInt8(ascii: "{"): return try record(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(Failure) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("no value") }
    position += word.utf8.count
    return value
  }

  private mutating func list(depth: Int) throws(Failure) -> JSON {
    position += 1
    var items: [JSON] = []
    if passes("]") { return .list(items) }
    while true {
      items.append(try value(depth: depth + 1))
      if passes("]") { return .list(items) }
      guard passes(",") else { throw failure("a comma or ] is missing") }
    }
  }

  private mutating func record(depth: Int) throws(Failure) -> JSON {
    position += 1
    var members: [JSON.Member] = []
    var names = Set<String>()
    if passes("}") { return .record(members) }
    while true {
      passSpace()
      guard next == UInt8(ascii: "\"") else { throw failure("a name in quotes is missing") }
      let name = try text()
      guard names.insert(name).inserted else { throw failure("a name stands twice") }
      guard passes(":") else { throw failure("a colon is missing") }
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      if passes("}") { return .record(members) }
      guard passes(",") else { throw failure("a comma or } is missing") }
    }
  }

  private mutating func text() throws(Failure) -> String {
    position += 1
    var content: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else { throw failure("no UTF-8") }
        return text
      case UInt8(ascii: "\\"): try escape(into: &content)
      case 0..<0x20: throw failure("a control character that is not escaped")
      default: content.append(byte)
      }
    }
    throw failure("a text is not closed")
  }

  private mutating func escape(into content: inout [UInt8]) throws(Failure) {
    guard let byte = next else { throw failure("a text is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      var code = try fourDigits()
      if (0xD800..<0xDC00).contains(code) {
        guard bytes[position...].starts(with: "\\u".utf8) else { throw failure("half a surrogate") }
        position += 2
        let low = try fourDigits()
        guard (0xDC00..<0xE000).contains(low) else { throw failure("half a surrogate") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw failure("half a surrogate") }
      content += UTF8.encode(scalar).map(Array.init) ?? []
    default: throw failure("an unknown escape")
    }
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("\\u takes four digits")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    return position - start
  }

  private mutating func number() throws(Failure) -> JSON {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let first = next
    let count = digits()
    guard count > 0, count == 1 || first != UInt8(ascii: "0") else { throw failure("no value") }
    var isWhole = true
    if next == UInt8(ascii: ".") {
      position += 1
      isWhole = false
      guard digits() > 0 else { throw failure("a digit is missing") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      isWhole = false
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { throw failure("a digit is missing") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let whole = Int(text) { return .integer(whole) }
    guard let number = Double(text), number.isFinite else { throw failure("a number too large") }
    // 1.0 is the same number as 1, and schemas take it for a whole one.
    return Int(exactly: number).map(JSON.integer) ?? .number(number)
  }
}
