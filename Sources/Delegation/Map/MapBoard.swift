package import Civic
import Core

/// Every service in every kecamatan that was asked about, and what the map says of it.
package struct MapBoard: Sendable {
  package let services: [MapService]
  package let areas: [AreaCode]
  /// By service and kecamatan.
  package let cases: [String: [AreaCode: MapCase]]
  package let answers: [String: [CriterionAnswer]]
  package let assumptions: Assumptions

  /// A service in a kecamatan.
  package struct Line: Sendable {
    package let service: MapService
    package let area: AreaCode
    package let facts: MapCase
    package let verdict: MapVerdict
  }

  package func lines(by assumptions: Assumptions? = nil) -> [Line] {
    services.flatMap { service in
      areas.compactMap { area in
        cases[service.key]?[area].map { facts in
          Line(
            service: service, area: area, facts: facts,
            verdict: MapRules.verdict(of: facts, assumptions ?? self.assumptions))
        }
      }
    }
  }

  /// How many proposals turn from one into another.
  package struct Turn: Sendable, Hashable {
    package let from: MapProposal
    package let to: MapProposal
    package let count: Int
  }

  /// What other assumptions would change, the most frequent first.
  package func turns(to others: Assumptions) -> [Turn] {
    var counts: [[MapProposal]: Int] = [:]
    for (before, after) in zip(lines(), lines(by: others)) where before.verdict.proposal != after.verdict.proposal {
      counts[[before.verdict.proposal, after.verdict.proposal], default: 0] += 1
    }
    return counts.map { Turn(from: $0.key[0], to: $0.key[1], count: $0.value) }
      .sorted { ($1.count, $0.from.rawValue, $0.to.rawValue) < ($0.count, $1.from.rawValue, $1.to.rawValue) }
  }
}
