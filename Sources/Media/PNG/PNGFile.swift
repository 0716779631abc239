import Core

/// A PNG (W3C recommendation, third edition), each chunk checked, written anew with those that show it.
enum PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Chunks that are kept before the image, and how long they may be.
  private static let kept: [String: ClosedRange<Int>] = [
    "PLTE": 3...768, "tRNS": 1...256, "gAMA": 4...4, "cHRM": 32...32, "sRGB": 1...1, "sBIT": 1...4, "pHYs": 9...9,
  ]

  static func clean(_ bytes: [UInt8], _ limits: Media.Limits) throws -> CleanFile {
    var reader = ByteReader(bytes, from: signature.count, damage: .imageDamaged)
    let head = try PNGChunk(&reader)
    guard head.type == "IHDR" else { throw Problem.imageDamaged }
    let size = try size(of: head)
    try size.check(limits)
    var clean = signature + head.bytes
    var seen: Set<String> = []
    var isImageOver = false
    while true {
      let chunk = try PNGChunk(&reader)
      isImageOver = isImageOver || seen.contains("IDAT") && chunk.type != "IDAT"
      switch chunk.type {
      case "IEND":
        let needsPalette = head.content[9] == 3
        guard chunk.content.isEmpty, seen.contains("IDAT"), !needsPalette || seen.contains("PLTE") else {
          throw Problem.imageDamaged
        }
        return CleanFile(kind: .png, bytes: clean + chunk.bytes, size: size)
      case "IDAT":
        guard !isImageOver else { throw Problem.imageDamaged }
        clean += chunk.bytes
      case "PLTE" where seen.contains("IDAT") || chunk.content.count % 3 != 0: throw Problem.imageDamaged
      case let type where kept[type] != nil:
        guard kept[type]?.contains(chunk.content.count) == true, !seen.contains(type) else { throw Problem.imageDamaged }
        if !seen.contains("IDAT") { clean += chunk.bytes }
      // A capital letter first: a reader must know it to show the image.
      case let type where type.utf8.first.map({ $0 & 0x20 == 0 }) == true: throw Problem.imageUnusual
      default: break
      }
      seen.insert(chunk.type)
    }
  }

  /// Which depths each colour type may have.
  private static let depths: [UInt8: Set<UInt8>] = [
    0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
  ]

  private static func size(of head: PNGChunk) throws -> PixelSize {
    let content = head.content
    guard content.count == 13, depths[content[9]]?.contains(content[8]) == true, content[10] == 0, content[11] == 0,
      content[12] <= 1
    else { throw Problem.imageDamaged }
    let size = PixelSize(width: content[0..<4].number, height: content[4..<8].number)
    guard size.width > 0, size.height > 0, size.width < 1 << 31, size.height < 1 << 31 else { throw Problem.imageDamaged }
    return size
  }
}

/// A chunk whose sum is right.
struct PNGChunk {
  let type: String
  let content: [UInt8]
  /// As it stands in the file.
  let bytes: ArraySlice<UInt8>

  init(_ reader: inout ByteReader) throws {
    let start = reader.position
    let length = try reader.number(4)
    let checked = try reader.take(length + 4)
    guard checked.prefix(4).allSatisfy({ (65...90).contains($0 & 0xDF) }), try reader.number(4) == Int(CRC32.sum(of: checked))
    else { throw Problem.imageDamaged }
    type = String(decoding: checked.prefix(4), as: UTF8.self)
    content = Array(checked.dropFirst(4))
    bytes = reader.bytes[start..<reader.position]
  }
}

/// The check sum of PNG and ZIP.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  static func sum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
        return ~sum
      }
    }
  }
}
