package import Civic
package import Core
package import Storage

/// Keeping the register: decrees are entered, their powers amended, suspended, resumed and withdrawn. Nothing is deleted.
package struct RegisterDesk: Sendable {
  let regency: Int
  let asks: DelegationAsks
  let reference: Reference
  let randomness: Randomness

  package init(regency: Int, asks: DelegationAsks, reference: Reference, randomness: Randomness) {
    self.regency = regency
    self.asks = asks
    self.reference = reference
    self.randomness = randomness
  }

  package var register: Register { Register(regency: regency) }

  /// A decree with its powers, and the ids of their events, made before the transaction.
  package struct Entry: Sendable {
    package let decree: Decree
    package let powers: [Power]
    let at: Moment
    let eventIDs: [ID]

    package init(_ decree: Decree, _ powers: [Power], at now: Moment, randomness: Randomness) {
      self.decree = decree
      self.powers = powers
      at = now
      eventIDs = (0...powers.count).map { _ in randomness.id(at: now) }
    }
  }

  /// What is wrong with an entry, by the number of its power; nil: with the decree itself.
  package func faults(of entry: Entry, _ tx: Transaction) throws -> [(power: Int?, fault: RegisterFault)] {
    let decree = entry.decree
    var faults: [(power: Int?, fault: RegisterFault)] = RegisterRules.faults(of: decree).map { (nil, $0) }
    if try RegisterStore.decree(number: decree.number, regency: regency, tx) != nil { faults.append((nil, .numberTaken)) }
    for (index, found) in try self.faults(of: entry.powers, in: decree, tx).enumerated() {
      faults += found.map { (index, $0) }
    }
    return faults
  }

  /// What is wrong with each power of a decree.
  private func faults(of powers: [Power], in decree: Decree, _ tx: Transaction) throws -> [[RegisterFault]] {
    let services = Set(try asks.services(tx).map(\.key))
    let areas = openAreas(try reference.data(in: tx))
    return try powers.map { power in
      let faults = RegisterRules.faults(of: power, in: decree, services: services, areas: areas)
      let object = try GroundStore.ground(of: power.service, regency: regency, tx)?.object
      let further = [
        RegisterRules.fault(of: power.limit, measuredBy: object),
        try decree.giverArea.flatMap { camat in
          RegisterRules.fault(
            of: power,
            passedOnFrom: try RegisterStore.candidates(of: power.service, at: camat, on: power.from, regency: regency, tx))
        },
      ]
      return faults + further.compactMap { $0 }
    }
  }

  /// The districts and villages whose offices are open.
  private func openAreas(_ data: ReferenceData) -> Set<AreaCode> {
    Set(data.offices(in: AreaCode(regency: regency)).filter { !$0.isClosed && $0.area.level != .regency }.map(\.area))
  }

  /// - Throws: `Problem.notAllowed`, or what is wrong with it.
  package func enter(_ entry: Entry, by actor: Actor, _ tx: Transaction) throws {
    try check(actor, at: entry.at)
    if let (_, fault) = try faults(of: entry, tx).first { throw fault.problem }
    try RegisterStore.insert(entry.decree, regency: regency, tx)
    try record("decree.entered", entry.eventIDs[0], "decree", entry.decree.id, at: entry.at, by: actor, tx)
    for (power, event) in zip(entry.powers, entry.eventIDs.dropFirst()) {
      try give(power, event, at: entry.at, by: actor, tx)
    }
  }

  private func give(_ power: Power, _ event: ID, at now: Moment, by actor: Actor, _ tx: Transaction) throws {
    try RegisterStore.insert(power, regency: regency, tx)
    for area in power.areas { try RegisterStore.rebuild(power.service, at: area, at: now, regency: regency, tx) }
    try record("power.given", event, "power", power.id, at: now, by: actor, codes: ["service": power.service], tx)
  }

  /// Something that happens to a power.
  package struct Change: Sendable {
    package let power: ID
    package let kind: PowerChange.Kind
    package let day: Day
    /// The number of the decree that orders it.
    package let decree: String
    package let reason: String
    let at: Moment
    let eventID: ID

    package init(
      _ kind: PowerChange.Kind, of power: ID, on day: Day, decree: String, reason: String, at now: Moment, randomness: Randomness
    ) {
      self.power = power
      self.kind = kind
      self.day = day
      self.decree = decree
      self.reason = reason
      at = now
      eventID = randomness.id(at: now)
    }
  }

  /// - Throws: `Problem.notAllowed`, `.notFound`, or why it does not follow.
  package func change(_ change: Change, by actor: Actor, _ tx: Transaction) throws {
    try check(actor, at: change.at)
    guard let power = try RegisterStore.power(change.power, regency: regency, tx) else { throw Problem.notFound }
    let event = PowerChange(change.kind, day: change.day, at: change.at)
    let before = try RegisterStore.changes(of: power.id, regency: regency, tx)
    if let fault = RegisterRules.fault(of: event, to: power, after: before) { throw fault.problem }
    let note = RegisterStore.ChangeNote(actor: actor.account, decree: change.decree, reason: change.reason)
    try RegisterStore.insert(event, note, of: power.id, regency: regency, tx)
    for area in power.areas { try RegisterStore.rebuild(power.service, at: area, at: change.at, regency: regency, tx) }
    try record(
      "power.\(change.kind.rawValue)", change.eventID, "power", power.id, at: change.at, by: actor,
      codes: ["day": change.day.iso], tx)
  }

  /// Puts another power in the place of one, from a day on: what was before stays what it was.
  /// - Parameter change: the end of the old one, of kind `.amended`, on the day on which the new one begins.
  package func amend(_ change: Change, by new: Power, _ eventID: ID, actor: Actor, _ tx: Transaction) throws {
    guard new.replaces == change.power, change.kind == .amended, change.day == new.from,
      let decree = try RegisterStore.decree(new.decree, regency: regency, tx)
    else { throw Problem.notFound }
    if let fault = try faults(of: [new], in: decree, tx).first?.first { throw fault.problem }
    try self.change(change, by: actor, tx)
    try give(new, eventID, at: change.at, by: actor, tx)
  }

  func check(_ actor: Actor, at now: Moment) throws {
    guard actor.may(.keepRegister, in: AreaCode(regency: regency), on: reference.zone.day(of: now)) else {
      throw Problem.notAllowed
    }
  }

  func record(
    _ kind: String, _ event: ID, _ table: StaticString, _ id: ID, at now: Moment, by actor: Actor?,
    codes: [String: String] = [:], _ tx: Transaction
  ) throws {
    try tx.record(
      Event(
        id: event, at: now, actor: actor?.account, kind: kind, record: RecordKey(table, regency: regency, id: id), codes: codes))
  }
}

extension RegisterDesk {
  /// Saves what a service rests on as a whole: brought in as usual, confirmed, or made a must.
  /// - Parameter actor: nil while the usual sources are brought in.
  package func save(_ ground: Ground, _ eventID: ID, at now: Moment, by actor: Actor?, _ tx: Transaction) throws {
    if let actor { try check(actor, at: now) }
    try GroundStore.save(ground, regency: regency, tx)
    let kind = ground.confirmedAt == nil ? "power-ground.proposed" : "power-ground.confirmed"
    try record(kind, eventID, "power_ground", ground.id, at: now, by: actor, codes: ["service": ground.service], tx)
  }
}
