/// One of the three time zones of Indonesia. None has summer time.
package enum Zone: String, Sendable, CaseIterable {
  case wib, wita, wit

  package var offsetMinutes: Int {
    switch self {
    case .wib: 7 * 60
    case .wita: 8 * 60
    case .wit: 9 * 60
    }
  }

  package var abbreviation: String {
    rawValue.uppercased()
  }

  /// The day it is here at this moment.
  package func day(of moment: Moment) -> Day {
    Day(clamping: Int(floorDivide(local(moment), 86_400_000_000)))
  }

  /// Minutes since midnight here, 0 to 1439.
  package func minuteOfDay(of moment: Moment) -> Int {
    let local = local(moment)
    let day = floorDivide(local, 86_400_000_000)
    return Int((local - day * 86_400_000_000) / 60_000_000)
  }

  /// The moment it is `minute` minutes past midnight here on this day.
  package func moment(_ day: Day, minute: Int) -> Moment {
    Moment(seconds: Int64(day.number) * 86_400 + Int64(minute - offsetMinutes) * 60)
  }

  /// `14.00`.
  package func clock(_ moment: Moment) -> String {
    Zone.clock(minute: minuteOfDay(of: moment))
  }

  /// Minutes since midnight as `14.00`.
  package static func clock(minute: Int) -> String {
    "\(padded(minute / 60)).\(padded(minute % 60))"
  }

  /// `Jumat, 20 November 2026 pukul 14.00 WIB`.
  package func long(_ moment: Moment, _ language: Language) -> String {
    let at = language == .id ? "pukul" : "at"
    return "\(day(of: moment).long(language)) \(at) \(clock(moment)) \(abbreviation)"
  }

  /// `20 Nov 2026 14.00`.
  package func short(_ moment: Moment, _ language: Language) -> String {
    "\(day(of: moment).short(language)) \(clock(moment))"
  }

  private func local(_ moment: Moment) -> Int64 {
    moment.microseconds + Int64(offsetMinutes) * 60_000_000
  }

  private func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
    let quotient = value / by
    return value % by < 0 ? quotient - 1 : quotient
  }
}
