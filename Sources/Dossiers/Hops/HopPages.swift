import Addresses
import Civic
import Core
import Storage
import Web

/// What staff do about a file's way to another office, and the sheet that goes with it.
struct HopPages: Sendable {
  let desk: HopDesk
  let links: HopLinkDesk
  let decisions: DecisionDesk
  let dossiers: DossierPages

  var routes: [Route] {
    [
      .staff(.post, HopAddresses.act, .handle, act),
      .staff(.post, HopAddresses.sheet, .handle, sheet),
    ]
  }

  private func act(_ visit: StaffVisit, _ idText: String, _ name: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let action = HopAction(rawValue: name) else { throw Problem.notFound }
    let board = try await visit.read { [decisions] tx, actor in try decisions.open(id, by: actor, now: visit.now, tx).hops }
    switch HopForm.form(for: action, board.open?.hop).parse(visit.fields) {
    case .refused(let state): return try await dossiers.page(visit, id) { $0.hop = HopFormState(action: action, state: state) }
    case .accepted(let input):
      let draft = try ActDraft(
        at: visit.now, reason: input.reason, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      try await visit.writeOnce { [desk] tx, actor in
        switch input.deed {
        case .forward(let office, let papers):
          try desk.forward(id, version: input.version, to: office, papers: papers, draft, by: actor, tx)
        case .say(let word):
          try desk.note(word, on: id, version: input.version, basis: input.basis, draft, by: actor, tx)
        }
        return ""
      }
      visit.announce("simpul", action.rawValue)
      return .see(DossierAddresses.dossier(idText))
    }
  }

  /// The sheet shows its secrets this once: they are kept as hashes only.
  private func sheet(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let issue = links.prepare(now: visit.now)
    let sheet = try await visit.write { [links] tx, actor in try links.issue(issue, for: id, by: actor, tx) }
    return visit.show(
      Page(
        HopStrings.sheet[visit.language], frame: .print, scripts: ["print.js"],
        body: HopSheetView(sheet: sheet, publicAddress: visit.site.settings.publicAddress).page(visit.language)))
  }
}

/// The fields that go with an action about a hop.
struct HopForm: Sendable {
  enum Deed: Sendable {
    case forward(ID, papers: Int)
    case say(HopWord)
  }

  let deed: Deed
  let version: Int
  let reason: String
  let basis: String

  /// - Parameter hop: the open one, if there is one.
  static func form(for action: HopAction, _ hop: Hop?) -> Form<HopForm> {
    Form { reader in
      let version = Int(reader.fields["versi"]) ?? -1
      let reason = reader.text("catatan", limit: 500, required: missing(action, hop))
      let basis = reader.text("dasar", limit: 200) ?? ""
      let deed = deed(action, &reader)
      guard let deed, let reason else { return nil }
      return HopForm(deed: deed, version: version, reason: reason, basis: basis)
    }
  }

  /// What must be told: who confirmed and how, why it is fetched back, why it was not granted.
  private static func missing(_ action: HopAction, _ hop: Hop?) -> Text? {
    switch action {
    case .forward: nil
    case .noteReceipt, .noteDecision: HopStrings.whoMissing
    case .withdraw: DossierStrings.reasonMissing
    case .takeBack: hop?.outcome == .approved ? nil : HopStrings.outcomeReasonMissing
    }
  }

  private static func deed(_ action: HopAction, _ reader: inout FormReader) -> Deed? {
    switch action {
    case .forward:
      let office = reader.required("tujuan", { ID(text: $0) }, or: HopStrings.officeMissing)
      let papers = papers(&reader)
      guard let office, let papers else { return nil }
      return .forward(office, papers: papers)
    case .noteReceipt: return papers(&reader).map { .say(.received(papers: $0)) }
    case .noteDecision: return outcome(&reader).map { .say(.decided($0)) }
    case .takeBack: return .say(.returned)
    case .withdraw: return .say(.withdrawn)
    }
  }

  static func papers(_ reader: inout FormReader) -> Int? {
    reader.required(
      "lembar", { Int($0).flatMap { (1...HopRules.mostPapers).contains($0) ? $0 : nil } }, or: HopStrings.papersMissing)
  }

  static func outcome(_ reader: inout FormReader) -> Hop.Outcome? {
    reader.required("putusan", { Hop.Outcome(rawValue: $0) }, or: HopStrings.outcomeMissing)
  }
}

/// A form about a hop that stands open, with what was typed into it.
struct HopFormState: Sendable {
  var action: HopAction?
  var state = FormState()

  func summary(_ language: Language) -> HTML {
    action.map { FormParts(state, language, prefix: Self.prefix(of: $0)).summary } ?? .empty
  }

  /// What the ids of its fields begin with: several forms stand on one page.
  static func prefix(of action: HopAction) -> String { "simpul-\(action.rawValue)-" }
}
