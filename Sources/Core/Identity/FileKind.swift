/// The kinds of files that are kept. Which one a file is, `Media` reads from its content.
package enum FileKind: String, Sendable, CaseIterable {
  case pdf, jpeg, png

  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    }
  }
}
