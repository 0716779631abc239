package import Core

/// Files that people send, made safe to keep: recognised by what they hold, never by their name or declared
/// type, and written anew without what shows nothing, such as where a photo was taken.
package enum Media {
  /// What is taken.
  package struct Limits: Sendable, Hashable {
    /// The most bytes, before and after cleaning.
    package var bytes: Int
    /// The most pixels of an image, read from its header before anything is decoded.
    package var pixels: Int
    /// The least width and height of an image, in pixels.
    package var shortestSide: Int
    /// The most pages of a PDF.
    package var pages: Int

    package init(bytes: Int = 8 << 20, pixels: Int = 50_000_000, shortestSide: Int = 16, pages: Int = 100) {
      self.bytes = bytes
      self.pixels = pixels
      self.shortestSide = shortestSide
      self.pages = pages
    }
  }

  /// Recognises a file and cleans it. Cleaning what is clean gives the same bytes.
  /// - Throws: `Problem`, in words that say what the sender can do.
  package static func clean(_ bytes: [UInt8], limits: Limits = Limits()) throws -> CleanFile {
    guard bytes.count <= limits.bytes else { throw Problem.fileTooLarge(limits.bytes) }
    let file =
      switch FileNature(content: bytes) {
      case .file(.jpeg): try JPEGFile.clean(bytes, limits)
      case .file(.png): try PNGFile.clean(bytes, limits)
      case .file(.pdf): try PDFFile.clean(bytes, limits)
      case .other(let problem): throw problem
      }
    guard file.bytes.count <= limits.bytes else { throw Problem.fileTooLarge(limits.bytes) }
    return file
  }
}

/// A file that may be kept.
package struct CleanFile: Sendable, Hashable {
  package let kind: FileKind
  package let bytes: [UInt8]
  /// Of an image, in pixels, as it is stored: the orientation may turn it.
  package let size: PixelSize?
}

/// How large an image is.
package struct PixelSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// - Throws: `Problem` if it has too many pixels or too few.
  func check(_ limits: Media.Limits) throws {
    guard width * height <= limits.pixels else { throw Problem.tooManyPixels(limits.pixels) }
    guard min(width, height) >= limits.shortestSide else { throw Problem.imageTooSmall(limits.shortestSide) }
  }
}
