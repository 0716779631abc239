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

  package init(groups: [Heading], lifeEvents: [Heading], abolished: [Abolished], services: [Service]) {
    self.groups = groups
    self.lifeEvents = lifeEvents
    self.abolished = abolished
    self.services = services
  }

  /// Reads and checks the file.
  /// - Throws: `Problem` that names each service and field that cannot stand.
  package init(yaml: String) throws {
    do { self = try YAMLDecoder().decode(CatalogueFile.self, from: yaml) } catch {
      throw Self.problem(["\(error)"])
    }
    let faults = self.faults
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
    let groupKeys = Set(groups.map(\.key))
    let eventKeys = Set(lifeEvents.map(\.key))
    var seen = Set<String>()
    for service in services {
      func check(_ holds: Bool, _ field: String) {
        if !holds { faults.append("\(service.key): \(field)") }
      }
      check(seen.insert(service.key).inserted, "key")
      check(!service.key.isEmpty && service.key.utf8.count <= 60 && service.key.utf8.allSatisfy(Self.isKeyByte), "key")
      check(groupKeys.contains(service.group), "group")
      check(service.lifeEvents.allSatisfy(eventKeys.contains), "lifeEvents")
      check(PromiseLength(service.promise) != nil, "promise")
      check((service.fee.rupiah ?? 0) >= 0 && (service.fee.rupiah != nil || service.fee.note != nil), "fee")
      check(!service.workflow.isEmpty && Set(service.workflow).count == service.workflow.count, "workflow")
      check(Set(service.requirements.map(\.key)).count == service.requirements.count, "requirements")
      check(service.requirements.allSatisfy { $0.key.utf8.allSatisfy(Self.isKeyByte) }, "requirements")
      for name in LetterTemplate.unknownNames(in: service.letter?.body ?? "") {
        faults.append("\(service.key): letter {{\(name)}}")
      }
    }
    return faults
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || byte == UInt8(ascii: "-")
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
