import Addresses
import Civic
import Core
import Web

/// "Asked for more?", for residents, and its counts for the regency.
enum AskedViews {
  /// Two buttons on the tracking page: one tap is an answer.
  static func invitation(_ visit: Visit, _ dossier: Dossier) -> HTML {
    let language = visit.language
    return """
      <h2>\(AskedStrings.title, language)</h2>
      <p>\(AskedStrings.lead, language)</p>
      <div class="actions">\(AskedKind.allCases.html { kind in
        "<form method=\"post\" action=\"\(PromiseAddresses.asked(dossier.code))\">\(HiddenFields.crossSite(visit))<input type=\"hidden\" name=\"apa\" value=\"\(kind.rawValue)\">\(Component.button(kind.button[language], .secondary))</form>"
      })</div>
      <p><a href="\(PromiseAddresses.asked(dossier.code))">\(AskedStrings.beforeTitle, language)</a></p>
      """
  }

  static func page(_ visit: Visit, _ tracked: TrackingDesk.Tracked, _ state: FormState) -> HTML {
    let (language, code) = (visit.language, tracked.dossier.code)
    return """
      <p class="crumb"><a href="\(DossierAddresses.tracked(code))">\(DossierStrings.trackTitle, language)</a></p>
      <h1>\(AskedStrings.title, language)</h1>
      <p class="lead">\(tracked.terms.name, language), \(tracked.office?.name ?? "")</p>
      \(visit.announced("diminta").map { told($0, language) })
      \(FormParts(state, language).summary)
      <p>\(AskedStrings.lead, language)</p>
      <h2>\(AskedStrings.beforeTitle, language)</h2>
      <ul>\(AskedStrings.before.html { "<li>\($0, language)</li>" })</ul>
      \(AskedKind.allCases.html { form(visit, tracked, $0) })
      <h2>\(AskedStrings.whereTitle, language)</h2>
      <ul>\(AskedStrings.whereTo.html { "<li>\($0, language)</li>" })</ul>
      \(standard(tracked, language))
      <h2>\(AskedStrings.whatIsIt, language)</h2>
      <ul>\(AskedStrings.explained.html { "<li>\($0, language)</li>" })</ul>
      """
  }

  private static func told(_ word: String, _ language: Language) -> HTML {
    guard let kind = AskedKind(rawValue: word) else {
      return Component.notice(.success, "<p>\(AskedStrings.takenBack, language)</p>")
    }
    return Component.notice(
      .success,
      "<p><strong>\(AskedStrings.taken, language)</strong> \(kind.button, language). \(AskedStrings.sayMore, language)</p>")
  }

  private static func form(_ visit: Visit, _ tracked: TrackingDesk.Tracked, _ kind: AskedKind) -> HTML {
    let (language, parts) = (visit.language, FormParts(FormState(), visit.language, prefix: "\(kind.rawValue)-"))
    let papers = AskedPaper.beyond(tracked.terms).map { (value: $0.rawValue, text: $0.words[language]) }
    return """
      <section class="panel"><h2>\(kind.button, language)</h2>
      <form class="form" method="post" action="\(PromiseAddresses.asked(tracked.dossier.code))">\(HiddenFields.crossSite(visit))
      <input type="hidden" name="apa" value="\(kind.rawValue)">
      \(parts.radios("di", AskedStrings.whereAsked, options: AskedStep.allCases.map { ($0.rawValue, $0.words) }))
      \(when: kind == .paper, parts.select("surat", AskedStrings.whichPaper, options: papers, .make { $0.isOptional = true; $0.size = .medium }))
      <div class="actions">\(Component.button(kind.button[language]))
      <button class="button quiet" name="tarik" value="1">\(AskedStrings.takeBack, language)</button></div></form></section>
      """
  }

  /// What may be asked: everything else is more.
  private static func standard(_ tracked: TrackingDesk.Tracked, _ language: Language) -> HTML {
    """
    <h2>\(AskedStrings.standard, language)</h2>
    <p>\(DossierStrings.fee, language): <strong>\(tracked.terms.fee, language)</strong></p>
    <ul>\(tracked.terms.requirements.html { "<li>\($0.name, language)\(when: $0.isOptional, " <span class=\"muted\">(\(DossierStrings.optionalRequirement, language))</span>")</li>" })</ul>
    """
  }

  static func counts(
    _ counts: AskedCounts, names: [AreaCode: String], services: [ServiceTerms], _ language: Language
  ) -> HTML {
    var state = FormState()
    state.fields["bulan"] = String(counts.month.iso.prefix(7))
    return """
      <h1>\(AskedStrings.countsTitle, language)</h1>
      <p class="lead">\(AskedStrings.countsLead, language)</p>
      <form class="form filters" method="get" action="\(PromiseAddresses.askedCounts())">
      \(FormParts(state, language).field("bulan", DossierStrings.month, .make { $0.type = "month"; $0.size = .medium }))
      <div class="actions">\(Component.button(DossierStrings.show[language], .secondary))</div></form>
      <h2>\(counts.month.monthName(language))</h2>
      \(counts.lines.isEmpty ? Component.empty(AskedStrings.none[language], AskedStrings.noneAdvice[language])
        : table(counts, names, services, language) + steps(counts, language) + papers(counts, language))
      <ul class="muted">\(AskedStrings.howCounted.html { "<li>\($0, language)</li>" })</ul>
      """
  }

  private static func table(
    _ counts: AskedCounts, _ names: [AreaCode: String], _ services: [ServiceTerms], _ language: Language
  ) -> HTML {
    let terms = Dictionary(services.map { ($0.key.service, $0) }) { first, _ in first }
    func numeric(_ title: Text) -> Component.Column { .init(title[language], isNumeric: true) }
    return Component.table(
      caption: AskedStrings.perOffice[language],
      columns: [
        .init(DossierStrings.office[language]), .init(DossierStrings.service[language]), .init(AskedStrings.standard[language]),
        numeric(DossierStrings.received), numeric(AskedKind.paper.title), numeric(AskedKind.money.title),
        numeric(AskedStrings.withdrawn),
      ],
      rows: counts.lines.map { line in
        let service = line.service.flatMap { terms[$0] }
        return [
          "\(names[line.area] ?? line.area.text)",
          service.map { "<a href=\"\(CatalogueAddresses.service($0.key.service))\">\($0.name, language)</a>" as HTML }
            ?? "\(AskedStrings.rareServices, language)",
          service.map { "\(AskedStrings.papersAndFee($0.requirements.count, $0.fee), language)" as HTML } ?? "–",
          service == nil ? "–" : "\(Numerals.integer(line.received))", "\(AskedCounts.words(line.paper))",
          "\(AskedCounts.words(line.money))", "\(AskedCounts.words(line.withdrawn))",
        ]
      })
  }

  private static func steps(_ counts: AskedCounts, _ language: Language) -> HTML {
    let steps: [AskedStep?] = AskedStep.allCases + [nil]
    return Component.table(
      caption: AskedStrings.perStep[language],
      columns: [.init(AskedStrings.whereAsked[language])]
        + AskedKind.allCases.map { .init($0.title[language], isNumeric: true) },
      rows: steps.map { step in
        ["\(step?.words ?? AskedStrings.unsaid, language)"]
          + AskedKind.allCases.map { "\(AskedCounts.words(counts.steps[$0]?[step] ?? 0))" }
      })
  }

  private static func papers(_ counts: AskedCounts, _ language: Language) -> HTML {
    guard !counts.papers.isEmpty else { return .empty }
    return Component.table(
      caption: AskedStrings.perPaper[language],
      columns: [.init(AskedStrings.whichPaper[language]), .init(AskedKind.paper.title[language], isNumeric: true)],
      rows: AskedPaper.allCases.filter { counts.papers[$0] != nil }.map {
        ["\($0.words, language)", "\(AskedCounts.words(counts.papers[$0] ?? 0))"]
      })
  }
}
