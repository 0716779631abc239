import Civic
package import Core
import Storage

extension DecisionDesk.Opened {
  /// The way by which another office decided it; nil where this one did, or nobody has. The product is that office's, and
  /// so is the answer to an objection.
  package var outsideDecision: SeenHop? {
    guard dossier.decision != nil, let hop = acts.last(where: \.isDecision)?.hop else { return nil }
    return hops.hops.first { $0.hop.id == hop }
  }

  /// When a granted objection had it last taken up again.
  package var takenUpAt: Moment? { acts.last { $0.kind == .reopened }?.at }
}

extension DossierLedger {
  /// The name of the outside office that an act is about; nil where it is about none.
  func outsideOffice(of act: DossierAct, _ tx: Transaction) throws -> String? {
    guard let hop = try act.hop.flatMap({ try HopStore.hop($0, regency: regency, tx) }) else { return nil }
    return try OutsideStore.office(hop.office, regency: regency, tx)?.name
  }
}
