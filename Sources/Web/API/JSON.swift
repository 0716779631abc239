/// A value of JSON (RFC 8259). Members keep their order, so that one value is always written alike.
package enum JSON: Sendable, Hashable {
  case null
  case flag(Bool)
  case integer(Int)
  /// A number that is no whole one, or is too large to be one here.
  case number(Double)
  case text(String)
  case list([JSON])
  case record([Member])

  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The member of this name; nil also where the value is no record.
  package subscript(_ name: String) -> JSON? {
    guard case .record(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  package var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  package var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }

  package var list: [JSON] {
    if case .list(let items) = self { items } else { [] }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) {
    self = .text(value)
  }

  package init(integerLiteral value: Int) {
    self = .integer(value)
  }

  package init(booleanLiteral value: Bool) {
    self = .flag(value)
  }

  package init(arrayLiteral elements: JSON...) {
    self = .list(elements)
  }

  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .record(elements.map(Member.init))
  }
}

extension JSON {
  /// As it is sent: UTF-8, with nothing between its parts.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1024)
    write(to: &bytes)
    return bytes
  }

  /// As people read it, two spaces for each level.
  package var pretty: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - Parameter indentation: the level it stands on; nil writes everything in one line.
  private func write(to bytes: inout [UInt8], indentation level: Int? = nil) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let number): bytes += (number.isFinite ? String(number) : "null").utf8
    case .text(let text): Self.write(text, to: &bytes)
    case .list(let items):
      Self.write("[", "]", items, to: &bytes, level) { item, bytes, level in item.write(to: &bytes, indentation: level) }
    case .record(let members):
      Self.write("{", "}", members, to: &bytes, level) { member, bytes, level in
        Self.write(member.name, to: &bytes)
        bytes += (level == nil ? ":" : ": ").utf8
        member.value.write(to: &bytes, indentation: level)
      }
    }
  }

  private static func write<Part>(
    _ open: Character, _ close: Character, _ parts: [Part], to bytes: inout [UInt8], _ level: Int?,
    _ writePart: (Part, inout [UInt8], Int?) -> Void
  ) {
    func lineEnd(_ level: Int) { bytes += ("\n" + String(repeating: "  ", count: level)).utf8 }
    bytes += open.utf8
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let level { lineEnd(level + 1) }
      writePart(part, &bytes, level.map { $0 + 1 })
    }
    if let level, !parts.isEmpty { lineEnd(level) }
    bytes += close.utf8
  }

  /// Escapes what RFC 8259 says must be, and the signs that mean something where JSON is put into a page.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
        bytes += "\\u00".utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
