package import Civic
package import Core
package import Storage
import Web

/// The links by which an outside office answers without an account: made with the cover sheet of a file, each for one
/// thing, each used once.
package struct HopLinkDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  private var hops: HopDesk { HopDesk(workshop) }

  /// The links of one cover sheet, made before the transaction.
  package struct Issue: Sendable {
    let links: [(id: ID, step: HopLink.Step, secret: String, event: ID)]
    let revocations: [ID]
    let at: Moment
  }

  package func prepare(now: Moment) -> Issue {
    Issue(
      links: HopLink.Step.allCases.map { step in
        (randomness.id(at: now), step, hex(randomness.bytes(HopLink.secretBytes)), randomness.id(at: now))
      }, revocations: (0..<20).map { _ in randomness.id(at: now) }, at: now)
  }

  /// A cover sheet: what goes with the file on paper.
  package struct Sheet: Sendable {
    package let opened: DecisionDesk.Opened
    package let hop: SeenHop
    /// The secrets of its links, shown this once.
    package let secrets: [(step: HopLink.Step, secret: String)]
  }

  /// Makes the links of the open hop of a dossier; those made before hold no more.
  /// - Throws: `Problem.notFound` outside the person's areas, `.notElsewhere` for what is not away, `.notAllowed` for
  ///   whom it does not concern.
  package func issue(_ issue: Issue, for id: ID, by actor: Actor, _ tx: Transaction) throws -> Sheet {
    let opened = try DecisionDesk(workshop).open(id, by: actor, now: issue.at, tx)
    guard let seen = opened.hops.open else { throw Problem.notElsewhere }
    guard !opened.hops.actions.isEmpty else { throw Problem.notAllowed }
    let living = try HopStore.livingLinks(of: seen.hop.id, regency: regency, tx)
    for (link, event) in zip(living, issue.revocations) {
      try HopStore.revoke(link, at: issue.at, regency: regency, tx)
      try record("hop-link.revoked", event, link, at: issue.at, by: actor.account, tx)
    }
    let wanted = issue.links.filter { $0.step == .decided || seen.hop.stage == .handedOver }
    for link in wanted where seen.hop.stage != .decided {
      try HopStore.insert(
        HopLink(
          id: link.id, hop: seen.hop.id, step: link.step, expiresAt: HopLink.expiry(of: seen.hop, printed: issue.at), usedAt: nil,
          isRevoked: false),
        key: key(of: link.secret), at: issue.at, by: actor.account, regency: regency, tx)
      try record("hop-link.made", link.event, link.id, at: issue.at, by: actor.account, tx)
    }
    return Sheet(
      opened: opened, hop: seen, secrets: seen.hop.stage == .decided ? [] : wanted.map { ($0.step, $0.secret) })
  }

  /// What a link shows: no more than its reader needs to find the paper on the desk.
  package struct Seen: Sendable {
    package let link: HopLink
    package let hop: Hop
    package let office: OutsideOffice
    package let sender: String
    package let dossier: Dossier
    package let terms: ServiceTerms
    package let zone: Zone
  }

  /// - Throws: `Problem.hopLinkUnknown` for a secret that was never made, or why the link holds no more.
  package func find(_ secret: String, now: Moment, _ tx: Transaction) throws -> Seen {
    guard let link = try HopStore.link(key(of: secret), regency: regency, tx),
      let hop = try HopStore.hop(link.hop, regency: regency, tx),
      let office = try OutsideStore.office(hop.office, regency: regency, tx),
      let dossier = try DossierStore.dossier(hop.dossier, regency: regency, tx),
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { throw Problem.hopLinkUnknown }
    if let fault = link.fault(of: hop, now: now) { throw fault }
    let data = try reference.data(in: tx)
    return Seen(
      link: link, hop: hop, office: office, sender: data.office(of: dossier.area)?.name ?? "", dossier: dossier, terms: terms,
      zone: data.calendar(of: dossier.area).zone)
  }

  /// Says one thing by a link.
  /// - Parameters:
  ///   - word: what the link is for, and nothing else.
  ///   - draft: its reason is who says so.
  ///   - event: the id of the event of the link.
  /// - Throws: as `find`.
  package func say(_ word: HopWord, by secret: String, _ draft: ActDraft, event: ID, _ tx: Transaction) throws {
    let seen = try find(secret, now: draft.at, tx)
    switch (word, seen.link.step) {
    case (.received, .received), (.decided, .decided): break
    default: throw Problem.hopLinkOver
    }
    guard try HopStore.use(seen.link.id, at: draft.at, regency: regency, tx) else { throw Problem.hopLinkUsed }
    try record("hop-link.used", event, seen.link.id, at: draft.at, by: nil, tx)
    try hops.take(word, of: seen.hop, on: seen.dossier, seen.terms, as: (nil, seen.office.name), draft, tx)
  }

  private func key(of secret: String) -> Blob { Blob(secrets.lookup(secret, purpose: "hop-link")) }

  private func record(_ kind: String, _ event: ID, _ link: ID, at now: Moment, by account: ID?, _ tx: Transaction) throws {
    try tx.record(
      Event(id: event, at: now, actor: account, kind: kind, record: RecordKey("hop_link", regency: regency, id: link)))
  }
}
