package import Civic
package import Core

/// The queue of an office on a day, as every page of it shows it.
package struct QueueView: Sendable {
  package let office: Office
  package let day: Day
  package let isToday: Bool
  /// Whether the office receives people now.
  package let opening: Opening
  /// Nil if no number has been drawn.
  package let state: QueueDay?
  package let waiting: [QueueTicket]
  /// Called or being served, by counter.
  package let atCounters: [QueueTicket]
  /// The series last called out of the queue, newest first.
  let last: [QueueSeries]
  let pace: QueuePace
  package let kinds: [QueueAsks.Kind]
  package let counters: Int

  /// The order in which those who wait will be called, if nobody else comes.
  package var order: [QueueTicket] { QueueRules.order(waiting, last: last) }

  /// Those who will be called before a ticket that waits; nil if it does not wait.
  package func ahead(of ticket: QueueTicket) -> [QueueTicket]? {
    guard ticket.state == .waiting else { return nil }
    let line =
      ticket.reservedFor == 0
      ? order : waiting.filter { $0.reservedFor == ticket.reservedFor }.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
    return Array(line.prefix { $0.id != ticket.id })
  }

  /// What a ticket may have to wait; nil where nothing is known.
  package func estimate(for ticket: QueueTicket) -> QueuePace.Estimate? {
    ahead(of: ticket).flatMap { pace.estimate(ahead: $0.map(\.kind), counters: ticket.reservedFor == 0 ? servingCounters : 1) }
  }

  /// What someone without priority would wait who came now.
  package var estimateForNewcomer: QueuePace.Estimate? {
    pace.estimate(ahead: order.map(\.kind), counters: servingCounters)
  }

  private var servingCounters: Int { Set(atCounters.map(\.counter)).count }

  package func name(ofKind key: String) -> Text {
    kinds.first { $0.key == key }?.name ?? QueueStrings.otherKind
  }

  /// Whom a counter has called or serves.
  package func ticket(at counter: Int) -> QueueTicket? {
    atCounters.first { $0.counter == counter }
  }
}
