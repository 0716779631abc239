import Foundation

/// Makes PDF/A of a page by WeasyPrint, a program of the system (Debian: `weasyprint`). A page names no address, so
/// nothing is fetched; what it holds goes in and comes out by pipes and never lies on the disk.
package struct PDFPress: Sendable {
  private let program: String
  private let seconds: Int
  private let memory: Int

  /// - Parameters:
  ///   - program: the path of WeasyPrint.
  ///   - seconds: after how many a page is given up.
  ///   - memory: how many bytes it may use.
  package init(_ program: String, seconds: Int = 60, memory: Int = 2 << 30) {
    self.program = program
    self.seconds = seconds
    self.memory = memory
  }

  /// Where Debian and pip put it; nil where it is not installed.
  package static func installed() -> PDFPress? {
    ["/usr/bin/weasyprint", "/usr/local/bin/weasyprint"].first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { PDFPress($0) }
  }

  /// A page as PDF/A-3b (ISO 19005-3), the kind that archives keep.
  /// - Parameter page: HTML with its style inside.
  /// - Throws: `PressFailure`.
  package func pdf(of page: [UInt8]) async throws -> [UInt8] {
    let child = Child(
      program: program, arguments: ["--quiet", "--pdf-variant", "pdf/a-3b", "--encoding", "utf-8", "-", "-"], seconds: seconds,
      memory: memory, outputLimit: 8 << 20)
    let pdf = try await child.run(input: page)
    guard pdf.starts(with: Array("%PDF-".utf8)) else { throw PressFailure.refused }
    return pdf
  }
}

/// Why no PDF was made. The raw value is kept with the document that waits.
package enum PressFailure: String, Error, Sendable {
  case cannotStart, tooLate, tooLarge, refused
  /// The electronic signer failed or cannot be reached.
  case unsigned
}
