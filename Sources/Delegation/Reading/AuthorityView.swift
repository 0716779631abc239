import Civic
import Core
import Web

/// What an office may do, in a tag and a sentence.
enum AuthorityView {
  static func tag(_ authority: Authority, _ language: Language) -> HTML {
    let tone: Component.Tone =
      switch authority.standing {
      case .holds: .kept
      case .recommends, .forwards: .waiting
      case .overLimit, .suspended: .paused
      case .ended: .plain
      case .unconfirmed, .missing: .uncertain
      }
    return """
      <div>\(Component.tag(HolderStrings.name(of: authority)[language], tone))\(authority.limit.map { "<br>\($0.words, language)" as HTML })</div>
      """
  }

  /// On what it rests, or usually rests.
  static func source(_ authority: Authority, _ language: Language) -> HTML {
    guard authority.standing != .missing else { return "–" }
    return """
      \(authority.source.map { "\($0.name, language)<br>" as HTML })<span class="muted">\(authority.title)\(when: !authority.technicalOffice.isEmpty, ". \(HolderStrings.elsewhere, language): \(authority.technicalOffice)")</span>
      """
  }

  static func through(_ authority: Authority, today: Day, _ language: Language) -> HTML {
    guard let through = authority.through else { return "–" }
    guard through < .last else { return "\(BookStrings.noEnd, language)" }
    let isSoon = authority.standing == .holds && through >= today && through <= today + RegisterBook.soon
    return isSoon ? Component.tag(through.short(language), .waiting) : "\(through.short(language))"
  }
}
