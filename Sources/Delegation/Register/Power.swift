package import Civic
package import Core

/// To which kind of service a power belongs (PP 17/2018 Art 11(2)).
package enum ServiceKind: String, Sendable, CaseIterable {
  case licensing, nonLicensing, assistance

  package var name: Text {
    switch self {
    case .licensing: Text(id: "perizinan", en: "licensing")
    case .nonLicensing: Text(id: "nonperizinan", en: "non-licensing")
    case .assistance: Text(id: "tugas pembantuan", en: "co-administration")
    }
  }
}

/// The nine aspects of PP 19/2008 Art 15(2), which decrees still use.
package enum PowerAspect: String, Sendable, CaseIterable {
  case licence, recommendation, coordination, guidance, supervision, facilitation, determination, execution, other

  package var name: Text {
    switch self {
    case .licence: Text(id: "perizinan", en: "licensing")
    case .recommendation: Text(id: "rekomendasi", en: "recommendation")
    case .coordination: Text(id: "koordinasi", en: "coordination")
    case .guidance: Text(id: "pembinaan", en: "guidance")
    case .supervision: Text(id: "pengawasan", en: "supervision")
    case .facilitation: Text(id: "fasilitasi", en: "facilitation")
    case .determination: Text(id: "penetapan", en: "determination")
    case .execution: Text(id: "penyelenggaraan", en: "execution")
    case .other: Text(id: "kewenangan lain", en: "other powers")
    }
  }
}

/// A decree of the regent by which powers are given (UU 23/2014 Art 226).
package struct Decree: Sendable, Hashable {
  package let id: ID
  package let number: String
  package let title: String
  /// Who gives: "Bupati Banyuwangi".
  package let giver: String
  /// The district whose camat gives, to lurah of it; nil where the regent gives.
  package let giverArea: AreaCode?
  package let issued: Day
  package let from: Day
  /// `Day.last` where it has no end.
  package let through: Day
  /// The PP, Perpres or Perda it rests on (UU 30/2014 Art 13(2)b).
  package let basis: String
  /// What happens to open files when a power of it ends or is suspended.
  package let openFiles: Authority.OpenFiles

  package init(
    id: ID, number: String, title: String, giver: String, giverArea: AreaCode? = nil, issued: Day, from: Day,
    through: Day = .last, basis: String = "", openFiles: Authority.OpenFiles = .finish
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.giver = giver
    self.giverArea = giverArea
    self.issued = issued
    self.from = from
    self.through = through
    self.basis = basis
    self.openFiles = openFiles
  }

  /// As letters name it: "Keputusan Bupati Banyuwangi Nomor 188/12/2026 tanggal 2 Januari 2026". The official name of a
  /// decree is Indonesian in every language.
  package var citation: String {
    "Keputusan \(giver) Nomor \(number) tanggal \(issued.date(.id))"
  }
}

/// One power of a decree: what some offices may do, how far, and until when.
package struct Power: Sendable, Hashable {
  package let id: ID
  package let decree: ID
  package let service: String
  package let source: PowerSource
  package let kind: ServiceKind
  package let aspect: PowerAspect
  /// "Pekerjaan umum dan penataan ruang".
  package let affair: String
  package let reach: PowerReach
  package let limit: ObjectLimit?
  /// Districts, or kelurahan; never a desa, which is no unit under the regent (PP 17/2018 Art 11, 25).
  package let areas: [AreaCode]
  package let signer: Role
  package let technicalOffice: String
  package let reporting: String
  /// The rule that permits a camat to pass it on to a lurah; empty where a decree of the regent names the kelurahan itself.
  package let passedOnBy: String
  package let from: Day
  package let through: Day
  /// The power it amends, which ends the day before.
  package let replaces: ID?

  package init(
    id: ID, decree: ID, service: String, source: PowerSource, kind: ServiceKind, aspect: PowerAspect, affair: String,
    reach: PowerReach = .decides, limit: ObjectLimit? = nil, areas: [AreaCode], signer: Role = .head,
    technicalOffice: String = "", reporting: String = "", passedOnBy: String = "", from: Day, through: Day = .last,
    replaces: ID? = nil
  ) {
    self.id = id
    self.decree = decree
    self.service = service
    self.source = source
    self.kind = kind
    self.aspect = aspect
    self.affair = affair
    self.reach = reach
    self.limit = limit
    self.areas = areas
    self.signer = signer
    self.technicalOffice = technicalOffice
    self.reporting = reporting
    self.passedOnBy = passedOnBy
    self.from = from
    self.through = through
    self.replaces = replaces
  }
}

/// Something that happened to a power after it was given. Nothing is ever deleted.
package struct PowerChange: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case suspended, resumed, withdrawn
    /// Another power took its place.
    case amended
  }

  package let kind: Kind
  /// The first day on which it is so.
  package let day: Day
  /// When it was entered; of two changes of one day the later entered stands.
  package let at: Moment

  package init(_ kind: Kind, day: Day, at: Moment) {
    self.kind = kind
    self.day = day
    self.at = at
  }
}

extension Power {
  /// The same in the place of another.
  package func replacing(_ other: ID) -> Power {
    Power(
      id: id, decree: decree, service: service, source: source, kind: kind, aspect: aspect, affair: affair, reach: reach,
      limit: limit, areas: areas, signer: signer, technicalOffice: technicalOffice, reporting: reporting,
      passedOnBy: passedOnBy, from: from, through: through, replaces: other)
  }
}
