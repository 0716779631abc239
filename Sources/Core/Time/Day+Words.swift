package enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  package var name: Text {
    switch self {
    case .monday: Text(id: "Senin", en: "Monday")
    case .tuesday: Text(id: "Selasa", en: "Tuesday")
    case .wednesday: Text(id: "Rabu", en: "Wednesday")
    case .thursday: Text(id: "Kamis", en: "Thursday")
    case .friday: Text(id: "Jumat", en: "Friday")
    case .saturday: Text(id: "Sabtu", en: "Saturday")
    case .sunday: Text(id: "Minggu", en: "Sunday")
    }
  }
}

extension Day {
  private static let months: [Text] = [
    Text(id: "Januari", en: "January"), Text(id: "Februari", en: "February"),
    Text(id: "Maret", en: "March"), Text("April"), Text(id: "Mei", en: "May"),
    Text(id: "Juni", en: "June"), Text(id: "Juli", en: "July"),
    Text(id: "Agustus", en: "August"), Text("September"), Text(id: "Oktober", en: "October"),
    Text("November"), Text(id: "Desember", en: "December"),
  ]

  /// Reads a day as browsers send it, `2026-11-20`, or as people write it, `20-11-2026`.
  package init?(typed: String) {
    if let day = Day(iso: typed) {
      self = day
      return
    }
    let parts = typed.split(whereSeparator: { "-/. ".contains($0) }).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `20 November 2026`.
  package func date(_ language: Language) -> String {
    let (year, month, day) = parts
    return "\(day) \(Day.months[month - 1][language]) \(year)"
  }

  /// `Jumat, 20 November 2026`.
  package func long(_ language: Language) -> String {
    "\(weekday.name[language]), \(date(language))"
  }

  /// `20 Nov 2026`.
  package func short(_ language: Language) -> String {
    let (year, month, day) = parts
    return "\(day) \(Day.months[month - 1][language].prefix(3)) \(year)"
  }

  /// `November 2026`.
  package func monthName(_ language: Language) -> String {
    "\(Day.months[month - 1][language]) \(year)"
  }
}
