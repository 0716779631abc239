import Addresses
import Civic
import Core
import Storage
import Web

/// Writing and reading messages at the desk, and opening the files a resident sent.
struct MessagePages: Sendable {
  let desk: MessageDesk
  let dossiers: DossierPages
  let attachments: AttachmentDesk

  var routes: [Route] {
    [
      .staff(.post, DossierAddresses.staffMessage, .handle, write),
      .staff(.post, DossierAddresses.messagesRead, .readDossiers, markRead),
      .staff(.post, DossierAddresses.attachment, .unmask, openAttachment),
    ]
  }

  static let form = Form<String> { reader in
    reader.text("pesan", limit: MessageDesk.longest, required: MessageStrings.missing)
  }

  private func write(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    switch Self.form.parse(visit.fields) {
    case .refused(let state):
      return try await dossiers.page(visit, id) { $0.message = state }
    case .accepted(let text):
      let draft = try ActDraft(
        at: visit.now, reason: text, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      try await visit.writeOnce { [desk] tx, actor in
        try desk.write(draft, on: id, by: actor, tx)
        return ""
      }
      return .see(DossierAddresses.dossier(idText))
    }
  }

  private func markRead(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let eventID = visit.newID()
    try await visit.write { [desk] tx, actor in
      try desk.markRead(id, eventID: eventID, by: actor, now: visit.now, tx)
    }
    return .see(DossierAddresses.dossier(idText))
  }

  /// A file as the resident sent it. It holds personal data, so opening it is noted like every look at them.
  private func openAttachment(_ visit: StaffVisit, _ idText: String, _ fileText: String) async throws -> Answer {
    let (id, file) = (try ID(asked: idText), try ID(asked: fileText))
    let opened = try await dossiers.read(visit, id, reason: AttachmentStrings.attachments.id) { [attachments] opened in
      _ = try attachments.attachment(file, of: opened)
    }
    return try attachments.shown(file, of: opened)
  }
}

extension AttachmentDesk {
  /// A file of an opened dossier, for who may read it and has been noted.
  /// - Throws: `Problem.notFound` if it is not part of it, or the system's error.
  func shown(_ id: ID, of opened: DecisionDesk.Opened) throws -> Answer {
    let attachment = try attachment(id, of: opened)
    let name = "\(opened.dossier.code)-\(attachment.requirement).\(attachment.kind.rawValue)"
    return .shown(try content(of: attachment), type: attachment.kind, name: name)
  }
}
