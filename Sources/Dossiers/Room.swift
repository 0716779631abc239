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
    return Room(
      "dossiers", migrations: migrations,
      routes: TrackingPages(desk: TrackingDesk(workshop)).routes + CounterPages(desk: counter, decisions: decisions).routes
        + DossierPages(desk: decisions, files: files).routes + FigurePages(desk: decisions).routes
        + api(workshop) + ExportPages(desk: ExportDesk(workshop)).routes,
      navigation: [
        NavigationItem(DossierStrings.track, to: DossierAddresses.track()),
        NavigationItem(DossierStrings.counter, to: DossierAddresses.counter(), permission: .receive),
        NavigationItem(DossierStrings.inbox, to: DossierAddresses.inbox(), permission: .readDossiers),
        NavigationItem(DossierStrings.figures, to: DossierAddresses.figures(), permission: .readFigures),
        NavigationItem(DossierStrings.agenda, to: DossierAddresses.agenda(), permission: .readDossiers),
      ],
      jobs: [
        Job("dossiers.calendar", every: 60) { now in try await calendar.run(now: now) },
        Job("dossiers.alarms", every: 30) { now in try await alarms.run(now: now) },
      ])
  }

  /// What programs may ask and do.
  private static func api(_ workshop: Workshop) -> [Route] {
    let (counter, decisions) = (CounterDesk(workshop), DecisionDesk(workshop))
    return TrackingAPI(pages: TrackingPages(desk: TrackingDesk(workshop))).routes
      + DossierAPI(counter: counter, desk: decisions).routes + FigureAPI(desk: decisions).routes
  }

  /// The areas in which dossiers stand: a region list must not delete them.
  package static func areasInUse(_ tx: Transaction) throws -> Set<AreaCode> {
    Set(
      try tx.all("SELECT DISTINCT area FROM dossier UNION SELECT DISTINCT village FROM dossier WHERE village IS NOT NULL") {
        try $0.value(0, as: AreaCode.self)
      })
  }
}
