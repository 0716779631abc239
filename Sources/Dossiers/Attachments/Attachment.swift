package import Core
import Media
package import Storage

/// A file that a resident sent for one requirement. It belongs to a draft, and to the dossier the draft
/// becomes, which bears the same id.
package struct Attachment: Sendable, Hashable {
  package let id: ID
  package let requirement: String
  /// Its place in the file store.
  package let file: Blob
  package let kind: FileKind
  /// In bytes.
  package let size: Int
  package let at: Moment
  /// When another took its place; staff still see it.
  package let replacedAt: Moment?

  /// The largest file taken, in bytes.
  package static let largest = Media.Limits().bytes
  /// The most files of one dossier that count.
  package static let most = 20
  /// The most bytes of all of them.
  package static let mostBytes = 40 << 20
  /// The most files of one dossier with those that were replaced.
  package static let mostEver = 60
}

/// A file on its way in, stored before the transaction.
package struct IncomingFile: Sendable {
  let attachment: Attachment
  let eventID: ID
}

/// What can be said of files without a database.
enum AttachmentRules {
  /// Whether one more file has room beside those that are there.
  /// - Parameter isReplaced: of which of them it takes the place.
  /// - Throws: `Problem.tooManyFiles`.
  static func makeRoom(
    for size: Int, beside files: [Attachment], replacing isReplaced: (Attachment) -> Bool = { _ in false }
  ) throws(Problem) {
    let counting = files.filter { $0.replacedAt == nil && !isReplaced($0) }
    guard counting.count < Attachment.most, files.count < Attachment.mostEver,
      counting.reduce(size, { $0 + $1.size }) <= Attachment.mostBytes
    else { throw .tooManyFiles }
  }
}

extension [Attachment] {
  /// Those that count for a requirement, in the order they came.
  func current(for requirement: String) -> [Attachment] {
    filter { $0.requirement == requirement && $0.replacedAt == nil }
  }
}
