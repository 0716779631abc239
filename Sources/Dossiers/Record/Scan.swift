package import Civic
package import Core
package import Media
package import Storage

/// The letter as it was signed by hand, read in again. The newest one counts; earlier ones stay.
package struct Scan: Sendable, Hashable {
  /// Its place in the file store.
  package let file: Blob
  package let kind: FileKind
  package let at: Moment

  /// A letter of some pages in colour.
  package static let limits = Media.Limits(bytes: 8 << 20)
}

extension DossierStore {
  static func scan(of dossier: ID, regency: Int, _ tx: Transaction) throws -> Scan? {
    try tx.first(
      """
      SELECT file, kind, at FROM dossier_scan
      WHERE regency = \(regency) AND dossier = \(dossier) ORDER BY id DESC LIMIT 1
      """
    ) { Scan(file: Blob($0.blob(0)), kind: try $0.value(1, as: FileKind.self), at: $0.moment(2)) }
  }
}

extension DecisionDesk {
  /// Whether this person may attach what was signed: the counter of the office, once it is granted. Where the office
  /// decided and writes a letter, the signed sheet belongs to the numbered document instead.
  package func mayAttach(_ standing: Standing, by actor: Actor, on day: Day) -> Bool {
    standing.dossier.decision != nil && standing.dossier.decision != .rejected
      && (standing.terms.letterBody == nil || standing.isDecidedElsewhere)
      && actor.may(.handOver, in: standing.dossier.area, on: day)
  }

  /// Attaches the signed letter.
  /// - Parameter file: stored before, since a transaction may run several times.
  /// - Throws: `Problem.notAllowed` before the decision, `.notFound` outside the person's areas.
  package func attach(
    _ file: Blob, _ kind: FileKind, size: Int, to id: ID, _ draft: ActDraft, by actor: Actor, _ tx: Transaction
  ) throws {
    let standing = try standing(of: id, for: actor, at: draft.at, tx)
    let (dossier, day) = (standing.dossier, reference.zone.day(of: draft.at))
    guard mayAttach(standing, by: actor, on: day) else { throw Problem.notAllowed }
    try tx.run(
      """
      INSERT INTO dossier_scan (regency, id, dossier, at, file, kind, size)
      VALUES (\(regency), \(draft.id), \(id), \(draft.at), \(file), \(kind.rawValue), \(size))
      """)
    try tx.record(
      Event(
        id: draft.figureIDs[0], at: draft.at, actor: actor.account, kind: "dossier.scan-kept",
        record: RecordKey("dossier_scan", regency: regency, id: draft.id)))
    let entry = DossierLedger.Entry(
      kind: .scanned, actor: actor.account,
      capacity: DossierRules.capacity(of: actor, at: .counter, in: dossier.area, on: day))
    try ledger.write(entry, draft, on: dossier, terms: standing.terms, tx) { _ in }
  }
}

extension Problem {
  static let noScan = Problem(
    .invalid, "dossier.scan-missing",
    Text(id: "Belum ada berkas yang dipilih.", en: "No file was chosen."),
    remedy: Text(id: "Kembali, pilih pindaian suratnya, lalu simpan.", en: "Go back, choose the scan, then keep it."))
}
