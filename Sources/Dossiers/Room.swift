package import Civic
import Core
package import Storage
package import Web
import Addresses

/// The room of dossiers: how a file comes in, is handled, followed, promised and counted.
package enum Dossiers {
  /// - Parameter schedule: for how long closed files are kept whole.
  package static func room(database: Database, workshop: Workshop, files: FileStore, schedule: RetentionSchedule) -> Room {
    let pages = RoomPages(database, workshop, files)
    return Room(
      "dossiers", migrations: migrations,
      routes: pages.intake + pages.fromHome + pages.handling + pages.following + pages.figures + pages.programs,
      navigation: [
        NavigationItem(DossierStrings.track, to: DossierAddresses.track()),
        NavigationItem(PromiseStrings.title, to: PromiseAddresses.table()),
        NavigationItem(DossierStrings.counter, to: DossierAddresses.counter(), permission: .receive),
        NavigationItem(DossierStrings.inbox, to: DossierAddresses.inbox(), permission: .readDossiers),
        NavigationItem(RegencyStrings.menu, to: RegencyAddresses.overview(), permission: .readFigures, isOfRegency: true),
        NavigationItem(DossierStrings.figures, to: DossierAddresses.figures(), permission: .readFigures),
        NavigationItem(OutsideStrings.menu, to: HopAddresses.offices(), permission: .keepRegister),
        NavigationItem(LateStrings.menu, to: PromiseAddresses.answers(), permission: .answerPromises, in: .duties),
        NavigationItem(DossierStrings.agenda, to: DossierAddresses.agenda(), permission: .readDossiers, in: .books),
        NavigationItem(ConflictStrings.superiorMenu, to: ObjectionAddresses.superior(), permission: .decideAbove),
        NavigationItem(AskedStrings.menu, to: PromiseAddresses.askedCounts(), permission: .readAsked, in: .duties),
      ],
      jobs: jobs(database, workshop, files) + forgetting(database, workshop, schedule),
      findings: { _, _ in findings(schedule) })
  }

  /// What removes what is kept no longer.
  private static func forgetting(_ database: Database, _ workshop: Workshop, _ schedule: RetentionSchedule) -> [Job] {
    let retention = RetentionJob(database: database, desk: PersonalDesk(workshop, schedule: schedule))
    let visits = HomeVisitForgetting(database: database, workshop: workshop)
    return [
      Job("dossiers.retention", every: 3600) { now in try await retention.run(now: now) },
      Job("dossiers.visits", every: 3600) { now in try await visits.run(now: now) },
    ]
  }

  private static func jobs(_ database: Database, _ workshop: Workshop, _ files: FileStore) -> [Job] {
    let (alarms, calendar) = (
      AlarmJob(database: database, workshop: workshop), CalendarJob(database: database, workshop: workshop)
    )
    let drafts = DraftJob(
      database: database, workshop: workshop, removal: FileRemovalJob(database: database, workshop: workshop, files: files))
    let sweep = FileSweepJob(database: database, workshop: workshop, files: files)
    let uploads = UploadDesk(database: database, workshop: workshop)
    let promises = PromiseJob(database: database, workshop: workshop)
    let lapses = LapseJob(database: database, workshop: workshop)
    return [
      Job("dossiers.calendar", every: 60) { now in try await calendar.run(now: now) },
      Job("dossiers.alarms", every: 30) { now in try await alarms.run(now: now) },
      Job("dossiers.promises", every: 600) { now in try await promises.run(now: now) },
      Job("dossiers.lapses", every: 3600) { now in try await lapses.run(now: now) },
      Job("dossiers.drafts", every: 3600) { now in try await drafts.run(now: now) },
      Job("dossiers.files", every: 86_400) { now in try await sweep.run(now: now) },
      Job("dossiers.uploads", every: 3600) { now in try await uploads.sweep(now: now) },
    ]
  }

  /// The areas in which dossiers stand: a region list must not delete them.
  package static func areasInUse(_ tx: Transaction) throws -> Set<AreaCode> {
    Set(
      try tx.all("SELECT DISTINCT area FROM dossier UNION SELECT DISTINCT village FROM dossier WHERE village IS NOT NULL") {
        try $0.value(0, as: AreaCode.self)
      })
  }
}
