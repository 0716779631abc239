import Addresses
import Core
import Web

/// One service: the six answers first, each explained below.
enum ServiceViews {
  static func page(_ version: ServiceVersion, group: CatalogueFile.Heading?, _ language: Language) -> HTML {
    let service = version.service
    guard service.status == .active else { return abolished(service, language) }
    return """
      \(group.map { "<p class=\"crumb\"><a href=\"\(CatalogueAddresses.services().with([("jenis", $0.key)]))\">\($0.name, language)</a></p>" as HTML })
      <h1>\(service.name, language)</h1>
      <p class="lead">\(service.summary, language)</p>
      \(Component.facts(answers(service, language)))
      <div class="actions">\(Component.linkButton(CatalogueStrings.applyFromHome[language], to: DossierAddresses.apply(service.key)))</div>
      <h2 id="syarat">\(CatalogueStrings.bring, language)</h2>
      \(service.requirements.html { requirement($0, language) })
      <h2>\(CatalogueStrings.steps, language)</h2>
      <ol class="steps">\(service.procedure.html { "<li>\($0, language)</li>" })</ol>
      <h2 id="tidak-setuju">\(CatalogueStrings.disagree, language)</h2>
      <p>\(service.complaint, language)</p>
      \(doubts(service, language))
      \(internalParts(service, language))
      <p class="muted">\(CatalogueStrings.standard, language) \(version.version) · <a href="\(CatalogueAddresses.sheet(service.key))">\(CatalogueStrings.printSheet, language)</a></p>
      """
  }

  /// The same on one sheet of paper, with a QR symbol that leads to the page.
  static func sheet(_ version: ServiceVersion, link: String, _ language: Language) -> HTML {
    let service = version.service
    return """
      <article class="letter sheet"><h1>\(service.name, language)</h1>
      <p class="lead">\(service.summary, language)</p>
      \(Component.facts(answers(service, language)))
      <h2>\(CatalogueStrings.bring, language)</h2>
      <ul>\(service.requirements.html { "<li><strong>\($0.name, language)</strong>\(when: $0.optional, " (\($0.when ?? CatalogueStrings.onlyIf, language))") — \($0.obtain, language)</li>" })</ul>
      <h2>\(CatalogueStrings.steps, language)</h2>
      <ol>\(service.procedure.html { "<li>\($0, language)</li>" })</ol>
      <h2>\(CatalogueStrings.disagree, language)</h2><p>\(service.complaint, language)</p>
      <p>\(Component.qr(link, label: link)) \(link)</p>
      <p class="muted">\(CatalogueStrings.standard, language) \(version.version)</p>
      <p class="actions"><button class="button" data-print hidden>\(CatalogueStrings.printButton, language)</button></p></article>
      """
  }

  private static func answers(_ service: Service, _ language: Language) -> [(term: String, answer: HTML)] {
    let names = service.requirements.filter { !$0.optional }.map { $0.name[language] }
    return [
      (CatalogueStrings.bring[language], "<ul>\(names.html { "<li>\($0)</li>" })</ul>"),
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
        "<a href=\"\(CatalogueAddresses.offices())\">\(CatalogueStrings.whereAnswer, language)</a>"
      ),
      (CatalogueStrings.whatYouGet[language], "\(service.product, language)"),
      (CatalogueStrings.disagree[language], "<p class=\"clamp\">\(service.complaint, language)</p>"),
    ]
  }

  private static func requirement(_ requirement: Service.Requirement, _ language: Language) -> HTML {
    """
    <section class="requirement"><h3>\(requirement.name, language)\(when: requirement.optional, " <span class=\"muted\">\(requirement.when ?? CatalogueStrings.onlyIf, language)</span>")</h3>
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
