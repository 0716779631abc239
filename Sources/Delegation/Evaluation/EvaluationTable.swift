import Civic
import Core
import Sheets

/// The report of a year as a table, a row for each power.
struct EvaluationTable: Sendable {
  private let report: EvaluationReportView.Report
  private let isDemo: Bool
  private let language: Language

  init(_ report: EvaluationReportView.Report, isDemo: Bool, _ language: Language) {
    (self.report, self.isDemo, self.language) = (report, isDemo, language)
  }

  var head: SheetHead {
    var facts: [(name: String, value: String)] = [
      (ReportStrings.madeOn[language], report.today.date(language)),
      (EvidenceStrings.method[language], EvidenceStrings.methods.map { $0[language] }.joined(separator: " ")),
    ]
    if isDemo { facts.append(("CONTOH", ReportStrings.invented[language])) }
    return SheetHead(
      title: "\(ReportStrings.title(report.year)[language]), \(report.regency)", facts: facts,
      columns: [
        .init(EvaluationStrings.service[language], width: 34), .init(EvaluationStrings.office[language], width: 22),
        .init(ReportStrings.code[language]), .init(ReportStrings.state[language], width: 20),
        .init(ReportStrings.from[language]), .init(ReportStrings.through[language]), .init(EvidenceStrings.received[language]),
        .init(EvidenceStrings.decidedHere[language]), .init(EvidenceStrings.onTime[language]),
        .init(ReportStrings.lowPercent[language]), .init(ReportStrings.highPercent[language]),
        .init(ReportStrings.halfMinutes[language]), .init(ReportStrings.nineTenthsMinutes[language]),
        .init(EvidenceStrings.rejected[language]), .init(EvidenceStrings.sentBack[language]),
        .init(ReportStrings.filed[language]), .init(ReportStrings.granted[language]), .init(ReportStrings.beforeN[language]),
        .init(ReportStrings.beforeOnTime[language]), .init(EvaluationStrings.beforeSource[language], width: 30),
        .init(ReportStrings.othersN[language]), .init(ReportStrings.othersOnTime[language]),
        .init(EvaluationStrings.travelKilometres[language]), .init(ProposalStrings.proposal[language], width: 22),
        .init(EvaluationStrings.reply[language], width: 40), .init(EvaluationStrings.decision[language], width: 22),
        .init(EvaluationStrings.reason[language], width: 40), .init(EvaluationStrings.decree[language], width: 30),
      ])
  }

  var rows: [[Cell]] { report.lines.map(row) }

  private func row(_ line: EvaluationDesk.Line) -> [Cell] {
    let start: [Cell] = [.text(line.service[language]), .text(report.areas.name(line.held.area)), .text(line.held.area.text)]
    guard let evaluation = line.evaluation else {
      return start + [.text(EvaluationStrings.unevaluated[language]), .day(line.held.from), .day(line.held.through)]
    }
    return start + evidence(evaluation) + comparison(evaluation) + words(evaluation)
  }

  private func evidence(_ evaluation: Evaluation) -> [Cell] {
    let (evidence, counts) = (evaluation.evidence, evaluation.evidence.counts)
    let share = counts.here.onTimeShare
    return [
      .text(EvaluationStrings.name(of: evaluation.state)[language]), .day(evidence.from), .day(evidence.through),
      .integer(counts.received), .integer(counts.here.n), .integer(counts.here.onTime), percent(share?.low), percent(share?.high),
      number(counts.here.range(of: 0.5)?.point), number(counts.here.range(of: 0.9)?.point), .integer(counts.rejected),
      .integer(counts.sentBack), .integer(counts.objected), .integer(counts.objectionsGranted),
    ]
  }

  private func comparison(_ evaluation: Evaluation) -> [Cell] {
    let (measured, entered, others) = (evaluation.evidence.before?.times, evaluation.before, evaluation.evidence.others?.times)
    return [
      number(measured?.n ?? entered?.n), number(measured?.onTime ?? entered?.onTime),
      measured == nil ? text(entered?.source) : .text(ReportStrings.ownFigures[language]), number(others?.n),
      number(others?.onTime), number(evaluation.travel?.kilometres),
    ]
  }

  private func words(_ evaluation: Evaluation) -> [Cell] {
    let decision = evaluation.decision
    return [
      .text(ProposalStrings.name(of: evaluation.proposal.outcome)[language]), text(evaluation.reply?.words),
      text(decision.map { ProposalStrings.name(of: $0.outcome)[language] }), text(decision?.reason), text(decision?.decree),
    ]
  }

  private func number(_ value: Int?) -> Cell { value.map { .integer($0) } ?? .empty }
  private func text(_ value: String?) -> Cell { value.map { .text($0) } ?? .empty }
  private func percent(_ share: Double?) -> Cell { share.map { .integer(Int(($0 * 100).rounded())) } ?? .empty }
}
