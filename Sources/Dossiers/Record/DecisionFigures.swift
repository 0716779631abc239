import Civic
import Core
import Storage

/// What a decision changes in the figures.
struct DecisionFigures {
  let deltas: [FigureDelta]

  /// - Parameter authority: on what it was decided here; nil where another office decided.
  init(_ dossier: Dossier, _ decided: DossierStore.DecidedFacts, _ authority: Authority?) {
    let (area, service) = (dossier.area.text, dossier.terms.service)
    func delta(_ measure: Measure, _ n: Int, on day: Day) -> [FigureDelta] {
      [
        FigureDelta(area: area, measure: measure.name, day: day, n: n),
        FigureDelta(area: area, measure: measure.name(of: service), day: day, n: n),
      ]
    }
    func deltas(_ counted: DossierStore.Counted, _ n: Int) -> [FigureDelta] {
      delta(.decided, n, on: counted.day) + delta(counted.isLate ? .late : .onTime, n, on: counted.day) + [
        FigureDelta(
          area: area, measure: Measure.duration.name(of: service), day: counted.day,
          bucket: Histogram.bucket(minutes: counted.officeMinutes), n: n)
      ]
    }
    let now = DossierStore.Counted(day: decided.day, isLate: decided.isLate, officeMinutes: decided.officeMinutes)
    let isGranted = ObjectionKind(dossier.terms) != nil && dossier.decision != .rejected
    self.deltas =
      deltas(now, 1) + (decided.before.map { deltas($0, -1) } ?? [])
      + (isGranted ? delta(.objectionGranted, 1, on: decided.day) : [])
      + (authority?.standing.lacksBasis == true ? delta(.withoutBasis, 1, on: decided.day) : [])
  }
}

/// What is counted.
package enum Measure: String, Sendable, CaseIterable {
  case received, decided, onTime, late, duration, turnedAway, homeVisit
  /// Those turned away, by the service they came for.
  case turnedAwayFor
  /// Objections and appeals that were granted, by an answer or by silence.
  case objectionGranted
  /// Decisions that rest on no source this regency has confirmed.
  case withoutBasis
  /// The stretches of a way to an outside office, in minutes of the regency's office hours: until it confirmed, until it
  /// decided, until the result was back, and all of them together.
  case hopReceived, hopDecided, hopReturned, hopWhole

  package var name: String { rawValue }

  /// The same, of one service (or one reason, or one outside office).
  package func name(of part: String) -> String {
    "\(rawValue)/\(part)"
  }
}
