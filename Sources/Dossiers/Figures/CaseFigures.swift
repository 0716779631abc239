package import Civic
package import Core
package import Storage

/// What became of the applications for one service at some offices on some days, from kept counts: the evidence of whether
/// it was worth having them decided there.
package struct CaseFigures: Sendable, Hashable {
  /// Decisions with the time they took.
  package struct Decided: Sendable, Hashable {
    package var n = 0
    package var onTime = 0
    /// How many lie in each bucket of `Histogram`, in office minutes.
    package var minutes: [Int: Int] = [:]
  }

  package private(set) var received = 0
  /// By the office that received them.
  package private(set) var here = Decided()
  /// By the office to which they were forwarded, in the time from receipt to result.
  package private(set) var elsewhere = Decided()
  /// Of those decided here.
  package private(set) var rejected = 0
  package private(set) var sentBack = 0
  /// Objections and appeals.
  package private(set) var objected = 0
  package private(set) var objectionsGranted = 0

  private static let measures: [Measure] = [
    .received, .onTime, .duration, .elsewhere, .elsewhereOnTime, .rejected, .sentBack, .objected, .objectionUpheld,
  ]

  /// - Parameters:
  ///   - areas: none of them inside another.
  ///   - through: at most a leap year after `from`; what lies later is left out.
  package init(
    service: String, areas: [AreaCode], from: Day, through: Day, regency: Int, _ tx: Transaction
  ) throws {
    for area in areas {
      let figures = try tx.figures(
        regency: regency, area: area.text, measures: Self.measures.map { $0.name(of: service) }, from: from,
        through: min(through, from + 366), monthly: false)
      for figure in figures { add(figure, service) }
    }
    here.minutes = here.minutes.filter { $0.value != 0 }
    elsewhere.minutes = elsewhere.minutes.filter { $0.value != 0 }
  }

  private mutating func add(_ figure: Figure, _ service: String) {
    guard let measure = Self.measures.first(where: { $0.name(of: service) == figure.measure }) else { return }
    switch measure {
    case .received: received += figure.n
    case .onTime: here.onTime += figure.n
    case .duration:
      here.n += figure.n
      here.minutes[figure.bucket, default: 0] += figure.n
    // Kept beside all decisions: what is here is what is not elsewhere.
    case .elsewhere:
      (here.n, elsewhere.n) = (here.n - figure.n, elsewhere.n + figure.n)
      here.minutes[figure.bucket, default: 0] -= figure.n
      elsewhere.minutes[figure.bucket, default: 0] += figure.n
    case .elsewhereOnTime: (here.onTime, elsewhere.onTime) = (here.onTime - figure.n, elsewhere.onTime + figure.n)
    case .rejected: rejected += figure.n
    case .sentBack: sentBack += figure.n
    case .objected: objected += figure.n
    case .objectionUpheld: objectionsGranted += figure.n
    default: break
    }
  }
}
