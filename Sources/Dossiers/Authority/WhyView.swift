import Addresses
import Civic
import Core
import Web

/// The answer to "why may this office decide this?", in plain words.
struct WhyView {
  let why: Why
  let back: Link
  let isStaff: Bool

  /// On the page of a dossier, for staff: where a source is missing, it says so.
  static func invitation(to address: Link, _ opened: DecisionDesk.Opened, _ language: Language) -> HTML {
    let lacksBasis = opened.elsewhere == nil && opened.authority?.authority.standing.lacksBasis == true
    return """
      \(when: lacksBasis, Component.notice(.attention, "<p>\(WhyStrings.lacksBasis, language)</p>"))
      \(link(to: address, isElsewhere: opened.elsewhere != nil, language))
      """
  }

  static func link(to address: Link, isElsewhere: Bool, _ language: Language) -> HTML {
    "<p><a href=\"\(address)\">\(WhyStrings.title(isElsewhere: isElsewhere), language)</a></p>"
  }

  func page(_ language: Language) -> HTML {
    """
    <p class="crumb"><a href="\(back)">\(isStaff ? DossierStrings.openDossier : DossierStrings.trackTitle, language)</a></p>
    <h1>\(why.title, language)</h1>
    <p class="lead">\(why.terms.name, language), \(why.office?.name ?? "")</p>
    \(why.elsewhere.map { "<p><strong>\($0.words(at: why.office?.name ?? ""), language)</strong></p>" as HTML })
    \(answer(language))
    """
  }

  /// The answer itself, without its title.
  func answer(_ language: Language) -> HTML {
    """
    \(why.basis.map { section($0, language) } ?? "<p>\(WhyStrings.notKept, language)</p>")
    \(when: why.isAbove && why.objection == nil, "<p>\(WhyStrings.decidedAbove, language)</p>")
    \(when: !why.terms.isForwarded, why.today.map { today($0, language) } ?? .empty)
    \(when: !why.isElsewhere, """
      <h2>\(WhyStrings.meaningTitle, language)</h2>
      <p>\(WhyStrings.meaning(why.basis?.authority.source), language)</p>
      """)
    """
  }

  private func section(_ kept: DossierAuthority, _ language: Language) -> HTML {
    """
    \(when: !why.terms.isForwarded, "<p><strong>\(WhyStrings.answer(kept.authority), language)</strong></p>")
    \(Component.facts(facts(kept, language)))
    """
  }

  private func facts(_ kept: DossierAuthority, _ language: Language) -> [(term: String, answer: HTML)] {
    let authority = kept.authority
    var facts: [(term: String, answer: HTML)] = []
    func add(_ term: Text, _ answer: String) {
      if !answer.isEmpty { facts.append((term[language], "\(answer)")) }
    }
    add(WhyStrings.source, authority.source?.name[language] ?? "")
    add(WhyStrings.decree, authority.title)
    add(WhyStrings.basis, authority.basis)
    add(WhyStrings.limit, limit(kept, language))
    add(WhyStrings.inForce, period(authority, language))
    if !why.isElsewhere {
      add(WhyStrings.signer, (why.isAbove ? DossierStep.regency.role : authority.signer).title[language])
      add(WhyStrings.answers, answerer(authority))
    }
    add(WhyStrings.other, why.isElsewhere ? why.elsewhere?.office ?? authority.technicalOffice : "")
    let asked = kept.occasion == .decided ? why.dossier.decidedAt : why.dossier.receivedAt
    add(
      kept.occasion == .decided ? WhyStrings.askedAtDecision : WhyStrings.askedAtReceipt,
      asked.map { why.zone.long($0, language) } ?? "")
    return facts
  }

  private func limit(_ kept: DossierAuthority, _ language: Language) -> String {
    guard let limit = kept.authority.limit else { return "" }
    guard let amount = kept.amount else { return limit.words[language] }
    return "\(limit.words[language]); \(WhyStrings.thisOne[language]) \(Numerals.integer(amount)) \(limit.unit.name[language])"
  }

  private func period(_ authority: Authority, _ language: Language) -> String {
    guard let from = authority.from else { return "" }
    return authority.through.map { "\(from.date(language)) – \($0.date(language))" } ?? from.date(language)
  }

  /// A mandate leaves the giver responsible (UU 30/2014 Art 14(7)); every other source makes the office answer itself. The
  /// camat's superior signs in the regent's name.
  private func answerer(_ authority: Authority) -> String {
    if authority.source?.isExercisedForGiver == true, !authority.giver.isEmpty { return authority.giver }
    return why.isAbove ? why.regent : why.office?.name ?? ""
  }

  private func today(_ authority: Authority, _ language: Language) -> HTML {
    let isSame = why.basis.map { $0.authority == authority } ?? false
    return """
      <h2>\(WhyStrings.today, language)</h2>
      <p>\(isSame ? WhyStrings.unchanged : WhyStrings.answer(authority), language)</p>
      \(when: isStaff && authority.standing.lacksBasis && authority.isBasisRequired, Component.notice(.attention, "<p>\(WhyStrings.required, language)</p>"))
      """
  }
}
