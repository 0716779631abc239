import Addresses
import Civic
import Core
import Web

/// A proposal with its reasons, the number it rests on, and what it would save.
enum VerdictView {
  static func proposal(_ line: MapBoard.Line, _ assumptions: Assumptions, _ language: Language) -> HTML {
    let verdict = line.verdict
    let reasons = verdict.proposal == .byLaw || verdict.proposal == .held ? [] : verdict.reasons
    return """
      <div>\(MapViews.tag(verdict.proposal, language))
      \(verdict.holding.map { "<br><span class=\"muted\">\($0.words, language)</span>" as HTML })
      \(when: !verdict.missing.isEmpty, told(MapStrings.unknown, verdict.missing.map(\.asUnknown), language))
      \(when: !verdict.lacks.isEmpty, told(MapStrings.lacking, verdict.lacks.map { $0.asLack(assumptions) }, language))
      \(verdict.goal.map { "<br>\(MapStrings.goal($0), language)" as HTML })
      \(when: !reasons.isEmpty, list(MapStrings.why, reasons.map { $0.words(line.facts, assumptions) }, language))</div>
      """
  }

  /// A few in one line, more of them folded.
  private static func told(_ title: Text, _ words: [Text], _ language: Language) -> HTML {
    guard words.count <= 3 else { return list(title, words, language) }
    return "<br>\(title, language): \(words.map { $0[language] }.joined(separator: "; "))"
  }

  private static func list(_ title: Text, _ words: [Text], _ language: Language) -> HTML {
    """
    <details class="more"><summary>\(title, language) (\(words.count))</summary><ul>\(words.html { "<li>\($0, language)</li>" })</ul></details>
    """
  }

  static func demand(_ demand: Demand, _ language: Language) -> HTML {
    guard let basis = demand.basis else { return "<span class=\"muted\">\(MapStrings.noDemand(demand), language)</span>" }
    return """
      <div><span class="number">\(Numerals.integer(basis.count))</span><br><span class="muted">\(MapStrings.demand(basis), language)\(MapStrings.beside(demand).map { ". \($0, language)" as HTML })</span></div>
      """
  }

  static func saving(_ line: MapBoard.Line, _ assumptions: Assumptions, _ language: Language) -> HTML {
    guard let saving = line.verdict.saving else { return "–" }
    return """
      <div>\(MapStrings.amount(saving), language)<br><span class="muted">\(MapStrings.reckoning(saving, line.facts.office, assumptions), language)</span></div>
      """
  }
}
