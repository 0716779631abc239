/// What application segments say that is needed to show a JPEG right. Everything else in them is left out:
/// place, time, camera, thumbnails, comments of programs.
struct JPEGMarks {
  private var density: [UInt8]?
  private var colourTransform: [UInt8]?
  private var orientation: UInt8?
  private var profileParts: [(number: Int, of: Int, content: ArraySlice<UInt8>)] = []

  private static let jfif = Array("JFIF\0".utf8)
  private static let exif = Array("Exif\0\0".utf8)
  private static let profile = Array("ICC_PROFILE\0".utf8)
  private static let adobe = Array("Adobe".utf8)

  mutating func note(_ marker: UInt8, _ content: [UInt8]) {
    switch marker {
    case 0xE0 where density == nil && content.count >= 14 && content.starts(with: Self.jfif):
      // Without the thumbnail that may follow.
      density = content.prefix(12) + [0, 0]
    case 0xE1 where orientation == nil && content.starts(with: Self.exif):
      orientation = ExifOrientation.read(content.dropFirst(6))
    case 0xE2 where content.count > 14 && content.starts(with: Self.profile):
      profileParts.append((Int(content[12]), Int(content[13]), content[14...]))
    case 0xEE where colourTransform == nil && content.count >= 12 && content.starts(with: Self.adobe):
      colourTransform = Array(content.prefix(12))
    default: break
    }
  }

  /// The segments that are written in place of those that were read.
  var segments: [UInt8] {
    var bytes: [UInt8] = []
    if let density { bytes += Self.segment(0xE0, density) }
    if let orientation, orientation != 1 { bytes += Self.segment(0xE1, Self.exif + ExifOrientation.written(orientation)) }
    bytes += profileSegments
    if let colourTransform { bytes += Self.segment(0xEE, colourTransform) }
    return bytes
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + bigEndian(content.count + 2, 2) + content
  }

  /// How much of a profile one segment takes.
  private static let partLength = 65_519

  private var profileSegments: [UInt8] {
    guard let profile = wholeProfile.flatMap(ColourProfile.cleaned) else { return [] }
    let count = (profile.count + Self.partLength - 1) / Self.partLength
    return (0..<count).flatMap { index in
      let start = index * Self.partLength
      let part = profile[start..<min(start + Self.partLength, profile.count)]
      return Self.segment(0xE2, Self.profile + [UInt8(index + 1), UInt8(count)] + part)
    }
  }

  /// Nil if a part is missing or stands twice.
  private var wholeProfile: [UInt8]? {
    let parts = profileParts.sorted { $0.number < $1.number }
    guard !parts.isEmpty, parts.map(\.number) == Array(1...parts.count), parts.allSatisfy({ $0.of == parts.count }) else {
      return nil
    }
    return parts.flatMap(\.content)
  }
}

/// Which way is up: the one thing of EXIF that is kept.
enum ExifOrientation {
  private static let tag = 0x0112

  /// - Parameter content: as TIFF 6.0 lays it out.
  /// - Returns: 1 to 8; nil if nothing is said.
  static func read(_ content: ArraySlice<UInt8>) -> UInt8? {
    let bytes = Array(content)
    guard bytes.count >= 8 else { return nil }
    let isLittle = bytes.holds(Array("II*\0".utf8), at: 0)
    guard isLittle || bytes.holds(Array("MM\0*".utf8), at: 0) else { return nil }
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset + count <= bytes.count else { return nil }
      let part = bytes[offset..<(offset + count)]
      return isLittle ? part.reversed().number : part.number
    }
    guard let start = number(4, 4), let count = number(start, 2), count <= 512 else { return nil }
    for index in 0..<count {
      let entry = start + 2 + index * 12
      guard let found = number(entry, 2) else { return nil }
      guard found == tag, number(entry + 2, 2) == 3, let value = number(entry + 8, 2) else { continue }
      return (1...8).contains(value) ? UInt8(value) : nil
    }
    return nil
  }

  /// A list of that one entry.
  static func written(_ value: UInt8) -> [UInt8] {
    Array("MM\0*".utf8) + bigEndian(8, 4) + bigEndian(1, 2) + bigEndian(tag, 2) + bigEndian(3, 2) + bigEndian(1, 4)
      + [0, value, 0, 0] + bigEndian(0, 4)
  }
}
