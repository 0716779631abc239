import Catalogue
import Core
import Delegation
import Dossiers
import Storage

extension Wiring {
  /// What the register of powers asks of the catalogue and of the dossiers.
  static func delegationAsks(_ services: ServiceList, regency: Int) -> DelegationAsks {
    DelegationAsks(
      services: { tx in
        try services.shelf(in: tx).services.map { version in
          let service = version.service
          return ServiceName(
            key: service.key, name: service.name, isAbolished: service.status != .active,
            isForwarded: service.deliveredBy == .forwarded)
        }
      },
      demand: { areas, services, months, tx in
        try ServiceDemand.counted(at: areas, services: services, in: months, regency: regency, tx).mapValues {
          LiveDemand(months: $0.months, received: $0.received, turnedAway: $0.turnedAway)
        }
      }, cases: { question, tx in try cases(question, regency: regency, tx) })
  }

  /// What became of cases, in the words of the evaluation.
  private static func cases(_ question: CaseQuestion, regency: Int, _ tx: Transaction) throws -> CaseCounts {
    let figures = try CaseFigures(
      service: question.service, areas: question.areas, from: question.from, through: question.through, regency: regency, tx)
    func times(_ decided: CaseFigures.Decided) -> CaseTimes {
      CaseTimes(n: decided.n, onTime: decided.onTime, minutes: decided.minutes)
    }
    var counts = CaseCounts()
    (counts.received, counts.here, counts.elsewhere) = (figures.received, times(figures.here), times(figures.elsewhere))
    (counts.rejected, counts.sentBack) = (figures.rejected, figures.sentBack)
    (counts.objected, counts.objectionsGranted) = (figures.objected, figures.objectionsGranted)
    return counts
  }

  /// Brings in the usual sources of services.
  func bringIn(_ file: GroundFile, now: Moment) async throws -> RegisterDesk.GroundImport {
    let ids = file.entries.map { _ in (id: randomness.id(at: now), event: randomness.id(at: now)) }
    return try await database.write { [register] tx in try register.propose(file, ids: ids, at: now, tx) }
  }
}
