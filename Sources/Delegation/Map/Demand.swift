import Core

/// How often residents of a kecamatan ask for a service in a year: as counters count it, and as a sheet says. The two are
/// never added up.
package struct Demand: Sendable, Hashable {
  /// Of the last twelve whole months.
  package struct Live: Sendable, Hashable {
    package let received: Int
    /// Those who came and had to go without being served. Who came back later is counted twice.
    package let turnedAway: Int
    /// In how many of the twelve months the office has worked with this program, from its first file on.
    package let months: Int

    package init(received: Int, turnedAway: Int, months: Int) {
      self.received = received
      self.turnedAway = turnedAway
      self.months = months
    }

    package var count: Int { received + turnedAway }
  }

  /// Of one year of the calendar, with where the number comes from.
  package struct Sheet: Sendable, Hashable {
    package let year: Int
    package let count: Int
    package let source: String

    package init(year: Int, count: Int, source: String) {
      self.year = year
      self.count = count
      self.source = source
    }
  }

  /// On which number a proposal rests.
  package enum Basis: Sendable, Hashable {
    case live(Live)
    case sheet(Sheet)
    /// The counters have not yet counted a whole year: at least so many.
    case soFar(Live)

    package var count: Int {
      switch self {
      case .live(let live), .soFar(let live): live.count
      case .sheet(let sheet): sheet.count
      }
    }
  }

  package static let wholeYear = 12

  package let live: Live?
  /// The newest sheet.
  package let sheet: Sheet?

  package init(live: Live? = nil, sheet: Sheet? = nil) {
    self.live = live
    self.sheet = sheet
  }

  /// A whole year at the counters, else the sheet, else what the counters have counted so far; nil where nothing is known.
  package var basis: Basis? {
    if let live, live.months >= Self.wholeYear { return .live(live) }
    if let sheet { return .sheet(sheet) }
    return live.flatMap { $0.count > 0 ? .soFar($0) : nil }
  }

  /// Whether it comes to so many a year; nil where that cannot be said yet.
  package func reaches(_ least: Int) -> Bool? {
    guard let basis else { return nil }
    if basis.count >= least { return true }
    if case .soFar = basis { return nil }
    return false
  }
}

/// What was asked for at the counters of an office in the months that were asked about.
package struct LiveDemand: Sendable, Hashable {
  /// From the month of the first file on.
  package let months: Int
  /// By service.
  package let received: [String: Int]
  package let turnedAway: [String: Int]

  package init(months: Int, received: [String: Int], turnedAway: [String: Int]) {
    self.months = months
    self.received = received
    self.turnedAway = turnedAway
  }

  func demand(for service: String) -> Demand.Live {
    Demand.Live(received: received[service] ?? 0, turnedAway: turnedAway[service] ?? 0, months: months)
  }
}
