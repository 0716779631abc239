import Civic
package import Core
import Yams

/// The catalogue as people edit it: groups, life events, what the law has abolished, and services.
package struct CatalogueFile: Sendable, Hashable, Codable {
  package struct Heading: Sendable, Hashable, Codable {
    package let key: String
    package let name: Text
  }

  /// Something residents must no longer be asked for.
  package struct Abolished: Sendable, Hashable, Codable {
    package let key: String
    package let name: Text
    package let reason: Text
    package let basis: String?
    package let instead: Text
  }

  package let groups: [Heading]
  package let lifeEvents: [Heading]
  package let abolished: [Abolished]
  package let services: [Service]
  /// Words by which people mean the same thing, for the search: each line is one thing.
  package let synonyms: [[String]]?
  /// Words that say nothing about what is looked for: "cara", "mau", "surat".
  package let fillers: [String]?

  package init(
    groups: [Heading], lifeEvents: [Heading], abolished: [Abolished], services: [Service], synonyms: [[String]]? = nil,
    fillers: [String]? = nil
  ) {
    self.groups = groups
    self.lifeEvents = lifeEvents
    self.abolished = abolished
    self.services = services
    self.synonyms = synonyms
    self.fillers = fillers
  }

  /// Reads and checks the file.
  /// - Throws: `Problem` that names each service and field that cannot stand.
  package init(yaml: String) throws {
    let unknown: [String]
    do {
      self = try YAMLDecoder().decode(CatalogueFile.self, from: yaml)
      unknown = try Self.shape.unknownKeys(in: yaml)
    } catch { throw Self.problem(["\(error)"]) }
    let faults = unknown + self.faults
    guard faults.isEmpty else { throw Self.problem(faults) }
  }

  /// The file as text, for editing.
  package func yaml() throws -> String {
    let encoder = YAMLEncoder()
    encoder.options.allowUnicode = true
    encoder.options.width = -1
    return try encoder.encode(self)
  }

  private var faults: [String] {
    var faults: [String] = []
    let (groups, events) = (Set(groups.map(\.key)), Set(lifeEvents.map(\.key)))
    var (keys, numbers) = (Set<String>(), Set<Int>())
    for service in services {
      if !keys.insert(service.key).inserted { faults.append("\(service.key): key") }
      if !numbers.insert(service.number).inserted { faults.append("\(service.key): number \(service.number)") }
      faults += service.faults(groups: groups, lifeEvents: events).map { "\(service.key): \($0)" }
    }
    return faults
  }

  private static func problem(_ places: [String]) -> Problem {
    let list = places.prefix(20).joined(separator: "; ")
    return Problem(
      .invalid, "catalogue.unreadable",
      Text(id: "Katalog tidak dapat dibaca: \(list)", en: "The catalogue cannot be read: \(list)"),
      remedy: Text(
        id: "Perbaiki bagian itu, lalu impor lagi. Tidak ada yang diubah.",
        en: "Mend these places and import again. Nothing was changed."))
  }
}
