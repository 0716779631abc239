package import Civic
package import Core

/// A first promise that passed on an open dossier. It stands in public until the camat has answered for it, and
/// also once the dossier is decided (capability B9).
package struct BrokenPromise: Sendable, Hashable {
  package enum State: String, Sendable {
    case waiting, answered
    /// The calendar was corrected, and the date had not passed after all.
    case void
  }

  /// What the camat said, in words for everyone: no word in it may tell who the resident is.
  package struct Answer: Sendable, Hashable {
    package let reason: String
    package let deed: String
    /// By when it will be done; nil where the dossier was decided already.
    package let newDay: Day?
    package let at: Moment
    /// The capacity in which it was said: "Plh. Camat".
    package let capacity: String
  }

  package let id: ID
  package let dossier: ID
  package let area: AreaCode
  package let service: String
  package let promised: Moment
  /// When the program noticed: seconds after the date, or when it was started again.
  package let noticedAt: Moment
  package let state: State
  package let answer: Answer?

  /// Whether it is of the clock that runs now: with the act by which a file was taken up again a new one began, whose
  /// passing is told and answered for itself.
  func isOfClock(in acts: [DossierAct]) -> Bool {
    acts.last { $0.kind == .reopened }.map { promised > $0.at } ?? true
  }
}

/// Finds in a text what would tell who someone is. It knows shapes, not people: names it cannot know are left
/// to the warning beside the field.
package enum PersonalTrace {
  /// From how many digits on a number is taken for that of a person: telephones have nine or more, a NIK 16.
  private static let digits = 9

  /// Whether there stands something like a NIK, a telephone number or an e-mail address. Digits that belong
  /// together are read as one, also with spaces, dots or dashes between; amounts, dates and the numbers of
  /// letters are not meant.
  package static func isFound(in text: String) -> Bool {
    var run = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word.contains("@"), word.contains(".") { return true }
      let parts = word.split { "/,;".contains($0) }.map { $0.filter { !".-()+:".contains($0) } }
      let isAmount = word.hasPrefix("Rp")
      if !isAmount, parts.contains(where: { $0.count(where: \.isNumber) >= digits }) { return true }
      // "0812 3456 7890" is one number; "20-11-2026 14.00" is not.
      let goesOn = parts.count == 1 && word.allSatisfy { $0.isNumber || "+.,;()".contains($0) }
      run = goesOn ? run + word.count(where: \.isNumber) : 0
      if run >= digits { return true }
      if word.last == "," || word.last == ";" { run = 0 }
    }
    return false
  }

  /// Whether the text holds the whole name of this person.
  package static func isNamed(_ name: String, in text: String) -> Bool {
    let key = folded(name)
    return !key.isEmpty && " \(folded(text)) ".contains(" \(key) ")
  }
}
