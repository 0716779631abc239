/// An ICC profile (ICC.1), written anew with the parts that describe colour and none of those that name
/// people, devices, programs or times.
enum ColourProfile {
  private static let colourTags = Set(
    [
      "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "chad", "A2B0", "A2B1", "A2B2", "B2A0",
      "B2A1", "B2A2", "cicp",
    ].map { Array($0.utf8) })

  /// The longest one kept. Those of cameras have some hundred bytes, those of printers half a million.
  private static let longest = 1 << 20
  private static let headLength = 128

  /// Nil if it is no profile, or says nothing about colour.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= longest, bytes.count >= headLength + 4, bytes.holds(Array("acsp".utf8), at: 36) else { return nil }
    let count = bytes[headLength..<(headLength + 4)].number
    guard count <= 100, headLength + 4 + count * 12 <= bytes.count else { return nil }
    let tags = (0..<count).map { index in
      let start = headLength + 4 + index * 12
      return (
        name: Array(bytes[start..<(start + 4)]), offset: bytes[(start + 4)..<(start + 8)].number,
        length: bytes[(start + 8)..<(start + 12)].number
      )
    }.filter { colourTags.contains($0.name) && $0.offset >= headLength && $0.length > 0 && $0.offset + $0.length <= bytes.count }
    guard !tags.isEmpty else { return nil }
    var table = bigEndian(tags.count, 4)
    var content: [UInt8] = []
    let begin = headLength + 4 + tags.count * 12
    // Curves of the three colours are often one and the same.
    var placed: [Range<Int>: Int] = [:]
    for tag in tags {
      // Many tags over one another could make a small profile grow without end.
      guard begin + content.count + tag.length <= longest else { return nil }
      let source = tag.offset..<(tag.offset + tag.length)
      let place = placed[source] ?? begin + content.count
      if placed[source] == nil {
        placed[source] = place
        content += bytes[source] + Array(repeating: 0, count: (4 - tag.length % 4) % 4)
      }
      table += tag.name + bigEndian(place, 4) + bigEndian(tag.length, 4)
    }
    return head(of: bytes, length: begin + content.count) + table + content
  }

  /// The head without the program, the time, the maker and the number of the profile.
  private static func head(of bytes: [UInt8], length: Int) -> [UInt8] {
    var head = Array(bytes.prefix(headLength))
    for range in [4..<8, 24..<36, 48..<56, 80..<headLength] { for index in range { head[index] = 0 } }
    return bigEndian(length, 4) + head.dropFirst(4)
  }
}
