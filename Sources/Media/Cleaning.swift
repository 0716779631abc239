import Capacity
import Core

/// Cleaning what people send. Reading a file through can take a while: it is done beside the threads that serve
/// pages, some files at once.
package enum Cleaning {
  private static let work = BoundedWork(workers: 2, waiting: 30, refusal: .tooBusyToClean)

  /// - Throws: `Problem` in words if the file may not be kept, or if too many are being looked through already.
  package static func clean(_ bytes: [UInt8], limits: Media.Limits = Media.Limits()) async throws -> CleanFile {
    try await work.run { try Media.clean(bytes, limits: limits) }
  }
}
