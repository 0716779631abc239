package import Civic
package import Core
package import Storage

/// What is kept about queues.
package enum QueueMeasure: String, Sendable, CaseIterable {
  case taken = "queue.taken"
  case priority = "queue.priority"
  case served = "queue.served"
  case missed = "queue.missed"
  case expired = "queue.expired"
  /// Minutes from drawing a number to being called, of those served.
  case waiting = "queue.waiting"
  /// Minutes of service, of those served.
  case service = "queue.service"

  /// The changes of figures when a ticket becomes another: what it no longer counts for, and what it does. So
  /// taking an act back takes back what it counted.
  static func deltas(from before: QueueTicket?, to after: QueueTicket) -> [FigureDelta] {
    let (old, new) = (before.map(counted) ?? [], counted(after))
    let negative = old.filter { !new.contains($0) }.map {
      FigureDelta(area: $0.area, measure: $0.measure, day: $0.day, bucket: $0.bucket, n: -$0.n)
    }
    return negative + new.filter { !old.contains($0) }
  }

  /// Everything a ticket counts for. Its day is the one it was drawn on.
  private static func counted(_ ticket: QueueTicket) -> [FigureDelta] {
    func one(_ measure: QueueMeasure, bucket: Int = 0) -> FigureDelta {
      FigureDelta(area: ticket.area.text, measure: measure.rawValue, day: ticket.day, bucket: bucket)
    }
    var all = [one(.taken)]
    if ticket.series == .priority { all.append(one(.priority)) }
    switch ticket.state {
    case .waiting, .called, .serving: break
    case .missed: all.append(one(.missed))
    case .expired: all.append(one(.expired))
    case .done:
      all += [
        one(.served), one(.waiting, bucket: Histogram.bucket(minutes: (ticket.waitedSeconds + 59) / 60)),
        one(.service, bucket: Histogram.bucket(minutes: (ticket.servedSeconds + 59) / 60)),
      ]
    }
    return all
  }
}

/// The queue of an office in figures, by day.
package struct QueueFigures: Sendable {
  package struct Line: Sendable, Hashable {
    package var taken = 0
    package var priority = 0
    package var served = 0
    package var missed = 0
    package var expired = 0
    /// Minutes under which half and nine tenths of the waits lie; nil where none was served.
    package var waitHalf: Int?
    package var waitMost: Int?
    package var serviceHalf: Int?
  }

  package let area: AreaCode
  /// Newest first; days without a number are left out.
  package let days: [(day: Day, line: Line)]
  package let foldedAt: Moment?

  package static let span = 30

  /// - Parameter last: the last of the days.
  package init(area: AreaCode, through last: Day, regency: Int, _ tx: Transaction) throws {
    self.area = area
    let figures = try tx.figures(
      regency: regency, area: area.text, measures: QueueMeasure.allCases.map(\.rawValue), from: last + -(Self.span - 1),
      through: last, monthly: false)
    days = Dictionary(grouping: figures, by: \.day).map { ($0.key, Self.line($0.value)) }.sorted { $0.0 > $1.0 }
    foldedAt = try tx.figuresFoldedAt(regency: regency)
  }

  private static func line(_ figures: [Figure]) -> Line {
    func count(_ measure: QueueMeasure) -> Int { figures.filter { $0.measure == measure.rawValue }.reduce(0) { $0 + $1.n } }
    func percentile(_ share: Double, _ measure: QueueMeasure) -> Int? {
      let counts = figures.filter { $0.measure == measure.rawValue }.map { ($0.bucket, $0.n) }
      return Histogram.percentile(share, of: Dictionary(counts) { $0 + $1 })
    }
    return Line(
      taken: count(.taken), priority: count(.priority), served: count(.served), missed: count(.missed),
      expired: count(.expired), waitHalf: percentile(0.5, .waiting), waitMost: percentile(0.9, .waiting),
      serviceHalf: percentile(0.5, .service))
  }
}
