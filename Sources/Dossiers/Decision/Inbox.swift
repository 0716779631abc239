package import Civic
package import Core
package import Storage

/// What part of the work someone looks at.
package enum InboxFilter: String, Sendable, CaseIterable {
  /// Everything that is open and theirs.
  case open = ""
  case overdue = "terlambat"
  case today = "hari-ini"
  case later = "nanti"
  /// What stands at the desk below and nears its date.
  case escalated = "dinaikkan"
  case waiting = "menunggu"
  /// What lies with another office, by when that office should have decided.
  case elsewhere = "kantor-lain"
  case handOver = "serah"

  /// The work lists behind it, for someone at this desk. What was escalated to a desk is work of it, with its dates.
  func queues(at desk: DossierStep) -> [String] {
    let (own, waiting) = (DossierRules.Queue.of(desk), desk == .counter ? [DossierRules.Queue.waiting] : [])
    let escalated = desk == .counter ? [] : [DossierRules.Queue.escalated(to: desk)]
    return switch self {
    case .open: [own] + escalated + waiting
    case .overdue: [own] + escalated + [DossierRules.Queue.away] + waiting
    case .today, .later: [own] + escalated
    case .escalated: escalated
    case .waiting: waiting
    case .elsewhere: [DossierRules.Queue.elsewhere]
    case .handOver: desk == .counter ? [DossierRules.Queue.handOver] : []
    }
  }

  /// The dates it speaks of.
  func span(now: Moment, zone: Zone) -> WorkSpan {
    let tomorrow = zone.moment(zone.day(of: now) + 1, minute: 0)
    return switch self {
    case .open, .escalated, .waiting, .elsewhere, .handOver: .all
    case .overdue: WorkSpan(until: now)
    case .today: WorkSpan(from: now, until: tomorrow)
    case .later: WorkSpan(from: tomorrow)
    }
  }
}

/// A page of someone's work, the most urgent first.
package struct Inbox: Sendable {
  package let filter: InboxFilter
  package let entries: [InboxEntry]
  /// How much work there is behind each filter that means something to this person, in their order.
  package let counts: [(filter: InboxFilter, count: Int)]
  /// Where the next page begins; nil on the last.
  package let next: WorkPlace?

  package static let pageSize = 100
  /// Beyond this many nobody counts on.
  package static let countLimit = 1000
}

/// A line of the inbox.
package struct InboxEntry: Sendable {
  package let dossier: Dossier
  package let service: Text
  /// Whether this person may approve it together with others.
  package let mayBatch: Bool
  /// Whether it lies on the desk below, and was escalated to this person.
  package let isEscalated: Bool
  /// The date by which it is sorted and counts as late.
  package let due: Moment
  /// Whether the resident wrote something that nobody has read.
  package let hasUnread: Bool
  /// Whether the desk above has reminded this person of it.
  package let isReminded: Bool
  let calendar: WorkCalendar

  package var zone: Zone { calendar.zone }

  /// How much time is left, or how late it is.
  package func remaining(_ now: Moment) -> Remaining? {
    due == .distant ? nil : Remaining(until: due, from: now, calendar)
  }
}

extension DecisionDesk {
  /// The work of the desks this person sits at.
  /// - Parameters:
  ///   - after: where the page before ended.
  ///   - limit: how many a page has.
  package func inbox(
    _ filter: InboxFilter, of actor: Actor, after: WorkPlace?, limit: Int = Inbox.pageSize, now: Moment, _ tx: Transaction
  ) throws -> Inbox {
    let today = reference.zone.day(of: now)
    let desks = actor.assignments.filter { $0.isInForce(on: today) }.flatMap { assignment in
      DossierStep.allCases.filter { $0.role == assignment.role }.map { (area: assignment.area.text, step: $0) }
    }
    let span = filter.span(now: now, zone: reference.zone)
    var items: [WorkItem] = []
    for desk in desks {
      for queue in filter.queues(at: desk.step) {
        items += try tx.work(
          regency: regency, area: desk.area, queue: queue, span, after: after, newestFirst: filter == .handOver,
          limit: limit + 1)
      }
    }
    var seen = Set<ID>()
    let sorted = items.sorted { filter == .handOver ? $0.place > $1.place : $0.place < $1.place }
      .filter { seen.insert($0.id).inserted }
    let shown = Array(sorted.prefix(limit))
    return Inbox(
      filter: filter, entries: try entries(shown, for: actor, on: today, tx),
      counts: try counts(desks, now: now, tx), next: sorted.count > shown.count ? shown.last?.place : nil)
  }

  private func entries(_ items: [WorkItem], for actor: Actor, on today: Day, _ tx: Transaction) throws -> [InboxEntry] {
    let data = try reference.data(in: tx)
    let dossiers = try DossierStore.dossiers(items.map(\.id), regency: regency, tx)
    let terms = try asks.terms(Set(dossiers.values.map(\.terms)), tx)
    let unread = try MessageStore.unread(items.map(\.id), regency: regency, tx)
    let reminded = try DossierStore.reminded(items.map(\.id), regency: regency, tx)
    let escalated = Set(DossierStep.allCases.map(DossierRules.Queue.escalated))
    let entries = items.compactMap { item -> InboxEntry? in
      guard let dossier = dossiers[item.id], let terms = terms[dossier.terms] else { return nil }
      let mayApprove = DossierRules.actions(on: dossier, terms: terms, by: actor, on: today).contains(.approve)
      return InboxEntry(
        dossier: dossier, service: terms.name, mayBatch: terms.allowsBatch && mayApprove,
        isEscalated: escalated.contains(item.queue), due: item.due,
        hasUnread: unread.contains(item.id),
        isReminded: reminded.contains(item.id) && !escalated.contains(item.queue), calendar: data.calendar(of: dossier.area))
    }
    return DossierRules.priorityFirst(entries)
  }

  private func counts(_ desks: [(area: String, step: DossierStep)], now: Moment, _ tx: Transaction) throws
    -> [(filter: InboxFilter, count: Int)]
  {
    let byArea = Dictionary(grouping: desks, by: \.area)
    return try InboxFilter.allCases.compactMap { filter in
      guard desks.contains(where: { !filter.queues(at: $0.step).isEmpty }) else { return nil }
      let span = filter.span(now: now, zone: reference.zone)
      let count = try byArea.reduce(0) { sum, area in
        let queues = Set(area.value.flatMap { filter.queues(at: $0.step) }).sorted()
        return sum
          + (try tx.workCount(regency: regency, area: area.key, queues: queues, span, upTo: Inbox.countLimit))
      }
      return (filter, count)
    }
  }
}
