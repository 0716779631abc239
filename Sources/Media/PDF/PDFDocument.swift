import Core

/// A PDF, read by its own table of objects, the newest section first (ISO 32000-2, 7.5).
struct PDFDocument {
  let bytes: [UInt8]
  private(set) var trailer = PDFDictionary()
  private var places: [Int: Place] = [:]
  private var packs: [Int: [Int: PDFValue]] = [:]
  /// How many bytes may still be unpacked.
  private var unpackable = 32 << 20
  /// How many bytes may still be read: a small file can be made so that each object is read again for each other.
  private var readable: Int
  /// Objects whose reading has begun, so that a length which needs itself ends.
  private var opening: Set<Int> = []

  /// Where an object stands.
  private enum Place {
    case free
    case at(Int)
    case packed(in: Int)
  }

  /// The most objects, and the most sections, a file may have.
  private static let mostObjects = 200_000
  private static let mostSections = 200
  /// The numbers an object may have.
  private static let numbers = 0...999_999_999

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    readable = (1 << 20) + 2 * bytes.count
    guard let mark = bytes.lastPosition(of: Array("startxref".utf8), within: 2048) else { throw Problem.pdfDamaged }
    var lexer = PDFLexer(bytes, at: mark)
    guard lexer.skips("startxref"), var section = lexer.int() else { throw Problem.pdfDamaged }
    var seen: Set<Int> = []
    while true {
      guard seen.insert(section).inserted, seen.count <= Self.mostSections else { throw Problem.pdfDamaged }
      let dictionary = try readSection(section)
      if trailer.order.isEmpty { trailer = dictionary }
      if let hidden = dictionary["XRefStm"]?.int, seen.insert(hidden).inserted { _ = try readSection(hidden) }
      guard let previous = dictionary["Prev"]?.int else { return }
      section = previous
    }
  }

  /// - Returns: the dictionary of the section.
  private mutating func readSection(_ offset: Int) throws -> PDFDictionary {
    guard (0..<bytes.count).contains(offset) else { throw Problem.pdfDamaged }
    var lexer = PDFLexer(bytes, at: offset)
    guard lexer.skips("xref") else { return try readStreamSection(offset) }
    while !lexer.skips("trailer") {
      guard let first = lexer.int(), let count = lexer.int(), Self.numbers.contains(first), (0...Self.mostObjects).contains(count)
      else { throw Problem.pdfDamaged }
      for index in 0..<count {
        guard let place = lexer.int(), lexer.int() != nil else { throw Problem.pdfDamaged }
        if lexer.skips("n") {
          try note(first + index, .at(place))
        } else if lexer.skips("f") {
          try note(first + index, .free)
        } else {
          throw Problem.pdfDamaged
        }
      }
    }
    guard let dictionary = try lexer.value().dictionary else { throw Problem.pdfDamaged }
    return dictionary
  }

  private mutating func readStreamSection(_ offset: Int) throws -> PDFDictionary {
    let object = try object(at: offset, number: nil)
    guard let dictionary = object.value.dictionary, let widths = dictionary["W"]?.array?.compactMap(\.int), widths.count == 3,
      widths.allSatisfy({ (0...8).contains($0) }), let size = dictionary["Size"]?.int
    else { throw Problem.pdfDamaged }
    let index = dictionary["Index"]?.array?.compactMap(\.int) ?? [0, size]
    var reader = ByteReader(try unpack(object), damage: .pdfDamaged)
    guard index.count % 2 == 0, widths.reduce(0, +) > 0 else { throw Problem.pdfDamaged }
    for pair in stride(from: 0, to: index.count, by: 2) {
      guard index[pair + 1] <= Self.mostObjects else { throw Problem.pdfTooComplex }
      guard Self.numbers.contains(index[pair]) else { throw Problem.pdfDamaged }
      for offset in 0..<max(0, index[pair + 1]) {
        let fields = try widths.map { try reader.number($0) }
        let (number, kind) = (index[pair] + offset, widths[0] == 0 ? 1 : fields[0])
        try note(number, kind == 1 ? .at(fields[1]) : kind == 2 ? .packed(in: fields[1]) : .free)
      }
    }
    return dictionary
  }

  private mutating func note(_ number: Int, _ place: Place) throws {
    guard places[number] == nil else { return }
    guard places.count < Self.mostObjects else { throw Problem.pdfTooComplex }
    places[number] = place
  }

  private mutating func charge(_ count: Int) throws {
    readable -= count
    guard readable >= 0 else { throw Problem.pdfTooComplex }
  }

  /// The object of this number; null where there is none.
  mutating func object(_ number: Int) throws -> PDFObject {
    switch places[number] {
    case .at(let offset):
      guard opening.insert(number).inserted else { throw Problem.pdfDamaged }
      defer { opening.remove(number) }
      return try object(at: offset, number: number)
    case .packed(let pack): return PDFObject(value: try self.pack(pack)[number] ?? .null)
    case .free, nil: return PDFObject(value: .null)
    }
  }

  /// The value itself, or what it refers to.
  mutating func resolved(_ value: PDFValue?) throws -> PDFValue {
    guard case .reference(let number) = value else { return value ?? .null }
    let found = try object(number).value
    if case .reference = found { return .null }
    return found
  }

  private mutating func object(at offset: Int, number: Int?) throws -> PDFObject {
    var lexer = PDFLexer(bytes, at: offset)
    guard (0..<bytes.count).contains(offset), let found = lexer.int(), number == nil || found == number, lexer.int() != nil,
      lexer.skips("obj")
    else {
      throw Problem.pdfDamaged
    }
    let value = try lexer.value()
    try charge(lexer.position - offset)
    guard let dictionary = value.dictionary, lexer.skips("stream") else { return PDFObject(value: value) }
    var start = lexer.position
    if bytes.holds([13], at: start) { start += 1 }
    if bytes.holds([10], at: start) { start += 1 }
    return PDFObject(value: value, stream: try stream(from: start, dictionary))
  }

  /// The stream, as long as its dictionary says; or, where that is wrong, up to the word that ends it.
  private mutating func stream(from start: Int, _ dictionary: PDFDictionary) throws -> ArraySlice<UInt8> {
    if let length = try resolved(dictionary["Length"]).int, length >= 0, length <= bytes.count - start {
      var lexer = PDFLexer(bytes, at: start + length)
      try charge(length)
      if lexer.skips("endstream") { return bytes[start..<(start + length)] }
    }
    guard var end = bytes.position(of: Array("endstream".utf8), from: start) else { throw Problem.pdfDamaged }
    try charge(end - start)
    if end > start, bytes[end - 1] == 10 { end -= 1 }
    if end > start, bytes[end - 1] == 13 { end -= 1 }
    return bytes[start..<end]
  }

  /// The objects that stand packed in a stream (7.5.7), by number.
  private mutating func pack(_ number: Int) throws -> [Int: PDFValue] {
    if let known = packs[number] { return known }
    guard case .at = places[number] else { throw Problem.pdfDamaged }
    let object = try object(number)
    guard let dictionary = object.value.dictionary, let count = try resolved(dictionary["N"]).int,
      let first = try resolved(dictionary["First"]).int, (0...Self.mostObjects).contains(count)
    else { throw Problem.pdfDamaged }
    let content = try unpack(object)
    var (lexer, values) = (PDFLexer(content), [Int: PDFValue]())
    for _ in 0..<count {
      guard let number = lexer.int(), let offset = lexer.int(), (0...content.count).contains(offset),
        (0...content.count).contains(first)
      else {
        throw Problem.pdfDamaged
      }
      var inner = PDFLexer(content, at: first + offset)
      values[number] = try inner.value()
      try charge(inner.position - first - offset)
    }
    packs[number] = values
    return values
  }

  /// Unpacks a stream whose one filter is `FlateDecode`.
  mutating func unpack(_ object: PDFObject) throws -> [UInt8] {
    guard let stream = object.stream, let dictionary = object.value.dictionary else { throw Problem.pdfDamaged }
    let filters = try filters(dictionary)
    guard !filters.isEmpty else { return Array(stream) }
    guard filters == ["FlateDecode"] else { throw Problem.pdfTooComplex }
    let unpacked = try inflate(stream)
    let parameters = try resolved(dictionary["DecodeParms"])
    guard let settings = try resolved(parameters.array?.first ?? parameters).dictionary else { return unpacked }
    return try PDFPrediction(settings).undo(unpacked)
  }

  mutating func inflate(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
    let unpacked = try Inflate.unpack(bytes, limit: unpackable)
    unpackable -= unpacked.count
    return unpacked
  }

  /// The names of a stream's filters, in order.
  mutating func filters(_ dictionary: PDFDictionary) throws -> [PDFName] {
    switch try resolved(dictionary["Filter"]) {
    case .name(let name): return [name]
    case .array(let values): return try values.compactMap { try resolved($0).name }
    default: return []
    }
  }
}

/// Lines of which each says how it differs from the one above (7.4.4.4).
struct PDFPrediction {
  private let kind: Int
  private let columns: Int

  /// - Throws: `Problem` for what tables of objects never use.
  init(_ settings: PDFDictionary) throws {
    kind = settings["Predictor"]?.int ?? 1
    columns = settings["Columns"]?.int ?? 1
    let isPlain = (settings["Colors"]?.int ?? 1) == 1 && (settings["BitsPerComponent"]?.int ?? 8) == 8
    guard kind == 1 || (10...15).contains(kind) && isPlain && (1...1000).contains(columns) else { throw Problem.pdfTooComplex }
  }

  func undo(_ bytes: [UInt8]) throws -> [UInt8] {
    guard kind >= 10 else { return bytes }
    var result: [UInt8] = []
    var above = [UInt8](repeating: 0, count: columns)
    for start in stride(from: 0, to: bytes.count - columns, by: columns + 1) {
      var line = Array(bytes[(start + 1)...(start + columns)])
      for index in line.indices {
        let (left, corner) = index > 0 ? (line[index - 1], above[index - 1]) : (0, 0)
        switch bytes[start] {
        case 0: break
        case 1: line[index] &+= left
        case 2: line[index] &+= above[index]
        case 3: line[index] &+= UInt8((Int(left) + Int(above[index])) / 2)
        case 4: line[index] &+= Self.paeth(left, above[index], corner)
        default: throw Problem.pdfDamaged
        }
      }
      result += line
      above = line
    }
    return result
  }

  private static func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let (a, b, c) = (Int(left), Int(above), Int(corner))
    let (toLeft, toAbove, toCorner) = (abs(b - c), abs(a - c), abs(a + b - 2 * c))
    return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
  }
}
