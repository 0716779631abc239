import Civic
import Core

@testable import Delegation

/// One power over one office, and how it is asked about: a place in the space that the decision table covers.
struct AuthorityCase: Sendable {
  /// The day asked about, as it lies to the days of the power.
  enum When: CaseIterable { case dayBefore, firstDay, between, lastDay, dayAfter }
  /// The office asked about, as it lies to the district that the power names.
  enum Where: CaseIterable { case named, neighbour, kelurahanWithin }
  /// What happened to the power, as it lies to the day asked about.
  enum Event: CaseIterable {
    case none, suspendedBefore, suspendedToday, suspendedTomorrow, resumedToday, resumedTomorrow
    case withdrawnBefore, withdrawnToday, withdrawnTomorrow, amendedToday, amendedTomorrow
  }
  /// The object's size, as it lies to the limit of the power.
  enum Size: CaseIterable { case noLimit, below, atLimit, above, unknown }

  let source: PowerSource
  let reach: PowerReach
  let size: Size
  let when: When
  let place: Where
  let event: Event

  static let first = Day(iso: "2026-02-02") ?? .first
  static let last = Day(iso: "2026-11-30") ?? .first
  static let limit = 100
  static let district = AreaCode("35.10.16") ?? AreaCode(regency: 3510)

  /// Every combination that the register can hold: nothing happens to a power outside its days.
  static let all: [AuthorityCase] = [PowerSource.delegation, .mandate, .assistance].flatMap { source in
    PowerReach.allCases.flatMap { reach in
      Size.allCases.flatMap { size in
        When.allCases.flatMap { when in
          Where.allCases.flatMap { place in
            Event.allCases.map {
              AuthorityCase(source: source, reach: reach, size: size, when: when, place: place, event: $0)
            }
          }
        }
      }
    }
  }.filter { one in one.changes.allSatisfy { (first...last).contains($0.day) } }

  var day: Day {
    switch when {
    case .dayBefore: Self.first + -1
    case .firstDay: Self.first
    case .between: Day(iso: "2026-06-15") ?? .first
    case .lastDay: Self.last
    case .dayAfter: Self.last + 1
    }
  }

  var area: AreaCode? {
    switch place {
    case .named: Self.district
    case .neighbour: AreaCode("35.10.17")
    case .kelurahanWithin: AreaCode("35.10.16.1001")
    }
  }

  var amount: Int? {
    switch size {
    case .noLimit, .unknown: nil
    case .below: Self.limit - 1
    case .atLimit: Self.limit
    case .above: Self.limit + 1
    }
  }

  var changes: [PowerChange] {
    func change(_ kind: PowerChange.Kind, _ days: Int) -> PowerChange {
      PowerChange(kind, day: day + days, at: Moment(seconds: 1_780_000_000 + Int64(days)))
    }
    switch event {
    case .none: return []
    case .suspendedBefore: return [change(.suspended, -5)]
    case .suspendedToday: return [change(.suspended, 0)]
    case .suspendedTomorrow: return [change(.suspended, 1)]
    case .resumedToday: return [change(.suspended, -5), change(.resumed, 0)]
    case .resumedTomorrow: return [change(.suspended, -5), change(.resumed, 1)]
    case .withdrawnBefore: return [change(.withdrawn, -1)]
    case .withdrawnToday: return [change(.withdrawn, 0)]
    case .withdrawnTomorrow: return [change(.withdrawn, 1)]
    case .amendedToday: return [change(.amended, 0)]
    case .amendedTomorrow: return [change(.amended, 1)]
    }
  }
}

/// A row of the decision table: where all that it names fits, the register must say this. What it does not name is any.
struct AuthorityRow: Sendable {
  /// Where it stands in the law, or what in the house decided it.
  let law: String
  var place: Set<AuthorityCase.Where> = Set(AuthorityCase.Where.allCases)
  var when: Set<AuthorityCase.When> = Set(AuthorityCase.When.allCases)
  var event: Set<AuthorityCase.Event> = Set(AuthorityCase.Event.allCases)
  var reach: Set<PowerReach> = Set(PowerReach.allCases)
  var size: Set<AuthorityCase.Size> = Set(AuthorityCase.Size.allCases)
  let says: Authority.Standing

  func fits(_ one: AuthorityCase) -> Bool {
    place.contains(one.place) && when.contains(one.when) && event.contains(one.event) && reach.contains(one.reach)
      && size.contains(one.size)
  }

  /// The first row that fits decides.
  static let table: [AuthorityRow] = [
    AuthorityRow(
      law: "UU 30/2014 Art 15(1)b: only in its territory; a district's power is not its kelurahan's",
      place: [.neighbour, .kelurahanWithin], says: .missing),
    AuthorityRow(law: "UU 30/2014 Art 15(1)a: not before its time", when: [.dayBefore], says: .missing),
    AuthorityRow(law: "UU 30/2014 Art 15(1)a: not after its time", when: [.dayAfter], says: .ended),
    AuthorityRow(
      law: "UU 30/2014 Art 13(6): the giver takes it back, from the day named",
      event: [.withdrawnBefore, .withdrawnToday], says: .ended),
    AuthorityRow(law: "the amended power ends as the new one begins", event: [.amendedToday], says: .ended),
    AuthorityRow(
      law: "suspended from its first day until the day on which it is resumed",
      event: [.suspendedBefore, .suspendedToday, .resumedTomorrow], says: .suspended),
    AuthorityRow(law: "UU 30/2014 Art 15(1)c: a view is no decision", reach: [.recommends], says: .recommends),
    AuthorityRow(
      law: "UU 30/2014 Art 15(1)c: only within its matter; of an unknown size nobody can say so", size: [.above, .unknown],
      says: .overLimit),
    AuthorityRow(law: "otherwise it holds", says: .holds),
  ]
}

/// Whether a decision may be made, by what the register says: the second half of the table.
struct DecisionRow: Sendable {
  let standing: Set<Authority.Standing>
  var heldAtReceipt: Set<Bool> = [true, false]
  var openFiles: Set<Authority.OpenFiles> = [.finish, .handOver]
  var isBasisRequired: Set<Bool> = [true, false]
  let mayDecide: Bool

  static let table: [DecisionRow] = [
    DecisionRow(standing: [.holds], mayDecide: true),
    // What was received under the old power is finished under it, where the decree says so: also where it was amended to less.
    DecisionRow(
      standing: [.recommends, .overLimit, .suspended, .ended], heldAtReceipt: [true], openFiles: [.finish], mayDecide: true),
    DecisionRow(standing: [.recommends, .overLimit, .suspended, .ended], mayDecide: false),
    DecisionRow(standing: [.missing, .unconfirmed], isBasisRequired: [false], mayDecide: true),
    DecisionRow(standing: [.missing, .unconfirmed], mayDecide: false),
  ]
}

/// The lines above a signature, by source of the power, post and how the post is held.
struct SignatureRow: Sendable {
  let isMandate: Bool
  let role: Role
  let acting: Acting?
  let lines: [String]

  static let table: [SignatureRow] = [
    SignatureRow(isMandate: false, role: .head, acting: nil, lines: ["Camat Banyuwangi,"]),
    SignatureRow(isMandate: false, role: .head, acting: .daily, lines: ["Plh. Camat Banyuwangi,"]),
    SignatureRow(isMandate: false, role: .head, acting: .vacancy, lines: ["Plt. Camat Banyuwangi,"]),
    SignatureRow(isMandate: false, role: .secretary, acting: nil, lines: ["a.n. Camat Banyuwangi,", "Sekretaris kecamatan,"]),
    SignatureRow(
      isMandate: false, role: .secretary, acting: .daily, lines: ["a.n. Camat Banyuwangi,", "Plh. Sekretaris kecamatan,"]),
    SignatureRow(
      isMandate: false, role: .secretary, acting: .vacancy, lines: ["a.n. Camat Banyuwangi,", "Plt. Sekretaris kecamatan,"]),
    SignatureRow(isMandate: true, role: .head, acting: nil, lines: ["a.n. Bupati Banyuwangi,", "Camat Banyuwangi,"]),
    SignatureRow(isMandate: true, role: .head, acting: .daily, lines: ["a.n. Bupati Banyuwangi,", "Plh. Camat Banyuwangi,"]),
    SignatureRow(isMandate: true, role: .head, acting: .vacancy, lines: ["a.n. Bupati Banyuwangi,", "Plt. Camat Banyuwangi,"]),
    SignatureRow(
      isMandate: true, role: .secretary, acting: nil,
      lines: ["a.n. Bupati Banyuwangi,", "Camat Banyuwangi,", "u.b.", "Sekretaris kecamatan,"]),
    SignatureRow(
      isMandate: true, role: .secretary, acting: .daily,
      lines: ["a.n. Bupati Banyuwangi,", "Camat Banyuwangi,", "u.b.", "Plh. Sekretaris kecamatan,"]),
    SignatureRow(
      isMandate: true, role: .secretary, acting: .vacancy,
      lines: ["a.n. Bupati Banyuwangi,", "Camat Banyuwangi,", "u.b.", "Plt. Sekretaris kecamatan,"]),
    // The superior of a camat who must not decide signs for the regent, and never for that camat (UU 30/2014 Art 43).
    SignatureRow(
      isMandate: false, role: .regencySecretary, acting: nil, lines: ["a.n. Bupati Banyuwangi,", "Sekretaris Daerah,"]),
    SignatureRow(
      isMandate: false, role: .regencySecretary, acting: .daily, lines: ["a.n. Bupati Banyuwangi,", "Plh. Sekretaris Daerah,"]),
    SignatureRow(
      isMandate: false, role: .regencySecretary, acting: .vacancy, lines: ["a.n. Bupati Banyuwangi,", "Plt. Sekretaris Daerah,"]),
    SignatureRow(
      isMandate: true, role: .regencySecretary, acting: nil, lines: ["a.n. Bupati Banyuwangi,", "Sekretaris Daerah,"]),
    SignatureRow(
      isMandate: true, role: .regencySecretary, acting: .daily, lines: ["a.n. Bupati Banyuwangi,", "Plh. Sekretaris Daerah,"]),
    SignatureRow(
      isMandate: true, role: .regencySecretary, acting: .vacancy, lines: ["a.n. Bupati Banyuwangi,", "Plt. Sekretaris Daerah,"]),
  ]
}
