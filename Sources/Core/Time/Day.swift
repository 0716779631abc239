/// A day of the calendar, from 1900 to 2199: nothing an office handles lies outside.
package struct Day: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970.
  package let number: Int

  package static let first = Day(clamping: -25_567)
  package static let last = Day(clamping: 84_005)

  /// - Parameter number: days since 1 January 1970, brought into the range of years.
  package init(clamping number: Int) {
    self.number = min(max(number, -25_567), 84_005)
  }

  /// Nil for a day that does not exist or lies outside 1900 to 2199.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// Reads `2026-11-20`; nothing else.
  package init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-")
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2026-11-20`.
  package var iso: String {
    let (year, month, day) = parts
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  /// Year, month and day, by the civil calendar in integer arithmetic: the count is shifted to begin
  /// on 1 March of year 0, so that the leap day is the last of its year.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  package var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = ((number + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The first day of the same month.
  package var monthStart: Day {
    Day(clamping: number - day + 1)
  }

  /// The first day of the next month.
  package var nextMonthStart: Day {
    (monthStart + 31).monthStart
  }

  package static func + (day: Day, count: Int) -> Day {
    Day(clamping: day.number + min(max(count, -200_000), 200_000))
  }

  package static func - (left: Day, right: Day) -> Int {
    left.number - right.number
  }

  package static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Two digits.
func padded(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
