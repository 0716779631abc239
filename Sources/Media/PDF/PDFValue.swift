/// A value of PDF (ISO 32000-2, 7.3), as far as it can be written down without a stream.
indirect enum PDFValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As it stands in the file: digits, a sign, a point.
  case number([UInt8])
  case string([UInt8])
  case name(PDFName)
  case array([PDFValue])
  case dictionary(PDFDictionary)
  /// To the object of this number.
  case reference(Int)

  var int: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  var name: PDFName? {
    guard case .name(let name) = self else { return nil }
    return name
  }

  var array: [PDFValue]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  var dictionary: PDFDictionary? {
    guard case .dictionary(let dictionary) = self else { return nil }
    return dictionary
  }

  static func int(_ number: Int) -> PDFValue { .number(Array(String(number).utf8)) }
}

/// A name, with its escapes undone: `/J#53` is `JS`.
struct PDFName: Hashable, Sendable, ExpressibleByStringLiteral {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(stringLiteral value: String) {
    bytes = Array(value.utf8)
  }
}

/// A dictionary that keeps its order. Of two entries of one name the last counts.
struct PDFDictionary: Hashable, Sendable {
  private(set) var entries: [PDFName: PDFValue] = [:]
  private(set) var order: [PDFName] = []

  subscript(_ name: PDFName) -> PDFValue? {
    get { entries[name] }
    set {
      if entries[name] == nil, newValue != nil { order.append(name) }
      if newValue == nil { order.removeAll { $0 == name } }
      entries[name] = newValue
    }
  }

  /// The same with other values; what becomes nil is left out.
  func mapped(_ change: (PDFName, PDFValue) throws -> PDFValue?) rethrows -> PDFDictionary {
    var result = PDFDictionary()
    for name in order {
      guard let value = entries[name] else { continue }
      result[name] = try change(name, value)
    }
    return result
  }
}

/// An object of a file.
struct PDFObject {
  var value: PDFValue
  /// The bytes of its stream, still packed.
  var stream: ArraySlice<UInt8>?
}
