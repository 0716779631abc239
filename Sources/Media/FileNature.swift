import Core

/// What a file is by its first bytes: one of the kinds we keep, or something else and what to do about it.
enum FileNature {
  case file(FileKind)
  case other(Problem)

  init(content: [UInt8]) {
    self =
      Self.known.first { nature in
        nature.marks.contains { content.holds($0.bytes, at: $0.offset) }
      }.map(\.nature) ?? Self.unmarked(content)
  }

  private struct Mark {
    let offset: Int
    let bytes: [UInt8]

    init(_ bytes: [UInt8], at offset: Int = 0) {
      (self.offset, self.bytes) = (offset, bytes)
    }

    init(_ text: StaticString, at offset: Int = 0) {
      self.init(Array("\(text)".utf8), at: offset)
    }
  }

  private static let known: [(nature: FileNature, marks: [Mark])] = [
    (.file(.pdf), [Mark("%PDF-")]),
    (.file(.jpeg), [Mark([0xFF, 0xD8, 0xFF])]),
    (.file(.png), [Mark(PNGFile.signature)]),
    (
      .other(.fileIsHEIC),
      ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"].map { Mark(Array("ftyp\($0)".utf8), at: 4) }
    ),
    (
      .other(.fileIsArchive),
      [
        Mark([0x50, 0x4B, 3, 4]), Mark([0x50, 0x4B, 5, 6]), Mark("Rar!"), Mark([0x37, 0x7A, 0xBC, 0xAF]), Mark([0x1F, 0x8B]),
        Mark([0xD0, 0xCF, 0x11, 0xE0]),
      ]
    ),
    (
      .other(.fileIsProgram),
      [
        Mark("MZ"), Mark([0x7F, 0x45, 0x4C, 0x46]), Mark("#!"), Mark([0xCA, 0xFE, 0xBA, 0xBE]), Mark([0xCF, 0xFA, 0xED, 0xFE]),
        Mark("dex\n"),
      ]
    ),
    (.other(.fileIsOtherImage), [Mark("GIF8"), Mark("BM"), Mark("II*\0"), Mark("MM\0*"), Mark("WEBP", at: 8)]),
  ]

  private static func unmarked(_ content: [UInt8]) -> FileNature {
    if content.isEmpty { return .other(.fileIsEmpty) }
    return .other(looksLikeWebPage(content) ? .fileIsWebPage : .fileUnknown)
  }

  /// Whether a browser that guesses could take it for a page, and run what stands in it.
  static func looksLikeWebPage(_ content: [UInt8]) -> Bool {
    let head = content.prefix(1024).map { (65...90).contains($0) ? $0 + 32 : $0 }
    return ["<html", "<!doctype", "<script", "<svg", "<?xml", "<body", "<iframe"].contains {
      head.position(of: Array($0.utf8)) != nil
    }
  }
}

extension [UInt8] {
  func holds(_ part: [UInt8], at offset: Int) -> Bool {
    count >= offset + part.count && self[offset..<(offset + part.count)].elementsEqual(part)
  }

  /// Where `part` first stands at or after `start`.
  func position(of part: [UInt8], from start: Int = 0) -> Int? {
    guard let first = part.first else { return nil }
    var at = start
    while at + part.count <= count {
      guard let candidate = self[at...(count - part.count)].firstIndex(of: first) else { return nil }
      if holds(part, at: candidate) { return candidate }
      at = candidate + 1
    }
    return nil
  }

  /// Where `part` stands last.
  func lastPosition(of part: [UInt8], within length: Int) -> Int? {
    guard count >= part.count else { return nil }
    return stride(from: count - part.count, through: Swift.max(0, count - length), by: -1).first { holds(part, at: $0) }
  }
}
