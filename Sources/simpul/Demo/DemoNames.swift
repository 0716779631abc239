import Core
import Dossiers
import Yams

/// Parts of names from which invented people are made.
struct DemoNames: Sendable, Decodable {
  private struct Sexes: Decodable {
    let male: [String]
    let female: [String]
    let anyone: [String]?
  }

  private let givenNames: Sexes
  private let secondNames: Sexes
  private let streets: [String]
  private let organisationNames: [String]
  private let organisations: [Text]
  private let purposes: [Text]
  private let applicants: [String: [String]]

  init(yaml: String) throws {
    self = try YAMLDecoder().decode(DemoNames.self, from: yaml)
  }

  func person(_ dice: inout Dice) -> String {
    let isWoman = dice.roll(2) == 0
    let given = isWoman ? givenNames.female : givenNames.male
    let second = (isWoman ? secondNames.female : secondNames.male) + (secondNames.anyone ?? [])
    return "\(dice.pick(given) ?? "") \(dice.pick(second) ?? "")"
  }

  func organisation(_ dice: inout Dice) -> String {
    "\(dice.pick(organisations)?.id ?? "") \(dice.pick(organisationNames) ?? "")"
  }

  /// Who asks for a service when it is not a person.
  func applicant(of service: String) -> ApplicantKind? {
    applicants.first { $0.value.contains(service) }.flatMap { ApplicantKind(rawValue: $0.key) }
  }

  func address(_ dice: inout Dice) -> String { "\(dice.pick(streets) ?? "") \(dice.roll(150) + 1)" }
  func purpose(_ dice: inout Dice) -> String { dice.pick(purposes)?.id ?? "" }
}

/// Repeatable chance (SplitMix64), so that every demonstration is the same.
struct Dice: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The chance of one dossier, the same in every telling.
  init(of dossier: ID) {
    self.init(seed: dossier.bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// 0 to `sides` − 1.
  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(sides, 1)))
  }

  mutating func pick<T>(_ list: [T]) -> T? {
    list.isEmpty ? nil : list[roll(list.count)]
  }
}
