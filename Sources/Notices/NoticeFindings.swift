import Core
import Storage

extension Notices {
  /// What keeps residents from being told.
  static func findings(_ ledger: NoticeLedger, hasPublicAddress: Bool, now: Moment, in tx: Transaction) throws
    -> [Finding]
  {
    var findings: [Finding] = []
    if !ledger.hasMail, !ledger.hasGateway { findings.append(FindingStrings.noMachine) }
    if ledger.hasMail || ledger.hasGateway, !hasPublicAddress { findings.append(FindingStrings.noPublicAddress) }
    for channel in [NoticeChannel.mail, .message] {
      if let count = try stuck(channel, ledger, tx) { findings.append(FindingStrings.stuck(channel, count)) }
    }
    let unreadable = try unreadable(ledger, since: now.adding(days: -7), tx)
    if unreadable > 0 { findings.append(FindingStrings.unreadable(unreadable)) }
    let failed = try failures(ledger, since: now.adding(days: -7), tx)
    if failed > 0 { findings.append(FindingStrings.failed(failed)) }
    let old = try tx.openWork(
      regency: ledger.regency, area: FindingStrings.area(ledger.regency), queues: [NoticeLedger.queue], now: now.adding(days: -1)
    ).overdue
    if old > 0 { findings.append(FindingStrings.unsaid(old)) }
    return findings
  }

  /// After so many tries without success a machine is said to be stuck.
  private static let manyTries = 3

  /// How many notices have been tried in vain several times; nil if none.
  private static func stuck(_ channel: NoticeChannel, _ ledger: NoticeLedger, _ tx: Transaction) throws -> Int? {
    let count = try tx.first(
      """
      SELECT COUNT(*) FROM notice
      WHERE regency = \(ledger.regency) AND channel = \(channel.rawValue) AND due IS NOT NULL AND tries >= \(manyTries)
      """
    ) { $0.int(0) }
    return count.flatMap { $0 > 0 ? $0 : nil }
  }

  /// How many notices were set aside because they cannot be read.
  private static func unreadable(_ ledger: NoticeLedger, since: Moment, _ tx: Transaction) throws -> Int {
    try tx.first(
      """
      SELECT COUNT(*) FROM notice
      WHERE regency = \(ledger.regency) AND reason = 'unreadable' AND changed_at >= \(since)
      """
    ) { $0.int(0) } ?? 0
  }

  private static func failures(_ ledger: NoticeLedger, since: Moment, _ tx: Transaction) throws -> Int {
    try tx.first(
      """
      SELECT COUNT(*) FROM notice
      WHERE regency = \(ledger.regency) AND state = 'failed' AND changed_at >= \(since)
      """
    ) { $0.int(0) } ?? 0
  }
}
