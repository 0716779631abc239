package import Civic
package import Core
package import Storage

/// Entering a decree: begun, its annex collected power by power or brought in as a table, looked through, and entered
/// in one piece.
package struct DecreeDraftDesk: Sendable {
  let desk: RegisterDesk

  package init(_ desk: RegisterDesk) {
    self.desk = desk
  }

  private var regency: Int { desk.regency }
  /// How many may be open at once.
  static let most = 50

  /// A draft with its annex read and everything that stands in its way.
  package struct Opened: Sendable {
    package let draft: DecreeDraft
    let surroundings: AnnexTable.Surroundings
    let lines: [AnnexTable.Line]
    /// By line of the annex, then what is wrong with the decree itself.
    let faults: [TableFault]
    let decreeFaults: [RegisterFault]

    package var powers: [Power] { lines.compactMap(\.power) }
    package var isReady: Bool { faults.isEmpty && decreeFaults.isEmpty }
  }

  /// - Throws: `Problem.notAllowed`, `.notFound`.
  package func open(_ id: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> Opened {
    try desk.check(actor, at: now)
    guard let draft = try DecreeDraftStore.draft(id, regency: regency, tx) else { throw Problem.notFound }
    return try opened(draft, now: now, tx)
  }

  /// The same; nil where the draft has become a decree.
  func openUnlessEntered(_ id: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> Opened? {
    try RegisterStore.decree(id, regency: regency, tx) == nil ? open(id, by: actor, now: now, tx) : nil
  }

  /// One line that was typed into a form, read as a table is: with the same cleaning and limits.
  func read(_ row: AnnexRow, _ surroundings: AnnexTable.Surroundings, now: Moment) -> AnnexTable {
    AnnexTable(Array((AnnexRow.header + "\n" + row.line).utf8), surroundings) { [randomness = desk.randomness] in
      randomness.id(at: now)
    }
  }

  func surroundings(_ decree: Decree, _ tx: Transaction) throws -> AnnexTable.Surroundings {
    let book = RegisterBook(desk)
    return AnnexTable.Surroundings(decree: decree, services: try book.services(tx), offices: try book.offices(tx))
  }

  private func opened(_ draft: DecreeDraft, now: Moment, _ tx: Transaction) throws -> Opened {
    let surroundings = try surroundings(draft.decree, tx)
    let table = AnnexTable(Array(draft.annex.utf8), surroundings) { [randomness = desk.randomness] in randomness.id(at: now) }
    let read = table.lines.filter { $0.power != nil }
    let entry = RegisterDesk.Entry(draft.decree, read.compactMap(\.power), at: now, randomness: desk.randomness)
    let found = try desk.faults(of: entry, tx)
    let ofLines = found.compactMap { found in
      found.power.map { TableFault(line: read[$0].number, column: found.fault.column, text: found.fault.words) }
    }
    return Opened(
      draft: draft, surroundings: surroundings, lines: table.lines,
      faults: (table.faults + ofLines).sorted { $0.line < $1.line },
      decreeFaults: found.filter { $0.power == nil }.map(\.fault))
  }

  package func drafts(_ tx: Transaction) throws -> [DecreeDraft] {
    try DecreeDraftStore.drafts(limit: Self.most, regency: regency, tx)
  }

  /// - Throws: `Problem.notAllowed`, `.tooManyDrafts`.
  package func begin(_ decree: Decree, eventID: ID, at now: Moment, by actor: Actor, _ tx: Transaction) throws {
    try desk.check(actor, at: now)
    guard try drafts(tx).count < Self.most else { throw Problem.tooManyDrafts }
    try DecreeDraftStore.insert(DecreeDraft(decree, annex: "", version: 1, at: now), regency: regency, tx)
    try record("begun", eventID, decree.id, at: now, by: actor, tx)
  }

  /// Puts other words in the place of a draft's.
  /// - Parameter change: makes of the draft as it is the decree and annex as they shall be.
  /// - Throws: `Problem.notAllowed`, `.notFound`, `.changed` if it is not the version that was shown.
  package func save(
    _ id: ID, version: Int, eventID: ID, at now: Moment, by actor: Actor, _ tx: Transaction,
    _ change: (DecreeDraft) throws -> (Decree, String)
  ) throws {
    let before = try draft(id, version: version, at: now, by: actor, tx)
    let (decree, annex) = try change(before)
    guard annex.utf8.count <= AnnexTable.mostBytes else { throw Problem.annexTooLarge }
    try DecreeDraftStore.save(DecreeDraft(decree, annex: annex, version: version + 1, at: now), regency: regency, tx)
    try record("saved", eventID, id, at: now, by: actor, tx)
  }

  /// Throws a draft away: nothing was given by it.
  /// - Throws: `Problem.notAllowed`, `.notFound`, `.changed` if someone has worked on it since it was shown.
  package func discard(_ id: ID, version: Int, eventID: ID, at now: Moment, by actor: Actor, _ tx: Transaction) throws {
    _ = try draft(id, version: version, at: now, by: actor, tx)
    try DecreeDraftStore.delete(id, regency: regency, tx)
    try record("discarded", eventID, id, at: now, by: actor, tx)
  }

  /// Enters the decree with all its powers in one piece.
  /// - Parameters:
  ///   - opened: as it was looked through; its ids were made before the transaction.
  ///   - entry: of the decree and powers of `opened`.
  /// - Throws: `Problem.changed`, or what the register does not take.
  package func enter(
    _ opened: Opened, _ entry: RegisterDesk.Entry, version: Int, eventID: ID, at now: Moment, by actor: Actor, _ tx: Transaction
  ) throws {
    let draft = try draft(opened.draft.decree.id, version: version, at: now, by: actor, tx)
    guard draft == opened.draft else { throw Problem.changed }
    guard opened.isReady else { throw Problem.draftHasFaults }
    try DecreeDraftStore.delete(draft.decree.id, regency: regency, tx)
    try record("entered", eventID, draft.decree.id, at: now, by: actor, tx)
    try desk.enter(entry, by: actor, tx)
  }

  private func draft(_ id: ID, version: Int, at now: Moment, by actor: Actor, _ tx: Transaction) throws -> DecreeDraft {
    try desk.check(actor, at: now)
    guard let draft = try DecreeDraftStore.draft(id, regency: regency, tx) else { throw Problem.notFound }
    guard draft.version == version else { throw Problem.changed }
    return draft
  }

  private func record(_ what: String, _ event: ID, _ id: ID, at now: Moment, by actor: Actor, _ tx: Transaction) throws {
    try desk.record("decree-draft.\(what)", event, "decree_draft", id, at: now, by: actor, tx)
  }
}

extension RegisterFault {
  /// The column of an annex to which it belongs.
  var column: String {
    switch self {
    case .serviceUnknown: AnnexRow.Column.service.rawValue
    case .sourceNeedsNoDecree, .basisMissing, .groundNeedsDecree: AnnexRow.Column.source.rawValue
    case .areasMissing, .areaUnknown, .desaIsNoUnit, .camatGivesToKelurahanOnly, .camatHoldsItNot, .beyondCamat:
      AnnexRow.Column.areas.rawValue
    case .passingOnNeedsRule: AnnexRow.Column.passedOnBy.rawValue
    case .limitNotPositive, .measureMissing, .measureNeeded: AnnexRow.Column.most.rawValue
    case .unitDiffers: AnnexRow.Column.unit.rawValue
    case .endsBeforeItBegins, .beginsBeforeIssued, .outsideDecree: AnnexRow.Column.from.rawValue
    case .numberMissing, .giverMissing, .giverAreaMissing, .numberTaken, .doesNotFollow, .ruleMissing: ""
    }
  }
}

extension Problem {
  static let tooManyDrafts = Problem(
    .tooMany, "register.too-many-drafts",
    Text(id: "Sudah ada 50 rancangan keputusan.", en: "There are 50 drafts of decrees already."),
    remedy: Text(id: "Masukkan atau buang yang lama dahulu.", en: "Enter or discard the old ones first."))

  static let annexTooLarge = Problem(
    .tooLarge, "register.annex-too-large", AnnexStrings.tooLarge,
    remedy: Text(id: "Ringkas lampirannya, lalu kirim lagi.", en: "Shorten the annex, then send it again."))

  static let draftHasFaults = Problem(
    .invalid, "register.draft-has-faults",
    Text(id: "Rancangan ini masih punya kesalahan.", en: "This draft still has faults."),
    remedy: Text(
      id: "Perbaiki baris yang disebut, lalu masukkan lagi.", en: "Mend the lines that are named, then enter it again."))
}
