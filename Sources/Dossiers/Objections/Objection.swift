package import Core

/// The two ways in which a resident has a decision looked at again (UU 30/2014 Art 75(2)). Each runs as a dossier of its
/// own, on the promise clock like every other.
package enum ObjectionKind: String, Sendable, CaseIterable {
  /// Keberatan: to the office that decided (Art 77).
  case objection = "keberatan"
  /// Banding: to its superior, where the answer to an objection is not accepted (Art 78).
  case appeal = "banding"

  /// What a dossier is, by its service; nil for an ordinary application.
  package init?(_ key: ServiceTerms.Key) {
    self.init(rawValue: key.service)
  }

  package var key: ServiceTerms.Key { ServiceTerms.Key(service: rawValue, version: 1) }

  /// Within how many working days after the decision it may be filed (Art 77(1), 78(1)).
  package var daysToFile: Int {
    switch self {
    case .objection: 21
    case .appeal: 10
    }
  }

  /// Within how many working days it is answered (Art 77(4), 78(4)).
  package static let daysToAnswer = 10

  /// The article under which silence grants it.
  package var silenceArticle: String {
    switch self {
    case .objection: "UU 30/2014 Pasal 77 ayat (5)"
    case .appeal: "UU 30/2014 Pasal 78 ayat (5)"
    }
  }

  /// The article under which the first decision is made anew once it is granted.
  package var articleToFollow: String {
    switch self {
    case .objection: "UU 30/2014 Pasal 77 ayat (7)"
    case .appeal: "UU 30/2014 Pasal 78 ayat (6)"
    }
  }

  /// The article that gives the power to answer it. No decree can give or take it.
  var sourceArticle: String {
    switch self {
    case .objection: "UU 30/2014 Pasal 76 ayat (1)"
    case .appeal: "UU 30/2014 Pasal 76 ayat (2)"
    }
  }

  /// The desk that answers it, where the law says nothing else of the case.
  var desk: DossierStep { self == .objection ? .head : .regency }

  /// The terms under which it is handled: those of the law, so that no office can write others.
  var terms: ServiceTerms {
    ServiceTerms(
      key: key, name: name, promise: .workingDays(Self.daysToAnswer), fee: ObjectionStrings.free, requirements: [], steps: [desk],
      allowsBatch: false, deemedArticle: silenceArticle, letterTitle: nil, letterBody: nil)
  }
}

/// What an objection or appeal is against.
package struct Objection: Sendable, Hashable {
  package let kind: ObjectionKind
  /// The application it is about in the end.
  package let subject: ID
  /// The dossier whose decision is not accepted: the application, or for an appeal the objection.
  package let contested: ID
  /// The act that decided it. One decision can be contested once.
  package let against: ID
}

/// One that was filed, with the dossier in which it is answered.
package struct FiledObjection: Sendable, Hashable {
  package let kind: ObjectionKind
  package let dossier: Dossier
}

/// What someone can do about a decision.
package struct Remedy: Sendable, Hashable {
  /// What may be filed against it here; nil: nothing.
  package let kind: ObjectionKind?
  /// The last day on which it may be filed.
  package let last: Day?
  /// Why it may not be filed now; nil if it may.
  package let fault: ObjectionFault?
  /// What was filed before, the oldest first.
  package let filed: [FiledObjection]

  package var isOpen: Bool { kind != nil && fault == nil }

  /// What the person may do today, in a sentence; nil: nothing.
  var right: Text? {
    if case .elsewhere = fault { return fault?.text }
    guard isOpen, let kind, let last else { return nil }
    return ObjectionStrings.may(kind, until: Text(id: last.date(.id), en: last.date(.en)))
  }
}
