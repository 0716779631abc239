/// Whether a counter receives people at a moment, and from when it does.
package enum Opening: Sendable, Hashable {
  case open
  /// Between two spans of one day: whoever waits goes on waiting.
  case onBreak(until: Moment)
  /// Nil where the calendar knows no day on which it opens again.
  case closed(until: Moment?)

  package var isClosed: Bool {
    if case .closed = self { true } else { false }
  }
}

extension WorkCalendar {
  /// For how many days ahead an opening is looked for: longer than any row of holidays.
  private static let daysAhead = 60

  /// Whether the counter receives people now, by its hours and days off.
  package func opening(at now: Moment) -> Opening {
    let (day, minute) = (zone.day(of: now), zone.minuteOfDay(of: now))
    let today = ranges(on: day, of: .counter)
    if today.contains(where: { $0.start <= minute && minute < $0.end }) { return .open }
    if let next = today.first(where: { $0.start > minute }) {
      let start = zone.moment(day, minute: next.start)
      return next == today.first ? .closed(until: start) : .onBreak(until: start)
    }
    for offset in 1...Self.daysAhead {
      if let first = ranges(on: day + offset, of: .counter).first {
        return .closed(until: zone.moment(day + offset, minute: first.start))
      }
    }
    return .closed(until: nil)
  }
}

extension Opening {
  /// What people are told of a counter that is not open, with when to come: "Tutup sekarang. Buka Senin,
  /// 23 November 2026 pukul 08.00." Nil while it is open.
  package func words(now: Moment, _ zone: Zone) -> Text? {
    switch self {
    case .open: nil
    case .onBreak(let moment):
      Text(
        id: "Loket istirahat. Buka lagi pukul \(zone.clock(moment)).", en: "The counter has a break until \(zone.clock(moment)).")
    case .closed(nil): Text(id: "Tutup sekarang.", en: "Closed now.")
    case .closed(let moment?):
      Text(
        id: "Tutup sekarang. Buka \(zone.when(moment, now, .id)).", en: "Closed now. Opens \(zone.when(moment, now, .en)).")
    }
  }
}

extension Zone {
  /// A moment to come, as people say it: `hari ini pukul 08.00`, `Senin, 23 November 2026 pukul 08.00`.
  fileprivate func when(_ moment: Moment, _ now: Moment, _ language: Language) -> String {
    let at = language == .id ? "pukul" : "at"
    let today = language == .id ? "hari ini" : "today"
    let day = day(of: moment) == day(of: now) ? today : day(of: moment).long(language)
    return "\(day) \(at) \(clock(moment))"
  }
}
