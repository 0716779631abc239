package import Core

/// From where an office has the power to decide (UU 30/2014 Art 11–14; PP 17/2018 Art 10–11).
package enum PowerSource: String, Sendable, CaseIterable {
  /// Given by a law to the office itself.
  case attribution
  /// Given by another statute or a ministerial rule: heirs, marriage dispensation, PPATS.
  case otherRule
  /// Delegasi: moved to the office by decree, on a PP, Perpres or Perda (UU 30/2014 Art 13).
  case delegation
  /// Mandat: exercised for the giver, who stays responsible (UU 30/2014 Art 14).
  case mandate
  /// Tugas pembantuan: a task of a higher government, done for it.
  case assistance
  /// The office only notes that it knows of the paper (*mengetahui*); the content is another's.
  case cosignature

  /// Whether a decree of the regent gives it; the others rest on a rule alone.
  package var needsDecree: Bool {
    switch self {
    case .delegation, .mandate, .assistance: true
    case .attribution, .otherRule, .cosignature: false
    }
  }

  /// Whether a PP, Perpres or Perda must stand behind the decree (UU 30/2014 Art 13(2)b).
  package var needsBasis: Bool { self == .delegation }

  /// Whether the giver stays responsible, so that the holder signs in the giver's name (UU 30/2014 Art 14(4)).
  package var isExercisedForGiver: Bool { self == .mandate }

  package var name: Text {
    switch self {
    case .attribution: Text(id: "atribusi undang-undang", en: "attribution by law")
    case .otherRule: Text(id: "peraturan khusus", en: "a specific rule")
    case .delegation: Text(id: "delegasi", en: "delegation")
    case .mandate: Text(id: "mandat", en: "mandate")
    case .assistance: Text(id: "tugas pembantuan", en: "co-administration")
    case .cosignature: Text(id: "mengetahui", en: "co-signature")
    }
  }
}

/// How far a power goes.
package enum PowerReach: String, Sendable, CaseIterable {
  case decides
  /// The office gives its view; another decides.
  case recommends

  package var name: Text {
    switch self {
    case .decides: Text(id: "memutuskan", en: "decides")
    case .recommends: Text(id: "memberi rekomendasi", en: "recommends")
    }
  }
}
