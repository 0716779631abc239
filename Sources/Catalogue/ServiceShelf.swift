package import Civic
import Core

/// The services of one moment, in order and ready to be searched.
package struct ServiceShelf: Sendable {
  package let groups: [CatalogueFile.Heading]
  package let lifeEvents: [CatalogueFile.Heading]
  package let abolished: [CatalogueFile.Abolished]
  /// Those of the whole regency, by number.
  package let services: [ServiceVersion]
  /// What is offered no more, as it last was: old figures and dossiers still speak of it.
  package let withdrawn: [ServiceVersion]
  /// What will hold from a later day, by that day.
  package let planned: [ServiceVersion]
  /// Offices' own standards that are not used, because that of the regency is better by now.
  package let overtaken: [ServiceVersion]
  let synonyms: [[String]]?
  let fillers: [String]?
  private let byKey: [String: ServiceVersion]
  private let own: [AreaCode: [String: ServiceVersion]]
  private let finder: ServiceSearch
  private let words: [String: String]
  /// From this day on, until the next that is planned, the shelf is right.
  private let day: Day

  /// - Parameters:
  ///   - scheduled: what is in force on `day` or will be later.
  ///   - day: the day it is.
  init(headings: CatalogueFile?, scheduled: [ServiceVersion], withdrawn: [ServiceVersion], on day: Day) {
    self.day = day
    self.withdrawn = withdrawn.sorted { $0.service.number < $1.service.number }
    groups = headings?.groups ?? []
    lifeEvents = headings?.lifeEvents ?? []
    abolished = headings?.abolished ?? []
    (synonyms, fillers) = (headings?.synonyms, headings?.fillers)
    planned = scheduled.filter { $0.from > day }.sorted { ($0.from, $0.version) < ($1.from, $1.version) }
    let held = scheduled.filter { $0.from <= day }.sorted { ($0.from, $0.version) < ($1.from, $1.version) }
    let general = Dictionary(held.filter { $0.area == nil }.map { ($0.service.key, $0) }) { _, later in later }
    var own: [AreaCode: [String: ServiceVersion]] = [:]
    for version in held {
      if let area = version.area { own[area, default: [:]][version.service.key] = version }
    }
    func isBetter(_ version: ServiceVersion) -> Bool {
      general[version.service.key].map { StandardRules.breaches(of: version.service, against: $0.service).isEmpty } ?? false
    }
    overtaken = own.values.flatMap(\.values).filter { !isBetter($0) }.sorted { $0.service.number < $1.service.number }
    self.own = own.mapValues { $0.filter { isBetter($0.value) } }
    byKey = general
    services = general.values.sorted { $0.service.number < $1.service.number }
    words = general.mapValues(\.service.searchText)
    finder = ServiceSearch(services.map(\.service), synonyms: synonyms ?? [], fillers: fillers ?? [])
  }

  /// Whether nothing has come into force since it was made.
  func holds(on today: Day) -> Bool {
    day <= today && planned.first.map { today < $0.from } ?? true
  }

  /// The standard of the whole regency.
  package subscript(_ key: String) -> ServiceVersion? {
    byKey[key]
  }

  /// A service as it is at an office, or at that of the district in which a village lies: the office's own
  /// standard if it has one that holds against the regency's.
  package func service(_ key: String, at area: AreaCode?) -> ServiceVersion? {
    guard let general = byKey[key] else { return nil }
    return area.flatMap { own[Self.office(of: $0)]?[key] } ?? general
  }

  /// All services as they are at an office, by number.
  package func services(at area: AreaCode?) -> [ServiceVersion] {
    guard let area, let own = own[Self.office(of: area)], !own.isEmpty else { return services }
    return services.map { own[$0.service.key] ?? $0 }
  }

  /// The offices that have a standard of their own for this service, and those standards.
  package func offices(with key: String) -> [ServiceVersion] {
    own.compactMap { $0.value[key] }.sorted { ($0.area?.text ?? "") < ($1.area?.text ?? "") }
  }

  private static func office(of area: AreaCode) -> AreaCode {
    area.level == .village ? area.parent ?? area : area
  }

  /// What a search looks at, for the page that narrows its list while one types.
  func searchText(of key: String) -> String {
    words[key] ?? ""
  }

  /// The services that fit a question, best first; all of them if nothing was asked.
  package func search(_ question: String) -> [ServiceVersion] {
    guard !folded(question).isEmpty else { return services }
    return finder.places(question).map { services[$0] }
  }
}
