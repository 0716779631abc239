import Addresses
package import Civic
import Core
package import Storage
package import Web

/// The room of residents' rights over the data about them (UU 27/2022).
package enum Rights {
  /// - Parameter schedule: for how long closed files are kept whole, as the notice says.
  package static func room(_ desk: RightsDesk, database: Database, schedule: RetentionSchedule) -> Room {
    let forgetting = RightsForgetting(database: database, desk: desk, schedule: schedule)
    return Room(
      "rights", migrations: migrations,
      routes: NoticePages(desk: desk, schedule: schedule).routes + RightsPages(desk: desk).routes,
      navigation: [
        NavigationItem(RightsStrings.yourData, to: RightsAddresses.notice()),
        NavigationItem(RightsStrings.rights, to: RightsAddresses.work(), permission: .answerRights, in: .duties),
      ], jobs: [Job("rights.forget", every: 3600) { now in try await forgetting.run(now: now) }],
      findings: { now, tx in try findings(regency: desk.regency, now: now, in: tx) })
  }

  /// Requests that should have been answered.
  static func findings(regency: Int, now: Moment, in tx: Transaction) throws -> [Finding] {
    let late = try tx.openWork(regency: regency, area: AreaCode(regency: regency).text, queues: [RightsStore.queue], now: now)
      .overdue
    guard late > 0 else { return [] }
    return [
      Finding(
        Text(
          id: "\(late) permintaan hak data pribadi lewat 3×24 jam.",
          en: "\(late) requests about personal data are past 3×24 hours."),
        remedy: Text(
          id: "Camat atau staf kabupaten menjawabnya hari ini di halaman Hak data pribadi (UU 27/2022 Pasal 30, 32, 40, 41).",
          en: "The camat or regency staff answers them today on the page Personal data rights (UU 27/2022 Art 30, 32, 40, 41)."))
    ]
  }
}
