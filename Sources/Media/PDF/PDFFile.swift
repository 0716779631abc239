import Core

/// Writes a PDF anew from what can be reached from its pages: the newest version only, without scripts, files in
/// the file, notes of programs, gaps and leftovers.
struct PDFFile {
  private var document: PDFDocument
  private let limits: Media.Limits
  private var writer = PDFWriter()
  /// The new numbers of objects, and which are still to be written.
  private var numbers: [Int: Int] = [:]
  private var waiting: [Int] = []

  static func clean(_ bytes: [UInt8], _ limits: Media.Limits) throws -> CleanFile {
    try refuseMixed(bytes)
    var file = PDFFile(document: try PDFDocument(bytes), limits: limits)
    let clean = try file.write()
    try refuseMixed(clean)
    return CleanFile(kind: .pdf, bytes: clean, size: nil)
  }

  private init(document: PDFDocument, limits: Media.Limits) {
    self.document = document
    self.limits = limits
  }

  /// A file that is two things at once: after the end of the PDF comes something else, a ZIP ends it, or a
  /// browser could take it for a page.
  private static func refuseMixed(_ bytes: [UInt8]) throws {
    let end = Array("%%EOF".utf8)
    guard let last = bytes.lastPosition(of: end, within: 4096) else { throw Problem.pdfDamaged }
    guard bytes[(last + end.count)...].allSatisfy(PDFLexer.isSpace), !FileNature.looksLikeWebPage(bytes), !endsAsZIP(bytes) else {
      throw Problem.pdfMixed
    }
  }

  /// Whether the last record of a ZIP stands near the end and says that it reaches to the end.
  private static func endsAsZIP(_ bytes: [UInt8]) -> Bool {
    guard let place = bytes.lastPosition(of: [0x50, 0x4B, 5, 6], within: 66_000), place + 22 <= bytes.count else { return false }
    return place + 22 + Int(bytes[place + 20]) + Int(bytes[place + 21]) << 8 == bytes.count
  }

  private mutating func write() throws -> [UInt8] {
    guard document.trailer["Encrypt"] == nil else { throw Problem.pdfLocked }
    guard case .reference(let root) = document.trailer["Root"], let catalogue = try document.object(root).value.dictionary,
      catalogue["Type"]?.name == "Catalog"
    else { throw Problem.pdfDamaged }
    try checkOpening(catalogue)
    try countPages(catalogue)
    writer.root = number(of: root)
    while let old = waiting.popLast() { try write(old) }
    return writer.finished()
  }

  /// What happens when the file is opened: going to a page, and nothing else.
  private mutating func checkOpening(_ catalogue: PDFDictionary) throws {
    let action = try document.resolved(catalogue["OpenAction"])
    guard let dictionary = action.dictionary else { return }
    guard try document.resolved(dictionary["S"]).name == "GoTo", dictionary["Next"] == nil else { throw Problem.pdfActive }
  }

  private mutating func countPages(_ catalogue: PDFDictionary) throws {
    guard let root = catalogue["Pages"] else { throw Problem.pdfDamaged }
    var (count, nodes, seen) = (0, [root], Set<PDFValue>())
    while let node = nodes.popLast() {
      guard let page = try document.resolved(node).dictionary else { throw Problem.pdfDamaged }
      if let kids = try document.resolved(page["Kids"]).array {
        guard seen.insert(node).inserted else { throw Problem.pdfDamaged }
        nodes += kids
      } else {
        count += 1
      }
      guard count <= limits.pages, nodes.count <= 20 * limits.pages else { throw Problem.pdfTooLong(limits.pages) }
    }
    guard count > 0 else { throw Problem.pdfDamaged }
  }

  private mutating func number(of old: Int) -> Int {
    if let known = numbers[old] { return known }
    let new = numbers.count + 1
    numbers[old] = new
    waiting.append(old)
    return new
  }

  private mutating func write(_ old: Int) throws {
    var object = try document.object(old)
    if object.stream != nil { try clean(&object) }
    let value = try cleaned(object.value)
    guard writer.length + (object.stream?.count ?? 0) <= limits.bytes else { throw Problem.fileTooLarge(limits.bytes) }
    writer.write(number(of: old), value, object.stream)
  }

  private mutating func cleaned(_ value: PDFValue) throws -> PDFValue {
    switch value {
    case .reference(let old): return .reference(number(of: old))
    case .array(let values): return .array(try values.map { try cleaned($0) })
    case .name(let name):
      try PDFRules.check(name: name)
      return value
    case .dictionary(let dictionary):
      return .dictionary(
        try dictionary.mapped { name, value in
          try PDFRules.check(entry: name)
          guard PDFRules.keeps(name, in: dictionary) else {
            try lookInto(value)
            return nil
          }
          return try cleaned(value)
        })
    case .null, .bool, .number, .string: return value
    }
  }

  /// What is left out is looked at too, as far as it stands here: who sends scripts is told so.
  private func lookInto(_ value: PDFValue) throws {
    switch value {
    case .name(let name): try PDFRules.check(name: name)
    case .array(let values): for value in values { try lookInto(value) }
    case .dictionary(let dictionary):
      for name in dictionary.order {
        try PDFRules.check(entry: name)
        try lookInto(dictionary[name] ?? .null)
      }
    default: break
    }
  }

  /// A stream: never from another file; images no larger than others, and photos as clean as others.
  private mutating func clean(_ object: inout PDFObject) throws {
    guard var dictionary = object.value.dictionary, let stream = object.stream else { return }
    guard dictionary["F"] == nil else { throw Problem.pdfActive }
    if try document.resolved(dictionary["Subtype"]).name == "Image" {
      let (width, height) = (try document.resolved(dictionary["Width"]).int, try document.resolved(dictionary["Height"]).int)
      guard let width, let height, (0...65_535).contains(width), (0...65_535).contains(height) else { throw Problem.pdfDamaged }
      guard width * height <= limits.pixels else { throw Problem.tooManyPixels(limits.pixels) }
    }
    switch try document.filters(dictionary) {
    case ["DCTDecode"]: object.stream = try JPEGFile.cleanEmbedded(Array(stream))[...]
    case ["FlateDecode", "DCTDecode"] where dictionary["DecodeParms"] == nil:
      object.stream = try JPEGFile.cleanEmbedded(document.inflate(stream))[...]
      dictionary["Filter"] = .name("DCTDecode")
    default: break
    }
    for name: PDFName in ["Length", "DL"] { dictionary[name] = nil }
    object.value = .dictionary(dictionary)
  }
}
