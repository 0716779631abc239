import Addresses
import Civic
import Core
import Web

/// One kecamatan of the map: what is known of it, and what is proposed for it.
enum DistrictViews {
  /// What the page is made of.
  struct Shown: Sendable {
    let office: Office
    let facts: OfficeFacts
    let board: MapBoard
    let filter: MapFilter
    var form = FormState()
  }

  static func page(_ visit: StaffVisit, _ shown: Shown) -> HTML {
    let language = visit.language
    let found = shown.filter.lines(shown.board.lines())
    let settled = shown.filter.proposal == .byLaw ? [] : found.filter { $0.verdict.proposal == .byLaw }.map(\.service)
    // What can be done stands first.
    let lines = MapProposal.allCases.flatMap { proposal in
      found.filter { $0.verdict.proposal == proposal && !settled.contains($0.service) }
    }
    return """
      \(MapViews.crumb(language))
      <h1>\(shown.office.shortName)</h1>
      \(MapViews.saved(visit))
      \(FormParts(shown.form, language).summary)
      <p class="actions"><a href="\(MapAddresses.assumptions())">\(MapStrings.assumptions, language)</a> \(MapViews.outward(shown.office.area, language))</p>
      \(Component.notice(.plain, "<p>\(MapStrings.ours, language)</p>"))
      <h2>\(MapStrings.facts, language)</h2>
      \(facts(shown.facts, language))
      \(when: visit.mayKeep, form(visit, shown))
      <h2>\(MapStrings.proposals, language)</h2>
      \(filter(shown, language))
      <p class="muted">\(MapStrings.words(of: shown.board.assumptions), language)</p>
      \(found.isEmpty ? Component.empty(MapStrings.nothing[language], MapStrings.nothingAdvice[language]) : .empty)
      \(when: !lines.isEmpty, table(visit, shown, lines))\(MapViews.settled(settled, language))
      """
  }

  private static func filter(_ shown: Shown, _ language: Language) -> HTML {
    let parts = FormParts(shown.filter.state, language)
    return """
      <form class="form filters" method="get" action="\(MapAddresses.district(shown.office.area.text))">
      \(parts.select("usulan", MapStrings.proposal, options: MapProposal.allCases.map { ($0.rawValue, $0.name[language]) }))
      <div class="actions">\(Component.button(MapStrings.show[language], .secondary))</div></form>
      """
  }

  private static func table(_ visit: StaffVisit, _ shown: Shown, _ lines: [MapBoard.Line]) -> HTML {
    let language = visit.language
    return Component.table(
      caption: MapStrings.byService[language],
      columns: [MapStrings.service, MapStrings.demand, MapStrings.proposal, MapStrings.saving].map { .init($0[language]) },
      rows: lines.map { line in
        [
          "<div>\(MapViews.name(line.service, language))<br><span class=\"muted\">\(line.service.affair)</span></div>",
          VerdictView.demand(line.facts.demand, language),
          "<div>\(VerdictView.proposal(line, shown.board.assumptions, language))\(when: visit.mayKeep, draft(visit, line))</div>",
          VerdictView.saving(line, shown.board.assumptions, language),
        ]
      })
  }

  /// A limit is named on the page of the service.
  private static func draft(_ visit: StaffVisit, _ line: MapBoard.Line) -> HTML {
    guard line.service.isInCatalogue, [.delegate, .recommend].contains(line.verdict.proposal) else { return .empty }
    return """
      <form method="post" action="\(MapAddresses.draft(line.service.key))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))<input type="hidden" name="usulan" value="\(line.verdict.proposal.rawValue)"><input type="hidden" name="kecamatan" value="\(line.area.text)">\(Component.button(MapStrings.toDecree[visit.language], .quiet))</form>
      """
  }

  private static func facts(_ facts: OfficeFacts, _ language: Language) -> HTML {
    func known(_ text: String?) -> HTML { MapServiceViews.known(text ?? "", language) }
    let facilities = Facility.allCases.map { facility in
      let has = facts.facilities[facility].map { ($0 ? MapStrings.yes : MapStrings.no)[language] }
      return (facility.name[language], known(has))
    }
    return Component.facts(
      [
        (MapStrings.distance[language], known(facts.metres.map(MapWord.kilometres))),
        (MapStrings.minutes[language], known(facts.minutes.map(Numerals.integer))),
        (MapStrings.fare[language], known(facts.fare?.text)),
        (MapStrings.ways[language], known(facts.ways.map(Numerals.integer))),
        (MapStrings.staff[language], known(facts.staff.map(Numerals.integer))),
      ] + facilities + [(MapStrings.source[language], known(facts.source))])
  }

  private static func form(_ visit: StaffVisit, _ shown: Shown) -> HTML {
    let language = visit.language
    let parts = FormParts(shown.form, language)
    func number(_ column: OfficeColumn, _ label: Text, _ hint: Text? = nil) -> HTML {
      parts.field(
        column.rawValue, label,
        .make {
          $0.size = .short; $0.isOptional = true; $0.hint = hint
          $0.inputMode = column == .distance ? "decimal" : "numeric"
        })
    }
    let flags = [("ya", MapStrings.yes), ("tidak", MapStrings.no), ("", MapStrings.unfilled)]
    return """
      <details class="more"\(when: !shown.form.errors.isEmpty, " open")><summary>\(MapStrings.changeFacts, language)</summary>
      <form class="form" method="post" action="\(MapAddresses.district(shown.office.area.text))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, shown.form))
      \(number(.distance, MapStrings.distance))\(number(.minutes, MapStrings.minutes))\(number(.fare, MapStrings.fare))
      \(number(.ways, MapStrings.ways, MapStrings.waysHint))\(number(.staff, MapStrings.staff))
      \(OfficeColumn.allCases.html { column in column.facility.map { parts.radios(column.rawValue, $0.name, options: flags) } ?? .empty })
      \(parts.field(OfficeColumn.source.rawValue, MapStrings.source, .make { $0.isOptional = true }))
      <div class="actions">\(Component.button(MapStrings.saveFacts[language]))</div></form></details>
      """
  }

  static func state(_ facts: OfficeFacts) -> FormState {
    var state = FormState()
    state.fields[OfficeColumn.distance.rawValue] = facts.metres.map(MapWord.kilometres) ?? ""
    state.fields[OfficeColumn.minutes.rawValue] = facts.minutes.map(String.init) ?? ""
    state.fields[OfficeColumn.fare.rawValue] = facts.fare.map { String($0.rupiah) } ?? ""
    state.fields[OfficeColumn.ways.rawValue] = facts.ways.map(String.init) ?? ""
    state.fields[OfficeColumn.staff.rawValue] = facts.staff.map(String.init) ?? ""
    state.fields[OfficeColumn.source.rawValue] = facts.source
    for column in OfficeColumn.allCases {
      guard let facility = column.facility else { continue }
      state.fields[column.rawValue] = facts.facilities[facility].map { $0 ? "ya" : "tidak" } ?? ""
    }
    return state
  }
}
