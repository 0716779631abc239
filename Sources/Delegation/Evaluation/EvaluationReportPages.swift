import Addresses
import Civic
import Core
import Foundation
import Sheets
import Storage
import Web

/// The report of a year to the regent, on paper and as a table. It holds no personal data.
struct EvaluationReportPages: Sendable {
  let desk: EvaluationDesk

  var routes: [Route] {
    [
      .staff(.get, EvaluationAddresses.report, .readFigures, show),
      .staff(.get, EvaluationAddresses.table, .readFigures, table),
    ]
  }

  private func read(_ visit: StaffVisit, _ year: Int) async throws -> EvaluationReportView.Report {
    let (today, year) = (visit.today, try desk.year(String(year), today: visit.today))
    return try await visit.read { [desk] tx, actor in
      let data = try desk.desk.reference.data(in: tx)
      return EvaluationReportView.Report(
        year: year, lines: try desk.report(year: year, for: actor, on: today, tx), areas: AreaWords(data),
        regency: data.name(data.regency), today: today)
    }
  }

  private func show(_ visit: StaffVisit, _ year: Int) async throws -> Answer {
    let report = try await read(visit, year)
    return visit.show(
      Page(
        ReportStrings.title(year)[visit.language], frame: .print, scripts: ["print.js"],
        body: EvaluationReportView.page(visit, report)))
  }

  private func table(_ visit: StaffVisit, _ year: Int, _ form: String) async throws -> Answer {
    guard let format = SheetFormat(rawValue: form) else { throw Problem.notFound }
    let report = try await read(visit, year)
    let table = EvaluationTable(report, isDemo: visit.site.settings.isDemo, visit.language)
    return .file(type: format.mediaType, name: "evaluasi-\(year).\(format.rawValue)") { write in
      let sheet = try format.begin(table.head, in: NSTemporaryDirectory(), randomness: visit.site.randomness)
      let first = try sheet.add(table.rows)
      if !first.isEmpty { try await write(first) }
      while let part = try sheet.rest() { try await write(part) }
    }
  }
}
