package import Core

/// The decisions on notices, as functions of values.
package enum NoticeRules {
  /// After so many hours from when it was ordered, a machine stops trying, and says so. A person then still
  /// can say it the same or the next day.
  package static let hoursToTry = 24
  /// The wait after the first failure, in seconds; it doubles with each further one.
  package static let firstWait = 15
  /// No wait is longer, in seconds.
  package static let longestWait = 3600

  /// The wait after so many tries, in seconds: doubled each time, up to an hour, and up to a quarter more or
  /// less so that those that failed together do not come back together.
  /// - Parameter jitter: 0 to 255.
  package static func wait(afterTries tries: Int, jitter: UInt8) -> Int {
    let doubled = tries > 12 ? longestWait : min(longestWait, firstWait << max(0, tries - 1))
    return max(1, doubled * (192 + Int(jitter) / 2) / 256)
  }

  /// The ways a notice goes: every machine that can reach the person; where there is none, someone of the
  /// office; and no way at all to whoever left no address.
  package static func channels(_ order: NoticeOrder, hasMail: Bool, hasGateway: Bool) -> [NoticeChannel] {
    var channels: [NoticeChannel] = []
    if hasMail, !order.email.isEmpty { channels.append(.mail) }
    if hasGateway, !order.phone.isEmpty { channels.append(.message) }
    let isReachable = !order.email.isEmpty || !order.phone.isEmpty
    if channels.isEmpty, isReachable, order.kind.isSaidByHand, !order.isFaceToFace { channels.append(.hand) }
    return channels
  }

  /// What follows from trying to send.
  package struct Next: Sendable, Hashable {
    package let state: NoticeState
    /// When to try again.
    package let due: Moment?
    package let reason: String
  }

  /// The reason of a notice that was given up, before the reason of its last failure.
  package static let gaveUp = "gave-up"

  package static func after(failure reason: String, isFinal: Bool, of notice: Notice, jitter: UInt8, now: Moment) -> Next {
    if isFinal { return Next(state: .failed, due: nil, reason: reason) }
    let again = now.adding(seconds: wait(afterTries: notice.tries, jitter: jitter))
    guard again < notice.orderedAt.adding(seconds: hoursToTry * 3600) else {
      return Next(state: .failed, due: nil, reason: "\(gaveUp)/\(reason)")
    }
    return Next(state: .waiting, due: again, reason: reason)
  }

  /// What the gateway says of a message.
  package enum Report: String, Sendable, Hashable {
    case delivered, failed
  }

  /// The state after a report; nil if it changes nothing. A report may come before we have noted that the
  /// message was taken, twice, or late; what arrived stays arrived.
  package static func state(_ state: NoticeState, after report: Report) -> NoticeState? {
    switch (state, report) {
    case (.waiting, .delivered), (.sending, .delivered), (.sent, .delivered), (.failed, .delivered): .delivered
    case (.waiting, .failed), (.sending, .failed), (.sent, .failed): .failed
    default: nil
    }
  }
}
