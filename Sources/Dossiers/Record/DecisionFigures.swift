import Civic
import Core
import Storage

/// What a decision changes in the figures.
struct DecisionFigures {
  let deltas: [FigureDelta]

  /// - Parameters:
  ///   - authority: on what it was decided here; nil where another office decided.
  ///   - contested: the service whose decision it is about, where it answers an objection.
  init(_ dossier: Dossier, _ decided: DossierStore.DecidedFacts, _ authority: Authority?, contested: String?) {
    let (area, service) = (dossier.area.text, dossier.terms.service)
    func one(_ name: String, _ n: Int, on day: Day, bucket: Int = 0) -> FigureDelta {
      FigureDelta(area: area, measure: name, day: day, bucket: bucket, n: n)
    }
    func delta(_ measure: Measure, _ n: Int, on day: Day) -> [FigureDelta] {
      [one(measure.name, n, on: day), one(measure.name(of: service), n, on: day)]
    }
    func elsewhere(_ counted: DossierStore.Counted, _ n: Int) -> [FigureDelta] {
      let bucket = Histogram.bucket(minutes: counted.officeMinutes)
      return [one(Measure.elsewhere.name(of: service), n, on: counted.day, bucket: bucket)]
        + (counted.isLate ? [] : [one(Measure.elsewhereOnTime.name(of: service), n, on: counted.day)])
    }
    func deltas(_ counted: DossierStore.Counted, _ n: Int) -> [FigureDelta] {
      let bucket = Histogram.bucket(minutes: counted.officeMinutes)
      let manner = counted.manner
      return delta(.decided, n, on: counted.day) + delta(counted.isLate ? .late : .onTime, n, on: counted.day)
        + [one(Measure.duration.name(of: service), n, on: counted.day, bucket: bucket)]
        + (manner.isElsewhere ? elsewhere(counted, n) : [])
        + (manner.isRejected && !manner.isElsewhere ? [one(Measure.rejected.name(of: service), n, on: counted.day)] : [])
    }
    let isGranted = ObjectionKind(dossier.terms) != nil && dossier.decision != .rejected
    self.deltas =
      deltas(decided.counted, 1) + (decided.before.map { deltas($0, -1) } ?? [])
      + (isGranted ? delta(.objectionGranted, 1, on: decided.day) : [])
      + (isGranted ? contested.map { [one(Measure.objectionUpheld.name(of: $0), 1, on: decided.day)] } ?? [] : [])
      + (authority?.standing.lacksBasis == true ? delta(.withoutBasis, 1, on: decided.day) : [])
  }
}

/// How something was decided, as far as the figures tell it apart.
struct DecisionManner: Sendable, Hashable {
  /// By the office to which it was forwarded.
  let isElsewhere: Bool
  let isRejected: Bool

  init(_ act: DossierAct?) {
    (isElsewhere, isRejected) = (act?.hop != nil, act?.kind == .rejected)
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
  /// Of the decisions on a service, those that another office made, by the time from receipt to result, and those of them
  /// on time. The others were made by the office that received the file.
  case elsewhere, elsewhereOnTime
  /// Of the decisions on a service made by the office that received it, those that refused.
  case rejected
  /// Files that went back to the desk before, or came back from another office undecided.
  case sentBack
  /// Objections and appeals against decisions on a service, and those of them that were granted.
  case objected, objectionUpheld

  package var name: String { rawValue }

  /// The same, of one service (or one reason, or one outside office).
  package func name(of part: String) -> String {
    "\(rawValue)/\(part)"
  }
}
