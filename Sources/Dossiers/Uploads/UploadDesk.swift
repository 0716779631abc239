import Civic
import Core
import Crypto
import Media
import Storage

/// Takes files in piece by piece. Each step may be repeated: a piece sent twice is one piece, a piece at the wrong
/// place is answered with the right one, and what is finished stays so.
struct UploadDesk: Sendable, AtWork {
  let database: Database
  let workshop: Workshop

  init(database: Database, workshop: Workshop) {
    self.database = database
    self.workshop = workshop
  }

  /// Begins a file, or finds the one begun before: a page that was reloaded goes on where it stopped.
  /// - Parameter digest: SHA-256 of what will be sent.
  /// - Throws: `Problem.fileTooLarge`, or `.tooManyUploadsOfOwner`.
  func begin(_ id: ID, for owner: ID, size: Int, digest: Blob, now: Moment, _ tx: Transaction) throws -> Upload {
    if let known = try UploadStore.upload(of: owner, digest: digest, regency: regency, tx) {
      guard known.size == size else { throw Problem.uploadBroken }
      return known
    }
    let limit = Media.Limits().bytes
    guard size <= limit else { throw Problem.fileTooLarge(limit) }
    let total = try UploadStore.total(of: owner, regency: regency, tx)
    guard size > 0, total.count < Upload.mostOfOwner.count, total.bytes + size <= Upload.mostOfOwner.bytes else {
      throw Problem.tooManyUploadsOfOwner
    }
    let upload = Upload(id: id, owner: owner, size: size, digest: digest, received: 0)
    try UploadStore.insert(upload, at: now, regency: regency, tx)
    return upload
  }

  /// - Throws: `Problem.uploadUnknown` if there is none, or it is someone else's.
  func upload(_ id: ID, of owner: ID, _ tx: Transaction) throws -> Upload {
    guard let upload = try UploadStore.upload(id, regency: regency, tx), upload.owner == owner else {
      throw Problem.uploadUnknown
    }
    return upload
  }

  /// A piece, sealed before the transaction.
  struct Part: Sendable {
    let position: Int
    let length: Int
    fileprivate let sealed: Blob
  }

  /// - Parameter digest: SHA-256 of the piece.
  /// - Throws: `Problem.uploadBroken` if it is not what was sent.
  func part(_ bytes: [UInt8], digest: Blob, at position: Int, of id: ID) throws -> Part {
    guard !bytes.isEmpty, bytes.count <= Upload.largestPart, Array(SHA256.hash(data: bytes)) == digest.bytes else {
      throw Problem.uploadBroken
    }
    return Part(position: position, length: bytes.count, sealed: try secrets.seal(bytes, at: place(of: id)))
  }

  func append(_ part: Part, to id: ID, of owner: ID, _ tx: Transaction) throws -> UploadStep {
    var upload = try self.upload(id, of: owner, tx)
    switch UploadRules.fit(upload, at: part.position, length: part.length) {
    case .repeated: break
    case .elsewhere: return .wrongPlace(upload.received)
    case .next:
      upload.received += part.length
      try UploadStore.insert(
        part.sealed, at: part.position, of: id, received: upload.received, regency: regency, tx)
    }
    return UploadRules.step(of: upload)
  }

  /// Looks at a file that has wholly arrived: is it what was sent, and may it be kept?
  /// - Throws: `Problem` in words if it may not; asked again, the same.
  func finish(_ id: ID, of owner: ID) async throws -> UploadStep {
    let upload = try await database.read { tx in try self.upload(id, of: owner, tx) }
    switch upload.finding {
    case .good: return .done
    // What was refused stays so, and is said in the words of what it was refused for.
    case .refused(let code): throw Problem.refusedBefore(code)
    case nil: break
    }
    guard upload.received == upload.size else { return .wrongPlace(upload.received) }
    let bytes = try await content(of: upload)
    guard Array(SHA256.hash(data: bytes)) == upload.digest.bytes else {
      try await database.write { [regency] tx in try UploadStore.remove(id, regency: regency, tx) }
      throw Problem.uploadUnknown
    }
    do {
      _ = try await Cleaning.clean(bytes)
    } catch let problem as Problem {
      try await note(.refused(problem.code), of: id)
      throw problem
    }
    try await note(.good, of: id)
    return .done
  }

  private func note(_ finding: Upload.Finding, of id: ID) async throws {
    try await database.write { [regency] tx in try UploadStore.note(finding, of: id, regency: regency, tx) }
  }

  /// What a file that has arrived holds, as it was sent.
  /// - Throws: `Problem.uploadUnknown` unless it is this record's and was found good.
  func content(of id: ID, owner: ID) async throws -> [UInt8] {
    let upload = try await database.read { tx in try self.upload(id, of: owner, tx) }
    guard upload.finding == .good else { throw Problem.uploadUnknown }
    return try await content(of: upload)
  }

  private func content(of upload: Upload) async throws -> [UInt8] {
    let parts = try await database.read { [regency] tx in try UploadStore.parts(of: upload.id, regency: regency, tx) }
    return try parts.flatMap { try secrets.openBytes($0, at: place(of: upload.id)) }
  }

  private func place(of id: ID) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "upload_part", column: "content", id: id)
  }

  private static let batch = 20

  /// Removes what was begun more than a day ago, finished or not: what a form made an attachment has been copied.
  func sweep(now: Moment) async throws {
    let moment = now.adding(minutes: -Upload.hoursKept * 60)
    while !Task.isCancelled {
      let old = try await database.read { [regency] tx in
        try UploadStore.begun(before: moment, limit: Self.batch, regency: regency, tx)
      }
      for id in old {
        try await database.write { [regency] tx in try UploadStore.remove(id, regency: regency, tx) }
      }
      guard old.count == Self.batch else { return }
    }
  }
}
