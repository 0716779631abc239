package import Civic
package import Core
package import Storage
package import Web

/// The outside offices of a regency, kept by whoever keeps its register of powers.
package struct OutsideDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// An office with what stands published of it.
  package struct Listed: Sendable {
    package let office: OutsideOffice
    package let states: [OutsideState]
  }

  /// All of them, by name.
  package func offices(_ tx: Transaction) throws -> [Listed] {
    let offices = try OutsideStore.offices(regency: regency, tx)
    let states = Dictionary(grouping: try OutsideStore.states(of: offices.map(\.id), regency: regency, tx), by: \.office)
    return offices.map { Listed(office: $0, states: states[$0.id] ?? []) }
  }

  /// The services that such an office may decide: never an objection, which the law gives to those who decided.
  package func services(_ tx: Transaction) throws -> [ServiceTerms] {
    try asks.everOffered(tx).filter { ObjectionKind($0.key) == nil }
  }

  /// - Throws: `Problem.notFound` for one that is not there.
  package func office(_ id: ID, _ tx: Transaction) throws -> Listed {
    guard let office = try OutsideStore.office(id, regency: regency, tx) else { throw Problem.notFound }
    return Listed(office: office, states: try OutsideStore.states(of: [id], regency: regency, tx))
  }

  /// - Throws: `Problem.notAllowed`, or `.outsideNameTaken`.
  package func enter(_ office: OutsideOffice, event: ID, by actor: Actor, at now: Moment, _ tx: Transaction) throws {
    try check(actor, office, at: now, tx)
    try OutsideStore.insert(office, regency: regency, tx)
    try record("outside-office.entered", event, "outside_office", office.id, by: actor, at: now, tx)
  }

  /// - Parameter office: as it shall be, with the version that was seen.
  /// - Throws: `Problem.changed` if someone else was quicker, and as `enter`.
  package func change(_ office: OutsideOffice, event: ID, by actor: Actor, at now: Moment, _ tx: Transaction) throws {
    try check(actor, office, at: now, tx)
    try OutsideStore.update(office, regency: regency, tx)
    try record("outside-office.changed", event, "outside_office", office.id, by: actor, at: now, tx)
  }

  /// Publishes what keeps an office from working: residents read it at once.
  /// - Throws: `Problem.notFound`, `.notAllowed`.
  package func publish(_ state: OutsideState, event: ID, by actor: Actor, _ tx: Transaction) throws {
    try check(actor, at: state.enteredAt)
    _ = try office(state.office, tx)
    try OutsideStore.insert(state, by: actor.account, regency: regency, tx)
    try record(
      "outside-state.published", event, "outside_state", state.id, by: actor, at: state.enteredAt,
      codes: ["kind": state.kind.rawValue], tx)
  }

  /// Says that it is over.
  /// - Throws: `Problem.changed` if someone has said so before.
  package func end(_ state: ID, event: ID, by actor: Actor, at now: Moment, _ tx: Transaction) throws {
    try check(actor, at: now)
    guard try OutsideStore.end(state, at: now, by: actor.account, regency: regency, tx) else { throw Problem.changed }
    try record("outside-state.ended", event, "outside_state", state, by: actor, at: now, tx)
  }

  /// In which capacity someone keeps the register.
  package func capacity(of actor: Actor, at now: Moment) -> String {
    let today = reference.zone.day(of: now)
    return actor.assignments.first { $0.isInForce(on: today) && $0.role.permissions.contains(.keepRegister) }?.title.id ?? ""
  }

  private func check(_ actor: Actor, at now: Moment) throws {
    guard actor.may(.keepRegister, in: AreaCode(regency: regency), on: reference.zone.day(of: now)) else {
      throw Problem.notAllowed
    }
  }

  private func check(_ actor: Actor, _ office: OutsideOffice, at now: Moment, _ tx: Transaction) throws {
    try check(actor, at: now)
    let isTaken = try OutsideStore.offices(regency: regency, tx).contains { $0.name == office.name && $0.id != office.id }
    if isTaken { throw Problem.outsideNameTaken }
  }

  private func record(
    _ kind: String, _ event: ID, _ table: StaticString, _ id: ID, by actor: Actor, at now: Moment, codes: [String: String] = [:],
    _ tx: Transaction
  ) throws {
    try tx.record(
      Event(
        id: event, at: now, actor: actor.account, kind: kind, record: RecordKey(table, regency: regency, id: id), codes: codes))
  }
}

/// What keeps outside offices from working, as parts of other rooms' pages.
extension OutsideDesk {
  /// For the page of a service.
  package func part(ofService key: String, _ tx: Transaction) throws -> @Sendable (Language) -> HTML {
    let listed = try offices(tx).filter { $0.office.services.contains(key) }
    let shown = listed.flatMap { one in one.states.filter { $0.concerns(key) }.map { (one.office, $0) } }
    let zone = reference.zone
    return { HopViews.states(shown, zone, $0) }
  }

  /// For the page of an office: whatever it forwards may meet it.
  package func partOfOffices(_ tx: Transaction) throws -> @Sendable (Language) -> HTML {
    let shown = try offices(tx).filter { !$0.office.isClosed }.flatMap { one in one.states.map { (one.office, $0) } }
    let zone = reference.zone
    return { HopViews.states(shown, zone, $0) }
  }
}

extension Problem {
  static let outsideNameTaken = Problem(
    .conflict, "outside-office.name-taken",
    Text(id: "Kantor dengan nama itu sudah tercatat.", en: "An office of this name is already listed."),
    remedy: Text(id: "Buka kantor itu dari daftar, lalu ubah di sana.", en: "Open it from the list and change it there."))
}
