import Core
import Post
import Storage
import Synchronization

/// Sends what is due on one channel, one after the other. Its job holds the lease of the channel, so no other
/// program on the same data sends at the same time.
///
/// A notice is marked before it is handed over and again after. If the program ends in between, it is handed
/// over again, with the same id: nothing is lost, and a repetition can be known.
struct Dispatcher: Sendable {
  let channel: NoticeChannel
  let database: Database
  let ledger: NoticeLedger
  let couriers: Couriers
  let randomness: Randomness
  let clock: Clock
  /// Until when nothing is tried, because the server could not be spoken with.
  private let rest = Rest()

  init(
    _ channel: NoticeChannel, database: Database, ledger: NoticeLedger, couriers: Couriers, randomness: Randomness, clock: Clock
  ) {
    self.channel = channel
    self.database = database
    self.ledger = ledger
    self.couriers = couriers
    self.randomness = randomness
    self.clock = clock
  }

  /// The most in one turn, and for how many seconds new ones are begun: a turn must end before half of the
  /// lease has passed.
  private static let batch = 500
  private static let seconds = 10
  /// For at most so many minutes a channel rests: one try a minute burdens no server that is down.
  private static let longestRest = 1

  func run(now: Moment) async throws {
    guard rest.isOver(now) else { return }
    for _ in 0..<Self.batch where !Task.isCancelled && clock.now().seconds(since: now) < Self.seconds {
      guard try await sendNext() else { return }
    }
  }

  /// - Returns: false if there is nothing more to do for now.
  private func sendNext() async throws -> Bool {
    let (ledger, channel, now) = (ledger, channel, clock.now())
    let id = try await database.read { tx in try NoticeStore.next(channel, regency: ledger.regency, now: now, tx) }
    guard let id else { return false }
    guard let (opened, text) = try await read(id) else {
      try await database.write { tx in try NoticeStore.setAside(id, regency: ledger.regency, now: now, tx) }
      return true
    }
    let isOurs = try await database.write { tx in
      try NoticeStore.begin(opened.notice.id, regency: ledger.regency, now: now, tx)
    }
    guard isOurs else { return true }
    let content = opened.content.linked(to: ledger.address)
    let outcome = await send(opened.notice, content, text.filled(with: content, limit: longestValue), now)
    return try await note(outcome, opened)
  }

  /// A notice with its text; nil if it cannot be read: its content does not fit the key, or was damaged.
  /// - Throws: what keeps every notice from being read.
  private func read(_ id: ID) async throws -> (opened: NoticeStore.Opened, text: NoticeText)? {
    let ledger = ledger
    do {
      return try await database.read { tx in
        guard let opened = try NoticeStore.notice(id, regency: ledger.regency, secrets: ledger.secrets, tx) else { return nil }
        return (opened, try TextStore.text(for: opened.notice, regency: ledger.regency, tx))
      }
    } catch StorageFailure.unreadable, is Secrets.Failure, is DecodingError {
      return nil
    }
  }

  /// Each part of a short message is paid for: what is long is told in full on the tracking page.
  private var longestValue: Int { channel == .message ? 160 : .max }

  private func send(_ notice: Notice, _ content: NoticeContent, _ text: FilledText, _ now: Moment) async -> Outcome {
    switch channel {
    case .mail:
      guard let to = EmailAddress(content.email), let send = couriers.mail else { return .refused("no-address") }
      return await send(
        Mail(
          id: notice.id.text, at: now, to: to, subject: text.subject, text: text.body,
          html: MailPage.html(text, notice.language), unsubscribe: content[.unsubscribe]))
    case .message:
      guard let to = Phone(content.phone), let send = couriers.message else { return .refused("no-address") }
      return await send(
        ShortMessage(id: notice.id.text, to: to.digits, text: text.body, language: notice.language), now)
    case .hand: return .refused("no-machine")
    }
  }

  /// - Returns: false if the channel should rest.
  private func note(_ outcome: Outcome, _ opened: NoticeStore.Opened) async throws -> Bool {
    let (ledger, now, id, notice) = (ledger, clock.now(), opened.notice.id, opened.notice.begun)
    let jitter = randomness.bytes(1).first ?? 0
    let next: NoticeRules.Next? =
      switch outcome {
      case .accepted: nil
      case .refused(let reason): NoticeRules.after(failure: reason, isFinal: true, of: notice, jitter: jitter, now: now)
      case .later(let reason), .unreachable(let reason):
        NoticeRules.after(failure: reason, isFinal: false, of: notice, jitter: jitter, now: now)
      }
    try await database.write { tx in
      guard let next else {
        guard case .accepted(let reference) = outcome else { return }
        try NoticeStore.move(
          id, from: .sending, to: .sent, reference: reference, regency: ledger.regency, now: now, tx)
        return
      }
      let isMoved = try NoticeStore.move(
        id, from: .sending, to: next.state, due: next.due, reason: next.reason, regency: ledger.regency, now: now, tx)
      if isMoved, next.state == .failed { try ledger.handOver(notice, opened.content, now: now, tx) }
    }
    guard case .unreachable = outcome else { return true }
    rest.begin(until: min(next?.due ?? now, now.adding(minutes: Self.longestRest)))
    return false
  }
}

extension Notice {
  /// As it is once it is being sent: with one try more.
  fileprivate var begun: Notice {
    Notice(
      id: id, event: event, kind: kind, channel: channel, language: language, area: area, dossier: dossier,
      orderedAt: orderedAt, state: .sending, changedAt: changedAt, due: due, tries: tries + 1, reason: reason)
  }
}

/// A pause of a channel. It is in memory only: after a restart it is worth trying at once.
private final class Rest: Sendable {
  private let end = Mutex(Moment(microseconds: .min))

  func isOver(_ now: Moment) -> Bool {
    end.withLock { $0 <= now }
  }

  func begin(until moment: Moment) {
    end.withLock { $0 = moment }
  }
}
