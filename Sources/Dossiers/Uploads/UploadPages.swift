import Addresses
import Core
import Foundation
import Storage
import Web

/// Where a page sends a file piece by piece, each with its ticket. The answers are for its script; without script
/// the form sends the file whole, and none of this is asked.
struct UploadPages: Sendable {
  let desk: UploadDesk

  var routes: [Route] {
    [
      .open(.post, UploadAddresses.begin, begin),
      .open(.post, UploadAddresses.append, append),
      .open(.post, UploadAddresses.position, position),
      .open(.post, UploadAddresses.finish, finish),
    ]
  }

  /// How many files, and how many pieces, one address may send in an hour: a village on one line, not a flood.
  private static let mostFiles = 300
  private static let mostParts = 20_000

  private func begin(_ visit: Visit) async throws -> Answer {
    try await answer(visit) {
      let owner = try owner(visit)
      try visit.site.throttle.note("unggah/\(visit.address)", limit: Self.mostFiles, minutes: 60, now: visit.now)
      guard let size = Int(visit.fields["ukuran"]), let digest = Self.digest(visit.fields["sidik"]) else {
        throw Problem.uploadBroken
      }
      let id = visit.newID()
      let upload = try await visit.write { [desk] tx in
        try desk.begin(id, for: owner, size: size, digest: digest, now: visit.now, tx)
      }
      return (upload.id, UploadRules.step(of: upload))
    }
  }

  private func append(_ visit: Visit, _ idText: String) async throws -> Answer {
    try await answer(visit) {
      let (owner, id) = (try owner(visit), try Self.id(idText))
      try visit.site.throttle.note("unggah-bagian/\(visit.address)", limit: Self.mostParts, minutes: 60, now: visit.now)
      guard let position = Int(visit.fields["posisi"]), let digest = Self.digest(visit.fields["sidik"]),
        let piece = visit.fields.files["potongan"]
      else { throw Problem.uploadBroken }
      let part = try desk.part(piece.bytes, digest: digest, at: position, of: id)
      return (id, try await visit.write { [desk] tx in try desk.append(part, to: id, of: owner, tx) })
    }
  }

  private func position(_ visit: Visit, _ idText: String) async throws -> Answer {
    try await answer(visit) {
      let (owner, id) = (try owner(visit), try Self.id(idText))
      return (id, try await visit.read { [desk] tx in UploadRules.step(of: try desk.upload(id, of: owner, tx)) })
    }
  }

  private func finish(_ visit: Visit, _ idText: String) async throws -> Answer {
    try await answer(visit) {
      let (owner, id) = (try owner(visit), try Self.id(idText))
      return (id, try await desk.finish(id, of: owner))
    }
  }

  private func owner(_ visit: Visit) throws -> ID {
    guard let ticket = UploadTicket(text: visit.fields["tiket"], now: visit.now, secrets: visit.site.secrets) else {
      throw Problem.uploadTicketOld
    }
    return ticket.owner
  }

  private static func id(_ text: String) throws -> ID {
    guard let id = ID(text: text) else { throw Problem.uploadUnknown }
    return id
  }

  /// SHA-256 in hexadecimal.
  private static func digest(_ text: String) -> Blob? {
    bytes(hex: text).flatMap { $0.count == 32 ? Blob($0) : nil }
  }

  /// What the script reads: where to go on, or why not.
  private struct Reply: Encodable {
    var id: String?
    var position: Int?
    var isWhole: Bool?
    var isDone: Bool?
    var title: String?
    var remedy: String?
  }

  private func answer(_ visit: Visit, _ work: () async throws -> (ID, UploadStep)) async throws -> Answer {
    do {
      let (id, step) = try await work()
      var (reply, status) = (Reply(id: id.text), 200)
      switch step {
      case .send(let position): reply.position = position
      case .wrongPlace(let position): (reply.position, status) = (position, 409)
      case .finish: reply.isWhole = true
      case .done: reply.isDone = true
      }
      return try Self.json(reply, status)
    } catch let problem as Problem where [.invalid, .notFound, .tooLarge].contains(problem.kind) {
      let reply = Reply(title: problem.text[visit.language], remedy: problem.remedy[visit.language])
      return try Self.json(reply, problem.kind == .notFound ? 404 : problem.kind == .tooLarge ? 413 : 422)
    }
  }

  private static func json(_ reply: Reply, _ status: Int) throws -> Answer {
    Answer(
      status: status, headers: [("content-type", "application/json"), ("cache-control", "no-store")],
      body: Array(try JSONEncoder().encode(reply)))
  }
}

extension UploadDesk {
  /// What a form's field of a file brings: the file itself, or the name of one that was sent before in pieces.
  /// - Parameter owner: the draft or dossier the form is for, checked by who calls.
  /// - Returns: as it was sent, to be cleaned; nil if no file was chosen.
  /// - Throws: `Problem.uploadUnknown` for a name that is none of this record's.
  func sent(_ field: String, _ visit: Visit, for owner: ID) async throws -> [UInt8]? {
    if let file = visit.fields.files[field] { return file.bytes }
    let text = visit.fields[field]
    guard !text.isEmpty else { return nil }
    guard let id = ID(text: text) else { throw Problem.uploadUnknown }
    return try await content(of: id, owner: owner)
  }
}
