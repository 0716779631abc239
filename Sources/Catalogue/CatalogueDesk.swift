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
      let current = Dictionary(try CatalogueStore.current(regency: regency, in: tx).map { ($0.service.key, $0) }) { first, _ in
        first
      }
      for (service, id) in zip(file.services, ids) {
        if current[service.key]?.service == service {
          report.unchanged += 1
          continue
        }
        let number = try CatalogueStore.newest(service.key, regency: regency, in: tx) + 1
        let version = ServiceVersion(service: service, version: number)
        try CatalogueStore.insert(version, id: id.version, regency: regency, from: now, in: tx)
        try tx.record(
          Event(
            id: id.event, at: now, actor: nil, kind: "service.published",
            record: RecordKey("service_version", regency: regency, id: id.version),
            codes: ["service": service.key, "version": String(number)]))
        if current[service.key] == nil { report.added.append(service.key) } else { report.changed.append(service.key) }
      }
      let kept = Set(file.services.map(\.key))
      for key in current.keys.sorted() where !kept.contains(key) {
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

  /// The catalogue as it is offered now, for editing.
  package func exportFile() async throws -> CatalogueFile {
    try await database.read { [regency] tx in
      let headings = try CatalogueStore.headings(regency: regency, in: tx)
      let services = try CatalogueStore.current(regency: regency, in: tx).map(\.service)
      return CatalogueFile(
        groups: headings?.groups ?? [], lifeEvents: headings?.lifeEvents ?? [], abolished: headings?.abolished ?? [],
        services: services.sorted { $0.number < $1.number })
    }
  }
}
