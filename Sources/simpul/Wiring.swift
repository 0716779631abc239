import Catalogue
import Civic
import Core
import Dossiers
import Foundation
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
  let rooms: [Room]
  let randomness = Randomness.system
  let clock: Clock

  /// Opens the installation's files, making them if they are not there, and brings the schema up to
  /// date.
  init(_ installation: Installation, clock: Clock = .system, settings: DatabaseSettings = DatabaseSettings()) throws {
    try FileManager.default.createDirectory(
      atPath: installation.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let isNew = !FileManager.default.fileExists(atPath: installation.database)
    let secrets = try Secrets.load(installation.keyFile, mayCreate: isNew, randomness: .system)
    let reference = Reference(regency: installation.regency)
    let services = ServiceList(regency: installation.regency)
    let audited = Civic.audited + Catalogue.audited + Dossiers.audited
    let database = try Database.open(
      installation.database, settings: settings, secrets: secrets, audited: audited, logger: Installation.logger)
    let rooms = [
      Catalogue.room(services, reference: reference),
      Dossiers.room(
        database: database, regency: installation.regency, asks: Self.dossierAsks(services), reference: reference,
        secrets: secrets, files: FileStore(installation.files, secrets: secrets), randomness: .system),
    ]
    try database.migrate([Database.migrations, Civic.migrations] + rooms.map(\.migrations))
    self.installation = installation
    self.database = database
    self.secrets = secrets
    self.reference = reference
    self.services = services
    self.rooms = rooms
    self.clock = clock
  }

  var accounts: AccountDesk {
    AccountDesk(database, regency: installation.regency, secrets: secrets, randomness: randomness)
  }

  var catalogue: CatalogueDesk {
    CatalogueDesk(database, regency: installation.regency, randomness: randomness)
  }

  var regions: RegionImport {
    RegionImport(database) { tx in try Civic.areasInUse(in: tx).union(Dossiers.areasInUse(tx)) }
  }

  /// What every page shares.
  func site(publicAddress: String, isDemo: Bool) -> Site {
    Site(
      database: database, reference: reference, secrets: secrets, clock: clock, randomness: randomness,
      settings: SiteSettings(
        regency: installation.regency, publicAddress: publicAddress, isDemo: isDemo, isSecure: installation.isSecure,
        trustedProxies: installation.trustedProxies),
      navigation: rooms.flatMap(\.navigation))
  }

  func server(publicAddress: String, isDemo: Bool) -> WebServer {
    var routes = rooms.flatMap(\.routes) + AccountPages(accounts).routes
    if isDemo { routes.append(StylePage.route) }
    return WebServer(site(publicAddress: publicAddress, isDemo: isDemo), routes: routes, logger: Installation.logger)
  }

  /// Work of the rooms, and of Storage itself: folding figures, sealing events, forgetting what is over.
  var jobs: [Job] {
    let (database, regency, zone) = (database, installation.regency, reference.zone)
    let folder = FigureFolder(database, regency: regency)
    let sealer = Sealer(database, regency: regency)
    return rooms.flatMap(\.jobs) + [
      Job("storage.figures", every: 2) { now in
        while try await folder.foldBatch(now: now) > 0 {}
      },
      Job("storage.seal", every: 30) { now in
        while try await sealer.sealBatch(now: now, today: zone.day(of: now)) == Sealer.batch {}
      },
      Job("civic.sweep", every: 3600) { now in
        try await database.write { tx in
          try Sessions.sweep(regency: regency, now: now, in: tx)
          try SignInGate.sweep(regency: regency, now: now, in: tx)
          try tx.forgetOnceKeys(regency: regency, before: now.adding(days: -2))
        }
      },
    ]
  }
}
