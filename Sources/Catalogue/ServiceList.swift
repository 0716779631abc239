import Core
package import Storage
import Synchronization

/// The services as residents see them now, read once and checked against a generation row by each
/// transaction that uses them.
package final class ServiceList: Sendable {
  static let generation: StaticString = "catalogue"

  private let regency: Int
  private let cache = Mutex<(generation: Int, shelf: ServiceShelf)?>(nil)

  package init(regency: Int) {
    self.regency = regency
  }

  package func shelf(in tx: Transaction) throws -> ServiceShelf {
    let generation = try tx.generation(Self.generation)
    if let known = cache.withLock({ $0 }), known.generation == generation { return known.shelf }
    let headings = try CatalogueStore.headings(regency: regency, in: tx)
    let shelf = ServiceShelf(
      headings: headings, versions: try CatalogueStore.current(regency: regency, in: tx),
      withdrawn: try CatalogueStore.withdrawn(regency: regency, in: tx))
    cache.withLock { $0 = (generation, shelf) }
    return shelf
  }

  /// A service as it was in one version.
  package func service(_ key: String, version: Int, in tx: Transaction) throws -> Service? {
    if let current = try shelf(in: tx)[key], current.version == version { return current.service }
    return try CatalogueStore.version(version, of: key, regency: regency, in: tx)?.service
  }
}

/// The services of one moment, in order and ready to be searched.
package struct ServiceShelf: Sendable {
  package let groups: [CatalogueFile.Heading]
  package let lifeEvents: [CatalogueFile.Heading]
  package let abolished: [CatalogueFile.Abolished]
  /// By number.
  package let services: [ServiceVersion]
  /// What is offered no more, as it last was: old figures and dossiers still speak of it.
  package let withdrawn: [ServiceVersion]
  private let byKey: [String: ServiceVersion]
  private let searchTexts: [String: String]

  init(headings: CatalogueFile?, versions: [ServiceVersion], withdrawn: [ServiceVersion]) {
    self.withdrawn = withdrawn.sorted { $0.service.number < $1.service.number }
    groups = headings?.groups ?? []
    lifeEvents = headings?.lifeEvents ?? []
    abolished = headings?.abolished ?? []
    services = versions.sorted { $0.service.number < $1.service.number }
    byKey = Dictionary(versions.map { ($0.service.key, $0) }) { first, _ in first }
    searchTexts = byKey.mapValues(\.service.searchText)
  }

  package subscript(_ key: String) -> ServiceVersion? {
    byKey[key]
  }

  /// The services in which every word of the question begins a word; best first: those whose name
  /// has it stand before those that only mention it.
  package func search(_ question: String) -> [ServiceVersion] {
    let words = folded(question).split(separator: " ").prefix(8)
    guard !words.isEmpty else { return services }
    let found = services.filter { version in
      let text = " " + (searchTexts[version.service.key] ?? "")
      return words.allSatisfy { text.contains(" " + $0) }
    }
    func isNamed(_ version: ServiceVersion) -> Bool {
      let name = " " + folded(version.service.name.id + " " + version.service.name.en)
      return words.allSatisfy { name.contains(" " + $0) }
    }
    return found.filter(isNamed) + found.filter { !isNamed($0) }
  }
}
