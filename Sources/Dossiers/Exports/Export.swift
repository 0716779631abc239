package import Civic
package import Core
package import Sheets

/// What can be taken out as a table.
package enum ExportKind: String, Sendable, CaseIterable {
  case received = "diterima"
  case decided = "diputus"
  case agenda
  case figures = "angka"
  /// A line for each kecamatan and month.
  case districts = "kecamatan"
  case turnedAway = "belum-dilayani"

  /// What one must be allowed, beside the area.
  var permission: Permission { self == .agenda ? .readDossiers : .readFigures }
}

/// A month or a year of the calendar.
package enum ExportPeriod: Sendable, Hashable {
  /// Any day of it.
  case month(Day)
  case year(Int)

  /// Reads `2026-11` or `2026`.
  package init?(_ typed: String) {
    if typed.utf8.count == 4, let year = Int(typed), Day(year: year, month: 1, day: 1) != nil {
      self = .year(year)
    } else if let day = Day(iso: typed + "-01") {
      self = .month(day)
    } else {
      return nil
    }
  }

  package var text: String {
    switch self {
    case .month(let day): String(day.iso.prefix(7))
    case .year(let year): String(year)
    }
  }

  /// The first days of its months.
  var months: [Day] {
    switch self {
    case .month(let day): [day.monthStart]
    case .year(let year): (1...12).compactMap { Day(year: year, month: $0, day: 1) }
    }
  }

  var first: Day { months.first ?? .first }
  var last: Day { (months.last ?? .first).nextMonthStart + -1 }

  func words(_ language: Language) -> String {
    switch self {
    case .month(let day): day.monthName(language)
    case .year(let year): String(year)
    }
  }
}

/// What someone wants to take out.
package struct ExportWish: Sendable, Hashable {
  package let kind: ExportKind
  package let area: AreaCode
  package let period: ExportPeriod
  package let format: SheetFormat

  package init(kind: ExportKind, area: AreaCode, period: ExportPeriod, format: SheetFormat) {
    self.kind = kind
    self.area = area
    self.period = period
    self.format = format
  }
}

/// How far an export has come: which office or month, and after which of its rows.
package struct ExportPlace: Sendable, Hashable {
  var part = 0
  var after: Row?

  struct Row: Sendable, Hashable {
    let day: Day
    let id: ID
  }
}
