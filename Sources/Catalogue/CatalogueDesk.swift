import Civic
package import Core
package import Storage

/// Importing and exporting the catalogue.
package struct CatalogueDesk: Sendable {
  private let database: Database
  private let regency: Int
  private let randomness: Randomness

  package init(_ database: Database, regency: Int, randomness: Randomness) {
    self.database = database
    self.regency = regency
    self.randomness = randomness
  }

  package struct Report: Sendable, Hashable {
    package var added: [String] = []
    /// Services that got a new version; dossiers keep the one they began under.
    package var changed: [String] = []
    package var withdrawn: [String] = []
    package var unchanged = 0
  }

  /// Brings a catalogue in: what reads differently gets a new version, what is gone is offered no more.
  package func importFile(_ file: CatalogueFile, now: Moment) async throws -> Report {
    let withdrawalID = randomness.id(at: now)
    let ids = file.services.map { _ in (version: randomness.id(at: now), event: randomness.id(at: now)) }
    return try await database.write { [regency] tx in
      var report = Report()
      let today = Zone(of: AreaCode(regency: regency)).day(of: now)
      let shelf = try ServiceList.shelf(regency: regency, on: today, in: tx)
      for (service, id) in zip(file.services, ids) {
        let current = shelf[service.key]
        if current?.service == service {
          report.unchanged += 1
          continue
        }
        let number = try CatalogueStore.newest(service.key, regency: regency, in: tx) + 1
        let version = ServiceVersion(service: service, version: number, from: today)
        let making = CatalogueStore.Making(id: id.version, at: now, isNews: current != nil)
        try CatalogueStore.insert(version, making, regency: regency, in: tx)
        try tx.record(
          Event(
            id: id.event, at: now, actor: nil, kind: "service.published",
            record: RecordKey("service_version", regency: regency, id: id.version),
            codes: ["service": service.key, "version": String(number)]))
        if current == nil { report.added.append(service.key) } else { report.changed.append(service.key) }
      }
      let kept = Set(file.services.map(\.key))
      for key in shelf.services.map(\.service.key) where !kept.contains(key) {
        try CatalogueStore.remove(key, regency: regency, in: tx)
        report.withdrawn.append(key)
      }
      if !report.withdrawn.isEmpty {
        let codes = ["withdrawn": report.withdrawn.joined(separator: ",")]
        try tx.record(.imported("catalogue", id: withdrawalID, at: now, regency: regency, codes: codes))
      }
      try CatalogueStore.set(headings: file, regency: regency, in: tx)
      try tx.bumpGeneration(ServiceList.generation)
      return report
    }
  }

  /// The catalogue of the whole regency as it is offered now, with what was edited in the pages.
  package func exportFile(now: Moment) async throws -> CatalogueFile {
    try await database.read { [regency] tx in
      let today = Zone(of: AreaCode(regency: regency)).day(of: now)
      let shelf = try ServiceList.shelf(regency: regency, on: today, in: tx)
      return CatalogueFile(
        groups: shelf.groups, lifeEvents: shelf.lifeEvents, abolished: shelf.abolished,
        services: shelf.services.map(\.service), synonyms: shelf.synonyms, fillers: shelf.fillers)
    }
  }
}
