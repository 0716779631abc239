import Addresses
import Civic
import Core
import Web

/// One service: the six answers first, each explained below.
enum ServiceViews {
  /// What the page is made of besides the service itself.
  struct Surroundings: Sendable {
    let group: CatalogueFile.Heading?
    /// The offices with a standard of their own, by name.
    var offices: [(name: String, area: String)] = []
    /// From when on another version holds.
    var changesOn: Day?
    /// What became of its promise.
    var reality: HTML = .empty
  }

  static func page(_ seen: ServiceCase, _ around: Surroundings, _ language: Language) -> HTML {
    let service = seen.service
    guard service.status == .active else { return abolished(service, language) }
    return """
      \(around.group.map { "<p class=\"crumb\"><a href=\"\(CatalogueAddresses.services().with([("jenis", $0.key)]))\">\($0.name, language)</a></p>" as HTML })
      <h1>\(service.name, language)</h1>
      <p class="lead">\(service.summary, language)</p>
      \(office(seen, language))
      \(SituationViews.stop(seen, language))
      \(SituationViews.summary(seen, language))
      \(Component.facts(answers(seen, language)))
      \(when: seen.stop == nil && service.requirements.contains { $0.inPerson == true }, "<p>\(SituationStrings.partlyAtOffice, language)</p>")
      \(when: seen.stop == nil, "<div class=\"actions\">\(Component.linkButton(SituationStrings.applyFromHome[language], to: DossierAddresses.apply(service.key).with(seen.query)))</div>")
      \(around.reality)
      <h2 id="syarat">\(CatalogueStrings.bring, language)</h2>
      \(service.papers(in: seen.situation).html { requirement($0, language) })
      <h2>\(CatalogueStrings.steps, language)</h2>
      <ol class="steps">\(service.procedure.html { "<li>\($0, language)</li>" })</ol>
      <h2 id="tidak-setuju">\(CatalogueStrings.disagree, language)</h2>
      <p>\(service.complaint, language)</p>
      \(doubts(service, language))
      \(internalParts(service, language))
      \(offices(around, service, language))
      \(around.changesOn.map { "<p>\(SituationStrings.changesOn, language) <strong>\($0.long(language))</strong>.</p>" as HTML })
      <p><a href="\(RegisterAddresses.who().with([("layanan", service.key), ("kantor", seen.office?.area.text ?? "")]))">\(CatalogueStrings.whoDecides, language)</a> · <a href="\(RegisterAddresses.coverage().with([("kecamatan", seen.office?.area.text ?? "")]))">\(CatalogueStrings.finishedWhere, language)</a></p>
      <p><a href="\(CatalogueAddresses.follow(service.key).with([("kantor", seen.office?.area.text ?? "")]))">\(FollowerStrings.invite, language)</a></p>
      <p class="muted">\(CatalogueStrings.standard, language) \(seen.version.version) · <a href="\(CatalogueAddresses.sheet(service.key).with(seen.query))">\(CatalogueStrings.printSheet, language)</a> · <a href="\(CatalogueAddresses.servicePoster(service.key).with([("kantor", seen.office?.area.text ?? "")]))">\(CharterStrings.poster, language)</a></p>
      """
  }

  /// At which office it is looked at, and in what that office is better.
  private static func office(_ seen: ServiceCase, _ language: Language) -> HTML {
    guard let office = seen.office else { return .empty }
    let changes = seen.deviations
    return """
      <p class="muted">\(SituationStrings.atOffice, language) <a href="\(CatalogueAddresses.office(office.area.text))">\(office.name)</a> · <a href="\(CatalogueAddresses.service(seen.service.key).with([("keadaan", seen.situation.text)]))">\(SituationStrings.everywhere, language)</a></p>
      \(when: !changes.isEmpty, Component.notice(.plain, "<h2>\(SituationStrings.officePromises, language)</h2><ul>\(changes.html { "<li>\($0.deviation, language)</li>" })</ul>"))
      """
  }

  private static func offices(_ around: Surroundings, _ service: Service, _ language: Language) -> HTML {
    guard !around.offices.isEmpty else { return .empty }
    return """
      <h2>\(SituationStrings.ownStandards, language)</h2>
      <ul>\(around.offices.html { "<li><a href=\"\(CatalogueAddresses.service(service.key).with([("kantor", $0.area)]))\">\($0.name)</a></li>" })</ul>
      """
  }

  /// The same on one sheet of paper, with a QR symbol that leads to the page.
  static func sheet(_ seen: ServiceCase, link: String, _ language: Language) -> HTML {
    let service = seen.service
    return """
      <article class="letter sheet"><h1>\(service.name, language)</h1>
      <p class="lead">\(service.summary, language)</p>
      \(seen.office.map { "<p>\(SituationStrings.atOffice, language) \($0.name)</p>" as HTML })
      \(when: !seen.answers.isEmpty, "<p>\(SituationStrings.yourAnswers, language): \(seen.answers.map { "\($0.question[language]) \($0.answer[language])" }.joined(separator: "; ")).</p>")
      \(seen.stop.map { "<p><strong>\($0, language)</strong></p>" as HTML })
      \(Component.facts(answers(seen, language)))
      <h2>\(CatalogueStrings.bring, language)</h2>
      <ul>\(service.papers(in: seen.situation).html { "<li><strong>\($0.requirement.name, language)</strong>\($0.condition.map { " (\($0, language))" as HTML }) — \($0.requirement.obtain, language)</li>" })</ul>
      <h2>\(CatalogueStrings.steps, language)</h2>
      <ol>\(service.procedure.html { "<li>\($0, language)</li>" })</ol>
      <h2>\(CatalogueStrings.disagree, language)</h2><p>\(service.complaint, language)</p>
      <p>\(Component.qr(link, label: link)) \(link)</p>
      <p class="muted">\(CatalogueStrings.standard, language) \(seen.version.version)</p>
      <p class="actions"><button class="button" data-print hidden>\(CatalogueStrings.printButton, language)</button></p></article>
      """
  }

  private static func answers(_ seen: ServiceCase, _ language: Language) -> [(term: String, answer: HTML)] {
    let service = seen.service
    let papers = service.papers(in: seen.situation).filter { $0.isNeeded || $0.isUnsure }
    return [
      (
        (seen.answers.isEmpty ? CatalogueStrings.bring : SituationStrings.exactly)[language],
        "<ul>\(papers.html { "<li>\($0.requirement.name, language)\($0.condition.map { " (\($0, language))" as HTML })</li>" })</ul>"
      ),
      (
        CatalogueStrings.howLong[language],
        "<strong>\(service.promiseLength.words, language)</strong> \(CatalogueStrings.fromComplete, language)\(when: service.deliveredBy == .forwarded, ". \(CatalogueStrings.forwarded, language)")"
      ),
      (
        CatalogueStrings.howMuch[language],
        "<strong>\(service.fee.words, language)</strong>\(when: service.fee.rupiah != nil, "\(service.fee.note.map { " – \($0, language)" as HTML })")"
      ),
      (
        CatalogueStrings.whereTo[language],
        seen.office.map { "<a href=\"\(CatalogueAddresses.office($0.area.text))\">\($0.name)</a>" }
          ?? "<a href=\"\(CatalogueAddresses.offices())\">\(CatalogueStrings.whereAnswer, language)</a>"
      ),
      (CatalogueStrings.whatYouGet[language], "\(service.product, language)"),
      (CatalogueStrings.disagree[language], "<p class=\"clamp\">\(service.complaint, language)</p>"),
    ]
  }

  private static func requirement(_ paper: Service.Paper, _ language: Language) -> HTML {
    let requirement = paper.requirement
    return """
      <section class="requirement"><h3>\(requirement.name, language)\(paper.condition.map { " <span class=\"muted\">\($0, language)</span>" as HTML })</h3>
      <p>\(requirement.explain, language)</p><p>\(requirement.obtain, language)</p>
      <p class="muted">\(CatalogueStrings.basis, language): \(requirement.basis.map { "\($0)" as HTML } ?? "\(Component.tag(CatalogueStrings.noBasis[language], .uncertain)) \(CatalogueStrings.noBasisHelp, language)")</p></section>
      """
  }

  private static func doubts(_ service: Service, _ language: Language) -> HTML {
    guard let doubts = service.confirm, !doubts.isEmpty else { return .empty }
    return """
      <details class="more"><summary>\(CatalogueStrings.toConfirm, language)</summary>
      <p>\(CatalogueStrings.toConfirmLead, language)</p>
      <ul>\(doubts.html { "<li>\($0.reason, language)</li>" })</ul></details>
      """
  }

  private static func internalParts(_ service: Service, _ language: Language) -> HTML {
    """
    <details class="more"><summary>\(CatalogueStrings.internalParts, language)</summary>
    \(Component.facts(CatalogueStrings.internalNames.map { part in
      (part.name[language], service.internal?[part.key].map { "\($0, language)" } ?? Component.tag(CatalogueStrings.notFilled[language], .uncertain))
    }))</details>
    """
  }

  private static func abolished(_ service: Service, _ language: Language) -> HTML {
    """
    <h1>\(service.name, language)</h1>
    \(Component.notice(.attention, "<p><strong>\(CatalogueStrings.noLongerNeeded, language).</strong> \(service.reason ?? service.summary, language)</p>"))
    <h2>\(CatalogueStrings.instead, language)</h2>
    <p class="lead">\(service.instead ?? service.summary, language)</p>
    <div class="actions">\(Component.linkButton(CatalogueStrings.services[language], to: CatalogueAddresses.services(), .secondary))</div>
    """
  }
}
