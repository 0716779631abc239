import Addresses
import Civic
import Core
import Web

/// The report of a year to the regent, on A4.
enum EvaluationReportView {
  struct Report: Sendable {
    let year: Int
    let lines: [EvaluationDesk.Line]
    let areas: AreaWords
    let regency: String
    let today: Day

    var evaluated: [(line: EvaluationDesk.Line, evaluation: Evaluation)] {
      lines.compactMap { line in line.evaluation.map { (line, $0) } }
    }
  }

  static func page(_ visit: StaffVisit, _ report: Report) -> HTML {
    let language = visit.language
    return """
      <p class="actions no-print"><button class="button" data-print hidden>\(BookStrings.printButton, language)</button>
      <a href="\(EvaluationAddresses.list().with([("tahun", String(report.year))]))">\(EvaluationStrings.title, language)</a>
      <a href="\(EvaluationAddresses.table(report.year, "xlsx"))">XLSX</a> <a href="\(EvaluationAddresses.table(report.year, "csv"))">CSV</a></p>
      <article class="letter sheet"><h1>\(ReportStrings.title(report.year), language)</h1>
      <p class="lead">\(report.regency)</p>
      <p>\(ReportStrings.addressed(report.areas.regent), language)</p>
      <p class="muted">\(ReportStrings.madeOn, language): \(report.today.date(language))</p>
      <h2>\(ReportStrings.partA, language)</h2>
      \(summary(report, language))
      \(report.evaluated.isEmpty ? "<p>\(ReportStrings.noneEvaluated, language)</p>" : report.evaluated.html { one(visit, $0.line, $0.evaluation, report) })
      \(ReportStrings.emptyParts.html { "<h2>\($0.title, language)</h2><p>\($0.words, language)</p>" })
      <h2>\(EvidenceStrings.method, language)</h2>
      <ul>\(EvidenceStrings.methods.html { "<li>\($0, language)</li>" })</ul>
      <h3>\(ProposalStrings.rule, language)</h3><p>\(ProposalStrings.ours, language)</p>
      <ol>\(ProposalStrings.rules.html { "<li>\($0, language)</li>" })</ol></article>
      """
  }

  /// A line for each service: how many powers, how far, and what was decided.
  private static func summary(_ report: Report, _ language: Language) -> HTML {
    guard !report.lines.isEmpty else { return "<p>\(EvaluationStrings.nothing, language)</p>" }
    var seen = Set<String>()
    let services = report.lines.map(\.held.service).filter { seen.insert($0).inserted }
    let numeric = [EvaluationStrings.powers, ReportStrings.evaluated, ReportStrings.open]
    return """
      <p>\(ReportStrings.counted(report.lines.count, evaluated: report.evaluated.count, decided: report.evaluated.count { $0.evaluation.decision != nil }), language)</p>
      \(Component.table(
        caption: ReportStrings.summary[language],
        columns: [.init(EvaluationStrings.service[language])] + numeric.map { .init($0[language], isNumeric: true) }
          + [.init(EvaluationStrings.decision[language])],
        rows: services.map { service in
          let lines = report.lines.filter { $0.held.service == service }
          let evaluations = lines.compactMap(\.evaluation)
          let counts = [lines.count, evaluations.count, evaluations.count { $0.decision == nil }]
          return ["\(lines.first?.service ?? Text(service), language)"] + counts.map { "\(Numerals.integer($0))" }
            + ["\(decisions(evaluations, language))"]
        }))
      """
  }

  /// "2 pertahankan, 1 perluas".
  private static func decisions(_ evaluations: [Evaluation], _ language: Language) -> String {
    let words = EvaluationOutcome.allCases.compactMap { outcome -> String? in
      let count = evaluations.count { $0.decision?.outcome == outcome }
      return count > 0 ? "\(ProposalStrings.name(of: outcome)[language]): \(Numerals.integer(count))" : nil
    }
    return words.isEmpty ? "–" : words.joined(separator: ", ")
  }

  private static func one(_ visit: StaffVisit, _ line: EvaluationDesk.Line, _ evaluation: Evaluation, _ report: Report) -> HTML {
    let (language, zone) = (visit.language, visit.site.reference.zone)
    return """
      <h3>\(line.service, language) · \(report.areas.name(line.held.area))</h3>
      \(EvidenceView.facts(evaluation, language))
      \(EvidenceView.comparison(evaluation, language))
      <p><strong>\(ProposalStrings.proposal, language):</strong> \(EvaluationViews.tag(evaluation.proposal.outcome, language))</p>
      \(EvaluationViews.reasons(evaluation.proposal, language))
      <p><strong>\(EvaluationStrings.reply, language):</strong></p>\(EvaluationViews.said(evaluation, zone, language))
      <p><strong>\(EvaluationStrings.decision, language):</strong></p>
      \(evaluation.decision.map { EvaluationViews.decided($0, zone, language) } ?? "<p>\(EvaluationStrings.undecided, language)</p>")
      """
  }
}
