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
  /// a paper at home because of what they did not say.
  package func meets(_ condition: Condition?) -> Bool {
    (condition ?? [:]).allSatisfy { question, wanted in answers[question].map(wanted.contains) ?? true }
  }

  /// Whether a condition holds by what was answered, and not only because nothing speaks against it.
  package func meetsForCertain(_ condition: Condition) -> Bool {
    condition.allSatisfy { question, wanted in answers[question].map(wanted.contains) ?? false }
  }
}
