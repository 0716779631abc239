/// For which answers something holds: for each question named, one of these answers.
package typealias Condition = [String: [String]]

/// What a resident has answered about their case.
package struct Situation: Sendable, Hashable {
  /// The chosen answer of each question that was answered, by its key.
  package var answers: [String: String]

  package init(_ answers: [String: String] = [:]) {
    self.answers = answers
  }

  /// Whether a condition holds. A question that was not answered excludes nothing: nobody is told to leave
  /// a paper at home because of what they did not say, or do not know.
  package func meets(_ condition: Condition?) -> Bool {
    (condition ?? [:]).allSatisfy { question, wanted in
      answers[question].map { $0 == Self.unsure || wanted.contains($0) } ?? true
    }
  }

  /// The answer of who does not know, by its key: it leaves nothing out and asks for nothing.
  package static let unsure = "tidak-tahu"

  /// Whether a condition hangs on something the resident does not know.
  package func isUnsure(of condition: Condition?) -> Bool {
    (condition ?? [:]).keys.contains { answers[$0] == Self.unsure } && meets(condition)
  }

  /// Whether a condition holds by what was answered, and not only because nothing speaks against it.
  package func meetsForCertain(_ condition: Condition) -> Bool {
    condition.allSatisfy { question, wanted in answers[question].map(wanted.contains) ?? false }
  }
}
