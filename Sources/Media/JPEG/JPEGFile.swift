import Core

/// A JPEG (ITU-T T.81), read segment by segment and written anew with what is needed to show it: tables,
/// frame and scans, the colour profile, and which way is up.
struct JPEGFile {
  private var reader: ByteReader
  private var marks = JPEGMarks()
  private var body: [UInt8] = []
  private var size: PixelSize?
  private var scans = 0
  /// Whether the end may be missing: some scanners leave it out of the images in a PDF.
  private let isEmbedded: Bool

  /// A photo has some ten scans; thousands of them over a large image only keep a viewer busy.
  private static let mostScans = 64

  static func clean(_ bytes: [UInt8], _ limits: Media.Limits) throws -> CleanFile {
    var file = JPEGFile(bytes, isEmbedded: false)
    let (clean, size) = try file.read()
    try size.check(limits)
    return CleanFile(kind: .jpeg, bytes: clean, size: size)
  }

  /// An image inside a PDF, whose size the PDF states.
  static func cleanEmbedded(_ bytes: [UInt8]) throws -> [UInt8] {
    var file = JPEGFile(bytes, isEmbedded: true)
    return try file.read().bytes
  }

  private init(_ bytes: [UInt8], isEmbedded: Bool) {
    reader = ByteReader(bytes, damage: .imageDamaged)
    self.isEmbedded = isEmbedded
  }

  private mutating func read() throws -> (bytes: [UInt8], size: PixelSize) {
    body.reserveCapacity(reader.bytes.count)
    guard try reader.number(2) == 0xFFD8 else { throw Problem.imageDamaged }
    while let marker = try nextMarker() {
      let length = try reader.number(2)
      let content = Array(try reader.take(length - 2))
      switch marker {
      case 0xE0...0xEF: marks.note(marker, content)
      case 0xFE: break
      case 0xC4, 0xDB, 0xDD: keep(marker, content)
      case 0xC0, 0xC1, 0xC2: try noteFrame(marker, content)
      case 0xDA: try scan(content)
      case 0xC3, 0xC5...0xC7, 0xC9...0xCF, 0xDC: throw Problem.imageUnusual
      default: throw Problem.imageDamaged
      }
    }
    guard let size, scans > 0 else { throw Problem.imageDamaged }
    return ([0xFF, 0xD8] + marks.segments + body + [0xFF, 0xD9], size)
  }

  /// Nil at the end of the image. What follows it is left behind.
  private mutating func nextMarker() throws -> UInt8? {
    if isEmbedded, scans > 0, reader.left < 2 { return nil }
    guard try reader.byte() == 0xFF else { throw Problem.imageDamaged }
    var marker: UInt8 = 0xFF
    while marker == 0xFF { marker = try reader.byte() }
    return marker == 0xD9 ? nil : marker
  }

  private mutating func keep(_ marker: UInt8, _ content: [UInt8]) {
    body += JPEGMarks.segment(marker, content)
  }

  private mutating func noteFrame(_ marker: UInt8, _ content: [UInt8]) throws {
    guard size == nil, content.count >= 6, content.count == 6 + 3 * Int(content[5]) else { throw Problem.imageDamaged }
    guard content[0] == 8, [1, 3, 4].contains(content[5]) else { throw Problem.imageUnusual }
    let found = PixelSize(width: content[3...4].number, height: content[1...2].number)
    guard found.width > 0, found.height > 0 else { throw Problem.imageUnusual }
    size = found
    keep(marker, content)
  }

  /// A scan: its head, then bytes in which 0xFF is followed by 0 or a restart mark, until another mark.
  private mutating func scan(_ head: [UInt8]) throws {
    scans += 1
    guard size != nil, let components = head.first, head.count == 4 + 2 * Int(components), scans <= Self.mostScans else {
      throw Problem.imageDamaged
    }
    keep(0xDA, head)
    let bytes = reader.bytes
    let start = reader.position
    var end = start
    while true {
      guard let next = bytes[end...].firstIndex(of: 0xFF), next + 1 < bytes.count else {
        guard isEmbedded else { throw Problem.imageDamaged }
        end = bytes.count
        break
      }
      let follower = bytes[next + 1]
      if follower == 0 || (0xD0...0xD7).contains(follower) {
        end = next + 2
      } else {
        end = next
        break
      }
    }
    body += try reader.take(end - start)
  }
}
