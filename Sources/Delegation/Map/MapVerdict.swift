package import Civic
import Core

/// What the map proposes for a service in a kecamatan. The law names no such results; they are ours.
package enum MapProposal: String, Sendable, CaseIterable {
  /// The kecamatan decides.
  case delegate
  /// It decides up to a size, which the decree names.
  case upToLimit
  /// It gives its view; the regency decides.
  case recommend
  /// It stays with the regency.
  case keep
  /// Something must be known first.
  case unsaid
  /// A power is given already: the register says which.
  case held
  /// A law or ministerial rule says itself who decides: nothing that a decree of the regent moves.
  case byLaw

  /// How much a kecamatan would have, for comparing; nil where nothing is proposed.
  package var rank: Int? {
    switch self {
    case .keep: 0
    case .recommend: 1
    case .upToLimit: 2
    case .delegate: 3
    case .unsaid, .held, .byLaw: nil
    }
  }
}

/// What a kecamatan has already.
package enum MapHolding: Sendable, Hashable {
  case decides(ObjectLimit?, decree: String)
  case recommends(decree: String)
  case suspended(decree: String)
  case byLaw(PowerSource, rule: String)
}

/// Everything on which a proposal rests.
package struct MapCase: Sendable, Hashable {
  package var kind: ServiceKind
  package var answers: [Criterion: Bool]
  package var demand: Demand
  package var office: OfficeFacts
  package var holding: MapHolding?

  package init(kind: ServiceKind, answers: [Criterion: Bool], demand: Demand, office: OfficeFacts, holding: MapHolding? = nil) {
    self.kind = kind
    self.answers = answers
    self.demand = demand
    self.office = office
    self.holding = holding
  }
}

/// What speaks for or against, or has to be known first.
package enum MapPoint: Sendable, Hashable {
  case criterion(Criterion)
  case demand
  case staff
  case facility(Facility)
}

/// A proposal with what it rests on, point by point.
package struct MapVerdict: Sendable, Hashable {
  package let proposal: MapProposal
  /// Points that are known, and whether each is met.
  package let reasons: [Reason]
  /// What must be known before anything can be said; empty unless nothing can.
  package let missing: [MapPoint]
  /// What the kecamatan would still need to decide itself.
  package let lacks: [MapPoint]
  /// What would be proposed if nothing were lacking; nil where that is the same.
  package let goal: MapProposal?
  package let holding: MapHolding?
  package let saving: TravelSaving?

  package struct Reason: Sendable, Hashable {
    package let point: MapPoint
    package let isMet: Bool
  }
}
