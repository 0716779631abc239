import Addresses
import Civic
import Core
import Storage
package import Web

/// The room of residents' rights over the data about them (UU 27/2022).
package enum Rights {
  /// - Parameter retentionYears: for how many years closed files are kept whole, as the notice says.
  package static func room(_ desk: RightsDesk, retentionYears: Int) -> Room {
    Room(
      "rights", migrations: migrations,
      routes: NoticePages(desk: desk, retentionYears: retentionYears).routes + RightsPages(desk: desk).routes,
      navigation: [
        NavigationItem(RightsStrings.yourData, to: RightsAddresses.notice()),
        NavigationItem(RightsStrings.rights, to: RightsAddresses.work(), permission: .answerRights),
      ], findings: { now, tx in try findings(regency: desk.regency, now: now, in: tx) })
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
