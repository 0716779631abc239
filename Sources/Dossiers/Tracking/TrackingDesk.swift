package import Civic
package import Core
package import Storage

/// What a resident sees with the code of a receipt, and with its PIN.
package struct TrackingDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// What everyone may see who has the code: nothing about the person.
  package struct Tracked: Sendable {
    package let dossier: Dossier
    package let terms: ServiceTerms
    package let acts: [DossierAct]
    package let reading: ClockReading
    package let office: Office?
    package let zone: Zone
    /// What the resident can do about the decision.
    package let remedy: Remedy
    /// What is said where the promise was broken.
    package let broken: BrokenNotice?
    let papers: [String: PaperStanding]
    /// Its ways to other offices, the oldest first.
    package let hops: [SeenHop]
    /// Who decides in place of this office, if another does.
    package let elsewhere: DecidedElsewhere?
    /// Whether what was granted can be fetched.
    package let product: ProductStanding

    /// The last day on which the resident may object to a rejection.
    package var objectionUntil: Day? { dossier.decision == .rejected ? remedy.last : nil }

    /// The requirements the office is waiting for.
    package var asked: [Text] { ask?.requirements.map(terms.name) ?? [] }

    /// The act by which it asked for them.
    var ask: DossierAct? {
      switch dossier.state {
      case .paused: acts.last { $0.kind == .paused }
      case .incomplete: acts.last { $0.kind == .incomplete }
      default: nil
      }
    }

    /// What the resident still has to bring of their own accord.
    package var toBring: [Text] { DossierRules.toBring(papers, of: dossier, terms).map(\.name) }

    /// What came after the office asked for it, and nobody has looked at yet.
    package var answered: [Text] {
      dossier.state.isOpen ? terms.requirements.filter { papers[$0.key] == .answered }.map(\.name) : []
    }
  }

  /// - Parameter withReasons: for who has shown the PIN.
  /// - Throws: `Problem.notFound` for a code that does not exist, or belongs to another regency.
  package func track(_ code: PublicCode, withReasons: Bool = false, now: Moment, _ tx: Transaction) throws -> Tracked {
    guard code.regency == regency else { throw Problem.codeUnknown }
    guard let dossier = try DossierStore.dossier(code: code, tx), let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { throw try SlipStore.slip(code: code, tx)?.problem ?? .codeUnknown }
    let data = try reference.data(in: tx)
    let calendar = data.calendar(of: dossier.area)
    let acts = try DossierStore.acts(of: dossier.id, regency: regency, secrets: withReasons ? secrets : nil, tx)
    let hops = acts.contains { $0.kind == .forwarded } ? try HopDesk(workshop).seen(of: dossier, tx) : []
    return Tracked(
      dossier: dossier, terms: terms, acts: acts,
      reading: DossierRules.reading(acts, promise: dossier.promise, calendar: calendar, now: now),
      office: data.office(of: dossier.area), zone: calendar.zone,
      remedy: try ObjectionDesk(workshop).remedy(for: dossier, acts, now: now, tx),
      broken: try BrokenPromiseDesk(workshop).notice(for: dossier, acts, now: now, tx),
      papers: dossier.state.isOpen ? try papers(of: dossier, acts, tx) : [:], hops: hops,
      elsewhere: dossier.state.isOpen ? try ledger.decidedElsewhere(dossier, terms, on: calendar.zone.day(of: now), tx) : nil,
      product: try ledger.product(of: dossier, terms, wasElsewhere: !hops.isEmpty, tx))
  }

  /// How each paper stands; of a closed file nobody asks.
  private func papers(of dossier: Dossier, _ acts: [DossierAct], _ tx: Transaction) throws -> [String: PaperStanding] {
    DossierRules.papers(
      try DossierStore.requirements(of: dossier.id, regency: regency, tx), acts,
      try AttachmentStore.attachments(of: dossier.id, regency: regency, tx))
  }

  /// What trying a PIN comes to, with what it opens.
  package enum PINOutcome: Sendable {
    case right(Applicant)
    case refused(PINLock.Outcome)
  }

  /// Tries a PIN.
  /// - Parameter eventID: of the event that is written when the last try is gone.
  package func tryPIN(_ pin: Pin?, of tracked: Tracked, eventID: ID, now: Moment, _ tx: Transaction) throws -> PINOutcome {
    let lock = PINLock.dossier(tracked.dossier.id)
    let outcome = try lock.attempt(pin, regency: regency, secrets: secrets, eventID: eventID, now: now, tx)
    guard outcome == .right else { return .refused(outcome) }
    return .right(try DossierStore.applicant(of: lock.id, regency: regency, secrets: secrets, tx))
  }

  /// The resident replies to what the office asked: the pause ends at this instant.
  package func reply(_ tracked: Tracked, _ draft: ActDraft, _ tx: Transaction) throws {
    guard tracked.dossier.state == .paused else { throw Problem.changed }
    try ledger.reply(draft, on: tracked.dossier, terms: tracked.terms, tx)
  }
}

extension Problem {
  static let codeUnknown = Problem(
    .notFound, "dossier.code-unknown",
    Text(id: "Kode itu tidak ditemukan.", en: "This code was not found."),
    remedy: Text(
      id: "Periksa kode di tanda terima Anda: 14 huruf dan angka. Bila tetap tidak ditemukan, tanyakan ke loket.",
      en: "Check the code on your receipt: 14 letters and digits. If it is still not found, ask at the counter."))
}
