import Civic
import Core
import Storage

extension DecisionDesk {
  /// What lies at the desk of the camat's superior.
  struct SuperiorWork: Sendable {
    struct Line: Sendable {
      let dossier: Dossier
      let service: Text
      let office: String
      let remaining: Remaining?
      let zone: Zone
    }
    let lines: [Line]
  }

  private static let superiorPage = 100

  func superiorWork(of actor: Actor, now: Moment, _ tx: Transaction) throws -> SuperiorWork {
    var items: [WorkItem] = []
    for area in actor.areas(for: .decideAbove, on: reference.zone.day(of: now)) {
      items += try tx.work(
        regency: regency, area: area.text, queue: DossierRules.Queue.of(.regency), .all, after: nil, limit: Self.superiorPage)
    }
    let dossiers = try DossierStore.dossiers(items.map(\.id), regency: regency, tx)
    let terms = try asks.terms(Set(dossiers.values.map(\.terms)), tx)
    let data = try reference.data(in: tx)
    return SuperiorWork(
      lines: items.compactMap { item in
        guard let dossier = dossiers[item.id], let terms = terms[dossier.terms] else { return nil }
        let calendar = data.calendar(of: dossier.area)
        return SuperiorWork.Line(
          dossier: dossier, service: terms.name, office: data.office(of: dossier.area)?.name ?? data.name(dossier.area),
          remaining: dossier.due == .distant ? nil : Remaining(until: dossier.due, from: now, calendar), zone: calendar.zone)
      })
  }

  /// A file at the desk of the camat's superior, with those it is about.
  struct SuperiorOpened: Sendable {
    let opened: Opened
    /// Why the office may decide it.
    let why: Why
    /// What the size of the object measures; nil where none is asked.
    let measure: ObjectMeasure?
    /// Why nothing can be decided at this desk; nil if it can.
    let refusal: Authority?
    /// What an objection is about: read here, decided elsewhere.
    let contested: [Opened]

    /// The one of them to which a file belongs that a resident sent.
    func owner(of file: ID) -> Opened? {
      ([opened] + contested).first { $0.fromHome.attachments.contains { $0.id == file } }
    }
  }

  /// - Throws: `Problem.notFound` for a file that does not lie there: the regency sees no more of a district's work.
  func openAbove(_ id: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> SuperiorOpened {
    let standing = try standingAbove(of: id, for: actor, now: now, tx)
    let opened = try read(standing, now: now, tx)
    let contested = try opened.contested.compactMap { id -> Opened? in
      guard let dossier = try DossierStore.dossier(id, regency: regency, tx),
        let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
      else { return nil }
      return try read(
        Standing(
          dossier: dossier, terms: terms, actions: [], conflict: nil, mayRecuse: false, refusal: nil, product: .noDocument),
        now: now, tx)
    }
    return SuperiorOpened(
      opened: opened, why: try WhyDesk(workshop).why(opened.dossier, now: now, tx),
      measure: try asks.object(opened.dossier.terms.service, tx), refusal: standing.refusal, contested: contested)
  }

  private func read(_ standing: Standing, now: Moment, _ tx: Transaction) throws -> Opened {
    try opened(standing, mayAttach: false, mayPrintReceipt: false, for: nil, now: now, tx)
  }

  private func standingAbove(of id: ID, for actor: Actor, now: Moment, _ tx: Transaction) throws -> Standing {
    let standing = try standing(of: id, for: actor, through: .decideAbove, at: now, tx)
    guard standing.dossier.step == .regency, standing.dossier.state == .running else { throw Problem.notFound }
    return standing
  }

  /// What the superior can do: decide, or send back what this office has no power over.
  static let superiorActions: Set<DossierAction> = [.approve, .reject, .sendBack]

  /// Decides as the camat's superior (UU 30/2014 Art 43, 78), or sends back what must be forwarded.
  /// - Throws: `Problem.notFound` for a file that does not lie there, and what `act` throws.
  func decideAbove(
    _ action: DossierAction, on id: ID, version: Int, _ details: Details, _ draft: ActDraft, by actor: Actor, _ tx: Transaction
  ) throws {
    guard Self.superiorActions.contains(action) else { throw Problem.notFound }
    _ = try standingAbove(of: id, for: actor, now: draft.at, tx)
    try act(action, on: id, version: version, details, draft, by: actor, through: .decideAbove, tx)
  }
}
