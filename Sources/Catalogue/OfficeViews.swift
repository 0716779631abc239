import Addresses
import Civic
import Core
import Web

/// The offices residents can go to.
enum OfficeViews {
  static func list(_ offices: [Office], _ language: Language) -> HTML {
    """
    <h1>\(CatalogueStrings.offices, language)</h1>
    <p class="lead">\(CatalogueStrings.officesLead, language)</p>
    \(Component.table(
      caption: CatalogueStrings.offices[language],
      columns: [
        .init(CatalogueStrings.district[language]), .init(CatalogueStrings.address[language]),
        .init(CatalogueStrings.phone[language]),
      ],
      rows: offices.map { office in
        [
          "<a href=\"\(CatalogueAddresses.office(office.area.text))\">\(office.name)</a>",
          known(office.address, language), known(office.phone, language),
        ]
      }))
    """
  }

  static func page(
    _ office: Office, calendar: WorkCalendar, villages: [Region], now: Moment, reality: HTML, notes: [OfficeNote],
    _ language: Language
  ) -> HTML {
    """
    <h1>\(office.name)</h1>
    \(calendar.opening(at: now).words(now: now, calendar.zone).map { Component.notice(.attention, "<p><strong>\($0, language)</strong></p>") })
    \(notes.html { "<p><a href=\"\($0.link)\">\($0.text, language)</a></p>" })
    \(Component.facts([
      (CatalogueStrings.address[language], known(office.address, language)),
      (CatalogueStrings.phone[language], known(office.phone, language)),
      (CatalogueStrings.email[language], known(office.email, language)),
      (CatalogueStrings.hours[language], hours(calendar, calendar.zone.day(of: now), language)),
    ]))
    \(when: office.area.level == .district, CharterViews.links(office.area, language))
    \(when: office.area.level == .district, "<p><a href=\"\(RegisterAddresses.coverage().with([("kecamatan", office.area.text)]))\">\(CatalogueStrings.finishedWhere, language)</a></p>")
    \(reality)
    \(when: !villages.isEmpty, "<h2>\(CatalogueStrings.village, language)</h2><ul class=\"columns\">\(villages.html { "<li>\($0.fullName)</li>" })</ul>")
    """
  }

  private static func known(_ value: String?, _ language: Language) -> HTML {
    value.map { "\($0)" } ?? Component.tag(CatalogueStrings.notFilled[language], .uncertain)
  }

  private static func hours(_ calendar: WorkCalendar, _ today: Day, _ language: Language) -> HTML {
    let monday = today + (1 - today.weekday.rawValue)
    return "<ul>\((0..<7).html { offset in row(monday + offset, calendar, language) })</ul>"
  }

  private static func row(_ day: Day, _ calendar: WorkCalendar, _ language: Language) -> HTML {
    let ranges = calendar.ranges(on: day, of: .counter)
    let text = ranges.map { "\(Zone.clock(minute: $0.start))–\(Zone.clock(minute: $0.end))" }.joined(separator: ", ")
    let closed = calendar.closures[day].map { "\(CatalogueStrings.closed[language]) (\($0.name[language]))" }
    return "<li>\(day.weekday.name, language): \(ranges.isEmpty ? closed ?? CatalogueStrings.closed[language] : text)</li>"
  }
}
