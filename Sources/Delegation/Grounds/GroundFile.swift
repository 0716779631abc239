package import Civic
import Core
import Yams

/// The usual sources of services as people edit them (`Data/powers.yaml`), read and checked line by line.
package struct GroundFile: Sendable {
  /// What the file says of one service.
  package struct Entry: Sendable, Hashable {
    package let line: Int
    package let service: String
    let source: PowerSource
    let kind: ServiceKind
    let affair: String
    let rule: String
    let signer: Role
    let technicalOffice: String
    let isOfVillage: Bool
    let object: ObjectMeasure?

    /// The ground that it proposes, in the place of one that was proposed before.
    func ground(id: ID, isBasisRequired: Bool) -> Ground {
      Ground(
        id: id, service: service, source: source, kind: kind, affair: affair, rule: rule, signer: signer,
        technicalOffice: technicalOffice, isOfVillage: isOfVillage, object: object, isBasisRequired: isBasisRequired)
    }
  }

  package private(set) var entries: [Entry] = []
  package private(set) var faults: [TableFault] = []

  private static let known: Set<String> = [
    "service", "source", "kind", "affair", "rule", "signer", "technicalOffice", "ofVillage", "object",
  ]

  /// Reads and checks the whole file.
  package init(yaml: String) {
    do {
      guard let list = try Yams.compose(yaml: yaml)?["powers"]?.sequence else {
        faults.append(TableFault(line: 1, column: "powers", text: GroundFileStrings.shape))
        return
      }
      for node in list { read(node) }
    } catch {
      faults.append(TableFault(line: 1, column: "powers", text: GroundFileStrings.unreadable("\(error)")))
    }
  }

  private mutating func read(_ node: Node) {
    var reader = NodeReader(node: node)
    for key in (node.mapping?.keys).map(Array.init) ?? [] where !Self.known.contains(key.string ?? "") {
      reader.note(key.string ?? "", key, GroundFileStrings.unknownKey)
    }
    let service = reader.text("service", limit: 60, isRequired: true)
    if entries.contains(where: { $0.service == service }) { reader.note("service", node["service"], GroundFileStrings.twice) }
    let entry = Entry(
      line: node.mark?.line ?? 0, service: service, source: reader.value("source", or: .attribution),
      kind: reader.value("kind", or: .nonLicensing), affair: reader.text("affair", limit: 200, isRequired: true),
      rule: reader.text("rule", limit: 500, isRequired: true), signer: reader.value("signer", or: .head),
      technicalOffice: reader.text("technicalOffice", limit: 200), isOfVillage: reader.flag("ofVillage"),
      object: reader.object())
    faults += reader.faults
    if reader.faults.isEmpty { entries.append(entry) }
  }
}

/// Reads the fields of one entry and notes by line what is wrong with them.
private struct NodeReader {
  let node: Node
  var faults: [TableFault] = []

  mutating func note(_ column: String, _ place: Node?, _ text: Text) {
    faults.append(TableFault(line: place?.mark?.line ?? node.mark?.line ?? 0, column: column, text: text))
  }

  mutating func text(_ key: String, limit: Int, isRequired: Bool = false) -> String {
    let found = node[key]
    guard let text = cleaned(found?.string ?? "", limit: limit) else {
      note(key, found, GroundFileStrings.tooLong(limit))
      return ""
    }
    if text.isEmpty, isRequired { note(key, found, GroundFileStrings.missing) }
    return text
  }

  mutating func value<T: RawRepresentable<String> & CaseIterable>(_ key: String, or fallback: T) -> T {
    if let value = T(rawValue: node[key]?.string ?? "") { return value }
    note(key, node[key], GroundFileStrings.choose(T.allCases.map(\.rawValue)))
    return fallback
  }

  mutating func flag(_ key: String) -> Bool {
    guard let found = node[key] else { return false }
    if found.bool == nil { note(key, found, GroundFileStrings.choose(["true", "false"])) }
    return found.bool ?? false
  }

  mutating func object() -> ObjectMeasure? {
    guard let found = node["object"] else { return nil }
    guard let unit = ObjectUnit(rawValue: found["unit"]?.string ?? "") else {
      note("object.unit", found, GroundFileStrings.choose(ObjectUnit.allCases.map(\.rawValue)))
      return nil
    }
    guard let id = cleaned(found["name"]?["id"]?.string ?? "", limit: 100), !id.isEmpty,
      let en = cleaned(found["name"]?["en"]?.string ?? "", limit: 100), !en.isEmpty
    else {
      note("object.name", found, GroundFileStrings.missing)
      return nil
    }
    return ObjectMeasure(unit: unit, name: Text(id: id, en: en))
  }
}

/// What is said against the lines of a file of grounds.
enum GroundFileStrings {
  static let shape = Text(
    id: "Berkas harus berisi daftar di bawah “powers:”.", en: "The file must hold a list below “powers:”.")
  static let unknownKey = Text(id: "Nama isian ini tidak dikenal.", en: "No field has this name.")
  static let twice = Text(id: "Layanan ini muncul dua kali.", en: "This service stands twice.")
  static let missing = Text(id: "Isian ini masih kosong.", en: "This field is empty.")
  static let unknownService = Text(id: "Layanan ini tidak ada di katalog.", en: "The catalogue has no such service.")

  static func unreadable(_ detail: String) -> Text {
    Text(id: "Berkas ini bukan YAML yang benar: \(detail)", en: "This is not correct YAML: \(detail)")
  }

  static func tooLong(_ limit: Int) -> Text {
    Text(id: "Paling panjang \(limit) huruf.", en: "At most \(limit) characters.")
  }

  static func choose(_ values: [String]) -> Text {
    let list = values.joined(separator: ", ")
    return Text(id: "Isi salah satu dari: \(list).", en: "Use one of: \(list).")
  }
}
