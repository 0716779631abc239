import Core
import Storage

/// A file on its way in, piece by piece, over a line that may break at any moment.
struct Upload: Sendable, Hashable {
  let id: ID
  /// The draft or dossier it is for.
  let owner: ID
  /// In bytes.
  let size: Int
  /// SHA-256 of the whole, as the sender computed it.
  let digest: Blob
  /// How many bytes, from the first, have arrived.
  var received: Int
  /// What was found when it was whole; nil before.
  var finding: Finding?

  /// What a file that has arrived turned out to be.
  enum Finding: Sendable, Hashable {
    case good
    /// By the code of the `Problem`.
    case refused(String)
  }

  /// The most bytes of one piece.
  static let largestPart = 64 << 10
  /// What one draft or dossier may have on its way within a day.
  static let mostOfOwner = (count: 60, bytes: 120 << 20)
  /// How long it waits to be used, in hours.
  static let hoursKept = 24
}

/// What the sender should do next.
enum UploadStep: Sendable, Hashable {
  /// Send what begins at this byte.
  case send(from: Int)
  /// A piece did not begin where the last one ended: send what begins here.
  case wrongPlace(Int)
  case finish
  case done
}

enum UploadRules {
  /// Of a file that was refused, finishing it says so again.
  static func step(of upload: Upload) -> UploadStep {
    if upload.finding == .good { return .done }
    return upload.received == upload.size ? .finish : .send(from: upload.received)
  }

  /// Whether a piece goes on where the last one ended.
  enum Fit: Sendable, Hashable {
    case next, repeated, elsewhere
  }

  static func fit(_ upload: Upload, at position: Int, length: Int) -> Fit {
    guard (0...upload.size).contains(position) else { return .elsewhere }
    if position == upload.received, position + length <= upload.size, upload.finding == nil { return .next }
    return position + length <= upload.received ? .repeated : .elsewhere
  }
}
