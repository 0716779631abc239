import Civic
import Core
import Storage
import Addresses

/// Following a service: asked for, confirmed by the owner of the address, ended at any time.
struct FollowerDesk: Sendable {
  let regency: Int
  let services: ServiceList
  let secrets: Secrets
  let asks: CatalogueAsks

  /// What must not be made inside a transaction.
  struct Prepared: Sendable {
    let follower: Follower
    let email: EmailAddress
    let lookup: Blob
    let event: ID
  }

  func prepare(
    _ email: EmailAddress, key: String, area: AreaCode?, language: Language, id: ID, event: ID, now: Moment
  ) throws -> Prepared {
    let place = Self.place(of: id, regency: regency)
    return Prepared(
      follower: Follower(
        id: id, key: key, area: area, email: try secrets.seal(email.text, at: place), language: language, askedAt: now,
        confirmedAt: nil),
      email: email, lookup: Blob(secrets.lookup(email.text.lowercased(), purpose: "follower-email")), event: event)
  }

  static func place(of id: ID, regency: Int) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "service_follower", column: "email", id: id)
  }

  /// Notes the wish and asks the owner of the address. Whoever asks learns nothing of what the address follows
  /// already: the answer is the same.
  func ask(_ prepared: Prepared, _ tx: Transaction) throws {
    let (follower, now) = (prepared.follower, prepared.follower.askedAt)
    guard let version = try services.shelf(in: tx).service(follower.key, at: follower.area) else { throw Problem.notFound }
    let known = try FollowerStore.followers(withKey: prepared.lookup, regency: regency, in: tx)
    var asked = follower
    if let before = known.first(where: { $0.key == follower.key && $0.area == follower.area }) {
      guard FollowerRules.mayAskAgain(before, now: now) else { return }
      try FollowerStore.setAsked(before.id, at: now, regency: regency, in: tx)
      asked = before
    } else {
      guard known.count < FollowerRules.mostServices else { return }
      try FollowerStore.insert(follower, lookup: prepared.lookup, regency: regency, in: tx)
    }
    try record("follower.asked", asked.id, prepared.event, now, tx)
    try asks.tell(
      news(
        .confirmation, id: "follower/\(asked.id.text)/\(now.microseconds)", at: now, asked, email: prepared.email.text,
        service: version.service, link: CatalogueAddresses.followConfirm(FollowerToken(asked.id, secrets: secrets).text)), tx)
  }

  func news(_ kind: FollowerNews.Kind, id: String, at: Moment, _ follower: Follower, email: String, service: Service, link: Link)
    -> FollowerNews
  {
    FollowerNews(
      id: id, at: at, kind: kind, follower: follower.id, email: email, language: follower.language, service: follower.key,
      serviceName: service.name, office: follower.area, link: link,
      stopLink: CatalogueAddresses.followStop(FollowerToken(follower.id, secrets: secrets).text))
  }

  /// The follower a link speaks of, with the service.
  /// - Throws: `Problem.notFound` for links we did not make, and where following has ended.
  func find(_ token: String, _ tx: Transaction) throws -> (follower: Follower, service: Service) {
    guard let id = FollowerToken.id(in: token, secrets: secrets),
      let follower = try FollowerStore.follower(id, regency: regency, in: tx),
      let service = try services.shelf(in: tx)[follower.key]?.service
    else { throw Problem.followingEnded }
    return (follower, service)
  }

  func confirm(_ token: String, event: ID, now: Moment, _ tx: Transaction) throws {
    let follower = try find(token, tx).follower
    guard follower.confirmedAt == nil else { return }
    try FollowerStore.confirm(follower.id, at: now, regency: regency, in: tx)
    try record("follower.confirmed", follower.id, event, now, tx)
  }

  /// Ends it and forgets the address.
  func stop(_ token: String, event: ID, now: Moment, _ tx: Transaction) throws {
    try forget(try find(token, tx).follower.id, as: "follower.ended", event, now, tx)
  }

  /// Forgets a follower, with everything they were told.
  func forget(_ id: ID, as kind: String, _ event: ID, _ now: Moment, _ tx: Transaction) throws {
    try FollowerStore.remove(id, regency: regency, in: tx)
    try asks.forget(id, tx)
    try record(kind, id, event, now, tx)
  }

  private func record(_ kind: String, _ id: ID, _ event: ID, _ now: Moment, _ tx: Transaction) throws {
    try tx.record(
      Event(
        id: event, at: now, actor: nil, kind: kind, record: RecordKey("service_follower", regency: regency, id: id)))
  }
}

extension Problem {
  static let followingEnded = Problem(
    .notFound, "follower.ended",
    Text(id: "Tautan ini tidak berlaku lagi.", en: "This link holds no more."),
    remedy: Text(
      id: "Anda tidak akan menerima kabar lewat tautan ini. Untuk mengikuti lagi, buka halaman layanannya.",
      en: "You get no messages by it. To follow again, open the page of the service."))
}
