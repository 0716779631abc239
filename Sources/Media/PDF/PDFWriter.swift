import Core

/// Writes objects, and the table of where they stand.
struct PDFWriter {
  /// The number of the catalogue.
  var root = 1
  private var bytes: [UInt8] = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10]
  private var places: [Int: Int] = [:]

  var length: Int { bytes.count }

  mutating func write(_ number: Int, _ value: PDFValue, _ stream: ArraySlice<UInt8>?) {
    places[number] = bytes.count
    append("\(number) 0 obj\n")
    if let stream {
      var dictionary = value.dictionary ?? PDFDictionary()
      dictionary["Length"] = .int(stream.count)
      append(.dictionary(dictionary))
      append("\nstream\n")
      bytes += stream
      append("\nendstream")
    } else {
      append(value)
    }
    append("\nendobj\n")
  }

  /// The whole file.
  mutating func finished() -> [UInt8] {
    let table = bytes.count
    append("xref\n0 \(places.count + 1)\n0000000000 65535 f \n")
    for number in places.keys.sorted() {
      let digits = String(places[number] ?? 0)
      append(String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n")
    }
    append("trailer\n<</Size \(places.count + 1)/Root \(root) 0 R>>\nstartxref\n\(table)\n%%EOF\n")
    return bytes
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func append(_ value: PDFValue) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .number(let digits): bytes += digits
    case .string(let text): append("<" + hex(text) + ">")
    case .name(let name): append(name)
    case .reference(let number): append("\(number) 0 R")
    case .array(let values):
      append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { append(" ") }
        append(value)
      }
      append("]")
    case .dictionary(let dictionary):
      append("<<")
      for name in dictionary.order {
        append(name)
        append(" ")
        append(dictionary[name] ?? .null)
      }
      append(">>")
    }
  }

  private mutating func append(_ name: PDFName) {
    append("/")
    for byte in name.bytes {
      let isPlain = (33...126).contains(byte) && !"#()<>[]{}/%".utf8.contains(byte)
      if isPlain { bytes.append(byte) } else { append("#" + hex([byte])) }
    }
  }
}
