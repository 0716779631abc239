import Core

@testable import Media

/// Files as phones, scanners and people with bad intentions make them, built byte by byte.
enum Samples {
  static let secret = Array("RAHASIA-7c1e".utf8)
  /// A place, as EXIF writes it.
  static let place = Array("-8.2192,114.3691".utf8)

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + bigEndian(content.count + 2, 2) + content
  }

  static func frame(width: Int, height: Int, marker: UInt8 = 0xC0) -> [UInt8] {
    segment(marker, [8] + bigEndian(height, 2) + bigEndian(width, 2) + [1, 1, 0x11, 0])
  }

  /// EXIF in the byte order of Intel with orientation, a text and a place.
  static func exif(orientation: UInt8) -> [UInt8] {
    let entries: [UInt8] = [
      0x0E, 0x01, 2, 0, 12, 0, 0, 0, 50, 0, 0, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0,
      0,
      62, 0, 0, 0,
    ]
    return Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 3, 0] + entries + [0, 0, 0, 0] + secret + place
  }

  static func jpeg(width: Int = 640, height: Int = 480, extras: [UInt8] = [], after: [UInt8] = [], marker: UInt8 = 0xC0)
    -> [UInt8]
  {
    let tables = segment(0xDB, [0] + Array(repeating: 1, count: 64)) + segment(0xC4, [0] + Array(repeating: 0, count: 16))
    let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56, 0x78]
    return [0xFF, 0xD8] + extras + tables + frame(width: width, height: height, marker: marker) + scan + [0xFF, 0xD9] + after
  }

  /// Everything a phone may add.
  static let talkativeJPEG = jpeg(
    extras: segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 1, 1, 9, 9, 9]) + segment(0xE1, exif(orientation: 6))
      + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret) + segment(0xED, secret) + segment(0xFE, secret)
      + segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile) + segment(0xE2, Array("MPF\0".utf8) + place)
      + segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]) + segment(0xEF, place), after: secret)

  /// An ICC profile with a colour, a curve used twice, and a description.
  static let profile: [UInt8] = {
    var head = [UInt8](repeating: 0, count: 128)
    head.replaceSubrange(36..<40, with: Array("acsp".utf8))
    head.replaceSubrange(80..<84, with: secret.prefix(4))
    let tags: [(String, Int, Int)] = [("desc", 184, 12), ("rXYZ", 196, 20), ("rTRC", 216, 14), ("gTRC", 216, 14)]
    let table = bigEndian(tags.count, 4) + tags.flatMap { Array($0.0.utf8) + bigEndian($0.1, 4) + bigEndian($0.2, 4) }
    let bytes = head + table + [0, 0, 0, 0] + secret + Array(repeating: 7, count: 20) + Array(repeating: 8, count: 14)
    return bigEndian(bytes.count, 4) + bytes.dropFirst(4)
  }()

  // MARK: PNG

  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + content
    return bigEndian(content.count, 4) + checked + bigEndian(Int(CRC32.sum(of: checked[...])), 4)
  }

  static func pngHead(width: Int, height: Int) -> [UInt8] {
    PNGFile.signature + chunk("IHDR", bigEndian(width, 4) + bigEndian(height, 4) + [8, 2, 0, 0, 0])
  }

  static func png(width: Int = 640, height: Int = 480, before: [UInt8] = [], after: [UInt8] = []) -> [UInt8] {
    pngHead(width: width, height: height) + before + chunk("IDAT", [0x78, 0x9C, 1, 2, 3]) + chunk("IDAT", [4, 5, 6]) + after
      + chunk("IEND", [])
  }

  static let talkativePNG =
    png(
      before: chunk("gAMA", [0, 0, 0xB1, 0x8F]) + chunk("tEXt", secret) + chunk("eXIf", place) + chunk("iCCP", secret),
      after: chunk("tIME", [7, 234, 11, 21, 9, 0, 0]) + chunk("zTXt", secret) + chunk("prVt", place)) + secret

  // MARK: PDF

  /// A file of these objects, by number, with a table of where they stand.
  static func pdf(_ objects: [Int: [UInt8]], trailer: String = "/Root 1 0 R", head: String = "%PDF-1.5\n") -> [UInt8] {
    var bytes = Array(head.utf8)
    var table = "xref\n0 1\n0000000000 65535 f \n"
    for (number, object) in objects.sorted(by: { $0.key < $1.key }) {
      let place = String(bytes.count)
      table += "\(number) 1\n\(String(repeating: "0", count: 10 - place.count))\(place) 00000 n \n"
      bytes += Array("\(number) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    return bytes + Array("\(table)trailer\n<< /Size 50 \(trailer) >>\nstartxref\n\(bytes.count)\n%%EOF\n".utf8)
  }

  static func stream(_ entries: String, _ content: [UInt8]) -> [UInt8] {
    Array("<< \(entries) /Length \(content.count) >>\nstream\n".utf8) + content + Array("\nendstream".utf8)
  }

  static func pages(_ extra: [Int: String] = [:], catalogue: String = "") -> [Int: [UInt8]] {
    var objects: [Int: [UInt8]] = [
      1: Array("<< /Type /Catalog /Pages 2 0 R \(catalogue) >>".utf8),
      2: Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
      3: Array("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>".utf8),
      4: stream("", Array("0 0 m 10 10 l S % a line".utf8)),
    ]
    for (number, text) in extra { objects[number] = Array(text.utf8) }
    return objects
  }

  static let plainPDF = pdf(pages())

  static let talkativePDF: [UInt8] = {
    let word = String(decoding: secret, as: UTF8.self)
    var objects = pages(
      [
        5: "<< /Author (\(word)) /Producer <\(secret.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())> >>",
        7: "<< /Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /T (\(word)) /M (D:2026) /Contents (ya) >>",
        8: "<< /Unreached (\(word)) >>",
        9: "<< /FT /Sig /T (ttd) /Subtype /Widget /Rect [0 0 1 1] /V 10 0 R >>",
        10: "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> /Name (\(word)) >>",
      ], catalogue: "/Metadata 6 0 R /PieceInfo << /X (\(word)) >> /AcroForm << /Fields [9 0 R] >>")
    objects[3] = Array(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [7 0 R 9 0 R] /Resources << /XObject << /I 11 0 R >> >> >>".utf8)
    objects[6] = stream("/Type /Metadata /Subtype /XML", secret)
    objects[11] = stream("/Type /XObject /Subtype /Image /Width 640 /Height 480 /Filter /DCTDecode", talkativeJPEG)
    return pdf(objects, trailer: "/Root 1 0 R /Info 5 0 R /ID [(\(word)) (\(word))]")
  }()

  /// The pages, and one object more, inside an object stream; its table is a stream too. Nothing is packed.
  static func packedPDF(_ action: String) -> [UInt8] {
    let values = [
      (1, "<< /Type /Catalog /Pages 2 0 R /Lang 5 0 R >>"), (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
      (3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"), (5, action),
    ]
    var (index, content) = ("", "")
    for (number, value) in values {
      index += "\(number) \(content.utf8.count) "
      content += value + " "
    }
    let pack = stored(Array((index + content).utf8))
    var bytes = Array("%PDF-1.5\n".utf8)
    let packPlace = bytes.count
    bytes +=
      Array("6 0 obj\n".utf8)
      + stream("/Type /ObjStm /N 4 /First \(index.utf8.count) /Filter /FlateDecode", pack) + Array("\nendobj\n".utf8)
    let table = bytes.count
    let rows: [[UInt8]] = [
      [0, 0, 0, 0], [2, 0, 6, 0], [2, 0, 6, 1], [2, 0, 6, 2], [0, 0, 0, 0], [2, 0, 6, 3], [1] + bigEndian(packPlace, 2) + [0],
    ]
    bytes +=
      Array("7 0 obj\n".utf8) + stream("/Type /XRef /W [1 2 1] /Size 7 /Root 1 0 R", rows.flatMap { $0 })
      + Array("\nendobj\n".utf8)
    return bytes + Array("startxref\n\(table)\n%%EOF\n".utf8)
  }

  /// As zlib writes what it does not pack.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let length = bytes.count
    let low = UInt8(length & 0xFF), high = UInt8(length >> 8)
    return [0x78, 0x01, 1, low, high, ~low, ~high] + bytes + [0, 0, 0, 0]
  }
}

/// A stream of numbers that is the same each time.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(sides))
  }
}
