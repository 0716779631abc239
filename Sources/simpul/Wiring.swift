import Catalogue
import Civic
import Core
import Delegation
import Documents
import Dossiers
import Foundation
import Logging
import Notices
import Press
import Queue
import Rights
import Storage
import Web

/// The house, put together: the rooms, the answers to their questions, and what they share. Pages,
/// command line and tests all begin here.
struct Wiring: Sendable {
  let installation: Installation
  let database: Database
  let secrets: Secrets
  let reference: Reference
  let services: ServiceList
  /// What the desks of dossiers work with.
  let workshop: Workshop
  /// The desk of residents' rights.
  let rights: RightsDesk
  /// By which residents are told what happened.
  let notices: NoticeLedger
  let queue: QueueDesk
  /// The desk that keeps the register of powers.
  let register: RegisterDesk
  /// The desk that issues documents.
  let documents: DocumentDesk
  /// What the catalogue asks of the other rooms.
  let catalogueAsks: CatalogueAsks
  /// Where files lie, beside the database.
  let files: FileStore
  let rooms: [Room]
  /// With what a program reads the counts.
  let metricsToken: WatchToken?
  let randomness = Randomness.system
  /// How the jobs of this program stand.
  let board = JobBoard()
  let clock: Clock

  /// What the house is opened for.
  enum Purpose {
    /// Serving, importing, changing accounts: what is not there is made, and the schema brought up to date.
    case working
    /// Commands that only read: they make nothing and change nothing, so that a typing error in the
    /// folder's name is not answered by an empty installation.
    case reading
  }

  /// Opens the installation's files.
  /// - Throws: `Problem.noInstallation` or `.schemaBehind` where there is nothing yet to read.
  init(
    _ installation: Installation, for purpose: Purpose = .working, clock: Clock = .system,
    settings: DatabaseSettings = DatabaseSettings()
  ) throws {
    // Whatever the program makes is for its own user alone, also in a folder that others may enter.
    umask(0o077)
    let reference = Reference(regency: installation.regency)
    let services = ServiceList(regency: installation.regency, clock: clock)
    let (database, secrets) =
      switch purpose {
      case .working: try Self.openForWork(installation, settings)
      case .reading: try Self.openForReading(installation, settings)
      }
    metricsToken = try installation.metricsToken()
    let (couriers, signature) = try Self.couriers(installation)
    let notices = NoticeLedger(
      regency: installation.regency, secrets: secrets, address: installation.residentsAddress, hasMail: couriers.mail != nil,
      hasGateway: couriers.message != nil)
    let telling = Self.telling(notices)
    let register = RegisterDesk(
      regency: installation.regency, asks: Self.delegationAsks(services, regency: installation.regency), reference: reference,
      randomness: randomness)
    let workshop = Workshop(
      regency: installation.regency,
      asks: Self.dossierAsks(
        services, register: register.register, tell: telling, forget: notices.forget),
      reference: reference,
      secrets: secrets,
      randomness: randomness, signing: installation.signing)
    let queue = QueueDesk(
      regency: installation.regency, asks: Self.queueAsks(services), reference: reference, secrets: secrets,
      randomness: randomness)
    let catalogueAsks = Self.catalogueAsks(
      PromiseDesk(workshop), OutsideDesk(workshop), queue,
      tell: Self.tellingFollowers(
        notices, regency: installation.regency, secrets: secrets),
      forget: { follower, tx in try notices.forgetAll(toldTo: follower, tx) })
    let documents = DocumentDesk(
      regency: installation.regency, asks: Self.documentAsks(workshop, services, regency: installation.regency),
      reference: reference, secrets: secrets, randomness: randomness)
    let files = FileStore(installation.files, secrets: secrets)
    let rights = RightsDesk(
      regency: installation.regency,
      asks: Self.rightsAsks(workshop, documents, notices, installation.retention), reference: reference,
      secrets: secrets, randomness: randomness)
    let rooms = [
      Catalogue.room(
        services, reference: reference, database: database, secrets: secrets, randomness: randomness, asks: catalogueAsks,
        signing: installation.signing),
      Dossiers.room(
        database: database, workshop: workshop, files: files, schedule: installation.retention),
      Rights.room(rights, database: database, schedule: installation.retention),
      Notices.room(
        database: database, ledger: notices,
        asks: Self.noticeAsks(DecisionDesk(workshop), regency: installation.regency, secrets: secrets), couriers: couriers,
        signature: signature, reference: reference, randomness: randomness, clock: clock,
        hasPublicAddress: installation.publicAddress != nil),
      Queue.room(database: database, desk: queue),
      Delegation.room(register, files: files),
      Documents.room(
        documents, database: database, files: files, press: PDFPress.installed(),
        signer: try Self.signer(installation, for: purpose, now: clock.now())),
    ]
    self.installation = installation
    self.database = database
    self.secrets = secrets
    self.reference = reference
    self.services = services
    self.workshop = workshop
    self.rights = rights
    self.notices = notices
    self.queue = queue
    self.register = register
    self.documents = documents
    self.files = files
    self.catalogueAsks = catalogueAsks
    self.rooms = rooms
    self.clock = clock
    switch purpose {
    case .working: try database.migrate(schema)
    case .reading: try database.requireMigrated(schema)
    }
  }

  /// Every table of the house, in the order in which they are made.
  var schema: [MigrationSet] { [Database.migrations, Civic.migrations] + rooms.map(\.migrations) }

  private static let audited =
    Civic.audited + Catalogue.audited + Delegation.audited + Documents.audited + Dossiers.audited + Notices.audited
    + Queue.audited + Rights.audited

  private static func openForWork(_ installation: Installation, _ settings: DatabaseSettings) throws -> (Database, Secrets) {
    try FileManager.default.createDirectory(atPath: installation.folder, withIntermediateDirectories: true)
    let isNew = try !Database.isThere(installation.database, logger: Installation.logger)
    let secrets = try Secrets.load(installation.keyFile, mayCreate: isNew, randomness: .system)
    let database = try Database.open(
      installation.database, settings: settings, secrets: secrets, audited: audited, logger: Installation.logger)
    return (database, secrets)
  }

  /// - Throws: `Problem.noInstallation` where there is none.
  static func requireInstallation(_ installation: Installation) throws {
    guard try Database.isThere(installation.database, logger: Installation.logger) else {
      throw Problem.noInstallation(installation.database.file == nil ? installation.database.shown : installation.folder)
    }
  }

  private static func openForReading(_ installation: Installation, _ settings: DatabaseSettings) throws -> (Database, Secrets) {
    try requireInstallation(installation)
    let secrets = try Secrets.load(installation.keyFile, mayCreate: false, randomness: .system)
    var settings = settings
    settings.readSeconds = nil
    return (
      try Database.openForReading(
        installation.database, settings: settings, secrets: secrets, audited: audited, logger: Installation.logger), secrets
    )
  }

  var accounts: AccountDesk {
    AccountDesk(database, regency: installation.regency, secrets: secrets, randomness: randomness)
  }

  var catalogue: CatalogueDesk {
    CatalogueDesk(database, regency: installation.regency, randomness: randomness)
  }

  var standards: StandardDemonstration {
    StandardDemonstration(
      database, services: services, reference: reference, secrets: secrets, randomness: randomness, asks: catalogueAsks)
  }

  var regions: RegionImport {
    RegionImport(database, regency: installation.regency, clock: clock, randomness: randomness) { tx in
      try Civic.areasInUse(in: tx).union(Dossiers.areasInUse(tx)).union(Queue.areasInUse(tx))
    }
  }

  /// What every page shares.
  func site(publicAddress: String, isDemo: Bool) -> Site {
    Site(
      database: database, reference: reference, secrets: secrets, clock: clock, randomness: randomness,
      settings: SiteSettings(
        regency: installation.regency, publicAddress: publicAddress, isDemo: isDemo, isSecure: installation.isSecure,
        trustedProxies: installation.trustedProxies, signing: installation.signing, metricsToken: metricsToken),
      navigation: Self.menu(of: rooms), watch: watch)
  }

  /// The lines of the menu. Residents begin with the services; staff with their work, and the catalogue, which
  /// is kept from time to time, stands last.
  private static func menu(of rooms: [Room]) -> [NavigationItem] {
    let daily = rooms.filter { $0.name != "catalogue" } + rooms.filter { $0.name == "catalogue" }
    return rooms.flatMap(\.navigation).filter { $0.permission == nil }
      + daily.flatMap(\.navigation).filter { $0.permission != nil }
  }

  func server(publicAddress: String, isDemo: Bool, logger: Logger = Installation.logger) -> WebServer {
    var routes =
      rooms.flatMap(\.routes) + AccountPages(accounts).routes + TokenPages(accounts).routes
      + SecondFactorPages(accounts).routes + TiesPages(accounts).routes
    if isDemo { routes.append(StylePage.route) }
    return WebServer(site(publicAddress: publicAddress, isDemo: isDemo), routes: routes, logger: logger)
  }

  /// Work of the rooms, and of Storage itself: folding figures, sealing events, forgetting what is over.
  var jobs: [Job] {
    let (database, regency, zone) = (database, installation.regency, reference.zone)
    let folder = FigureFolder(database, regency: regency)
    let sealer = Sealer(database, regency: regency)
    // A server's database is copied by the server.
    let shelf = installation.database.file == nil ? nil : installation.backupFolder.map { BackupShelf(wiring: self, folder: $0) }
    let copying = shelf.map { shelf in
      Job("storage.backup", every: 3600) { now in try await shelf.copyDaily(now: now) }
    }
    return rooms.flatMap(\.jobs) + (copying.map { [$0] } ?? []) + [
      Job("storage.figures", every: 2) { now in
        while try await folder.foldBatch(now: now) == FigureFolder.batch, !Task.isCancelled {}
      },
      Job("storage.seal", every: 30) { now in
        while try await sealer.sealBatch(now: now, today: zone.day(of: now)) == Sealer.batch, !Task.isCancelled {}
      },
      Job("civic.sweep", every: 3600) { now in
        try await database.write { tx in
          try Sessions.sweep(regency: regency, now: now, in: tx)
          try HalfSessions.sweep(regency: regency, now: now, in: tx)
          try SignInGate.sweep(regency: regency, now: now, in: tx)
          try tx.forgetOnceKeys(regency: regency, before: now.adding(days: -2))
        }
      },
    ]
  }
}

extension Problem {
  static func noInstallation(_ place: String) -> Problem {
    Problem(
      .notFound, "installation.none",
      Text(id: "Di \(place) tidak ada data Simpul.", en: "There are no data of Simpul in \(place)."),
      remedy: Text(
        id:
          "Periksa --data dan --database (SIMPUL_DATA, SIMPUL_DATABASE). Yang baru dibuat oleh simpul serve atau simpul import.",
        en: "Check --data and --database (SIMPUL_DATA, SIMPUL_DATABASE). New ones are made by simpul serve or simpul import."))
  }
}
