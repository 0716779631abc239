import Addresses
import Civic
import Core
import Web

/// The powers of a year by how far their evaluation is.
enum EvaluationListViews {
  /// What the page is made of.
  struct List: Sendable {
    let year: Int
    let lines: [EvaluationDesk.Line]
    let service: String?
    let filter: Evaluation.State?
    /// Whether it is read for the whole regency, and begins with a line for each service.
    let readsAll: Bool
    let areas: AreaWords

    func lines(in state: Evaluation.State?) -> [EvaluationDesk.Line] { lines.filter { $0.evaluation?.state == state } }
  }

  static func page(_ visit: StaffVisit, _ list: List, _ state: FormState) -> HTML {
    let language = visit.language
    return """
      <p class="crumb"><a href="\(RegisterAddresses.register())">\(RegisterStrings.title, language)</a>\(when: list.service != nil || list.filter != nil, " › <a href=\"\(link(list.year))\">\(EvaluationStrings.title, language)</a>")</p>
      <h1>\(EvaluationStrings.title, language) \(String(list.year))</h1>
      <p class="lead">\(EvaluationStrings.lead, language)</p>
      \(visit.announced("evaluasi").map { Component.notice(.success, "<p>\(EvaluationStrings.done($0), language)</p>") })
      \(FormParts(state, language).summary)
      <p class="actions">\(when: list.readsAll, "<a href=\"\(EvaluationAddresses.report(list.year))\">\(EvaluationStrings.report, language)</a>") \(years(list.year, today: visit.today, language))</p>
      \(content(visit, list, state))
      """
  }

  private static func link(_ year: Int) -> Link { EvaluationAddresses.list().with([("tahun", String(year))]) }

  private static func years(_ shown: Int, today: Day, _ language: Language) -> HTML {
    let others = (0..<3).map { today.year - $0 }.filter { $0 != shown }
    return others.html { "<a href=\"\(link($0))\">\(EvaluationStrings.ofYear($0), language)</a> " }
  }

  private static func content(_ visit: StaffVisit, _ list: List, _ state: FormState) -> HTML {
    let language = visit.language
    if list.lines.isEmpty {
      return Component.empty(EvaluationStrings.nothing[language], EvaluationStrings.nothingAdvice[language])
    }
    if let filter = list.filter { return section(filter, list, language) }
    if list.readsAll, list.service == nil { return overview(list, language) }
    return """
      \(list.service.flatMap { _ in list.lines.first }.map { "<h2>\($0.service, language)</h2>" as HTML })
      \(Evaluation.State.allCases.html { section($0, list, language) })
      \(unevaluated(visit, list, state))
      """
  }

  /// A line for each service, with how far its offices are.
  private static func overview(_ list: List, _ language: Language) -> HTML {
    var seen = Set<String>()
    let services = list.lines.map(\.held.service).filter { seen.insert($0).inserted }
    let states: [Evaluation.State?] = [nil] + Evaluation.State.allCases
    let columns =
      [Component.Column(EvaluationStrings.service[language])]
      + ([EvaluationStrings.powers] + states.map(name)).map { Component.Column($0[language], isNumeric: true) }
    let rows = services.map { service -> [HTML] in
      let lines = list.lines.filter { $0.held.service == service }
      let link = link(list.year).with([("layanan", service)])
      return ["<a href=\"\(link)\">\(lines.first?.service ?? Text(service), language)</a>", "\(Numerals.integer(lines.count))"]
        + states.map { state in "\(Numerals.integer(lines.count { $0.evaluation?.state == state }))" }
    }
    return """
      <ul class="columns">\(Evaluation.State.allCases.html { state in
        "<li><a href=\"\(link(list.year).with([("keadaan", state.rawValue)]))\">\(EvaluationStrings.name(of: state), language) (\(Numerals.integer(list.lines(in: state).count)))</a></li>"
      })</ul>
      <p class="hint">\(EvaluationStrings.byServiceHint, language)</p>
      \(Component.table(caption: EvaluationStrings.byService[language], columns: columns, rows: rows))
      """
  }

  private static func name(_ state: Evaluation.State?) -> Text {
    state.map(EvaluationStrings.name) ?? EvaluationStrings.unevaluated
  }

  private static func section(_ state: Evaluation.State, _ list: List, _ language: Language) -> HTML {
    let lines = list.lines(in: state)
    guard !lines.isEmpty || list.filter != nil else { return .empty }
    return """
      <h3>\(EvaluationStrings.name(of: state), language) (\(Numerals.integer(lines.count)))</h3>
      \(lines.isEmpty ? "<p>\(EvaluationStrings.noneHere, language)</p>" : table(state, lines, list, language))
      """
  }

  private static func table(
    _ state: Evaluation.State, _ lines: [EvaluationDesk.Line], _ list: List, _ language: Language
  ) -> HTML {
    let columns = [
      list.service == nil ? EvaluationStrings.service : EvaluationStrings.office,
      list.service == nil ? EvaluationStrings.office : EvidenceStrings.decidedHere,
      state == .decided ? EvaluationStrings.decision : ProposalStrings.proposal,
    ]
    return Component.table(
      caption: EvaluationStrings.byOffice[language], columns: columns.map { .init($0[language]) },
      rows: lines.compactMap { line in
        line.evaluation.map { evaluation in
          let (office, link) = (list.areas.name(line.held.area), EvaluationAddresses.evaluation(evaluation.id.text))
          return [
            "<a href=\"\(link)\">\(list.service == nil ? line.service[language] : office)</a>",
            list.service == nil ? "\(office)" : "\(EvidenceStrings.cases(evaluation.evidence.counts.here.n), language)",
            EvaluationViews.tag(evaluation.decision?.outcome ?? evaluation.proposal.outcome, language),
          ]
        }
      })
  }

  private static func unevaluated(_ visit: StaffVisit, _ list: List, _ state: FormState) -> HTML {
    let (lines, language) = (list.lines(in: nil), visit.language)
    guard !lines.isEmpty else { return .empty }
    let title: HTML = "<h3>\(EvaluationStrings.unevaluated, language) (\(Numerals.integer(lines.count)))</h3>"
    guard let service = list.service, visit.mayKeep else {
      return """
        \(title)<ul>\(lines.html { "<li>\(list.service == nil ? $0.service[language] + " · " : "")\(list.areas.name($0.held.area))</li>" })</ul>
        """
    }
    return """
      \(title)
      <form class="form" method="post" action="\(EvaluationAddresses.list())">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      <input type="hidden" name="tahun" value="\(String(list.year))"><input type="hidden" name="layanan" value="\(service)">
      <p class="hint">\(EvaluationStrings.openHint, language)</p>
      \(FormParts(state, language).boxes("kantor", EvaluationStrings.chooseOffices, options: lines.map { ($0.held.area.text, Text(list.areas.name($0.held.area))) }))
      <div class="actions">\(Component.button(EvaluationStrings.openButton[language]))</div></form>
      """
  }
}
