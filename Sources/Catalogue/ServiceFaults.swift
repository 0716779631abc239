import Core

extension Service {
  /// The places of what cannot stand in a standard, whether it came by a file or by the pages.
  func faults(groups: Set<String>, lifeEvents events: Set<String>) -> [String] {
    var faults: [String] = []
    func check(_ holds: Bool, _ field: String) {
      if !holds { faults.append(field) }
    }
    check(Self.isKey(key), "key")
    check(groups.contains(group), "group")
    check(lifeEvents.allSatisfy(events.contains), "lifeEvents")
    check(PromiseLength(promise) != nil, "promise")
    check((fee.rupiah ?? 0) >= 0 && (fee.rupiah != nil || fee.note != nil), "fee")
    check(isInOrder, "workflow")
    check(Set(requirements.map(\.key)).count == requirements.count, "requirements")
    check(requirements.allSatisfy { Self.isKey($0.key) }, "requirements")
    check(deemedApproval?.article.isEmpty != true, "deemedApproval.article")
    check(letter?.title.contains("{{") != true, "letter.title {{")
    return faults + questionFaults + LetterTemplate.faults(in: letter?.body ?? "").map { "letter \($0)" }
  }

  /// Questions with keys of their own and answers to choose; conditions that name questions asked before them
  /// and answers that can be given.
  private var questionFaults: [String] {
    var faults: [String] = []
    var answers: [String: Set<String>] = [:]
    func check(_ condition: Condition?, _ place: String) {
      for (question, wanted) in condition ?? [:] where wanted.isEmpty || !Set(wanted).isSubset(of: answers[question] ?? []) {
        faults.append("\(place).needed \(question)")
      }
    }
    for question in questions ?? [] {
      let keys = question.options.map(\.key)
      check(question.needed, "questions.\(question.key)")
      if !Self.isKey(question.key) || answers[question.key] != nil { faults.append("questions.\(question.key)") }
      if keys.count < 2 || Set(keys).count != keys.count || !keys.allSatisfy(Self.isKey) {
        faults.append("questions.\(question.key).options")
      }
      answers[question.key] = Set(keys)
    }
    for requirement in requirements { check(requirement.needed, "requirements.\(requirement.key)") }
    return faults
  }

  /// A file goes up through the desks and never back down: some of counter, kasi, sekcam and camat, in this
  /// order.
  private var isInOrder: Bool {
    !workflow.isEmpty && workflow == Step.allCases.filter(workflow.contains)
  }

  /// Small letters, digits and hyphens, at most 60.
  static func isKey(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60 && text.utf8.allSatisfy(isKeyByte)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || byte == UInt8(ascii: "-")
  }
}
