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

  package init(groups: [Heading], lifeEvents: [Heading], abolished: [Abolished], services: [Service]) {
    self.groups = groups
    self.lifeEvents = lifeEvents
    self.abolished = abolished
    self.services = services
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
    let groupKeys = Set(groups.map(\.key))
    let eventKeys = Set(lifeEvents.map(\.key))
    var (keys, numbers) = (Set<String>(), Set<Int>())
    for service in services {
      func check(_ holds: Bool, _ field: String) {
        if !holds { faults.append("\(service.key): \(field)") }
      }
      check(keys.insert(service.key).inserted, "key")
      check(Self.isKey(service.key), "key")
      check(numbers.insert(service.number).inserted, "number \(service.number)")
      check(groupKeys.contains(service.group), "group")
      check(service.lifeEvents.allSatisfy(eventKeys.contains), "lifeEvents")
      check(PromiseLength(service.promise) != nil, "promise")
      check((service.fee.rupiah ?? 0) >= 0 && (service.fee.rupiah != nil || service.fee.note != nil), "fee")
      check(Self.isInOrder(service.workflow), "workflow")
      check(Set(service.requirements.map(\.key)).count == service.requirements.count, "requirements")
      check(service.requirements.allSatisfy { Self.isKey($0.key) }, "requirements")
      for place in Self.faults(inQuestionsOf: service) { faults.append("\(service.key): \(place)") }
      check(service.deemedApproval?.article.isEmpty != true, "deemedApproval.article")
      check(service.letter?.title.contains("{{") != true, "letter.title {{")
      for place in LetterTemplate.faults(in: service.letter?.body ?? "") { faults.append("\(service.key): letter \(place)") }
    }
    return faults
  }

  /// Questions with keys of their own and answers to choose; conditions that name questions asked before them
  /// and answers that can be given.
  private static func faults(inQuestionsOf service: Service) -> [String] {
    var faults: [String] = []
    var answers: [String: Set<String>] = [:]
    func check(_ condition: Condition?, _ place: String) {
      for (question, wanted) in condition ?? [:] where wanted.isEmpty || !Set(wanted).isSubset(of: answers[question] ?? []) {
        faults.append("\(place).needed \(question)")
      }
    }
    for question in service.questions ?? [] {
      let keys = question.options.map(\.key)
      check(question.needed, "questions.\(question.key)")
      if !isKey(question.key) || answers[question.key] != nil { faults.append("questions.\(question.key)") }
      if keys.count < 2 || Set(keys).count != keys.count || !keys.allSatisfy(isKey) {
        faults.append("questions.\(question.key).options")
      }
      answers[question.key] = Set(keys)
    }
    for requirement in service.requirements { check(requirement.needed, "requirements.\(requirement.key)") }
    return faults
  }

  /// A file goes up through the desks and never back down: some of counter, kasi, sekcam and camat, in this
  /// order.
  private static func isInOrder(_ workflow: [Service.Step]) -> Bool {
    !workflow.isEmpty && workflow == Service.Step.allCases.filter(workflow.contains)
  }

  private static func isKey(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60 && text.utf8.allSatisfy(isKeyByte)
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
