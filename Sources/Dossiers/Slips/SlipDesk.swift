package import Civic
package import Core
package import Storage

/// What the counter does with slips: prints them while all is well, enters them when it is well again.
package struct SlipDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  var counter: CounterDesk { CounterDesk(workshop) }

  /// A slip about to be printed.
  package struct NewSlip: Sendable {
    package let id: ID
    let eventID: ID
    package let code: PublicCode
    let pin: Blob
  }

  /// A printing with everything made that must not be made inside a transaction.
  package struct Printing: Sendable {
    package let id: ID
    let at: Moment
    package let slips: [NewSlip]
  }

  /// - Parameter count: brought into `SlipRules.batch`.
  package func preparePrinting(_ count: Int, now: Moment) throws -> Printing {
    let count = min(max(count, SlipRules.batch.lowerBound), SlipRules.batch.upperBound)
    return Printing(
      id: randomness.id(at: now), at: now,
      slips: try (0..<count).map { _ in
        let id = randomness.id(at: now)
        let pin = try secrets.seal(Pin.random(randomness).digits, at: SlipStore.pinPlace(regency, id))
        return NewSlip(id: id, eventID: randomness.id(at: now), code: PublicCode(regency: regency, from: randomness), pin: pin)
      })
  }

  /// Makes the slips of a printing: from now on their codes are valid.
  /// - Throws: `Problem.notAllowed` outside the officer's office.
  package func print(_ printing: Printing, area: AreaCode, by actor: Actor, _ tx: Transaction) throws {
    let data = try reference.data(in: tx)
    guard actor.may(.receive, in: area, on: reference.zone.day(of: printing.at)), data.openOffice(of: area) != nil else {
      throw Problem.notAllowed
    }
    for (position, slip) in printing.slips.enumerated() {
      try SlipStore.insert(
        slip, position: position, batch: printing.id, area: area, at: printing.at, by: actor.account, regency: regency, tx)
      try record("slip.printed", slip.eventID, at: printing.at, slip: slip.id, by: actor, tx)
    }
  }

  /// A sheet as it goes to the printer.
  package struct Sheet: Sendable {
    package let slips: [(code: PublicCode, pin: String)]
    package let office: Office?
    package let zone: Zone
    package let printedAt: Moment
    /// The fees of the services offered, told once for each amount; nil where they are too many for a slip.
    package let fee: Text?
  }

  /// For how many minutes a sheet shows its PINs, and to whom printed it only.
  package static let minutesToPrint = 15

  /// Those that were entered or voided are left out.
  /// - Throws: `Problem.notFound` outside the person's areas, `.slipSheetOver` once its time has passed or for
  ///   another person.
  package func sheet(_ batch: ID, for actor: Actor, now: Moment, _ tx: Transaction) throws -> Sheet {
    let rows = try SlipStore.batch(batch, regency: regency, tx)
    guard let first = rows.first?.slip, actor.may(.receive, in: first.area, on: reference.zone.day(of: now)) else {
      throw Problem.notFound
    }
    guard first.printedBy == actor.account, now < first.printedAt.adding(minutes: Self.minutesToPrint) else {
      throw Problem.slipSheetOver
    }
    let slips = try rows.compactMap { row -> (code: PublicCode, pin: String)? in
      guard let pin = row.pin else { return nil }
      return (code: row.slip.code, pin: try secrets.open(pin.bytes, at: SlipStore.pinPlace(regency, row.slip.id)))
    }
    guard !slips.isEmpty else { throw Problem.slipSheetOver }
    let data = try reference.data(in: tx)
    return Sheet(
      slips: slips, office: data.office(of: first.area), zone: data.calendar(of: first.area).zone, printedAt: first.printedAt,
      fee: try fee(at: first.area, tx))
  }

  /// The fee in words where it is the same for every service: then it can stand on a slip.
  private func fee(at area: AreaCode, _ tx: Transaction) throws -> Text? {
    let fees = Set(try asks.offered(area, tx).map(\.fee))
    return fees.count == 1 ? fees.first : nil
  }

  /// What is printed and not entered in the offices of this person.
  package func waiting(for actor: Actor, on day: Day, _ tx: Transaction) throws -> [Slip] {
    try actor.areas(for: .receive, on: day).flatMap { area in
      try SlipStore.waiting(area: area, regency: regency, limit: 500, tx)
    }
  }

  /// Ends a spoiled slip before it was entered.
  package struct Voiding: Sendable {
    let id: ID
    let eventID: ID
    let reason: Blob
    let at: Moment
  }

  package func prepareVoiding(_ id: ID, reason: String, now: Moment) throws -> Voiding {
    Voiding(
      id: id, eventID: randomness.id(at: now), reason: try secrets.seal(reason, at: SlipStore.reasonPlace(regency, id)), at: now)
  }

  /// - Returns: whether it was printed only; one that has been entered stays the receipt it is.
  /// - Throws: `Problem.notFound` outside the person's areas.
  package func void(_ voiding: Voiding, by actor: Actor, _ tx: Transaction) throws -> Bool {
    let slip = try slip(voiding.id, for: actor, now: voiding.at, tx)
    guard
      try SlipStore.end(
        slip.id, as: .void, dossier: nil, reason: voiding.reason, at: voiding.at, by: actor.account, regency: regency, tx)
    else { return false }
    try record("slip.voided", voiding.eventID, at: voiding.at, slip: slip.id, by: actor, tx)
    return true
  }

  func slip(_ id: ID, for actor: Actor, now: Moment, _ tx: Transaction) throws -> Slip {
    guard let slip = try SlipStore.slip(id, regency: regency, tx),
      actor.may(.receive, in: slip.area, on: reference.zone.day(of: now))
    else { throw Problem.notFound }
    return slip
  }

  func record(_ kind: String, _ event: ID, at now: Moment, slip: ID, by actor: Actor, _ tx: Transaction) throws {
    try tx.record(
      Event(
        id: event, at: now, actor: actor.account, kind: kind, record: RecordKey("slip", regency: regency, id: slip),
        fields: ["state"]))
  }
}
