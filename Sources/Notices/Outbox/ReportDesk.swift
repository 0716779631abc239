import Core
import Foundation
import Storage

/// What the gateway says later of a message it took.
struct ReportDesk: Sendable {
  let ledger: NoticeLedger

  /// What it posts: `{"type": "message.report", "id": "…", "state": "delivered"}`. The type keeps our own
  /// messages, signed with the same secret, from being sent back as reports.
  struct Report: Decodable {
    let type: String
    let id: String
    let state: String

    /// Nil for anything else.
    static func read(_ body: [UInt8]) -> (id: ID, state: NoticeRules.Report)? {
      guard let report = try? JSONDecoder().decode(Report.self, from: Data(body)), report.type == "message.report",
        let id = ID(text: report.id), let state = NoticeRules.Report(rawValue: report.state)
      else { return nil }
      return (id, state)
    }
  }

  /// The reason of a message that the gateway could not bring.
  static let undelivered = "undelivered"

  /// Notes a report. The same one again changes nothing.
  /// - Throws: `Problem.notFound` for a message that is not ours.
  func note(_ report: NoticeRules.Report, of id: ID, now: Moment, _ tx: Transaction) throws {
    let found = try NoticeStore.notice(id, regency: ledger.regency, secrets: ledger.secrets, tx)
    guard let found, found.notice.channel == .message else { throw Problem.notFound }
    let old = found.notice.state
    guard let new = NoticeRules.state(old, after: report) else { return }
    try NoticeStore.move(
      id, from: old, to: new, reason: new == .failed ? Self.undelivered : "", regency: ledger.regency, now: now, tx)
    switch new {
    case .failed: try ledger.handOver(found.notice, found.content, now: now, tx)
    case .delivered:
      guard let dossier = found.notice.dossier else { return }
      // It has arrived after all: nobody need say it.
      for other in try NoticeStore.notices(of: dossier, regency: ledger.regency, secrets: ledger.secrets, tx)
      where other.notice.event == found.notice.event && other.notice.state == .hand {
        try ledger.withdraw(other.notice.id, reason: NoticeLedger.overtaken, now: now, tx)
      }
    default: break
    }
  }
}
