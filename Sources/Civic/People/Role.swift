package import Core

/// What a person may do. A route asks for one of these; a role gives some.
package enum Permission: String, Sendable, CaseIterable {
  /// Take files in at the counter.
  case receive
  /// Act on a dossier that lies on one's own desk.
  case handle
  /// Give the finished product to the resident.
  case handOver
  case readDossiers
  /// See personal numbers in clear, with a reason that is recorded.
  case unmask
  case readFigures
  /// Answer residents who ask about the data that are kept of them (UU 27/2022).
  case answerRights
  /// Answer in words for a promise that was broken.
  case answerPromises
  /// Read how often residents were asked for more than the standard. No role of an office has it.
  case readAsked
  /// Say to residents what no machine has told them.
  case tell
  /// Change the texts of notices.
  case editNotices
  /// Write drafts of service standards for one's own area.
  case proposeStandards
  /// Let a draft that someone else wrote come into force.
  case publishStandards
  /// Enter decrees and change the powers they give.
  case keepRegister
  /// Decide as the superior of a camat: appeals, and files that the camat must not decide (UU 30/2014 Art 43, 78). With
  /// it goes reading what lies there, and opening its files, which is noted.
  case decideAbove
  /// Give a decided dossier its numbered document, and keep the signed sheet.
  case issueDocuments
  /// Replace or withdraw a document that was signed.
  case withdrawDocuments
  /// Say how an office writes the numbers of its documents.
  case keepNumbers
}

/// A role, held in an area for a time.
package enum Role: String, Sendable, CaseIterable {
  /// Petugas loket.
  case counter
  /// Kepala seksi (kasi).
  case sectionHead
  /// Sekretaris kecamatan (sekcam).
  case secretary
  /// Camat.
  case head
  /// Operator of a kelurahan or desa.
  case villageOperator
  /// Bagian Pemerintahan or Ortala of the regency.
  case regencyStaff
  /// Sekretaris daerah (sekda), through whom the camat answers to the regent (UU 23/2014 Art 221; PP 17/2018).
  case regencySecretary
  case inspectorate
  case administrator

  package var permissions: Set<Permission> {
    switch self {
    case .counter: [.receive, .handle, .handOver, .readDossiers, .unmask, .readFigures, .tell, .issueDocuments]
    case .sectionHead, .secretary: [.handle, .readDossiers, .unmask, .readFigures]
    case .head:
      [
        .handle, .readDossiers, .unmask, .readFigures, .answerPromises, .answerRights, .proposeStandards, .withdrawDocuments,
        .keepNumbers,
      ]
    case .regencyStaff:
      [
        .readFigures, .readAsked, .answerRights, .editNotices, .proposeStandards, .publishStandards, .keepRegister,
        .keepNumbers,
      ]
    case .regencySecretary: [.readFigures, .decideAbove]
    case .inspectorate: [.readFigures, .readAsked]
    case .administrator: [.editNotices]
    case .villageOperator: []
    }
  }

  /// Whether it is a post of a kecamatan (PP 17/2018 Art 24), which exists on no other level.
  package var isOfDistrict: Bool {
    switch self {
    case .counter, .sectionHead, .secretary, .head: true
    case .villageOperator, .regencyStaff, .regencySecretary, .inspectorate, .administrator: false
    }
  }

  package var title: Text {
    switch self {
    case .counter: Text(id: "Petugas loket", en: "Counter officer")
    case .sectionHead: Text(id: "Kepala seksi", en: "Section head")
    case .secretary: Text(id: "Sekretaris kecamatan", en: "District secretary")
    case .head: Text(id: "Camat", en: "Head of district (camat)")
    case .villageOperator: Text(id: "Operator desa/kelurahan", en: "Village operator")
    case .regencyStaff: Text(id: "Staf kabupaten", en: "Regency staff")
    case .regencySecretary: Text(id: "Sekretaris daerah", en: "Regency secretary (sekda)")
    case .inspectorate: Text(id: "Inspektorat", en: "Inspectorate")
    case .administrator: Text(id: "Pengelola akun", en: "Account administrator")
    }
  }
}

/// How someone holds a role that is not theirs for good (UU 30/2014 Art 14).
package enum Acting: String, Sendable {
  /// Pelaksana harian: the holder is away for a time.
  case daily = "plh"
  /// Pelaksana tugas: the post is vacant.
  case vacancy = "plt"

  package var abbreviation: String {
    self == .daily ? "Plh." : "Plt."
  }
}

/// A role given to a person.
package struct Assignment: Sendable, Hashable {
  package let role: Role
  package let area: AreaCode
  package let from: Day
  package let through: Day
  package let acting: Acting?

  package init(role: Role, area: AreaCode, from: Day = .first, through: Day = .last, acting: Acting? = nil) {
    self.role = role
    self.area = area
    self.from = from
    self.through = through
    self.acting = acting
  }

  package func isInForce(on day: Day) -> Bool {
    from <= day && day <= through
  }

  /// The title as it stands under a letter: "Plh. Camat".
  package var title: Text {
    guard let acting else { return role.title }
    return Text(id: "\(acting.abbreviation) \(role.title.id)", en: "\(acting.abbreviation) \(role.title.en)")
  }
}
