import Addresses
import Civic
import Core
import Web

/// One service of the map: what it is, how it meets the criteria, and what is proposed where.
enum MapServiceViews {
  /// What the page is made of.
  struct Shown: Sendable {
    let service: MapService
    let board: MapBoard
    let districts: [Office]
    /// Who answered, by account.
    let people: [ID: String]
    /// What of the object is measured, where the register knows it.
    let object: ObjectMeasure?
    var criteria = FormState()
    var entry = FormState()
    var draft = FormState()
  }

  static func page(_ visit: StaffVisit, _ shown: Shown) -> HTML {
    let (service, language) = (shown.service, visit.language)
    let lines = shown.board.lines()
    let failed = [shown.criteria, shown.entry, shown.draft].first { !$0.errors.isEmpty } ?? FormState()
    return """
      \(MapViews.crumb(language))
      <h1>\(service.name, language)</h1>
      \(MapViews.saved(visit))
      \(FormParts(failed, language).summary)
      \(when: !service.isInCatalogue, Component.notice(.attention, "<p>\(MapStrings.notInCatalogueAdvice, language)</p>"))
      \(Component.facts([
        (MapStrings.affair[language], known(service.affair, language)), (MapStrings.kind[language], "\(service.kind.name, language)"),
        (MapStrings.aspect[language], known(service.aspect?.name[language] ?? "", language)),
        (MapStrings.office[language], known(service.office, language)),
      ]))
      <h2>\(MapStrings.criteria, language)</h2>
      \(criteria(visit, shown))
      \(when: visit.mayKeep, forms(visit, shown))
      <h2>\(MapStrings.proposals, language)</h2>
      <p class="muted">\(MapStrings.words(of: shown.board.assumptions), language)</p>
      \(when: visit.mayKeep && service.isInCatalogue, drafts(visit, shown, lines))
      \(Component.table(
        caption: MapStrings.byDistrict[language],
        columns: [MapStrings.district, MapStrings.demand, MapStrings.proposal, MapStrings.saving].map { .init($0[language]) },
        rows: lines.map { line in
          [
            "<a href=\"\(MapAddresses.district(line.area.text))\">\(shown.districts.first { $0.area == line.area }?.shortName ?? line.area.text)</a>",
            VerdictView.demand(line.facts.demand, language),
            VerdictView.proposal(line, shown.board.assumptions, language),
            VerdictView.saving(line, shown.board.assumptions, language),
          ]
        }))
      """
  }

  static func known(_ text: String, _ language: Language) -> HTML {
    text.isEmpty ? "<span class=\"muted\">\(MapStrings.unfilled, language)</span>" : "\(text)"
  }

  private static func criteria(_ visit: StaffVisit, _ shown: Shown) -> HTML {
    let language = visit.language
    let answers = shown.board.answers[shown.service.key] ?? []
    return Component.table(
      caption: MapStrings.answers[language],
      columns: [MapStrings.question, MapStrings.answer, MapStrings.evidence, MapStrings.saidBy].map { .init($0[language]) },
      rows: Criterion.asked(of: shown.service.kind).map { criterion in
        let answer = answers.first { $0.criterion == criterion }
        let (word, tone): (Text, Component.Tone) =
          switch answer?.isMet {
          case true: (MapStrings.yes, .kept)
          case false: (MapStrings.no, .plain)
          case nil: (MapStrings.notYet, .uncertain)
          }
        return [
          "\(criterion.question, language)", Component.tag(word[language], tone), "\(answer?.evidence ?? "–")",
          answer.map { said in
            let day = visit.site.reference.zone.day(of: said.at).short(language)
            return "\(shown.people[said.by] ?? MapStrings.formerStaff[language]), \(day)"
          } ?? "–",
        ]
      })
  }

  private static func forms(_ visit: StaffVisit, _ shown: Shown) -> HTML {
    let (language, key) = (visit.language, shown.service.key)
    let parts = FormParts(shown.criteria, language)
    let options = [("ya", MapStrings.yes), ("tidak", MapStrings.no), ("belum", MapStrings.notYet)]
    return """
      <details class="more"\(when: !shown.criteria.errors.isEmpty, " open")><summary>\(MapStrings.answerThem, language)</summary>
      <form class="form" method="post" action="\(MapAddresses.criteria(key))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, shown.criteria))
      \(Criterion.asked(of: shown.service.kind).html { criterion in
        "\(parts.radios(criterion.rawValue, criterion.question, options: options))\(parts.area("bukti-\(criterion.rawValue)", MapStrings.evidence(of: criterion), rows: 2))"
      })
      <div class="actions">\(Component.button(MapStrings.saveAnswers[language]))</div></form></details>
      <details class="more"\(when: !shown.entry.errors.isEmpty, " open")><summary>\(MapStrings.describe, language)</summary>
      <form class="form" method="post" action="\(MapAddresses.describe(key))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, shown.entry))
      \(MapEntryForm.fields(FormParts(shown.entry, language), hasName: !shown.service.isInCatalogue))
      <div class="actions">\(Component.button(MapStrings.saveService[language]))</div></form></details>
      """
  }

  /// The way from a proposal to a decree.
  private static func drafts(_ visit: StaffVisit, _ shown: Shown, _ lines: [MapBoard.Line]) -> HTML {
    let language = visit.language
    let parts = FormParts(shown.draft, language)
    let counts = Dictionary(grouping: lines, by: \.verdict.proposal).mapValues(\.count)
    return [MapProposal.delegate, .upToLimit, .recommend].html { proposal in
      guard let count = counts[proposal] else { return .empty }
      let limit: HTML = """
        \(parts.field("batas", MapStrings.limit, .make { $0.size = .short; $0.inputMode = "numeric"; $0.hint = PowerStrings.mostHint }))
        \(parts.select("satuan", MapStrings.limitUnit, options: ObjectUnit.allCases.map { ($0.rawValue, $0.name[language]) }, .make { $0.size = .medium }))
        """
      return """
        <form class="form" method="post" action="\(MapAddresses.draft(shown.service.key))">
        \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
        <input type="hidden" name="usulan" value="\(proposal.rawValue)">\(when: proposal == .upToLimit, limit)
        <div class="actions">\(Component.button(MapStrings.toDecree(proposal, count)[language], .secondary))</div></form>
        """
    }
  }
}
