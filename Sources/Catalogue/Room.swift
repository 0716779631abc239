package import Civic
package import Core
package import Storage
package import Web
import Addresses

/// The room of the service catalogue: what residents can ask for, what they bring, how long it takes, and those
/// who keep these standards.
package enum Catalogue {
  package static func room(
    _ services: ServiceList, reference: Reference, database: Database, secrets: Secrets, randomness: Randomness,
    asks: CatalogueAsks, signing: SigningPolicy
  ) -> Room {
    let regency = reference.regency
    let pages = CataloguePages(services: services, reference: reference, asks: asks)
    let standards = StandardDesk(regency: regency, services: services, reference: reference)
    let drafts = DraftDesk(standards, signing: signing)
    let followers = FollowerDesk(regency: regency, services: services, secrets: secrets, asks: asks)
    let job = ForceJob(database: database, desk: followers, randomness: randomness, zone: reference.zone)
    return Room(
      "catalogue", migrations: migrations,
      routes: pages.routes + SituationPages(pages: pages).routes + CharterPages(pages: pages, regency: regency).routes
        + FollowerPages(desk: followers, pages: pages).routes + StandardPages(desk: standards, drafts: drafts).routes
        + DraftPages(desk: drafts).routes + CatalogueAPI(services: services, reference: reference).routes,
      navigation: [
        NavigationItem(CatalogueStrings.services, to: CatalogueAddresses.services()),
        NavigationItem(StandardStrings.standards, to: CatalogueAddresses.standards(), permission: .proposeStandards, in: .rules),
      ],
      jobs: [Job("catalogue.force", every: 60) { now in try await job.run(now: now) }],
      findings: { now, tx in try findings(services, regency: regency, today: reference.zone.day(of: now), in: tx) })
  }
}
