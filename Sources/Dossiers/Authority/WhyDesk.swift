package import Civic
package import Core
package import Storage

/// Why an office may decide a dossier: what the register said when it came in and when it was decided, and says today.
package struct Why: Sendable {
  package let dossier: Dossier
  package let terms: ServiceTerms
  package let office: Office?
  package let received: DossierAuthority?
  package let decided: DossierAuthority?
  /// What the register says today; nil once it is decided, since what stands then stays.
  package let today: Authority?
  /// Who decides in place of this office, if another does.
  package let elsewhere: DecidedElsewhere?
  package let zone: Zone
  /// Who heads the regency: "Bupati Banyuwangi".
  package let regent: String

  /// Whether the camat's superior decides or decided it.
  package var isAbove: Bool { dossier.step == .regency }
  var objection: ObjectionKind? { ObjectionKind(dossier.terms) }

  /// What it rests on: of the decision, or until then of the receipt.
  package var basis: DossierAuthority? { decided ?? received }

  package var isElsewhere: Bool { elsewhere != nil || basis?.authority.standing.isElsewhere == true }
}

package struct WhyDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  package func why(_ dossier: Dossier, now: Moment, _ tx: Transaction) throws -> Why {
    guard let terms = try asks.terms([dossier.terms], tx)[dossier.terms] else { throw Problem.notFound }
    let data = try reference.data(in: tx)
    let zone = data.calendar(of: dossier.area).zone
    func kept(_ occasion: DossierAuthority.Occasion) throws -> DossierAuthority? {
      try AuthorityStore.authority(occasion, of: dossier.id, regency: regency, tx)
    }
    let received = try kept(.received)
    let today =
      dossier.state.isOpen
      ? try asks.authority(ledger.question(of: dossier, amount: received?.amount, on: zone.day(of: now), tx), tx) : nil
    // A decision that fell is not what it rests on now.
    return Why(
      dossier: dossier, terms: terms, office: data.office(of: dossier.area), received: received,
      decided: dossier.decision == nil ? nil : try kept(.decided), today: today,
      elsewhere: try ledger.decidedElsewhere(dossier, terms, on: zone.day(of: now), tx), zone: zone,
      regent: LocalNames.regent(of: data.name(AreaCode(regency: regency))))
  }

  /// - Throws: `Problem.notFound` outside the person's areas.
  package func why(_ id: ID, for actor: Actor, now: Moment, _ tx: Transaction) throws -> Why {
    let areas = actor.areas(for: .readDossiers, on: reference.zone.day(of: now))
    guard let dossier = try DossierStore.dossier(id, regency: regency, in: areas, tx) else { throw Problem.notFound }
    return try why(dossier, now: now, tx)
  }
}
