import Addresses
import Civic
import Core
package import Storage
package import Web

/// The room of delegation: who may decide what, where, since when, and whether it was worth it.
package enum Delegation {
  /// - Parameter files: where signed decrees are kept.
  package static func room(_ desk: RegisterDesk, files: FileStore) -> Room {
    let (book, drafts) = (RegisterBook(desk), DecreeDraftDesk(desk))
    let evaluation = EvaluationDesk(desk)
    return Room(
      "delegation", migrations: migrations,
      routes: DecreePages(desk: desk, files: files).routes + HolderPages(book: book).routes + CoveragePages(book: book).routes
        + RegisterPages(book: book).routes + GroundPages(book: book).routes + DifferencePages(book: book).routes
        + DraftPages(drafts: drafts).routes + KeepPages(book: book, files: files).routes + AmendPages(drafts: drafts).routes
        + MapRoutes.all(desk) + EvaluationPages(desk: evaluation).routes + EvaluationReportPages(desk: evaluation).routes,
      navigation: [NavigationItem(RegisterStrings.title, to: RegisterAddresses.register(), permission: .readFigures)],
      findings: { now, tx in try book.findings(on: desk.reference.zone.day(of: now), tx) })
  }
}
