import Core

/// Where a paper that a case asks for stands between the resident and the office.
package enum PaperStanding: Sendable, Hashable {
  /// Here: handed in, or sent as a file.
  case here
  /// The office asked for it, and nothing has come since.
  case asked
  /// It came after the office asked for it, and nobody has said yet that it is right.
  case answered
  /// It has not been here and nobody has asked for it: the resident said it would be brought.
  case toBring
}

extension DossierRules {
  /// How each paper of a case stands.
  /// - Parameters:
  ///   - kept: the papers of the case, each with whether it is here.
  ///   - acts: the dossier's history.
  ///   - files: what was sent, with what was replaced.
  package static func papers(_ kept: [String: Bool], _ acts: [DossierAct], _ files: [Attachment]) -> [String: PaperStanding] {
    Dictionary(kept.map { ($0.key, $0.value ? .here : standing(of: $0.key, acts, files)) }) { first, _ in first }
  }

  private static func standing(of paper: String, _ acts: [DossierAct], _ files: [Attachment]) -> PaperStanding {
    guard let index = acts.lastIndex(where: { $0.requirements.contains(paper) && $0.kind.asksResident }) else { return .toBring }
    let ask = acts[index]
    guard acts[index...].contains(where: \.isReplyOfResident) else { return .asked }
    func hasCome(_ paper: String) -> Bool { files.current(for: paper).contains { $0.at >= ask.at } }
    // Where no file came for any of them, the words of the reply answered for all.
    return hasCome(paper) || !ask.requirements.contains(where: hasCome) ? .answered : .asked
  }

  /// The papers a resident still has to bring of their own accord: those they said they would, and those that were
  /// asked for and left out of a reply. Once the clock runs there are none.
  package static func toBring(_ papers: [String: PaperStanding], of dossier: Dossier, _ terms: ServiceTerms)
    -> [ServiceTerms.Requirement]
  {
    guard dossier.state == .unchecked || dossier.state == .incomplete else { return [] }
    return terms.requirements.filter { requirement in
      switch papers[requirement.key] {
      case .toBring: dossier.channel == .online
      case .asked: dossier.state == .unchecked
      case .here, .answered, nil: false
      }
    }
  }

  /// The papers that must be seen, or found needless, before a case can be said to be complete. What a counter
  /// did not take because this case can do without it is none of them.
  package static func unseen(_ papers: [String: PaperStanding], of dossier: Dossier, _ terms: ServiceTerms)
    -> [ServiceTerms.Requirement]
  {
    terms.requirements.filter { requirement in
      switch papers[requirement.key] {
      case nil, .here: false
      case .asked, .answered: true
      case .toBring: dossier.channel == .online || !requirement.isOptional
      }
    }
  }
}

extension DossierAct.Kind {
  /// Whether the office named what it waits for.
  var asksResident: Bool { self == .incomplete || self == .paused }
}

extension DossierAct {
  /// Whether the resident answered what the office had asked for.
  var isReplyOfResident: Bool { (kind == .resumed || kind == .supplied) && actor == nil }
}
