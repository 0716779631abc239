import Addresses
package import Civic
package import Core
package import Post
package import Storage
package import Web

/// The room of notices: residents are told what happened to their application.
package enum Notices {
  /// - Parameter signature: with which the gateway signs its reports; nil without a gateway.
  package static func room(
    database: Database, ledger: NoticeLedger, asks: NoticeAsks, couriers: Couriers, signature: Signature?, reference: Reference,
    randomness: Randomness, clock: Clock, hasPublicAddress: Bool
  ) -> Room {
    let forgetting = ForgetJob(database: database, ledger: ledger)
    return Room(
      "notices", migrations: migrations,
      routes: TellPages(desk: TellDesk(ledger: ledger, asks: asks, reference: reference)).routes
        + TextPages(desk: TextDesk(regency: ledger.regency)).routes
        + ReportPages(desk: ReportDesk(ledger: ledger), signature: signature).routes,
      navigation: [
        NavigationItem(NoticeStrings.title, to: NoticeAddresses.toSay(), permission: .tell),
        NavigationItem(TextStrings.title, to: NoticeAddresses.texts(), permission: .editNotices, in: .rules),
      ],
      jobs: [(NoticeChannel.mail, ledger.hasMail), (.message, ledger.hasGateway)].filter(\.1).map { channel, _ in
        let dispatcher = Dispatcher(
          channel, database: database, ledger: ledger, couriers: couriers, randomness: randomness, clock: clock)
        return Job("notices.\(channel.rawValue)", every: 5) { now in try await dispatcher.run(now: now) }
      } + [Job("notices.forget", every: 3600) { now in try await forgetting.run(now: now) }],
      findings: { now, tx in try findings(ledger, hasPublicAddress: hasPublicAddress, now: now, in: tx) })
  }
}
