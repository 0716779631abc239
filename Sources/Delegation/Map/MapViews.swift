import Addresses
import Civic
import Core
import Sheets
import Web

/// Every service with what is proposed for it.
enum MapViews {
  /// What the page is made of.
  struct Overview: Sendable {
    let lines: [MapBoard.Line]
    let services: [MapService]
    let districts: [Office]
    /// What is asked for: empty for all.
    let filter: MapFilter
  }

  static func crumb(_ language: Language) -> HTML {
    "<p class=\"crumb\"><a href=\"\(MapAddresses.map())\">\(MapStrings.title, language)</a></p>"
  }

  static func tag(_ proposal: MapProposal, _ language: Language) -> HTML {
    let tone: Component.Tone =
      switch proposal {
      case .held: .kept
      case .delegate, .upToLimit, .recommend: .waiting
      case .keep, .byLaw: .plain
      case .unsaid: .uncertain
      }
    return Component.tag(proposal.name[language], tone)
  }

  static func page(_ visit: StaffVisit, _ overview: Overview) -> HTML {
    let (language, mayKeep) = (visit.language, visit.mayKeep)
    return """
      <p class="crumb"><a href="\(RegisterAddresses.register())">\(RegisterStrings.title, language)</a></p>
      <h1>\(MapStrings.title, language)</h1>
      <p class="lead">\(MapStrings.lead, language)</p>
      \(saved(visit))
      <p class="actions">\(when: mayKeep, "\(Component.linkButton(MapStrings.addService[language], to: MapAddresses.newService())) \(Component.linkButton(MapStrings.bringIn[language], to: MapAddresses.table(), .secondary))")
      <a href="\(MapAddresses.assumptions())">\(MapStrings.assumptions, language)</a> \(outward(nil, language))</p>
      \(Component.notice(.plain, "<p>\(MapStrings.ours, language)</p>"))
      <h2>\(MapStrings.proposals, language)</h2>
      \(counts(overview, language))
      <h2>\(MapStrings.services, language)</h2>
      \(filters(overview, language))
      \(table(overview, language))
      <h2>\(MapStrings.districts, language)</h2>
      <ul class="columns">\(overview.districts.html { "<li><a href=\"\(MapAddresses.district($0.area.text))\">\($0.shortName)</a></li>" })</ul>
      """
  }

  static func saved(_ visit: StaffVisit) -> HTML {
    visit.announced("pemetaan").map { _ in Component.notice(.success, "<p>\(MapStrings.saved, visit.language)</p>") } ?? .empty
  }

  /// The ways on paper and into tables.
  static func outward(_ area: AreaCode?, _ language: Language) -> HTML {
    let place = [("kecamatan", area?.text ?? "")]
    func sheet(_ format: SheetFormat) -> Link { MapAddresses.sheet().with([("bentuk", format.rawValue)] + place) }
    return """
      <a href="\(MapAddresses.print().with(place))">\(MapStrings.print, language)</a>
      <a href="\(sheet(.xlsx))">\(MapStrings.xlsx, language)</a> <a href="\(sheet(.csv))">\(MapStrings.csv, language)</a>
      """
  }

  private static func counts(_ overview: Overview, _ language: Language) -> HTML {
    let counts = Dictionary(grouping: overview.lines, by: \.verdict.proposal).mapValues(\.count)
    return Component.facts(
      MapProposal.allCases.map { proposal in
        let link = MapAddresses.map().with([("usulan", proposal.rawValue)])
        return (
          proposal.name[language],
          "<a class=\"number\" href=\"\(link)\">\(Numerals.integer(counts[proposal] ?? 0))</a> <span class=\"muted\">\(proposal.meaning, language)</span>"
        )
      })
  }

  private static func filters(_ overview: Overview, _ language: Language) -> HTML {
    let parts = FormParts(overview.filter.state, language)
    let affairs = Set(overview.services.map(\.affair)).filter { !$0.isEmpty }.sorted()
    return """
      <form class="form filters" method="get" action="\(MapAddresses.map())">
      \(parts.select("urusan", MapStrings.allAffairs, options: affairs.map { ($0, $0) }))
      \(parts.select("usulan", MapStrings.proposal, options: MapProposal.allCases.map { ($0.rawValue, $0.name[language]) }))
      <div class="actions">\(Component.button(MapStrings.show[language], .secondary))</div></form>
      """
  }

  private static func table(_ overview: Overview, _ language: Language) -> HTML {
    let lines = Dictionary(grouping: overview.filter.lines(overview.lines), by: \.service.key)
    let found = overview.services.filter { lines[$0.key] != nil }
    guard !found.isEmpty else {
      return Component.empty(MapStrings.nothing[language], MapStrings.nothingAdvice[language])
    }
    // What a rule settles everywhere is named below the table, unless it is asked for.
    let settled = overview.filter.proposal == .byLaw ? [] : found.filter { isSettled(lines[$0.key] ?? []) }
    let shown = found.filter { !settled.contains($0) }
    let table = Component.table(
      caption: MapStrings.byService[language],
      columns: [MapStrings.service, MapStrings.kind, MapStrings.proposal, MapStrings.saving].map { .init($0[language]) },
      rows: shown.map { service in
        let found = lines[service.key] ?? []
        return [
          "<div>\(name(service, language))<br><span class=\"muted\">\(service.affair)</span></div>",
          "\(service.kind.name, language)", "<div>\(proposals(found, overview, language))</div>", "\(sum(found, language))",
        ]
      })
    return "\(when: !shown.isEmpty, table)\(self.settled(settled, language))"
  }

  private static func isSettled(_ lines: [MapBoard.Line]) -> Bool { lines.allSatisfy { $0.verdict.proposal == .byLaw } }

  /// The services that a rule settles, by name.
  static func settled(_ services: [MapService], _ language: Language) -> HTML {
    guard !services.isEmpty else { return .empty }
    return """
      <details class="more"><summary>\(MapStrings.settled(services.count), language)</summary><p>\(MapProposal.byLaw.meaning, language)</p>
      <ul>\(services.html { "<li>\(name($0, language))</li>" })</ul></details>
      """
  }

  static func name(_ service: MapService, _ language: Language) -> HTML {
    """
    <a href="\(MapAddresses.service(service.key))">\(service.name, language)</a>\(when: !service.isInCatalogue, " \(Component.tag(MapStrings.notInCatalogue[language], .uncertain))")
    """
  }

  /// Each proposal with where it stands: names where they are few.
  private static func proposals(_ lines: [MapBoard.Line], _ overview: Overview, _ language: Language) -> HTML {
    let byProposal = Dictionary(grouping: lines, by: \.verdict.proposal)
    return MapProposal.allCases.html { proposal in
      guard let found = byProposal[proposal] else { return .empty }
      let areas = Set(found.map(\.area))
      let places =
        areas.count == overview.districts.count && areas.count > 1
        ? AnnexStrings.allDistricts[language]
        : areas.count > 4
          ? MapStrings.districts(areas.count)[language]
          : overview.districts.filter { areas.contains($0.area) }.map(\.shortName).joined(separator: ", ")
      return "<div>\(tag(proposal, language)) \(places)</div>"
    }
  }

  private static func sum(_ lines: [MapBoard.Line], _ language: Language) -> HTML {
    let known = lines.compactMap { $0.verdict.saving?.kilometres }
    return known.isEmpty ? "–" : "\(MapStrings.savingSum(known.reduce(0, +), known.count), language)"
  }
}

/// What of the map is asked for.
struct MapFilter: Sendable {
  let affair: String
  let proposal: MapProposal?

  /// - Throws: `Problem.notFound` for a proposal that there is not.
  init(_ query: FormFields) throws {
    affair = query["urusan"]
    proposal = MapProposal(rawValue: query["usulan"])
    guard query["usulan"].isEmpty || proposal != nil else { throw Problem.notFound }
  }

  func lines(_ lines: [MapBoard.Line]) -> [MapBoard.Line] {
    lines.filter { line in
      (affair.isEmpty || line.service.affair == affair) && (proposal.map { $0 == line.verdict.proposal } ?? true)
    }
  }

  var state: FormState {
    var state = FormState()
    state.fields["urusan"] = affair
    state.fields["usulan"] = proposal?.rawValue ?? ""
    return state
  }
}
