import Addresses
import Civic
import Core
import Storage
import Web

/// How the form at hand takes a file: over the counter, from a slip, or at a resident's home.
struct IntakeMode: Sendable {
  /// Where the form is sent, and where it is asked for with another service.
  let address: Link
  var button = DossierStrings.receive
  /// Whether the office is a given, such as that of a slip, and cannot be changed.
  var hasFixedOffice = false
  /// What is asked before all else.
  var first: HTML = .empty

  static let counter = IntakeMode(address: DossierAddresses.counter())
}

extension CounterDesk {
  /// What the form of an intake offers this person.
  /// - Parameters:
  ///   - service: as typed; a key, a name, or its beginning.
  ///   - office: whose standards hold; nil, or one where the person takes no files: the first of theirs.
  func choices(_ service: String, at office: AreaCode?, for actor: Actor, on day: Day, _ tx: Transaction) throws
    -> CounterPages.Desk
  {
    let data = try reference.data(in: tx)
    let areas = actor.areas(for: .receive, on: day)
    let area = office.flatMap { areas.contains($0) ? $0 : nil } ?? areas.first
    let services = try asks.offered(area, tx)
    var chosen = Self.choose(service, services)
    if let key = chosen?.key { chosen?.object = try asks.object(key.service, tx) }
    return CounterPages.Desk(
      services: services, chosen: chosen, offices: areas.compactMap(data.office),
      office: area.flatMap(data.office), villages: areas.flatMap(data.villages))
  }

  /// The service with this key or this very name; what people pick from the list is a name.
  private static func choose(_ typed: String, _ services: [ServiceTerms]) -> ServiceTerms? {
    let key = folded(typed)
    guard !key.isEmpty else { return nil }
    return services.first { $0.key.service == typed }
      ?? services.first { folded($0.name.id) == key || folded($0.name.en) == key }
      ?? services.first { folded($0.name.id).hasPrefix(key) }
      ?? services.first { (" " + folded($0.name.id)).contains(" " + key) }
  }
}

/// The answers about a resident's case, as the form carries them: one field, `question:option` for each.
enum SituationFields {
  static let name = "tanya"

  static func read(_ fields: FormFields) -> Situation {
    let pairs = fields.all(name).prefix(40).compactMap { typed -> (String, String)? in
      let parts = typed.split(separator: ":")
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
    return Situation(Dictionary(pairs) { first, _ in first })
  }

  static func value(_ question: Question, _ option: Question.Option) -> String { "\(question.key):\(option.key)" }

  /// A condition as the page's script reads it: `question=one|other;next=one`.
  static func text(_ condition: Condition) -> String {
    condition.keys.sorted().map { "\($0)=\((condition[$0] ?? []).joined(separator: "|"))" }.joined(separator: ";")
  }
}
