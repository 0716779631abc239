import Addresses
import Civic
import Core
import Web

/// The front page and the list of services.
enum CatalogueViews {
  struct Choice {
    let question: String
    let event: String
    let group: String
    /// The office whose standards are looked at.
    var office: Office?

    var isEmpty: Bool { question.isEmpty && event.isEmpty && group.isEmpty }
  }

  static func front(_ shelf: ServiceShelf, _ language: Language) -> HTML {
    """
    <h1>\(CatalogueStrings.frontTitle, language)</h1>
    <p class="lead">\(CatalogueStrings.frontLead, language)</p>
    \(searchForm("", language))
    <form class="search track" action="\(DossierAddresses.track())" method="get">
    <label for="kode">\(CatalogueStrings.trackLabel, language)</label>
    <p class="hint" id="kode-petunjuk">\(CatalogueStrings.trackHint, language)</p>
    <div class="row"><input id="kode" name="kode" aria-describedby="kode-petunjuk" autocomplete="off" autocapitalize="characters" spellcheck="false">
    \(Component.button(CatalogueStrings.trackButton[language], .secondary))</div></form>
    \(lifeEvents(shelf, language))
    \(groups(shelf, language))
    \(abolished(shelf, language))
    """
  }

  static func list(_ found: [ServiceVersion], _ shelf: ServiceShelf, _ choice: Choice, _ language: Language) -> HTML {
    let heading =
      (shelf.lifeEvents.first { $0.key == choice.event } ?? shelf.groups.first { $0.key == choice.group })?.name
      ?? CatalogueStrings.services
    return """
      <h1>\(heading, language)</h1>
      \(choice.office.map { "<p class=\"muted\">\(SituationStrings.atOffice, language) <a href=\"\(CatalogueAddresses.office($0.area.text))\">\($0.name)</a></p>" as HTML })
      \(searchForm(choice.question, language, office: choice.office))
      <p class="muted" data-search-count aria-live="polite">\(CatalogueStrings.count(found.count), language)</p>
      \(found.isEmpty ? Component.empty(CatalogueStrings.nothingFound[language], CatalogueStrings.nothingFoundAdvice[language]) : cards(found, shelf, choice, language))
      \(lifeEvents(shelf, language))
      \(groups(shelf, language))
      \(when: choice.isEmpty, abolished(shelf, language))
      """
  }

  private static func searchForm(_ question: String, _ language: Language, office: Office? = nil) -> HTML {
    """
    <form class="search" role="search" action="\(CatalogueAddresses.services())" method="get">
    \(office.map { "<input type=\"hidden\" name=\"kantor\" value=\"\($0.area.text)\">" as HTML })
    <label for="cari">\(CatalogueStrings.searchLabel, language)</label>
    <p class="hint" id="cari-petunjuk">\(CatalogueStrings.searchHint, language)</p>
    <div class="row"><input id="cari" name="cari" type="search" value="\(question)" aria-describedby="cari-petunjuk" data-search maxlength="200">
    \(Component.button(CatalogueStrings.searchButton[language]))</div></form>
    """
  }

  private static func cards(_ versions: [ServiceVersion], _ shelf: ServiceShelf, _ choice: Choice, _ language: Language) -> HTML {
    """
    <ul class="cards" data-search-list>\(versions.html { card($0.service, shelf.searchText(of: $0.service.key), choice.office, language) })</ul>
    """
  }

  private static func card(_ service: Service, _ words: String, _ office: Office?, _ language: Language) -> HTML {
    let isActive = service.status == .active
    return """
      <li data-words="\(words)"><a href="\(CatalogueAddresses.service(service.key).with([("kantor", office?.area.text ?? "")]))"><h3>\(service.name, language)</h3>
      <p>\(service.summary, language)</p>
      <p class="meta">\(isActive ? "\(service.promiseLength.words, language) · \(service.fee.words, language)" : Component.tag(CatalogueStrings.abolishedTag[language], .uncertain))</p></a></li>
      """
  }

  private static func lifeEvents(_ shelf: ServiceShelf, _ language: Language) -> HTML {
    """
    <h2>\(CatalogueStrings.byLifeEvent, language)</h2>
    <ul class="groups">\(shelf.lifeEvents.html { "<li><a href=\"\(CatalogueAddresses.services().with([("peristiwa", $0.key)]))\">\($0.name, language)</a></li>" })</ul>
    """
  }

  private static func groups(_ shelf: ServiceShelf, _ language: Language) -> HTML {
    """
    <h2>\(CatalogueStrings.byGroup, language)</h2>
    <ul class="groups">\(shelf.groups.html { "<li><a href=\"\(CatalogueAddresses.services().with([("jenis", $0.key)]))\">\($0.name, language)</a></li>" })</ul>
    """
  }

  private static func abolished(_ shelf: ServiceShelf, _ language: Language) -> HTML {
    guard !shelf.abolished.isEmpty else { return .empty }
    return """
      <h2>\(CatalogueStrings.noLongerNeeded, language)</h2>
      <p>\(CatalogueStrings.noLongerLead, language)</p>
      \(shelf.abolished.html { item in
        """
        <details class="more"><summary>\(item.name, language)</summary><p>\(item.reason, language)</p>
        <p><strong>\(CatalogueStrings.instead, language):</strong> \(item.instead, language)</p>
        \(item.basis.map { "<p class=\"muted\">\(CatalogueStrings.basis, language): \($0)</p>" as HTML })</details>
        """
      })
      """
  }
}
