import Addresses
package import Civic
import Core
package import Storage
package import Web

/// The room of dossiers: counter, workflow, tracking and figures.
package enum Dossiers {
  package static func room(database: Database, workshop: Workshop, files: FileStore) -> Room {
    let (counter, decisions) = (CounterDesk(workshop), DecisionDesk(workshop))
    let alarms = AlarmJob(database: database, workshop: workshop)
    let calendar = CalendarJob(database: database, workshop: workshop)
    let drafts = DraftJob(
      database: database, workshop: workshop,
      removal: FileRemovalJob(database: database, workshop: workshop, files: files))
    let uploads = UploadDesk(database: database, workshop: workshop)
    let pages = DossierPages(desk: decisions, files: files, uploads: uploads)
    return Room(
      "dossiers", migrations: migrations,
      routes: TrackingPages(desk: TrackingDesk(workshop), messages: MessageDesk(workshop)).routes
        + CounterPages(desk: counter, decisions: decisions).routes
        + pages.routes + FigurePages(desk: decisions).routes + UploadPages(desk: uploads).routes
        + fromHome(workshop, files, counter, pages, uploads),
      navigation: [
        NavigationItem(DossierStrings.track, to: DossierAddresses.track()),
        NavigationItem(DossierStrings.counter, to: DossierAddresses.counter(), permission: .receive),
        NavigationItem(DossierStrings.inbox, to: DossierAddresses.inbox(), permission: .readDossiers),
        NavigationItem(DossierStrings.figures, to: DossierAddresses.figures(), permission: .readFigures),
        NavigationItem(DossierStrings.agenda, to: DossierAddresses.agenda(), permission: .readDossiers),
      ],
      jobs: [
        Job("dossiers.calendar", every: 60) { now in try await calendar.run(now: now) },
        Job("dossiers.drafts", every: 3600) { now in try await drafts.run(now: now) },
        Job("dossiers.alarms", every: 30) { now in try await alarms.run(now: now) },
        Job("dossiers.uploads", every: 3600) { now in try await uploads.sweep(now: now) },
      ])
  }

  /// Applying from home, correcting from home, and what staff do with both.
  private static func fromHome(
    _ workshop: Workshop, _ files: FileStore, _ counter: CounterDesk, _ dossiers: DossierPages,
    _ uploads: UploadDesk
  ) -> [Route] {
    let (desk, attachments) = (ApplyDesk(workshop), AttachmentDesk(workshop, files: files))
    let holders = HolderPages(desk: desk, uploads: uploads)
    return holders.routes + ApplyPages(desk: desk, files: attachments, holders: holders, receipts: counter).routes
      + CorrectionPages(desk: CorrectionDesk(workshop), files: attachments, holders: holders).routes
      + DraftCounterPages(desk: desk).routes
      + MessagePages(desk: MessageDesk(workshop), dossiers: dossiers, attachments: attachments).routes
  }

  /// The areas in which dossiers stand: a region list must not delete them.
  package static func areasInUse(_ tx: Transaction) throws -> Set<AreaCode> {
    Set(
      try tx.all("SELECT DISTINCT area FROM dossier UNION SELECT DISTINCT village FROM dossier WHERE village IS NOT NULL") {
        try $0.value(0, as: AreaCode.self)
      })
  }
}
