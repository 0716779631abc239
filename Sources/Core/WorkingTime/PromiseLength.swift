/// How long a service takes at most, as its standard promises (UU 25/2009 Art 21).
package enum PromiseLength: Sendable, Hashable {
  /// In counter hours.
  case minutes(Int)
  /// In counter hours.
  case hours(Int)
  /// In days on which the office works.
  case workingDays(Int)

  /// Reads `30m`, `2h` or `3d`; nil for anything else and for lengths beyond a year.
  package init?(_ text: String) {
    guard let unit = text.last, let count = Int(text.dropLast()), count >= 1 else { return nil }
    switch unit {
    case "m" where count <= 10_000: self = .minutes(count)
    case "h" where count <= 2_000: self = .hours(count)
    case "d" where count <= 366: self = .workingDays(count)
    default: return nil
    }
  }

  /// `30m`, `2h`, `3d`: for files and columns.
  package var text: String {
    switch self {
    case .minutes(let count): "\(count)m"
    case .hours(let count): "\(count)h"
    case .workingDays(let count): "\(count)d"
    }
  }

  package var words: Text {
    switch self {
    case .minutes(let count):
      Text(id: "\(count) menit", en: count == 1 ? "1 minute" : "\(count) minutes")
    case .hours(let count):
      Text(id: "\(count) jam pelayanan", en: count == 1 ? "1 counter hour" : "\(count) counter hours")
    case .workingDays(let count):
      Text(id: "\(count) hari kerja", en: count == 1 ? "1 working day" : "\(count) working days")
    }
  }

  /// The hours in which it runs.
  package var runsIn: WorkCalendar.Hours {
    if case .workingDays = self { .office } else { .counter }
  }
}
