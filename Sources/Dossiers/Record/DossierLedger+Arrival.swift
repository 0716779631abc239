import Civic
import Core
import Storage

/// A dossier as it comes in, by whichever way, with everything made that must not be made inside a
/// transaction.
struct Arrival {
  /// Its dates are read from the clock when it is written.
  let dossier: Dossier
  let sealed: SealedApplicant
  /// The requirements that belong to this case, each with whether it is here.
  let papers: [String: Bool]
  /// What was named as missing in the same visit, where the state says so.
  let missing: [String]
  /// Nil for a resident who applies from home.
  let actor: ID?
  let capacity: String
  /// What the resident answered about the case, sealed.
  var answers: Blob?
  /// The size of the object, where a power of the service has a limit.
  var amount: Int?
  /// What it is against, where it is an objection.
  var objection: Objection?
  let received: ActDraft
  let completeness: ActDraft
  /// That it was written down later than it was received; nil where it was not.
  var entry: ActDraft?
  let figureIDs: [ID]
}

extension DossierLedger {
  /// Writes a dossier that comes in: the record, its papers, its first acts, work lists, alarms, figures and
  /// the event.
  func receive(_ arrival: Arrival, terms: ServiceTerms, calendar: WorkCalendar, _ tx: Transaction) throws {
    let (now, day) = (arrival.received.at, calendar.zone.day(of: arrival.received.at))
    var acts = [act(.received, arrival.received, arrival)]
    switch arrival.dossier.state {
    case .running: acts.append(act(.complete, arrival.completeness, arrival))
    case .incomplete:
      acts.append(act(.incomplete, arrival.completeness, arrival, detail: arrival.missing.joined(separator: ",")))
    default: break
    }
    if let entry = arrival.entry { acts.append(act(.entered, entry, arrival)) }
    var dossier = arrival.dossier
    // What was received earlier is read as it stood then: warnings that are past ring at once.
    let reading = DossierRules.reading(acts, promise: dossier.promise, calendar: calendar, now: now)
    dossier.startedAt = reading.started
    dossier.firstDue = reading.firstDue ?? .distant
    dossier.due = reading.due ?? .distant
    try DossierStore.insert(dossier, arrival.sealed, receivedOn: day, regency: regency, tx)
    if let answers = arrival.answers { try DossierStore.setAnswers(answers, of: dossier.id, regency: regency, tx) }
    if let objection = arrival.objection { try ObjectionStore.insert(objection, as: dossier.id, regency: regency, tx) }
    try noteReceived(dossier, amount: arrival.amount, on: day, tx)
    for (key, isHere) in arrival.papers.sorted(by: { $0.key < $1.key }) {
      try DossierStore.set(key, received: isHere, of: dossier.id, regency: regency, tx)
    }
    for act in acts {
      let sealed =
        switch act.kind {
        case .received: arrival.received.sealedReason
        case .entered: arrival.entry?.sealedReason
        default: Blob?.none
        }
      try DossierStore.insert(act, sealedReason: sealed, of: dossier.id, regency: regency, tx)
    }
    try place(dossier, acts, reading, terms: terms, now: now, tx)
    let area = dossier.area.text
    let contested = try contestedService(of: dossier, tx)
    try tx.count(
      [
        FigureDelta(area: area, measure: Measure.received.name, day: day),
        FigureDelta(area: area, measure: Measure.received.name(of: terms.key.service), day: day),
      ] + (contested.map { [FigureDelta(area: area, measure: Measure.objected.name(of: $0), day: day)] } ?? []),
      regency: regency, ids: arrival.figureIDs)
    try record("dossier.received", arrival.entry ?? arrival.received, dossier, by: arrival.actor, tx)
    let last = acts.last { $0.kind != .entered }
    if let news = try news(of: last, at: arrival.entry?.at, dossier, terms, calendar, tx) { try asks.tell(news, tx) }
  }

  private func act(_ kind: DossierAct.Kind, _ draft: ActDraft, _ arrival: Arrival, detail: String = "") -> DossierAct {
    DossierAct(
      id: draft.id, at: draft.at, kind: kind, actor: arrival.actor, capacity: arrival.capacity, step: .counter,
      detail: detail, reason: draft.reason, basis: "")
  }
}

extension DossierStore {
  /// Keeps what the resident answered about the case.
  static func setAnswers(_ sealed: Blob, of dossier: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run("UPDATE dossier SET answers = \(sealed) WHERE regency = \(regency) AND id = \(dossier)")
  }

  static func answers(of dossier: ID, regency: Int, secrets: Secrets, _ tx: Transaction) throws -> String {
    let sealed = try tx.first("SELECT answers FROM dossier WHERE regency = \(regency) AND id = \(dossier)") { $0.blobOrNil(0) }
    return try sealed?.map { try secrets.open($0, at: answersPlace(regency, dossier)) } ?? ""
  }

  static func answersPlace(_ regency: Int, _ dossier: ID) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "dossier", column: "answers", id: dossier)
  }
}
