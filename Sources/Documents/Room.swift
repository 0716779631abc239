import Addresses
import Civic
import Core
package import Press
package import Storage
package import Web

/// The room of issued documents: their numbers, what stands on them, the power they were signed under, and the page
/// where anyone checks them.
package enum Documents {
  /// - Parameters:
  ///   - press: nil where WeasyPrint is not installed.
  ///   - signer: nil unless electronic signing is set.
  package static func room(
    _ desk: DocumentDesk, database: Database, files: FileStore, press: PDFPress?, signer: (any Signer)?
  ) -> Room {
    let job = PressJob(database: database, desk: desk, files: files, press: press, signer: signer)
    return Room(
      "documents", migrations: migrations,
      routes: DocumentPages(desk: desk, files: files).routes + CheckPages(desk: desk).routes
        + NumberPages(desk: desk.numbers).routes,
      navigation: [
        NavigationItem(CheckStrings.title, to: DocumentAddresses.check()),
        NavigationItem(NumberStrings.bookTitle, to: DocumentAddresses.book(), permission: .readDossiers, in: .books),
        NavigationItem(NumberStrings.title, to: DocumentAddresses.patterns(), permission: .keepNumbers, in: .rules),
      ],
      jobs: [Job("documents.press", every: 10) { now in try await job.run(now: now) }],
      findings: { _, tx in try findings(hasPress: press != nil, regency: desk.regency, in: tx) })
  }
}
