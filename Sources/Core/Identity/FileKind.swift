/// What a file is, by its content: names and declared types are only what a sender says.
package enum FileKind: String, Sendable, CaseIterable {
  case pdf, jpeg, png

  /// Nil for anything else.
  package init?(content: [UInt8]) {
    guard let kind = Self.allCases.first(where: { content.starts(with: $0.signature) }) else { return nil }
    self = kind
  }

  private var signature: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    }
  }

  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    }
  }
}
