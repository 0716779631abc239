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
    let contested: [Contested]

    struct Contested: Sendable {
      let name: Text
      let code: String
      let acts: [DossierAct]
      let terms: ServiceTerms
    }
  }

  /// - Throws: `Problem.notFound` for a file that does not lie there: the regency sees no more of a district's work.
  func openAbove(_ id: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> SuperiorOpened {
    let standing = try standingAbove(of: id, for: actor, now: now, tx)
    let opened = try opened(standing, mayAttach: false, mayPrintReceipt: false, for: nil, now: now, tx)
    let contested = try opened.contested.compactMap { id -> SuperiorOpened.Contested? in
      guard let dossier = try DossierStore.dossier(id, regency: regency, tx),
        let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
      else { return nil }
      let acts = try DossierStore.acts(of: id, regency: regency, secrets: secrets, tx)
      return SuperiorOpened.Contested(name: terms.name, code: dossier.code, acts: acts, terms: terms)
    }
    return SuperiorOpened(opened: opened, contested: contested)
  }

  private func standingAbove(of id: ID, for actor: Actor, now: Moment, _ tx: Transaction) throws -> Standing {
    let standing = try standing(of: id, for: actor, through: .decideAbove, at: now, tx)
    guard standing.dossier.step == .regency, standing.dossier.state == .running else { throw Problem.notFound }
    return standing
  }

  /// Decides as the camat's superior (UU 30/2014 Art 43, 78).
  /// - Throws: `Problem.notFound` for a file that does not lie there, and what `act` throws.
  func decideAbove(
    _ action: DossierAction, on id: ID, version: Int, _ details: Details, _ draft: ActDraft, by actor: Actor, _ tx: Transaction
  ) throws {
    guard action.decides else { throw Problem.notFound }
    _ = try standingAbove(of: id, for: actor, now: draft.at, tx)
    try act(action, on: id, version: version, details, draft, by: actor, through: .decideAbove, tx)
  }
}
