import Civic
import Core
import Documents
import Dossiers
import Storage

/// Some documents of an office in each state, through the desks that serve real people: issued, signed, replaced,
/// withdrawn, and one whose number was voided.
struct DemoDocuments: Sendable {
  let wiring: Wiring
  let names: DemoNames
  let staff: [Role: Actor]
  let area: AreaCode
  let now: Moment
  /// Where residents reach the program.
  let publicAddress: String

  private var documents: DocumentDesk { wiring.documents }

  func play() async throws {
    guard let officer = staff[.counter], let head = staff[.head] else { return }
    try await setNumbers(head)
    let dossiers = try await granted(officer)
    for (index, dossier) in dossiers.enumerated() {
      let draft = documents.draft(publicAddress: publicAddress, isSample: true, now: now)
      let document = try await wiring.database.write { [documents] tx in
        try documents.issue(draft, for: dossier, by: officer, tx)
      }
      switch index {
      case 0: continue
      case 1: try await void(document, officer)
      default:
        try await sign(document, officer)
        if index == 3 { try await replace(document, head) }
        if index == 4 { try await withdraw(document, head) }
      }
    }
  }

  /// The paper book of the year had come to 214.
  private func setNumbers(_ head: Actor) async throws {
    let numbers = documents.numbers
    let change = numbers.prepare(
      area: area, book: "", pattern: try NumberPattern("400.12/{nomor}/{kode}/{tahun}"), code: "429.516", start: 215,
      edition: 0, now: now)
    try await wiring.database.write { tx in try numbers.save(change, by: head, tx) }
  }

  /// Applications for letters, taken and approved today.
  private func granted(_ officer: Actor) async throws -> [ID] {
    let (counter, decisions) = (CounterDesk(wiring.workshop), DecisionDesk(wiring.workshop))
    let (offered, villages) = try await wiring.database.read { [wiring, area] tx in
      (try wiring.workshop.asks.offered(area, tx), try wiring.reference.data(in: tx).villages(of: area).map(\.code))
    }
    let letters = offered.filter { $0.letterBody != nil && names.applicant(of: $0.key.service) == nil }
    var (dice, ids) = (Dice(seed: 41), [ID]())
    for terms in letters.prefix(6) {
      let intake = CounterDesk.Intake(
        service: terms.key.service, area: area, kind: .person, name: names.person(&dice), village: dice.pick(villages),
        applicant: Applicant(
          nik: "351016451280" + String(9000 + dice.roll(999)), address: names.address(&dice), purpose: names.purpose(&dice)),
        received: Set(terms.requirements.map(\.key)), checksLater: false,
        amount: DemoDecrees.amount(of: terms.key.service, for: officer.name))
      let prepared = try counter.prepare(intake, now: now.adding(minutes: -40))
      try await wiring.database.write { tx in _ = try counter.receive(prepared, by: officer, tx) }
      for (index, step) in terms.steps.enumerated() {
        guard let actor = staff[step.role] else { continue }
        let draft = try ActDraft(
          at: now.adding(minutes: index - 30), regency: wiring.installation.regency, secrets: wiring.secrets,
          randomness: wiring.randomness)
        try await wiring.database.write { tx in
          let standing = try decisions.standing(of: prepared.id, for: actor, at: draft.at, tx)
          guard let action = [DossierAction.approve, .recommend].first(where: standing.actions.contains) else { return }
          try decisions.act(action, on: prepared.id, version: standing.dossier.version, .init(), draft, by: actor, tx)
        }
      }
      ids.append(prepared.id)
    }
    return ids
  }

  private func sign(_ document: Document, _ officer: Actor) async throws {
    let content = DemoFiles.page("CONTOH: \(document.number.text)")
    let key = try wiring.files.store(content, of: document.id.text, at: now)
    let file = DocumentFile(kind: .scan, file: key, type: FileKind.pdf.mediaType, size: content.count, at: now)
    let ids = [wiring.randomness.id(at: now), wiring.randomness.id(at: now)]
    try await wiring.database.write { [documents] tx in
      try documents.keepScan(file, of: document.id, ids: ids, by: officer, tx)
    }
  }

  private func void(_ document: Document, _ officer: Actor) async throws {
    let ending = try documents.prepareEnding(
      of: document.id, version: 1, reason: "Terbit dua kali karena salah tekan.", now: now)
    try await wiring.database.write { [documents] tx in try documents.void(ending, by: officer, tx) }
  }

  private func replace(_ document: Document, _ head: Actor) async throws {
    let ending = try documents.prepareEnding(of: document.id, version: 2, reason: "Nama jalan salah ketik.", now: now)
    let draft = documents.draft(publicAddress: publicAddress, isSample: true, now: now)
    try await wiring.database.write { [documents] tx in
      _ = try documents.replace(ending, by: draft, actor: head, tx)
    }
  }

  private func withdraw(_ document: Document, _ head: Actor) async throws {
    let ending = try documents.prepareEnding(
      of: document.id, version: 2, reason: "Keterangan pemohon ternyata tidak benar.", now: now)
    try await wiring.database.write { [documents] tx in try documents.withdraw(ending, by: head, tx) }
  }
}
