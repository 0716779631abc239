import Civic
package import Core

/// An application that someone has begun at home and not sent yet. Its id, code and PIN become those of the
/// dossier.
package struct Draft: Sendable, Hashable {
  package let id: ID
  package let code: PublicCode
  /// The standard as it stood when the applicant last began or confirmed it.
  package let terms: ServiceTerms.Key
  package let begunAt: Moment
  package let usedAt: Moment
  package let version: Int
  package var content: DraftContent

  /// After how many days without use it is removed, with its files.
  package static let daysKept = 30

  package func isExpired(at now: Moment) -> Bool {
    usedAt < now.adding(days: -Self.daysKept)
  }
}

/// What the applicant has answered so far. It is sealed as a whole.
package struct DraftContent: Sendable, Hashable, Codable {
  /// The code of the office's area; empty until it is chosen.
  package var area = ""
  /// The code of the village, or `elsewhere`; empty until it is chosen.
  package var village = ""
  /// The chosen answer of each question about the case.
  package var answers: [String: String] = [:]
  /// The size of the object; nil where none is asked or it is not answered yet.
  package var amount: Int?
  package var kind = ""
  package var name = ""
  package var nik = ""
  package var phone = ""
  package var email = ""
  package var address = ""
  package var purpose = ""
  package var proxy = ""
  package var language = Language.id.rawValue
  /// The requirements that will be brought to the office.
  package var brought: [String] = []
  /// Whether the applicant has said that the PIN is written down: then it is shown no more.
  package var hasNotedPIN = false
  /// Whether every step was seen once: later changes lead back to the answers.
  package var hasSeenAll = false

  /// A village outside the district, or one the applicant does not know.
  package static let elsewhere = "-"

  package init() {}

  package var situation: Situation { Situation(answers) }
}

/// One page of applying, in order.
package enum ApplyStep: String, Sendable, CaseIterable {
  /// The code and PIN of the draft.
  case code = "kode"
  case office = "kantor"
  case village = "desa"
  case situation = "keadaan"
  /// The size of the object, where some power of the service has a limit.
  case object = "ukuran"
  case person = "pemohon"
  case papers = "syarat"
  case check = "periksa"
}

/// What is different in a standard that changed while a draft was open.
package enum StandardChange: Sendable, Hashable {
  case added(Text), removed(Text), reworded(Text)
  case promise(PromiseLength, now: PromiseLength)
  case fee(Text, now: Text)
  case questions
}
