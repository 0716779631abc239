import Addresses
import Catalogue
import Civic
import Core
import Dossiers
import Notices
import Queue
import Storage
import Web

extension Wiring {
  /// What the room of the catalogue asks of the rooms of dossiers, of the queue and of notices.
  static func catalogueAsks(
    _ promises: PromiseDesk, _ outside: OutsideDesk, _ queue: QueueDesk,
    tell: @escaping @Sendable (FollowerNews, Transaction) throws -> Void,
    forget: @escaping @Sendable (ID, Transaction) throws -> Void
  ) -> CatalogueAsks {
    CatalogueAsks(
      reality: { key, now, tx in
        let (states, promise) = (try outside.part(ofService: key, tx), try promises.part(ofService: key, now: now, tx))
        return { states($0) + promise($0) }
      },
      officeReality: { area, now, tx in
        let (states, promise) = (try outside.partOfOffices(tx), try promises.part(ofOffice: area, now: now, tx))
        return { states($0) + promise($0) }
      },
      officeNotes: { area, now, tx in try notes(of: queue, on: area, now: now, tx) }, tell: tell,
      forget: forget)
  }

  /// Turns what followers of a service are to be told into a notice by mail.
  static func tellingFollowers(
    _ notices: NoticeLedger, regency: Int, secrets: Secrets
  ) -> @Sendable (FollowerNews, Transaction) throws -> Void {
    { news, tx in
      // The same message has the same id, so that handing it over again sends nothing again.
      let digest = secrets.lookup(news.id, purpose: "follower-news")
      guard let event = digest.withUnsafeBytes({ ID(UnsafeRawBufferPointer(rebasing: $0.prefix(16))) }) else { return }
      let kind: NoticeKind = news.kind == .confirmation ? .followConfirm : .serviceChanged
      var order = NoticeOrder(
        event: event, at: news.at, kind: kind, language: news.language, area: news.office ?? AreaCode(regency: regency))
      (order.email, order.subject) = (news.email, news.follower)
      var values: [NoticePlace: String] = [
        .service: news.serviceName[news.language], .link: news.link.text,
        .unsubscribe: news.stopLink.text,
      ]
      if case .change(let day, let lines) = news.kind {
        values[.date] = day.long(news.language)
        values[.change] = lines.map { "– \($0[news.language])" }.joined(separator: "\n")
      }
      order.values = values.filter { kind.places.contains($0.key) }
      try notices.order(order, tx)
    }
  }
}
