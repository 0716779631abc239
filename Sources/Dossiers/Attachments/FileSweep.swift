import Core
import Storage

/// Removes the files whose rows are gone. The row goes first and its file a day later: no row ever names a file
/// that is not there, nor does a copy that is being made meanwhile.
struct FileRemovalJob: Sendable, AtWork {
  let database: Database
  let workshop: Workshop
  let files: FileStore

  private static let batch = 100

  func run(now: Moment) async throws {
    let moment = now.adding(days: -FileSweepJob.daysKept)
    while !Task.isCancelled {
      let (removals, named) = try await database.read { [regency, asks] tx in
        let removals = try AttachmentStore.removals(before: moment, regency: regency, limit: Self.batch, tx)
        let files = removals.map(\.file)
        return (
          removals,
          try AttachmentStore.named(among: files, regency: regency, tx).union(asks.namedElsewhere(files, tx))
        )
      }
      for removal in removals {
        if !named.contains(removal.file) { try files.remove(removal.file, storedBefore: moment) }
        try await database.write { [regency] tx in try AttachmentStore.forget(removal, regency: regency, tx) }
      }
      guard removals.count == Self.batch else { return }
    }
  }
}

/// Removes the files that no row ever came to name: their form was refused in the end, or the power failed between
/// file and row. One that someone stores again meanwhile is young again, and stays.
struct FileSweepJob: Sendable, AtWork {
  let database: Database
  let workshop: Workshop
  let files: FileStore

  /// For how many days a file may wait for its row; a request takes minutes.
  static let daysKept = 1
  private static let batch = 200

  func run(now: Moment) async throws {
    let moment = now.adding(days: -Self.daysKept)
    for shelf in FileStore.shelves where !Task.isCancelled {
      let old = try files.files(onShelf: shelf, storedBefore: moment)
      for start in stride(from: 0, to: old.count, by: Self.batch) {
        let some = Array(old[start..<min(start + Self.batch, old.count)])
        let spoken = try await database.read { [regency, asks] tx in
          try AttachmentStore.named(among: some, regency: regency, tx).union(asks.namedElsewhere(some, tx))
            .union(AttachmentStore.toBeRemoved(among: some, regency: regency, tx))
        }
        for file in some where !spoken.contains(file) { try files.remove(file, storedBefore: moment) }
      }
    }
  }
}
