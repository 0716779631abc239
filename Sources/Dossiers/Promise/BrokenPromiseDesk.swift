package import Civic
package import Core
package import Storage

/// What the office owes when a promise has passed: the program says so by itself, the camat answers in words.
package struct BrokenPromiseDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// Notes that the first promise has passed, once for each clock: the act that tells the resident, and the line on the
  /// public list. Nothing happens where it stands there already.
  package func notice(_ dossier: Dossier, _ terms: ServiceTerms, _ draft: ActDraft, _ tx: Transaction) throws {
    let acts = try DossierStore.acts(of: dossier.id, regency: regency, tx)
    let standing = try BrokenPromiseStore.standing(of: dossier.id, regency: regency, tx)
    guard !standing.contains(where: { $0.isOfClock(in: acts) }) else { return }
    let calendar = try reference.data(in: tx).calendar(of: dossier.area)
    let reading = DossierRules.reading(acts, promise: dossier.promise, calendar: calendar, now: draft.at)
    guard reading.isLate, let promised = reading.firstDue else { return }
    let promise = BrokenPromise(
      id: draft.id, dossier: dossier.id, area: dossier.area, service: dossier.terms.service, promised: promised,
      noticedAt: draft.at, state: .waiting, answer: nil)
    try BrokenPromiseStore.insert(promise, noticedOn: calendar.zone.day(of: draft.at), regency: regency, tx)
    let entry = DossierLedger.Entry(kind: .promiseBroken, actor: nil, capacity: DossierStrings.program.id)
    try ledger.write(entry, draft, on: dossier, terms: terms, tx) { _ in }
  }

  /// What the camat says, before it is taken.
  package struct Words: Sendable {
    package let reason: String
    package let deed: String
    package let newDay: Day?

    package init(reason: String, deed: String, newDay: Day?) {
      (self.reason, self.deed, self.newDay) = (reason, deed, newDay)
    }
  }

  /// A broken promise as the camat sees it before answering.
  package struct Opened: Sendable {
    package let promise: BrokenPromise
    package let dossier: Dossier
    package let terms: ServiceTerms
    let calendar: WorkCalendar
  }

  /// - Throws: `Problem.notFound` outside the person's areas, or where no promise was broken.
  package func open(_ dossier: ID, by actor: Actor, on day: Day, _ tx: Transaction) throws -> Opened {
    let areas = actor.areas(for: .answerPromises, on: day)
    guard let dossier = try DossierStore.dossier(dossier, regency: regency, in: areas, tx),
      let promise = try promiseToAnswer(of: dossier.id, tx),
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { throw Problem.notFound }
    let calendar = try reference.data(in: tx).calendar(of: dossier.area)
    return Opened(promise: promise, dossier: dossier, terms: terms, calendar: calendar)
  }

  /// The one that waits longest for an answer; where none waits, the last that was answered.
  private func promiseToAnswer(of dossier: ID, _ tx: Transaction) throws -> BrokenPromise? {
    let standing = try BrokenPromiseStore.standing(of: dossier, regency: regency, tx)
    return standing.first { $0.state == .waiting } ?? standing.last
  }

  /// Takes the camat's answer for a dossier: in public, on the tracking page, and in the figures.
  /// - Throws: `Problem.changed` if it was answered already, `.notFound` outside the person's areas.
  package func answer(_ words: Words, for dossier: ID, _ draft: ActDraft, by actor: Actor, _ tx: Transaction) throws {
    let day = reference.zone.day(of: draft.at)
    let opened = try open(dossier, by: actor, on: day, tx)
    guard opened.promise.state == .waiting else { throw Problem.changed }
    let capacity = DossierRules.capacity(of: actor, at: .head, in: opened.dossier.area, on: day)
    let answer = BrokenPromise.Answer(
      reason: words.reason, deed: words.deed, newDay: opened.dossier.state.isOpen ? words.newDay : nil, at: draft.at,
      capacity: capacity)
    let waited = WorkingTime(opened.calendar, .office).between(opened.promise.noticedAt, draft.at)
    try BrokenPromiseStore.set(
      answer, of: opened.promise.id, by: actor.account, after: Int((waited + 59_999_999) / 60_000_000), regency: regency, tx)
    let entry = DossierLedger.Entry(kind: .promiseAnswered, actor: actor.account, capacity: capacity)
    try ledger.write(entry, draft, on: opened.dossier, terms: opened.terms, tx) { _ in }
  }

  /// The moment so many office minutes after a promise of a dossier was noticed as broken, and after the last
  /// thing done to it; nil where none waits for an answer.
  package func due(of dossier: ID, after minutes: Int, _ tx: Transaction) throws -> Moment? {
    guard let promise = try promiseToAnswer(of: dossier, tx), promise.state == .waiting else { return nil }
    let time = WorkingTime(try reference.data(in: tx).calendar(of: promise.area), .office)
    let last = try DossierStore.acts(of: dossier, regency: regency, tx).map(\.at).max() ?? promise.noticedAt
    return time.after(Int64(minutes) * 60_000_000, from: promise.noticedAt).map { max($0, last.adding(minutes: 1)) }
  }

  /// The promises that wait for this person's answer, the oldest first.
  package func waiting(for actor: Actor, on day: Day, _ tx: Transaction) throws -> [Opened] {
    var found: [BrokenPromise] = []
    for area in actor.areas(for: .answerPromises, on: day) {
      found += try BrokenPromiseStore.waiting(in: area, after: nil, limit: Self.pageSize, regency: regency, tx)
    }
    let dossiers = try DossierStore.dossiers(found.map(\.dossier), regency: regency, tx)
    let terms = try asks.terms(Set(dossiers.values.map(\.terms)), tx)
    let data = try reference.data(in: tx)
    return found.compactMap { promise in
      guard let dossier = dossiers[promise.dossier], let terms = terms[dossier.terms] else { return nil }
      return Opened(promise: promise, dossier: dossier, terms: terms, calendar: data.calendar(of: promise.area))
    }
  }

  static let pageSize = 100
  /// For how many days an answer stands on the public list.
  private static let daysToShow = 30

  /// The public list: no name, no code, no step.
  package struct PublicList: Sendable {
    package struct Line: Sendable {
      package let promise: BrokenPromise
      package let office: String
      package let service: Text
      /// How late it was when it was decided, or is now.
      package let late: Remaining
      package let isDecided: Bool
      /// Whether the date the camat gave has passed as well, and the file is still open.
      package let isNewDayPassed: Bool
      package let zone: Zone
    }

    package let waiting: [Line]
    package let answered: [Line]
    /// Where the next page of those that wait begins; nil on the last.
    package let next: WorkPlace?
  }

  /// - Parameters:
  ///   - area: an office; nil for the whole regency.
  ///   - last: where the page before ended. Answers stand on the first page only.
  package func publicList(in area: AreaCode?, after last: WorkPlace?, now: Moment, _ tx: Transaction) throws -> PublicList {
    let found = try BrokenPromiseStore.waiting(in: area, after: last, limit: Self.pageSize + 1, regency: regency, tx)
    let shown = Array(found.prefix(Self.pageSize))
    let answered =
      last == nil
      ? try BrokenPromiseStore.answered(
        in: area, since: now.adding(days: -Self.daysToShow), limit: Self.pageSize, regency: regency, tx) : []
    let end = shown.last.map { WorkPlace(due: $0.promised, id: $0.id) }
    return PublicList(
      waiting: try lines(shown, now: now, tx), answered: try lines(answered, now: now, tx),
      next: found.count > shown.count ? end : nil)
  }

  private func lines(_ promises: [BrokenPromise], now: Moment, _ tx: Transaction) throws -> [PublicList.Line] {
    let data = try reference.data(in: tx)
    let dossiers = try DossierStore.dossiers(promises.map(\.dossier), regency: regency, tx)
    let names = Dictionary(try asks.everOffered(tx).map { ($0.key.service, $0.name) }) { first, _ in first }
    return promises.map { promise in
      let (dossier, calendar) = (dossiers[promise.dossier], data.calendar(of: promise.area))
      return PublicList.Line(
        promise: promise, office: data.office(of: promise.area)?.shortName ?? data.name(promise.area),
        service: names[promise.service] ?? Text(promise.service),
        late: Remaining(until: promise.promised, from: dossier?.decidedAt ?? now, calendar),
        isDecided: dossier?.decidedAt != nil,
        isNewDayPassed: dossier?.decidedAt == nil && promise.answer?.newDay.map { $0 < calendar.zone.day(of: now) } == true,
        zone: calendar.zone)
    }
  }
}

/// What the tracking page says of a promise that was broken.
package struct BrokenNotice: Sendable {
  package let promise: BrokenPromise
  /// Where the file lies since when, as far as it is known to the program.
  package let since: Moment
  /// Who answers for it today; nil if the post stands empty.
  package let answerer: Holder?
}

extension BrokenPromiseDesk {
  func notice(for dossier: Dossier, _ acts: [DossierAct], now: Moment, _ tx: Transaction) throws -> BrokenNotice? {
    guard acts.contains(where: { $0.kind == .promiseBroken }) else { return nil }
    guard let promise = try BrokenPromiseStore.standing(of: dossier.id, regency: regency, tx).last else { return nil }
    let moves: Set<DossierAct.Kind> = [
      .received, .incomplete, .complete, .recommended, .returned, .paused, .resumed, .startedBySilence, .approved, .rejected,
      .grantedByLaw, .handedOver, .forwarded, .hopReturned, .hopWithdrawn,
    ]
    return BrokenNotice(
      promise: promise, since: acts.last { moves.contains($0.kind) }?.at ?? dossier.receivedAt,
      answerer: try Civic.holder(of: .head, in: dossier.area, on: reference.zone.day(of: now), regency: regency, tx))
  }
}
