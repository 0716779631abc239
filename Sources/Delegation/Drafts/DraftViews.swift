import Addresses
import Civic
import Core
import Web

/// A decree being entered: its head, its annex line by line, and what stands in its way.
enum DraftViews {
  static func begin(_ visit: StaffVisit, _ areas: AreaWords, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      \(crumb(language))
      <h1>\(DraftStrings.title, language)</h1>
      \(parts.summary)
      <form class="form" method="post" action="\(RegisterAddresses.newDraft())">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      \(DecreeForm.fields(parts, districts: areas.districts))
      <div class="actions">\(Component.button(DraftStrings.begin[language]))</div></form>
      """
  }

  private static func crumb(_ language: Language) -> HTML {
    "<p class=\"crumb\"><a href=\"\(RegisterAddresses.register())\">\(RegisterStrings.title, language)</a></p>"
  }

  static func page(
    _ visit: StaffVisit, _ opened: DecreeDraftDesk.Opened, _ areas: AreaWords, head: FormState, power: FormState, table: FormState
  ) -> HTML {
    let language = visit.language
    let id = opened.draft.decree.id.text
    let shown = [head, power, table].first { !$0.errors.isEmpty } ?? FormState()
    return """
      \(crumb(language))
      <h1>\(opened.draft.decree.citation)</h1>
      <p class="lead">\(opened.draft.decree.title)</p>
      <p>\(DraftStrings.lead, language)</p>
      \(visit.announced("rancangan").map { _ in Component.notice(.success, "<p>\(DraftStrings.saved, language)</p>") })
      \(FormParts(shown, language).summary)
      \(faults(opened, language))
      <h2>\(DraftStrings.preview, language)</h2>
      \(lines(visit, opened, areas))
      \(folded(visit, opened, DraftStrings.addPower, isOpen: !power.errors.isEmpty, RegisterAddresses.draftPower(id), """
        \(PowerForm.fields(opened.surroundings, FormParts(power, language)))
        <div class="actions">\(Component.button(DraftStrings.add[language], .secondary))</div>
        """))
      \(folded(visit, opened, DraftStrings.table, isOpen: !table.errors.isEmpty, RegisterAddresses.draftAnnex(id), isMultipart: true, """
        <p>\(DraftStrings.tableLead, language) \(DraftStrings.columns(AnnexRow.header, required: AnnexRow.Column.required.map(\.rawValue).joined(separator: ", ")), language)</p>
        \(FormParts(table, language).file("lampiran", DraftStrings.tableFile, []))
        <div class="actions">\(Component.button(DraftStrings.bringIn[language], .secondary))</div>
        """))
      \(folded(visit, opened, DraftStrings.head, isOpen: !head.errors.isEmpty, RegisterAddresses.draft(id), """
        \(DecreeForm.fields(FormParts(head, language), districts: areas.districts))
        <div class="actions">\(Component.button(DraftStrings.saveHead[language], .secondary))</div>
        """))
      \(when: opened.isReady, "<p>\(DraftStrings.enterLead, language)</p>")
      <div class="actions">\(when: opened.isReady, press(visit, opened, RegisterAddresses.enter(id), DraftStrings.enter, .main))
      \(press(visit, opened, RegisterAddresses.discard(id), DraftStrings.discard, .quiet))</div>
      """
  }

  private static func folded(
    _ visit: StaffVisit, _ opened: DecreeDraftDesk.Opened, _ title: Text, isOpen: Bool, _ link: Link, isMultipart: Bool = false,
    _ content: HTML
  ) -> HTML {
    """
    <details class="more"\(when: isOpen, " open")><summary>\(title, visit.language)</summary>
    <form class="form" method="post" action="\(link)"\(when: isMultipart, " enctype=\"multipart/form-data\"")>
    \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))\(HiddenFields.version(opened.draft.version))
    \(content)</form></details>
    """
  }

  private static func press(
    _ visit: StaffVisit, _ opened: DecreeDraftDesk.Opened, _ link: Link, _ words: Text, _ style: Component.ButtonStyle,
    _ hidden: HTML = .empty
  ) -> HTML {
    """
    <form method="post" action="\(link)">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))\(HiddenFields.version(opened.draft.version))\(hidden)\(Component.button(words[visit.language], style))</form>
    """
  }

  private static func faults(_ opened: DecreeDraftDesk.Opened, _ language: Language) -> HTML {
    let words =
      opened.decreeFaults.map(\.words) + opened.faults.prefix(50).map { DraftStrings.fault($0.line, $0.column, $0.text) }
    guard !words.isEmpty else { return .empty }
    return Component.notice(
      .broken, "<h2>\(DraftStrings.faults, language)</h2><ul>\(words.html { "<li>\($0, language)</li>" })</ul>")
  }

  private static func lines(_ visit: StaffVisit, _ opened: DecreeDraftDesk.Opened, _ areas: AreaWords) -> HTML {
    let language = visit.language
    guard !opened.lines.isEmpty else {
      return Component.empty(DraftStrings.nothing[language], DraftStrings.nothingAdvice[language])
    }
    let names = Dictionary(opened.surroundings.services.map { ($0.key, $0.name) }) { first, _ in first }
    return Component.table(
      caption: DraftStrings.preview[language], isTitledAbove: true,
      columns: [
        DraftStrings.line, BookStrings.service, BookStrings.what, BookStrings.places, BookStrings.holds, DraftStrings.drop,
      ]
      .map { .init($0[language]) },
      rows: opened.lines.map { line in
        let power = line.power
        return [
          "\(line.number)", "\(power.flatMap { names[$0.service] }?[language] ?? line.row[.service])",
          power.map { "\(BookStrings.extent($0.reach, $0.limit), language), \($0.source.name, language)" } ?? "–",
          power.map { "\(areas.words($0.areas), language)" } ?? "\(line.row[.areas])",
          power.map { "\(BookStrings.span($0.from, $0.through), language)" } ?? "–",
          press(
            visit, opened, RegisterAddresses.dropLine(opened.draft.decree.id.text), DraftStrings.drop, .quiet,
            "<input type=\"hidden\" name=\"baris\" value=\"\(line.number)\">"),
        ]
      })
  }
}
