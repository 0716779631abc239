import Addresses
import Civic
import Core
import Web

/// The charter and the posters, as paper.
enum CharterViews {
  static func charter(_ charter: CharterPages.Charter, link: String, _ language: Language) -> HTML {
    """
    <article class="letter sheet charter"><h1>\(CharterStrings.charter, language)</h1>
    <p class="centre"><strong>\(charter.office.name)</strong></p>
    <blockquote><p>\(CharterStrings.pledge, language)</p></blockquote>
    <p>\(CharterStrings.promises, language)</p>
    <table class="promises"><caption>\(CharterStrings.whatWePromise, language)</caption>
    <thead><tr><th scope="col">\(CatalogueStrings.services, language)</th><th scope="col">\(CatalogueStrings.howLong, language)</th><th scope="col">\(CatalogueStrings.howMuch, language)</th></tr></thead>
    <tbody>\(charter.services.html { version in
      "<tr><th scope=\"row\">\(version.service.name, language)</th><td>\(version.service.promiseLength.words, language)</td><td>\(fee(version.service, language))</td></tr>"
    })</tbody></table>
    <p>\(CharterStrings.brokenPromise, language)</p>
    <div class="signature"><p>\(charter.office.shortName), \(charter.day.date(language))<br>\(charter.head?.assignment.title ?? Role.head.title, language)</p>
    <p class="name">\(charter.head?.name ?? CharterStrings.dotted)</p></div>
    <p class="follow">\(Component.qr(link, label: link)) <span>\(CharterStrings.allRequirements, language)<br>\(link)</span></p>
    \(printButton(language))</article>
    """
  }

  /// Money is told in numbers; a fee by a rule has its place on the sheet of the service.
  private static func fee(_ service: Service, _ language: Language) -> String {
    service.fee.rupiah.map { Money(rupiah: $0).words[language] } ?? CharterStrings.byRule[language]
  }

  static func poster(_ link: String, about service: Service?, at office: Office?, isLarge: Bool, _ language: Language) -> HTML {
    """
    <article class="poster\(when: isLarge, " a3")">
    <h1>\(CharterStrings.posterTitle, language)</h1>
    \(service.map { "<p class=\"subject\">\($0.name, language)</p>" as HTML })
    <p>\(CharterStrings.posterLead, language)</p>
    \(Component.qr(link, label: link))
    <p class="address">\(link)</p>
    \(when: service?.fee.rupiah == 0, "<p class=\"fee\">\(CharterStrings.free, language)</p>")
    \(office.map { "<p class=\"place\">\($0.name)</p>" as HTML })
    \(printButton(language))</article>
    """
  }

  private static func printButton(_ language: Language) -> HTML {
    "<p class=\"actions\"><button class=\"button\" data-print hidden>\(CatalogueStrings.printButton, language)</button></p>"
  }

  /// The links to what an office prints.
  static func links(_ area: AreaCode, _ language: Language) -> HTML {
    """
    <h2>\(CharterStrings.ofThisOffice, language)</h2>
    <ul><li><a href="\(CatalogueAddresses.services().with([("kantor", area.text)]))">\(CharterStrings.servicesHere, language)</a></li>
    <li><a href="\(CatalogueAddresses.charter(area.text))">\(CharterStrings.charter, language)</a></li>
    <li><a href="\(CatalogueAddresses.officePoster(area.text))">\(CharterStrings.poster, language)</a> (<a href="\(CatalogueAddresses.officePoster(area.text).with([("ukuran", "a3")]))">A3</a>)</li></ul>
    """
  }
}
