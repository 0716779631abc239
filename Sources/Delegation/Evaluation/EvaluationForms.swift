import Core
import Web

/// What people enter about an evaluation.
enum EvaluationForms {
  struct Details: Sendable {
    let before: EnteredBefore?
    let travel: Travel?
  }

  static let details = Form<Details> { reader in
    func number(_ field: String, _ most: Int, _ error: Text) -> Int? {
      reader.optional(field, { Int(typed: $0, most: most) }, or: error)
    }
    let n = number("jumlah", EnteredBefore.most, EvaluationStrings.numberBad)
    let onTime = number("tepat", EnteredBefore.most, EvaluationStrings.numberBad)
    let half = number("separuh", EnteredBefore.mostDays, EvaluationStrings.daysBad)
    let nineTenths = number("sembilan", EnteredBefore.mostDays, EvaluationStrings.daysBad)
    let kilometres = number("kilometer", Travel.most, EvaluationStrings.kilometresBad)
    guard let source = reader.text("sumber", limit: 300), let travelSource = reader.text("sumber-kilometer", limit: 300) else {
      return nil
    }
    var before: EnteredBefore?
    if n != nil || onTime != nil || half != nil || nineTenths != nil || !source.isEmpty {
      if n == nil { reader.refuse("jumlah", EvaluationStrings.nMissing) }
      if source.isEmpty { reader.refuse("sumber", EvaluationStrings.sourceMissing) }
      if onTime == nil, half == nil { reader.refuse("tepat", EvaluationStrings.measureMissing) }
      if let n, let onTime, onTime > n { reader.refuse("tepat", EvaluationStrings.moreThanAll) }
      if let half, let nineTenths, nineTenths < half { reader.refuse("sembilan", EvaluationStrings.nineBelowHalf) }
      before = n.map { EnteredBefore(n: $0, onTime: onTime, halfDays: half, nineTenthsDays: nineTenths, source: source) }
    }
    if kilometres == nil, !travelSource.isEmpty { reader.refuse("kilometer", EvaluationStrings.kilometresMissing) }
    if kilometres != nil, travelSource.isEmpty { reader.refuse("sumber-kilometer", EvaluationStrings.sourceMissing) }
    return Details(before: before, travel: kilometres.map { Travel(kilometres: $0, source: travelSource) })
  }

  static func state(_ evaluation: Evaluation) -> FormState {
    var state = FormState()
    let (before, travel) = (evaluation.before, evaluation.travel)
    let numbers = [
      "jumlah": before?.n, "tepat": before?.onTime, "separuh": before?.halfDays, "sembilan": before?.nineTenthsDays,
      "kilometer": travel?.kilometres,
    ]
    for (name, value) in numbers { state.fields[name] = value.map { String($0) } ?? "" }
    state.fields["sumber"] = before?.source ?? ""
    state.fields["sumber-kilometer"] = travel?.source ?? ""
    return state
  }

  static let reply = Form<String> { reader in
    guard let words = cleanedLines(reader.fields["tanggapan"], limit: 2000) else {
      reader.refuse("tanggapan", WebStrings.tooLong(2000))
      return nil
    }
    if words.isEmpty { reader.refuse("tanggapan", EvaluationStrings.replyMissing) }
    return words
  }

  struct Decided: Sendable {
    let outcome: EvaluationOutcome
    let reason: String
    let decree: String
  }

  static let decision = Form<Decided> { reader in
    let outcome = reader.required("hasil", EvaluationOutcome.init(rawValue:), or: EvaluationStrings.outcomeMissing)
    let reason = reader.text("alasan", limit: 1000, required: EvaluationStrings.reasonMissing)
    let decree = reader.text("keputusan-menyusul", limit: 200)
    guard let outcome, let reason, let decree else { return nil }
    return Decided(outcome: outcome, reason: reason, decree: decree)
  }
}

extension Int {
  /// A whole number as people type it, with or without points: `1.234`.
  fileprivate init?(typed: String, most: Int) {
    guard let number = Int(typed.filter { $0 != "." }), (0...most).contains(number) else { return nil }
    self = number
  }
}
