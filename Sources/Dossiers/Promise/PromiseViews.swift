import Addresses
import Civic
import Core
import Web

/// Promise beside reality, as tables that become cards on a phone.
enum PromiseViews {
  /// The office or regency a page speaks of.
  struct Place: Sendable {
    let area: AreaCode
    let name: String

    var isRegency: Bool { area.level == .regency }
  }

  static func page(
    _ place: Place, _ table: PromiseTable, _ overview: [(line: PromiseLine, duty: DutyFigure?)], _ language: Language
  ) -> HTML {
    """
    <h1>\(PromiseStrings.title, language)</h1>
    <p class="lead">\(PromiseStrings.lead, language)</p>
    \(when: !place.isRegency, "<p class=\"crumb\"><a href=\"\(PromiseAddresses.table())\">\(PromiseStrings.allOffices, language)</a></p>")
    <h2>\(place.name)</h2>
    \(period(table, language))
    <p><a href="\(lateLink(place.isRegency ? nil : place.area))">\(PromiseStrings.lateList, language)</a></p>
    \(table.lines.isEmpty ? Component.empty(PromiseStrings.empty[language], PromiseStrings.emptyAdvice[language]) : services(table.lines, table.total, place.area, language))
    \(when: !overview.isEmpty, offices(overview, language))
    \(rules(language))
    """
  }

  /// A part of the page of a service: the regency on one line, the offices unfolded.
  static func part(ofService table: PromiseTable, _ key: String, _ language: Language) -> HTML {
    """
    <h2 id="kenyataan">\(PromiseStrings.title, language)</h2>
    \(period(table, language))
    \(lines(Array(table.lines.prefix(1)), named: PromiseStrings.place, caption: PromiseStrings.allOffices, language) { officeName($0, language) })
    \(table.lines.first.map { sum($0, language) })
    <details class="more"><summary>\(PromiseStrings.perOffice, language)</summary>
    \(lines(Array(table.lines.dropFirst()), named: PromiseStrings.place, caption: PromiseStrings.perOffice, language) { officeName($0, language) })</details>
    <p><a href="\(PromiseAddresses.service(key))">\(PromiseStrings.behindLink, language)</a> · <a href="\(PromiseAddresses.table())">\(PromiseStrings.wholeTable, language)</a></p>
    """
  }

  /// A part of the page of an office: all its services on one line. Each by itself stands on a page of its own.
  static func part(ofOffice table: PromiseTable, _ area: AreaCode, _ language: Language) -> HTML {
    """
    <h2 id="kenyataan">\(PromiseStrings.title, language)</h2>
    \(period(table, language))
    \(services([], table.total, area, language))
    <p><a href="\(PromiseAddresses.table().with([("kantor", area.text)]))">\(PromiseStrings.servicesOfOffice, language)</a> · <a href="\(lateLink(area))">\(PromiseStrings.lateList, language)</a></p>
    """
  }

  /// The services of a place; those with too little data stand folded below.
  private static func services(_ all: [PromiseLine], _ total: PromiseLine?, _ area: AreaCode, _ language: Language) -> HTML {
    let (measured, few) = (all.filter { $0.measured != nil }, all.filter { $0.measured == nil })
    func table(_ shown: [PromiseLine]) -> HTML {
      lines(shown, named: PromiseStrings.service, caption: PromiseStrings.perService, language) {
        $0.service == nil ? "<strong>\(PromiseStrings.allServices, language)</strong>" : serviceName($0, in: area, language)
      }
    }
    let totals = total.map { [$0] } ?? []
    return """
      \(totals.html { sum($0, language) })
      \(when: !(totals + measured).isEmpty, table(totals + measured))
      \(when: !few.isEmpty, "<details class=\"more\"><summary>\(PromiseStrings.fewTitle, language) (\(few.count))</summary>\(table(few))</details>")
      """
  }

  /// What is behind the figure of one service in one place: the months, and for staff the files themselves.
  static func behind(
    _ place: Place, _ table: PromiseTable, _ months: [(month: Day, n: Int, onTime: Int)], isStaff: Bool, _ language: Language
  ) -> HTML {
    guard let service = table.lines.first?.service else { return .empty }
    let line = table.lines.filter { $0.area == place.area }
    let key = service.key.service
    return """
      \(when: ObjectionKind(service.key) == nil, "<p class=\"crumb\"><a href=\"\(CatalogueAddresses.service(key))\">\(service.name, language)</a></p>")
      <h1>\(service.name, language): \(PromiseStrings.title, language)</h1>
      <p class="lead">\(place.name)</p>
      \(period(table, language))
      \(lines(line, named: PromiseStrings.place, caption: PromiseStrings.title, language) { _ in "\(place.name)" })
      \(line.first.map { sum($0, language) })
      \(line.first?.measured.map { "<p class=\"muted\">50 %: \(PromiseStrings.minutes($0.half), language) · 90 %: \(PromiseStrings.minutes($0.nineTenths), language)</p>" as HTML })
      \(monthly(Array(months.drop { $0.n == 0 }), key, place, isStaff: isStaff, language))
      \(lines(table.lines, named: PromiseStrings.place, caption: PromiseStrings.perOffice, language) { behindName($0, key, language) })
      \(rules(language))
      """
  }

  private static func monthly(
    _ months: [(month: Day, n: Int, onTime: Int)], _ key: String, _ place: Place, isStaff: Bool, _ language: Language
  ) -> HTML {
    guard !months.isEmpty else { return .empty }
    let records: [Component.Column] = isStaff ? [.init(PromiseStrings.records[language])] : []
    return Component.table(
      caption: PromiseStrings.kept[language],
      columns: [
        .init(PromiseStrings.month[language]), .init(PromiseStrings.n[language], isNumeric: true),
        .init(PromiseStrings.onTime[language], isNumeric: true), .init(DossierStrings.late[language], isNumeric: true),
      ] + records,
      rows: months.map { entry in
        let link = DossierAddresses.figureRecords().with([
          ("ukuran", "decided"), ("bagian", key), ("wilayah", place.area.text), ("bulan", String(entry.month.iso.prefix(7))),
        ])
        let cells: [HTML] = [
          "\(entry.month.monthName(language))", "\(Numerals.integer(entry.n))", "\(Numerals.integer(entry.onTime))",
          "\(Numerals.integer(entry.n - entry.onTime))",
        ]
        return isStaff ? cells + ["<a href=\"\(link)\">\(PromiseStrings.openRecords, language)</a>"] : cells
      })
  }

  static func period(_ table: PromiseTable, _ language: Language) -> HTML {
    guard let period = table.period, let counted = table.countedAt else {
      return Component.notice(.plain, "<p>\(PromiseStrings.notCounted, language)</p>")
    }
    return
      "<p class=\"muted\">\(PromiseStrings.period(period.through.date(language), table.zone.short(counted, language)), language)</p>"
  }

  private static func rules(_ language: Language) -> HTML {
    """
    <details class="more"><summary>\(PromiseStrings.howCounted, language)</summary>
    <ul>\(PromiseStrings.rules.html { "<li>\($0, language)</li>" })</ul></details>
    """
  }

  /// How the counts of a line add up, and by which clock each measure goes.
  private static func sum(_ line: PromiseLine, _ language: Language) -> HTML {
    """
    <p>\(PromiseStrings.decided(line.n, onTime: line.measured?.onTime), language) \(PromiseStrings.stillOpen(line.open, overdue: line.overdue), language)</p>
    <p class="muted">\(PromiseStrings.clocks, language)</p>
    """
  }

  private static func lines(
    _ lines: [PromiseLine], named first: Text, caption: Text, _ language: Language, _ name: (PromiseLine) -> HTML
  ) -> HTML {
    func numeric(_ title: Text) -> Component.Column { .init(title[language], isNumeric: true) }
    let table = Component.table(
      caption: caption[language],
      columns: [
        .init(first[language]), .init(PromiseStrings.promised[language]), numeric(PromiseStrings.half),
        numeric(PromiseStrings.nineTenths), numeric(PromiseStrings.onTime), numeric(PromiseStrings.n),
        numeric(PromiseStrings.open), numeric(PromiseStrings.overdue),
      ], rows: lines.map { [name($0)] + cells($0, language) })
    return "<div class=\"broad\">\(table)</div>"
  }

  private static func cells(_ line: PromiseLine, _ language: Language) -> [HTML] {
    func time(_ minutes: Int?) -> HTML { minutes.map { "\(Spans.office($0 * 60), language)" } ?? "–" }
    let share: HTML = line.measured.map { "\(Numerals.percent($0.onTime, of: $0.n) ?? "–")" } ?? "–"
    let few: HTML = "<span class=\"muted\">\(PromiseStrings.tooFew(line.n), language)</span>"
    return [
      "\(line.service.map { $0.promise.words[language] } ?? "–")", time(line.measured?.half), time(line.measured?.nineTenths),
      share, line.measured == nil ? few : "\(Numerals.integer(line.n))", "\(Numerals.integer(line.open))",
      line.overdue == 0 ? "0" : Component.tag(Numerals.integer(line.overdue), .late),
    ]
  }

  private static func serviceName(_ line: PromiseLine, in area: AreaCode, _ language: Language) -> HTML {
    guard let service = line.service else { return .empty }
    let link = PromiseAddresses.service(service.key.service).with([("kantor", area.level == .regency ? "" : area.text)])
    return "<a href=\"\(link)\">\(service.name, language)</a>"
  }

  private static func officeName(_ line: PromiseLine, _ language: Language) -> HTML {
    line.area.level == .regency
      ? "\(PromiseStrings.allOffices, language)"
      : "<a href=\"\(PromiseAddresses.table().with([("kantor", line.area.text)]))\">\(line.place)</a>"
  }

  private static func behindName(_ line: PromiseLine, _ key: String, _ language: Language) -> HTML {
    let link = PromiseAddresses.service(key)
    return line.area.level == .regency
      ? "<a href=\"\(link)\">\(PromiseStrings.allOffices, language)</a>"
      : "<a href=\"\(link.with([("kantor", line.area.text)]))\">\(line.place)</a>"
  }

  private static func offices(_ overview: [(line: PromiseLine, duty: DutyFigure?)], _ language: Language) -> HTML {
    func numeric(_ title: Text) -> Component.Column { .init(title[language], isNumeric: true) }
    return "<h2>\(PromiseStrings.perOffice, language)</h2>"
      + Component.table(
        caption: PromiseStrings.perOffice[language],
        columns: [
          .init(PromiseStrings.place[language]), numeric(PromiseStrings.onTime), numeric(PromiseStrings.n),
          numeric(PromiseStrings.open), numeric(PromiseStrings.overdue), numeric(PromiseStrings.answered),
          numeric(PromiseStrings.answerTime),
        ],
        rows: overview.map { line, duty in
          let all = cells(line, language)
          return [
            officeName(line, language), all[3], all[4], all[5], all[6], answered(line, duty, language), speed(duty, language),
          ]
        })
  }

  private static func answered(_ line: PromiseLine, _ duty: DutyFigure?, _ language: Language) -> HTML {
    guard let duty, duty.broken > 0 else { return "–" }
    let link = lateLink(line.area.level == .regency ? nil : line.area)
    return "<a href=\"\(link)\">\(PromiseStrings.answeredOf(duty.answered, duty.broken), language)</a>"
  }

  private static func speed(_ duty: DutyFigure?, _ language: Language) -> HTML {
    guard let duty, let half = duty.half, duty.isEnough else { return "–" }
    return "\(Spans.office(half * 60), language)"
  }

  static func lateLink(_ area: AreaCode?) -> Link {
    PromiseAddresses.late().with([("kantor", area?.text ?? "")])
  }
}
