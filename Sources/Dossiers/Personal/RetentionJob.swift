import Civic
import Core
import Storage

/// Erases the personal part of the dossiers whose years are over, each in a write of its own. It does nothing until
/// the regency has set its schedule by a decree.
struct RetentionJob: Sendable {
  let database: Database
  let desk: PersonalDesk

  private static let batch = 100
  /// How many batches are done in one turn: a regency's old years go in some days, and hold up nobody.
  private static let batches = 10

  /// Some dossiers could not be erased; the others were.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// - Throws: `Failure` that names those which could not be erased; they are tried again in the next turn.
  func run(now: Moment) async throws {
    guard desk.schedule.isSet else { return }
    let keptFrom = desk.schedule.keptFrom(on: desk.reference.zone.day(of: now))
    var last: ClosedDossier?
    var failures: [String] = []
    for _ in 0..<Self.batches where !Task.isCancelled {
      let found = try await database.read { [desk, last] tx in
        try DossierStore.closed(before: keptFrom, after: last, limit: Self.batch, regency: desk.regency, tx)
      }
      for dossier in found {
        do {
          let erasure = try desk.erasureBySchedule(of: dossier.id, now: now)
          try await database.write(erasure)
        } catch {
          failures.append("\(dossier.id.text): \(error)")
        }
      }
      guard found.count == Self.batch else { break }
      last = found.last
    }
    if !failures.isEmpty { throw Failure(description: failures.joined(separator: "; ")) }
  }
}

/// A closed dossier and the day of its decision.
struct ClosedDossier: Sendable {
  let id: ID
  let decidedOn: Day
}

extension DossierStore {
  /// Closed dossiers, not yet erased, that were decided before a day: the longest ago first, after one of them.
  static func closed(before day: Day, after last: ClosedDossier?, limit: Int, regency: Int, _ tx: Transaction) throws
    -> [ClosedDossier]
  {
    let cursor: SQL = last.map { "AND (decided_day, id) > (\($0.decidedOn), \($0.id))" } ?? ""
    return try tx.all(
      """
      SELECT id, decided_day FROM dossier
      WHERE regency = \(regency) AND state = 'closed' AND erased_at IS NULL AND decided_day < \(day) \(cursor)
      ORDER BY decided_day, id LIMIT \(limit)
      """
    ) { ClosedDossier(id: try $0.id(0), decidedOn: try $0.day(1)) }
  }
}

extension Dossiers {
  /// That nothing is erased by itself, as long as the regency has not said for how long it is kept.
  static func findings(_ schedule: RetentionSchedule) -> [Finding] {
    guard !schedule.isSet else { return [] }
    return [
      Finding(
        Text(
          id: "Jadwal retensi arsip belum ditetapkan: data pribadi di berkas lama tidak dihapus dengan sendirinya.",
          en: "The archive schedule has not been set: personal data in old files are not erased by themselves."),
        remedy: Text(
          id: "Isi SIMPUL_RETENTION_YEARS dan SIMPUL_RETENTION_DECREE dengan tahun dan peraturan JRA daerah (UU 43/2009).",
          en:
            "Set SIMPUL_RETENTION_YEARS and SIMPUL_RETENTION_DECREE to the years and decree of the archive schedule (UU 43/2009)."
        ))
    ]
  }
}
