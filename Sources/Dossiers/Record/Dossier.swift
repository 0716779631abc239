package import Civic
package import Core

/// A step of the workflow: the desk that holds the dossier.
package enum DossierStep: String, Sendable, CaseIterable {
  case counter, sectionHead, secretary, head
  /// The superior of the camat, at the regency: appeals, and files that a camat must not decide.
  case regency

  /// The desk to which this one answers; nil above the camat, who has no one above in the same office.
  package var superior: DossierStep? {
    switch self {
    case .counter: .sectionHead
    case .sectionHead: .secretary
    case .secretary: .head
    case .head, .regency: nil
    }
  }

  /// The role that works at this desk.
  package var role: Role {
    switch self {
    case .counter: .counter
    case .sectionHead: .sectionHead
    case .secretary: .secretary
    case .head: .head
    case .regency: .regencySecretary
    }
  }
}

/// Where a dossier stands.
package enum DossierState: String, Sendable, CaseIterable {
  /// Received; whether it is complete has not been said.
  case unchecked
  /// Something is missing, and the resident knows what.
  case incomplete
  /// The clock runs.
  case running
  /// The office waits for the resident.
  case paused
  /// Decided in favour; the product waits to be handed over.
  case approved
  case rejected
  /// Handed over: nothing more to do.
  case closed

  package var isOpen: Bool {
    switch self {
    case .unchecked, .incomplete, .running, .paused: true
    case .approved, .rejected, .closed: false
    }
  }
}

/// Who applies.
package enum ApplicantKind: String, Sendable, CaseIterable {
  case person, proxy, desa, organisation
}

/// By which way a dossier came in.
package enum IntakeChannel: String, Sendable, CaseIterable {
  case counter
  /// From home; `receivedBy` is then the dossier's own id, since nobody of the office was there.
  case online
  /// A receipt slip printed beforehand, entered when line or power came back.
  case slip
  /// Taken at the resident's home (jemput bola).
  case homeVisit
}

/// How a dossier was decided.
package enum Decision: String, Sendable {
  case approved, rejected
  /// Granted by law through silence (UU 30/2014 Art 53 as amended): nobody signed it.
  case grantedByLaw
}

/// The file of one application, from receipt to product.
package struct Dossier: Sendable, Hashable {
  package let id: ID
  package let code: String
  package let area: AreaCode
  package let terms: ServiceTerms.Key
  package let promise: PromiseLength
  package let applicant: ApplicantKind
  package let name: String
  package let village: AreaCode?
  package let receivedAt: Moment
  package let receivedBy: ID
  package let channel: IntakeChannel
  /// Why it stands first among files due at one moment; one of `SpecialNeed.ofFiles`.
  package let priority: SpecialNeed?
  /// In which language the resident wants to be written to.
  package let language: Language
  package var state: DossierState
  package var step: DossierStep
  package var startedAt: Moment?
  package var firstDue: Moment
  package var due: Moment
  package var decision: Decision?
  package var decidedAt: Moment?
  package var agendaNumber: Int?
  /// Whether the date is near, and the holder has been told.
  package var isWarned: Bool
  /// Whether the desk above the holder has been told.
  package var isEscalated: Bool
  package var version: Int
  /// Where it lies while another office decides; nil while it is here.
  package var away: Away?

  /// Whether the date was moved once with a reason. The first promise stays what it is measured by.
  package var isExtended: Bool { firstDue != .distant && due != firstDue }
}

/// The personal part of a dossier. It is encrypted at rest and shown only masked, unless someone says
/// why they need it.
package struct Applicant: Sendable, Hashable {
  package var nik: String = ""
  package var phone: String = ""
  package var email: String = ""
  package var address: String = ""
  /// What the product is for, in the resident's words.
  package var purpose: String = ""
  /// Who came in the applicant's place.
  package var proxy: String = ""
  /// The number of the family card, where it was given: by it the program knows when an officer must not decide.
  package var familyCard: String = ""
  package var pin: String = ""

  package init(
    nik: String = "", phone: String = "", email: String = "", address: String = "", purpose: String = "", proxy: String = "",
    familyCard: String = "", pin: String = ""
  ) {
    self.nik = nik
    self.phone = phone
    self.email = email
    self.address = address
    self.purpose = purpose
    self.proxy = proxy
    self.familyCard = familyCard
    self.pin = pin
  }
}

/// Something done to a dossier: who, when, why. The rows of these are the dossier's history.
package struct DossierAct: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case received, incomplete, complete, recommended, returned, paused, resumed, extended, approved, rejected
    case grantedByLaw, handedOver, startedBySilence, warned, escalated, scanned, pinRenewed, recounted
    case entered, corrected, erased
    case supplied, messaged, takenBack
    case promiseBroken, promiseAnswered
    /// An objection was filed against it; it was granted, and the file is taken up again.
    case objected, reopened
    /// Someone must not decide it, and it went to the superior.
    case recused
    /// The power behind it has changed while it was open.
    case powerLapsed
    case reminded, takenOver
    case forwarded, hopReceived, hopDecided, hopReturned, hopWithdrawn, hopOverdue

    /// Whether it makes a new version of the dossier. What the program notes, a message, a reminder, and what the
    /// camat says about a promise do not: nobody's decision fails because of a warning.
    var makesVersion: Bool {
      switch self {
      case .warned, .escalated, .messaged, .promiseBroken, .promiseAnswered, .reminded, .hopOverdue, .powerLapsed: false
      default: true
      }
    }
  }

  package let id: ID
  package let at: Moment
  package let kind: Kind
  /// Nil for the resident or the program itself.
  package let actor: ID?
  /// The capacity in which it was done: "Plh. Camat".
  package let capacity: String
  package let step: DossierStep
  /// The requirements that are missing, waited for or seen, the length of an extension, who took the product, the id of a hop
  /// and what was decided there, or of what kind it is.
  package let detail: String
  /// The reason in words; encrypted at rest.
  package let reason: String
  package let basis: String
}

extension DossierAct {
  /// The way to another office that it is about.
  var hop: ID? { detail.split(separator: " ").first.flatMap { ID(text: String($0)) } }

  /// What another office decided; of a correction also what had been noted before, the newer last.
  var hopOutcomes: [Hop.Outcome] { detail.split(separator: " ").dropFirst().compactMap { Hop.Outcome(rawValue: String($0)) } }

  /// The requirements it names.
  var requirements: [String] {
    switch kind {
    case .incomplete, .paused, .complete, .corrected: detail.split(separator: ",").map(String.init)
    default: []
    }
  }

  /// What the act means to the promise clock.
  var clockEvent: ClockEvent? {
    switch kind {
    case .received: .received(at)
    case .incomplete: .incomplete(at)
    case .supplied: .supplied(at)
    case .complete: .complete(at)
    case .paused: .paused(at)
    case .resumed: .resumed(at)
    case .extended: PromiseLength(detail).map { .extended(at, by: $0) }
    case .approved, .rejected, .grantedByLaw: .finished(at)
    default: nil
    }
  }
}
