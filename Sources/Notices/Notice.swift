package import Civic
package import Core

/// What a notice tells.
package enum NoticeKind: String, Sendable, CaseIterable {
  case received, incomplete, correction, extended, approved, rejected, grantedByLaw, promiseBroken, pinRenewed, message
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
  /// Asks whoever gave an address whether they want to hear of changes of a service.
  case followConfirm
  /// A service that is followed has changed.
  case serviceChanged

  /// Whether it says where a dossier stands, so that the next such notice overtakes it.
  var saysWhereItStands: Bool {
    switch self {
    case .received, .incomplete, .correction, .extended, .approved, .rejected, .grantedByLaw, .promiseBroken, .objectionRejected,
      .appealRejected, .rejectedElsewhere, .reopened, .handedToOther, .forwarded, .returned:
      true
    case .pinRenewed, .message, .followConfirm, .serviceChanged: false
    }
  }

  /// Whether someone of the office says it where no machine can. What stands on the receipt is not said again,
  /// and mail that was subscribed to concerns nobody's case.
  var isSaidByHand: Bool {
    switch self {
    case .incomplete, .correction, .extended, .approved, .rejected, .grantedByLaw, .promiseBroken, .message, .objectionRejected,
      .appealRejected, .rejectedElsewhere, .reopened, .handedToOther, .returned:
      true
    case .received, .pinRenewed, .forwarded, .followConfirm, .serviceChanged: false
    }
  }
}

/// By which way a notice goes.
package enum NoticeChannel: String, Sendable, CaseIterable {
  /// E-mail by SMTP.
  case mail
  /// SMS or WhatsApp by the gateway.
  case message
  /// Someone of the office.
  case hand
}

/// What became of a notice.
package enum NoticeState: String, Sendable, CaseIterable {
  case waiting
  /// Handed to the server now, or when the program stopped: it may be handed over again, under the same id.
  case sending
  /// The server or gateway has taken it over.
  case sent
  /// The gateway says that it arrived. Nothing else makes this state.
  case delivered
  /// Given up, with the reason.
  case failed
  /// Waits for someone of the office to say it.
  case hand
  /// Someone of the office says that they said it.
  case said
  /// No longer to be told: overtaken, or declared needless.
  case withdrawn
}

/// A named place in the text of a notice. Its raw value is what stands between the braces. There is none for
/// the NIK, so that no text can ask for it.
package enum NoticePlace: String, Sendable, CaseIterable {
  case person = "nama"
  case service = "layanan"
  case code = "kode"
  case office = "kantor"
  case link = "tautan"
  case date = "tanggal"
  case requirements = "syarat"
  case reason = "alasan"
  case basis = "dasar"
  case objection = "keberatan"
  case answerer = "penanggung"
  case destination = "tujuan"
  case change = "perubahan"
  case unsubscribe = "berhenti"
}

/// A notice to be given, as whoever knows what happened orders it.
package struct NoticeOrder: Sendable {
  /// The id of what made it true: an act, a publication. Ordering again for the same does nothing.
  package var event: ID
  package var at: Moment
  package var kind: NoticeKind
  package var language: Language
  package var phone = ""
  package var email = ""
  package var values: [NoticePlace: String] = [:]
  package var area: AreaCode
  /// The dossier it is about, if any.
  package var dossier: ID?
  /// To whom it goes, where it is about no dossier: who follows a service. With them it is forgotten.
  package var subject: ID?
  /// Whether the person stood at the counter and has it on paper: then no one need say it.
  package var isFaceToFace = false

  package init(event: ID, at: Moment, kind: NoticeKind, language: Language, area: AreaCode) {
    self.event = event
    self.at = at
    self.kind = kind
    self.language = language
    self.area = area
  }
}

/// A notice as it is kept.
package struct Notice: Sendable, Hashable {
  package let id: ID
  package let event: ID
  package let kind: NoticeKind
  package let channel: NoticeChannel
  package let language: Language
  package let area: AreaCode
  package let dossier: ID?
  package let orderedAt: Moment
  package let state: NoticeState
  package let changedAt: Moment
  /// When it is tried next; nil if there is nothing more to try.
  package let due: Moment?
  package let tries: Int
  /// Why it failed the last time, as a code: `smtp-450`.
  package let reason: String
}

/// To whom a notice goes and what fills its text: the sealed part.
package struct NoticeContent: Sendable, Hashable, Codable {
  package var phone: String
  package var email: String
  /// By the names that stand in texts.
  package var values: [String: String]

  /// Of what was forgotten, or cannot be opened.
  static let empty = NoticeContent(phone: "", email: "", values: [:])

  /// The same with links that lead to the program from anywhere.
  func linked(to address: String) -> NoticeContent {
    var content = self
    for place in [NoticePlace.link, .unsubscribe] where self[place].hasPrefix("/") {
      content.values[place.rawValue] = address + self[place]
    }
    return content
  }

  package subscript(_ place: NoticePlace) -> String {
    values[place.rawValue] ?? ""
  }
}
