import Addresses
import Civic
import Core
import Storage
import Web

/// A decree for those who keep it: adding its text, suspending, resuming and withdrawing its powers.
struct KeepPages: Sendable {
  let book: RegisterBook
  let files: FileStore

  var routes: [Route] {
    [
      .staff(.get, RegisterAddresses.keep, .keepRegister, show),
      .staff(.post, RegisterAddresses.attach, .keepRegister, bodyLimit: DecreeFile.largest + Route.textLimit, attach),
      .staff(.post, RegisterAddresses.change, .keepRegister, change),
    ]
  }

  private func show(_ visit: StaffVisit, _ id: String) async throws -> Answer {
    guard let id = ID(text: id) else { throw Problem.notFound }
    return try await page(visit, id, nil)
  }

  private func page(_ visit: StaffVisit, _ id: ID, _ refused: (power: ID, state: FormState)?) async throws -> Answer {
    let (decree, areas) = try await visit.read { [book] tx, _ in
      (try book.decree(id, tx), AreaWords(try book.desk.reference.data(in: tx)))
    }
    return visit.show(
      Page(
        decree.decree.citation, frame: .staff, scripts: ["form.js", "keys.js"],
        body: KeepViews.page(visit, decree, areas, refused: refused)), status: refused == nil ? 200 : 422)
  }

  private func attach(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    // Whether there is such a decree is asked before anything is stored, and again in the transaction that writes.
    _ = try await visit.read { [book] tx, _ in try book.decree(id, tx) }
    guard let sent = visit.fields.files["naskah"], !sent.bytes.isEmpty else { throw Problem.noDecreeFile }
    let file = try await book.desk.take(sent.bytes, of: id, into: files, at: visit.now)
    try await visit.writeOnce { [book] tx, actor in
      try book.desk.attach(file, to: id, by: actor, tx)
      return ""
    }
    visit.announce("keputusan", "naskah")
    return .see(RegisterAddresses.keep(idText))
  }

  /// What the form of a change says.
  private struct Said: Sendable {
    let kind: PowerChange.Kind
    let day: Day
    let decree: String
    let reason: String
  }

  private static let form = Form<Said> { reader in
    let kind = reader.required(
      "kejadian", { PowerChange.Kind(rawValue: $0).flatMap { $0 == .amended ? nil : $0 } }, or: KeepStrings.kindMissing)
    let day = reader.required("mulai", { Day(iso: $0) }, or: AnnexStrings.dayBad)
    let decree = reader.text("nomor", limit: 100, required: KeepStrings.decreeMissing)
    let reason = reader.text("alasan", limit: 1000, required: KeepStrings.reasonMissing)
    guard let kind, let day, let decree, let reason else { return nil }
    return Said(kind: kind, day: day, decree: decree, reason: reason)
  }

  private func change(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    let decree = try await visit.read { [book] tx, _ in
      guard let power = try RegisterStore.power(id, regency: book.desk.regency, tx) else { throw Problem.notFound }
      return power.decree
    }
    switch Self.form.parse(visit.fields) {
    case .refused(let state): return try await page(visit, decree, (power: id, state: state))
    case .accepted(let said):
      let change = RegisterDesk.Change(
        said.kind, of: id, on: said.day, decree: said.decree, reason: said.reason, at: visit.now,
        randomness: visit.site.randomness)
      try await visit.writeOnce { [book] tx, actor in
        try book.desk.change(change, by: actor, tx)
        return ""
      }
      visit.announce("keputusan", "ubah")
      return .see(RegisterAddresses.keep(decree.text))
    }
  }
}

extension Problem {
  static let noDecreeFile = Problem(
    .invalid, "register.no-file", KeepStrings.fileMissing, remedy: KeepStrings.chooseFirst)
}
