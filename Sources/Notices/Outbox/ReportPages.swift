import Addresses
import Core
import Post
import Storage
import Web

/// Where the gateway says what became of a message.
struct ReportPages: Sendable {
  let desk: ReportDesk
  /// Nil without a gateway: then nobody has anything to report.
  let signature: Signature?

  var routes: [Route] {
    [.machine(NoticeAddresses.report, bodyLimit: 16 * 1024, report)]
  }

  private func report(_ visit: Visit, _ message: MachineMessage) async throws -> Answer {
    guard let signature, signature.accepts(message.header, body: message.body, now: visit.now) else { throw Problem.forgedReport }
    guard let report = ReportDesk.Report.read(message.body) else { throw Problem.unclearReport }
    try await visit.write { [desk] tx in try desk.note(report.state, of: report.id, now: visit.now, tx) }
    return .plain("ok\n")
  }
}

extension Problem {
  static let forgedReport = Problem(
    .notAllowed, "notice.report-forged", NoticeStrings.forgedReport, remedy: NoticeStrings.forgedReportRemedy)
  static let unclearReport = Problem(
    .invalid, "notice.report-unclear", NoticeStrings.unclearReport, remedy: NoticeStrings.unclearReportRemedy)
}
