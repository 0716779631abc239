extension [Question] {
  /// The answers that count: to questions that are asked, and among those offered.
  package func kept(_ situation: Situation) -> Situation {
    var kept = Situation()
    for question in self where question.needed.map(kept.meetsForCertain) ?? true {
      guard let answer = situation.answers[question.key], question.options.contains(where: { $0.key == answer }) else {
        continue
      }
      kept.answers[question.key] = answer
    }
    return kept
  }

  /// The questions asked of someone who has answered so, in order: one whose condition is not met by what was
  /// said is not asked.
  package func asked(after situation: Situation) -> [Question] {
    let kept = kept(situation)
    return filter { $0.needed.map(kept.meetsForCertain) ?? true }
  }

  /// Why someone who answered so cannot be served here, and what to do instead.
  package func stop(for situation: Situation) -> Text? {
    let kept = kept(situation)
    return compactMap { question in question.options.first { $0.key == kept.answers[question.key] }?.stop ?? nil }.first
  }
}

extension Situation {
  /// The answers in one short text for addresses, in the order of their questions' keys: `kk.sendiri_rumah.sewa`.
  package var text: String {
    answers.sorted { $0.key < $1.key }.map { "\($0.key).\($0.value)" }.joined(separator: "_")
  }

  /// Reads such a text; what is no answer is passed over.
  package init(text: String) {
    self.init()
    for part in text.split(separator: "_").prefix(20) {
      let pair = part.split(separator: ".")
      if pair.count == 2 { answers[String(pair[0])] = String(pair[1]) }
    }
  }
}
