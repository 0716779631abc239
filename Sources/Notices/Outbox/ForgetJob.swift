import Core
import Storage

/// Forgets to whom finished notices went, and with which words: the dossier says what happened, and a number
/// that nobody calls any more needs no place here (UU 27/2022 Art 16(2)g: data are erased after their purpose).
struct ForgetJob: Sendable {
  let database: Database
  let ledger: NoticeLedger

  /// For how many days one can still see to whom a notice went.
  static let daysKept = 90
  private static let batch = 200

  func run(now: Moment) async throws {
    let ledger = ledger
    while !Task.isCancelled {
      let count = try await database.write { tx in
        let ids = try NoticeStore.finished(
          before: now.adding(days: -Self.daysKept), regency: ledger.regency, limit: Self.batch, tx)
        for id in ids { try NoticeStore.forget(id, regency: ledger.regency, secrets: ledger.secrets, tx) }
        return ids.count
      }
      guard count == Self.batch else { return }
    }
  }
}
