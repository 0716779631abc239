package import Civic
package import Core
package import Storage

/// Entering a slip: the same intake as at the counter, at the hour written on the paper.
extension SlipDesk {
  /// A slip with what it became.
  package struct Found: Sendable {
    package let slip: Slip
    /// Who ended it, and the dossier it is the receipt of.
    package let endedBy: String
    package let dossier: Dossier?
    package let zone: Zone
  }

  /// - Throws: `Problem.codeUnknown` for what is no slip of the person's office.
  package func find(_ code: PublicCode, for actor: Actor, now: Moment, _ tx: Transaction) throws -> Found {
    guard code.regency == regency, let slip = try SlipStore.slip(code: code, tx),
      actor.may(.receive, in: slip.area, on: reference.zone.day(of: now))
    else { throw Problem.codeUnknown }
    return Found(
      slip: slip, endedBy: try slip.endedBy.map { try Civic.name(of: $0, regency: regency, in: tx) } ?? "",
      dossier: try slip.dossier.flatMap { try DossierStore.dossier($0, regency: regency, tx) },
      zone: try reference.data(in: tx).calendar(of: slip.area).zone)
  }

  /// The sealed PIN of a slip, which its dossier gets; nil once it has been entered or voided.
  package func pin(of slip: Slip, _ tx: Transaction) throws -> Blob? {
    try SlipStore.pin(of: slip.id, regency: regency, tx)
  }

  /// What was written on the slip, with everything made that must not be made inside a transaction.
  package struct Entry: Sendable {
    let slip: ID
    let eventID: ID
    let writtenAt: Moment
    let now: Moment
    let intake: CounterDesk.Prepared
  }

  /// - Parameters:
  ///   - writtenAt: the hour on the slip.
  ///   - officer: who took the file, as written on it; may be empty.
  ///   - pin: of the slip, sealed; read before, since sealing it anew cannot be done in a transaction.
  package func prepareEntry(
    of slip: Slip, pin: Blob?, _ intake: CounterDesk.Intake, writtenAt: Moment, officer: String, now: Moment
  ) throws -> Entry {
    var way = IntakeWay(.slip)
    way.at = writtenAt
    way.code = slip.code
    way.pin = Pin(try pin.map { try secrets.open($0.bytes, at: SlipStore.pinPlace(regency, slip.id)) } ?? "")
    way.note = officer.isEmpty ? "" : SlipStrings.takenBy(officer).id
    return Entry(
      slip: slip.id, eventID: randomness.id(at: now), writtenAt: writtenAt, now: now,
      intake: try counter.prepare(intake, as: way, now: now))
  }

  /// The dossier of a slip, and whether it was made just now.
  package struct Entered: Sendable {
    package let dossier: ID
    package let isNew: Bool
  }

  /// Enters a slip. Whoever comes second, in another tab or at another desk, gets the dossier of the first.
  /// - Throws: `Problem.notFound` outside the person's areas, `.slipVoid`, `.slipHour` for an hour that cannot
  ///   be, and what the counter throws.
  package func enter(_ entry: Entry, by actor: Actor, _ tx: Transaction) throws -> Entered {
    let slip = try slip(entry.slip, for: actor, now: entry.now, tx)
    if let dossier = slip.dossier { return Entered(dossier: dossier, isNew: false) }
    guard slip.state == .printed else { throw Problem.slipVoid }
    guard entry.intake.intake.area == slip.area else { throw Problem.notAllowed }
    if let fault = SlipRules.fault(writtenAt: entry.writtenAt, printedAt: slip.printedAt, now: entry.now) {
      throw Problem.slipHour(fault.words)
    }
    let dossier = try counter.receive(entry.intake, by: actor, tx)
    guard
      try SlipStore.end(
        slip.id, as: .used, dossier: dossier, reason: nil, at: entry.now, by: actor.account, regency: regency, tx)
    else { throw Problem.changed }
    try record("slip.entered", entry.eventID, at: entry.now, slip: slip.id, by: actor, tx)
    return Entered(dossier: dossier, isNew: true)
  }
}
