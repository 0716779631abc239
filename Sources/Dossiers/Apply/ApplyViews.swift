import Addresses
import Civic
import Core
import Web

/// Before one begins, and coming back.
enum ApplyViews {
  static func start(_ visit: Visit, _ terms: ServiceTerms) -> HTML {
    let language = visit.language
    // What was answered on the service's page goes along.
    let situation = String(visit.query["keadaan"].prefix(1000))
    let all = terms.papers(in: terms.questions.kept(Situation(text: situation)))
    let (papers, deeds) = (all.filter { !$0.requirement.isInPerson }, all.filter(\.requirement.isInPerson))
    return """
      <p class="crumb"><a href="\(CatalogueAddresses.service(terms.key.service))">\(terms.name, language)</a></p>
      <h1>\(ApplyStrings.apply, language)</h1>
      <p class="lead">\(terms.name, language). \(ApplyStrings.applyLead, language)</p>
      \(inPerson(deeds.map(\.requirement), language))
      \(Component.facts([
        (ApplyStrings.needed[language], list(papers, language)),
        (ApplyStrings.promise[language], "<strong>\(terms.promise.words, language)</strong> \(ApplyStrings.promiseFrom, language)"),
        (DossierStrings.fee[language], "<strong>\(terms.fee, language)</strong>"),
        (ApplyStrings.place[language], "<a href=\"\(CatalogueAddresses.offices())\">\(ApplyStrings.placeAnswer, language)</a>"),
      ]))
      <h2>\(ApplyStrings.howItGoes, language)</h2>
      <ol class="steps">\(ApplyStrings.ways.html { "<li>\($0, language)</li>" })</ol>
      <form class="form" method="post" action="\(DossierAddresses.apply(terms.key.service))">\(HiddenFields.crossSite(visit))\(HiddenFields.once(visit))
      <input type="hidden" name="kantor" value="\(visit.query["kantor"])"><input type="hidden" name="keadaan" value="\(situation)">
      <div class="actions">\(Component.button(ApplyStrings.begin[language]))</div></form>
      <p><a href="\(DossierAddresses.resume())">\(ApplyStrings.haveDraft, language)</a></p>
      """
  }

  /// What cannot be done from home, said before any effort is spent.
  static func inPerson(_ deeds: [ServiceTerms.Requirement], _ language: Language) -> HTML {
    guard !deeds.isEmpty else { return .empty }
    return Component.notice(
      .attention,
      """
      <p><strong>\(ApplyStrings.stillAtOffice, language)</strong></p>
      <ul>\(deeds.html { "<li>\($0.name, language). \($0.explain, language) \($0.obtain, language)</li>" })</ul>
      """)
  }

  private static func list(_ papers: [Paper], _ language: Language) -> HTML {
    guard !papers.isEmpty else { return "\(ApplyStrings.papersNone, language)" }
    return """
      <ul>\(papers.html { paper in
        "<li>\(paper.requirement.name, language)\(paper.condition.map { " <span class=\"muted\">(\($0, language))</span>" as HTML })</li>"
      })</ul>
      """
  }

  static func resume(_ visit: Visit, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <h1>\(ApplyStrings.resumeTitle, language)</h1>
      \(when: visit.announced("ditutup") != nil, Component.notice(.success, "<p>\(ApplyStrings.closed, language)</p>"))
      \(parts.summary)
      <p class="lead">\(ApplyStrings.resumeLead, language)</p>
      <form class="form" method="post" action="\(DossierAddresses.resume())">\(HiddenFields.crossSite(visit))
      \(parts.field("kode", DossierStrings.code, .make { $0.hint = DossierStrings.trackHint; $0.size = .medium }))
      \(pin(parts))
      <div class="actions">\(Component.button(ApplyStrings.resumeButton[language]))</div></form>
      <p class="muted">\(ApplyStrings.pinLost, language)</p>
      """
  }

  /// For who works on a device that is not their own.
  static func closing(_ visit: Visit) -> HTML {
    """
    <form class="no-print" method="post" action="\(DossierAddresses.closeHere())">\(HiddenFields.crossSite(visit))
    <p class="muted">\(ApplyStrings.closeHint, visit.language) <button class="button quiet">\(ApplyStrings.closeHere, visit.language)</button></p></form>
    """
  }

  /// - Parameter label: says where the PIN stands, where it is known.
  static func pin(_ parts: FormParts, _ label: Text = ApplyStrings.pinLabel) -> HTML {
    parts.field(
      "pin", label,
      .make {
        $0.size = .short; $0.inputMode = "numeric"
      })
  }
}
