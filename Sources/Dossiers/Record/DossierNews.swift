import Civic
package import Core
import Storage

/// Something an applicant should hear of, in this room's words. How they are told is decided elsewhere.
package struct DossierNews: Sendable {
  package enum Kind: Sendable, Hashable, CaseIterable {
    case received, incomplete, correction, extended, approved, rejected, grantedByLaw, pinRenewed, promiseBroken, written
    /// An objection, or an appeal, was not granted.
    case objectionRejected, appealRejected
    /// Another office said no: an objection goes there.
    case rejectedElsewhere
    /// An objection was granted: the application is taken up again.
    case reopened
    /// The office may no longer decide; the file goes to another.
    case handedToOther
    /// Another office decides it; and it came back undecided.
    case forwarded, returned
    /// Nothing to tell; but what was still to be told is no longer so.
    case overtaken
  }

  package let kind: Kind
  /// The act that made it true.
  package let act: ID
  package let at: Moment
  package let dossier: Dossier
  package let service: Text
  package let office: String
  package let zone: Zone
  /// The requirements that are missing or must be corrected.
  package let requirements: [Text]
  package let reason: String
  package let basis: String
  /// Who answers for what happened, as a capacity: "Camat".
  package let answerer: String
  /// The outside office it went to or came from; empty where it is about none.
  package let destination: String
  /// The last day on which one may object, after a rejection.
  package let objectionUntil: Day?
  /// How the applicant is reached; empty if they left no such address.
  package let phone: String
  package let email: String
  /// Whether the applicant stood at the counter and has it on paper.
  package let isFaceToFace: Bool

  /// The promised date in words, or that there is none yet.
  package func due(_ language: Language) -> String {
    dossier.due == .distant ? ContactStrings.waiting[language] : zone.long(dossier.due, language)
  }
}

extension DossierNews.Kind {
  /// What an act means to the applicant; nil if it is the office's own affair.
  init?(_ kind: DossierAct.Kind) {
    switch kind {
    case .received: self = .received
    case .incomplete: self = .incomplete
    case .paused: self = .correction
    case .extended: self = .extended
    case .approved: self = .approved
    case .rejected: self = .rejected
    case .grantedByLaw: self = .grantedByLaw
    case .pinRenewed: self = .pinRenewed
    case .promiseBroken: self = .promiseBroken
    case .messaged: self = .written
    case .forwarded: self = .forwarded
    case .hopReturned: self = .returned
    case .reopened: self = .reopened
    case .complete, .resumed, .supplied, .startedBySilence, .handedOver, .hopWithdrawn: self = .overtaken
    case .recommended, .returned, .warned, .escalated, .scanned, .recounted, .entered, .corrected, .erased, .promiseAnswered,
      .reminded, .takenOver, .takenBack, .hopReceived, .hopDecided, .hopOverdue, .objected, .recused, .powerLapsed:
      return nil
    }
  }
}

extension DossierLedger {
  /// The news an act makes.
  /// - Parameters:
  ///   - act: the last of those written.
  ///   - writtenAt: when it was written down, where that was later than it happened.
  func news(
    of act: DossierAct?, at writtenAt: Moment? = nil, _ dossier: Dossier, _ terms: ServiceTerms, _ calendar: WorkCalendar,
    _ tx: Transaction
  ) throws -> DossierNews? {
    guard let act, let kind = kind(of: act, dossier) else { return nil }
    let contact = kind == .overtaken ? ("", "") : try DossierStore.contact(of: dossier.id, regency: regency, secrets: secrets, tx)
    let day = calendar.zone.day(of: act.at)
    let head = kind == .promiseBroken ? try Civic.holder(of: .head, in: dossier.area, on: day, regency: regency, tx) : nil
    let remedy =
      dossier.decision == .rejected
      ? try? ObjectionRules.kind(against: .rejected, of: dossier.terms, at: dossier.step).get() : nil
    return DossierNews(
      kind: kind, act: act.id, at: writtenAt ?? act.at, dossier: dossier, service: terms.name,
      office: try reference.data(in: tx).office(of: dossier.area)?.name ?? "", zone: calendar.zone,
      requirements: act.requirements.map(terms.name),
      reason: kind == .incomplete && act.reason.isEmpty ? DossierStrings.howToComplete[dossier.language] : act.reason,
      basis: act.basis,
      answerer: try other(for: kind, dossier, on: day, tx) ?? head.map { "\($0.title[dossier.language]) \($0.name)" }
        ?? act.capacity,
      destination: try outsideOffice(of: act, tx) ?? "",
      objectionUntil: remedy.flatMap { ObjectionRules.lastDay(of: $0, decided: day, calendar) },
      phone: contact.0, email: contact.1, isFaceToFace: isFaceToFace(act, dossier))
  }

  /// The office that decides from now on, where this one may not.
  private func other(for kind: DossierNews.Kind, _ dossier: Dossier, on day: Day, _ tx: Transaction) throws -> String? {
    guard kind == .handedToOther else { return nil }
    let office = try asks.authority(question(of: dossier, amount: nil, on: day, tx), tx).technicalOffice
    return office.isEmpty ? LapseStrings.regency[dossier.language] : office
  }

  /// A file that was complete at once is received, and nothing else that an applicant must know.
  private func kind(of act: DossierAct, _ dossier: Dossier) -> DossierNews.Kind? {
    // Residents need no notice of what they wrote themselves.
    if act.kind == .messaged, act.actor == nil { return nil }
    switch (ObjectionKind(dossier.terms), act.kind) {
    case (.objection, .rejected): return .objectionRejected
    case (.appeal, .rejected): return .appealRejected
    // What was granted is told with the application, which is taken up again.
    case (.some, .approved), (.some, .grantedByLaw): return .overtaken
    case (nil, .rejected) where act.hop != nil: return .rejectedElsewhere
    case (nil, .powerLapsed): return Lapse(rawValue: act.detail) == .handOver ? .handedToOther : nil
    default: break
    }
    return act.kind == .complete && act.at == dossier.receivedAt ? .received : DossierNews.Kind(act.kind)
  }

  private func isFaceToFace(_ act: DossierAct, _ dossier: Dossier) -> Bool {
    act.kind == .pinRenewed || (act.at == dossier.receivedAt && dossier.channel != .online)
  }
}

extension DossierStore {
  /// Telephone and mail address, in clear; empty where there is none.
  static func contact(of dossier: ID, regency: Int, secrets: Secrets, _ tx: Transaction) throws -> (phone: String, email: String)
  {
    let sealed = try tx.first("SELECT phone, email FROM dossier WHERE regency = \(regency) AND id = \(dossier)") { row in
      (phone: row.blobOrNil(0), email: row.blobOrNil(1))
    }
    func open(_ bytes: [UInt8]?, _ column: StaticString) throws -> String {
      try bytes.map { try secrets.open($0, at: Secrets.Place(regency: regency, table: "dossier", column: column, id: dossier)) }
        ?? ""
    }
    return (try open(sealed?.phone, "phone"), try open(sealed?.email, "email"))
  }
}
