package import Civic
package import Core
package import Storage

/// What someone of the office does where no machine can: says it, and says that they did.
package struct TellDesk: Sendable {
  let ledger: NoticeLedger
  let asks: NoticeAsks
  let reference: Reference

  package init(ledger: NoticeLedger, asks: NoticeAsks, reference: Reference) {
    self.ledger = ledger
    self.asks = asks
    self.reference = reference
  }

  /// One page of what is to be said.
  package struct List: Sendable {
    package let notices: [Entry]
    /// Where the next page begins; nil on the last.
    package let next: WorkPlace?
    package let zone: Zone
  }

  /// A notice with its content.
  package struct Entry: Sendable {
    package let notice: Notice
    package let content: NoticeContent
  }

  package static let pageSize = 30

  /// What waits to be said in the person's areas, the oldest first.
  package func list(of actor: Actor, after: WorkPlace?, on day: Day, _ tx: Transaction) throws -> List {
    let places = try actor.areas(for: .tell, on: day).flatMap { area in
      try tx.openWork(
        regency: ledger.regency, area: area.text, queues: [NoticeLedger.queue], .all, after: after, limit: Self.pageSize + 1)
    }.sorted()
    let page = places.prefix(Self.pageSize)
    let found = try NoticeStore.notices(page.map(\.id), regency: ledger.regency, secrets: ledger.secrets, tx)
    return List(
      notices: page.compactMap { found[$0.id] }.map { Entry(notice: $0.notice, content: $0.content.linked(to: ledger.address)) },
      next: places.count > Self.pageSize ? page.last : nil, zone: reference.zone)
  }

  /// A notice opened to be said: number and text in clear.
  package struct Opened: Sendable {
    package let entry: Entry
    package let text: FilledText
    package let mailSubject: String
    package let zone: Zone
  }

  /// Opens a notice that waits to be said, and notes in the dossier who looked.
  /// - Parameter ids: two new ids.
  /// - Throws: `Problem.notFound` outside the person's areas, `.alreadySaid` if it no longer waits.
  package func open(_ id: ID, ids: [ID], by actor: Actor, now: Moment, _ tx: Transaction) throws -> Opened {
    let entry = try waiting(id, for: actor, now: now, tx)
    guard let dossier = entry.notice.dossier else { throw Problem.notFound }
    try asks.noteReading(dossier, ids, actor, now, tx)
    let (kind, language) = (entry.notice.kind, entry.notice.language)
    let text = try TextStore.text(for: entry.notice, regency: ledger.regency, tx)
    let mail = try TextStore.current(.init(kind: kind, form: .mail, language: language), regency: ledger.regency, tx).text
    return Opened(
      entry: entry, text: text.filled(with: entry.content), mailSubject: mail.filled(with: entry.content).subject,
      zone: reference.zone)
  }

  /// Records that the person said it, and how.
  /// - Parameter ids: two new ids.
  package func say(_ id: ID, _ way: Said.Way, ids: [ID], by actor: Actor, now: Moment, _ tx: Transaction) throws {
    guard ids.count >= 2 else { throw Problem.notAllowed }
    _ = try waiting(id, for: actor, now: now, tx)
    guard try NoticeStore.move(id, from: .hand, to: .said, regency: ledger.regency, now: now, tx) else {
      throw Problem.alreadySaid
    }
    try tx.removeWork(id, regency: ledger.regency)
    try NoticeStore.insert(
      Said(way: way, by: actor.account, at: now), id: ids[0], of: id, regency: ledger.regency, tx)
    try tx.record(
      Event(
        id: ids[1], at: now, actor: actor.account, kind: "notice.said",
        record: RecordKey("notice_said", regency: ledger.regency, id: ids[0]),
        codes: ["notice": id.text, "way": way.rawValue]))
  }

  /// Declares that it need not be said.
  package func withdraw(_ id: ID, eventID: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws {
    _ = try waiting(id, for: actor, now: now, tx)
    guard try ledger.withdraw(id, reason: NoticeLedger.needless, now: now, tx) else { throw Problem.alreadySaid }
    try tx.record(
      Event(
        id: eventID, at: now, actor: actor.account, kind: "notice.withdrawn",
        record: RecordKey("notice", regency: ledger.regency, id: id)))
  }

  private func waiting(_ id: ID, for actor: Actor, now: Moment, _ tx: Transaction) throws -> Entry {
    let found = try NoticeStore.notice(id, regency: ledger.regency, secrets: ledger.secrets, tx)
    guard let found, actor.may(.tell, in: found.notice.area, on: reference.zone.day(of: now)) else { throw Problem.notFound }
    guard found.notice.state == .hand else { throw Problem.alreadySaid }
    return Entry(notice: found.notice, content: found.content.linked(to: ledger.address))
  }

  /// The notices of one dossier, with what became of each.
  package struct OfDossier: Sendable {
    package let card: DossierCard
    package let notices: [Notice]
    package let said: [ID: Said]
    /// Who said what, by account.
    package let names: [ID: String]
    package let zone: Zone
  }

  /// - Throws: `Problem.notFound` for a dossier that the person may not read.
  package func notices(of dossier: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> OfDossier {
    let card = try asks.dossier(dossier, actor, now, tx)
    let notices = try NoticeStore.notices(of: dossier, regency: ledger.regency, secrets: ledger.secrets, tx).map(\.notice)
    let said = try NoticeStore.said(notices.filter { $0.state == .said }.map(\.id), regency: ledger.regency, tx)
    var names: [ID: String] = [:]
    for account in Set(said.values.map(\.by)) {
      names[account] = try Civic.name(of: account, regency: ledger.regency, in: tx)
    }
    return OfDossier(card: card, notices: notices, said: said, names: names, zone: reference.zone)
  }
}

extension Problem {
  static let alreadySaid = Problem(.changed, "notice.settled", NoticeStrings.alreadySaid, remedy: NoticeStrings.alreadySaidRemedy)
}
