import Addresses
import Core
import Web

/// The public pages about personal data.
enum NoticeView {
  static func page(_ kept: [KeptData], _ language: Language) -> HTML {
    """
    <h1>\(RightsStrings.noticeTitle, language)</h1><p class="lead">\(RightsStrings.noticeLead, language)</p>
    \(kept.html { entry in
      """
      <h2>\(entry.what, language)</h2>
      \(Component.facts([
        (RightsStrings.why[language], "\(entry.why, language)"), (RightsStrings.basis[language], "\(entry.basis, language)"),
        (RightsStrings.howLong[language], "\(entry.howLong, language)"), (RightsStrings.who[language], "\(entry.who, language)"),
      ]))
      """ as HTML
    })
    <h2 id="hak">\(RightsStrings.yourRights, language)</h2><p>\(RightsStrings.clock, language)</p>
    \(Component.facts(Right.allCases.map { right in
      (right.words[language], "\(right.explanation, language) <span class=\"muted\">\(right.law, language); \(right.hasHoursByLaw ? RightsStrings.byLaw : RightsStrings.ownPromise, language).</span>")
    }))
    <h2>\(RightsStrings.how, language)</h2>
    <ol class="steps">\(RightsStrings.steps.html { "<li>\($0, language)</li>" })</ol>
    <div class="actions">\(Component.linkButton(RightsStrings.beginTitle[language], to: RightsAddresses.begin()))</div>
    <p>\(RightsStrings.complain, language)</p>
    """
  }

  static func form(_ visit: Visit, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <p class="crumb"><a href="\(RightsAddresses.notice())">\(RightsStrings.yourData, language)</a></p>
      <h1>\(RightsStrings.beginTitle, language)</h1><p>\(RightsStrings.clock, language)</p>
      \(parts.summary)
      <form class="form" method="post" action="\(RightsAddresses.begin())">\(HiddenFields.crossSite(visit))
      \(parts.radios("hak", RightsStrings.which, options: Right.allCases.map { ($0.rawValue, $0.words) }))
      \(parts.area("rincian", RightsStrings.details, .make { $0.hint = RightsStrings.detailsHint; $0.isOptional = true }))
      \(parts.field("kode", RightsStrings.code, .make { $0.size = .medium }))
      \(parts.field("pin", RightsStrings.pin, .make { $0.size = .short; $0.inputMode = "numeric" }))
      <div class="actions">\(Component.button(RightsStrings.beginButton[language]))</div></form>
      """
  }

  static func status(_ request: RightsRequest, zone: Zone, now: Moment, _ language: Language) -> HTML {
    let isLate = request.state == .open && now > request.due
    var facts: [(term: String, answer: HTML)] = [
      (RightsStrings.asked[language], "\(request.right.words, language)"),
      (RightsStrings.state[language], "\(request.state.words, language)"),
    ]
    if request.state == .open { facts.append((RightsStrings.answeredBy[language], "\(zone.long(request.due, language))")) }
    return """
      <h1>\(RightsStrings.statusTitle, language)</h1><p class="lead number">\(request.code.text)</p>
      \(when: request.state == .begun, Component.notice(.attention, "<p><strong>\(RightsStrings.finishAtCounter, language)</strong></p>"))
      \(when: isLate, Component.notice(.broken, "<p><strong>\(RightsStrings.late, language)</strong></p>"))
      \(Component.facts(facts))
      \(when: request.decidedAt != nil, "<p><strong>\(RightsStrings.collect, language)</strong></p>")
      <p><a href="\(RightsAddresses.notice())">\(RightsStrings.yourData, language)</a></p>
      """
  }
}
