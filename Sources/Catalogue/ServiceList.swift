import Civic
package import Core
package import Storage
import Synchronization

/// The services as residents see them now, read once and checked by each transaction that uses them: against
/// a generation row, for what people change, and against the day, because a planned standard comes into force
/// at midnight without anyone's act.
package final class ServiceList: Sendable {
  static let generation: StaticString = "catalogue"

  private let regency: Int
  private let clock: Clock
  private let cache = Mutex<(generation: Int, shelf: ServiceShelf)?>(nil)

  package init(regency: Int, clock: Clock = .system) {
    self.regency = regency
    self.clock = clock
  }

  /// The day it is in the regency.
  package var today: Day {
    Zone(of: AreaCode(regency: regency)).day(of: clock.now())
  }

  package func shelf(in tx: Transaction) throws -> ServiceShelf {
    let (generation, today) = (try tx.generation(Self.generation), today)
    if let known = cache.withLock({ $0 }), known.generation == generation, known.shelf.holds(on: today) { return known.shelf }
    let shelf = try Self.shelf(regency: regency, on: today, in: tx)
    cache.withLock { $0 = (generation, shelf) }
    return shelf
  }

  /// Reads what is offered on a day.
  static func shelf(regency: Int, on day: Day, in tx: Transaction) throws -> ServiceShelf {
    ServiceShelf(
      headings: try CatalogueStore.headings(regency: regency, in: tx),
      scheduled: try CatalogueStore.scheduled(from: day, regency: regency, in: tx),
      withdrawn: try CatalogueStore.withdrawn(regency: regency, in: tx), on: day)
  }

  /// A service as it was in one version.
  package func service(_ key: String, version: Int, in tx: Transaction) throws -> Service? {
    if let current = try shelf(in: tx)[key], current.version == version { return current.service }
    return try CatalogueStore.version(version, of: key, regency: regency, in: tx)?.service
  }
}
