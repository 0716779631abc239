import Addresses
import Civic
import Core

/// What stands around every page: masthead, menu, language, footer; and CONTOH in a demonstration.
struct Frame {
  let visit: Visit
  let actor: Actor?

  private var language: Language { visit.language }
  private var other: Language { language == .id ? .en : .id }

  func document(_ page: Page) -> HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    \(when: !page.isIndexed, "<meta name=\"robots\" content=\"noindex\">")
    <title>\(page.title) · Simpul</title>
    \(page.frame.sheets.html { "<link rel=\"stylesheet\" href=\"\(Assets.link($0))\">" })
    <link rel="icon" href="\(Assets.link("favicon.svg"))" type="image/svg+xml">
    \(page.scripts.html { "<script type=\"module\" src=\"\(Assets.link($0))\"></script>" })
    </head>
    <body class="\(page.frame.rawValue)">
    \(when: visit.site.settings.isDemo, demoBand)
    \(page.frame.isBare ? "<main>\(page.body)</main>" : framed(page))
    </body>
    </html>
    """
  }

  private var demoBand: HTML {
    """
    <aside class="demo-band" aria-label="CONTOH"><strong>CONTOH</strong> \(WebStrings.demo, language)</aside>
    """
  }

  private func framed(_ page: Page) -> HTML {
    """
    <a class="skip" href="#main">\(WebStrings.skip, language)</a>
    <header class="masthead">
    <a class="brand" href="\(WebAddresses.front())">\(Assets.mark)<span>Simpul</span></a>
    <nav class="menu" aria-label="\(WebStrings.menu, language)"><ul>\(menu)</ul></nav>
    \(account)
    <p class="language"><a href="\(languageLink)" lang="\(other.rawValue)" hreflang="\(other.rawValue)">\(WebStrings.languageName, other)</a></p>
    </header>
    <main id="main">\(actor.map { SecondFactorViews.banner(visit, $0) })\(page.body)</main>
    <footer class="footing">
    <p>\(WebStrings.footing, language)</p>
    <p><a href="\(CatalogueAddresses.offices())">\(WebStrings.offices, language)</a> · <a href="\(APIAddresses.page())">\(APIStrings.title, language)</a></p>
    </footer>
    """
  }

  private var menu: HTML {
    let here = visit.path.prefix { $0 != "?" }
    let items =
      actor.map { visit.site.navigation(for: $0, on: visit.site.reference.zone.day(of: visit.now)) }
      ?? visit.site.publicNavigation
    // A page inside of several lines belongs to the nearest: `/loket/slip` to `/loket`.
    let current = items.map(\.link.text).filter { here == $0 || here.hasPrefix($0 + "/") }.max { $0.count < $1.count }
    func line(_ item: NavigationItem) -> HTML {
      let mark: HTML =
        item.link.text != current ? "" : here == item.link.text ? " aria-current=\"page\"" : " aria-current=\"true\""
      return "<li><a href=\"\(item.link)\"\(mark)>\(item.text, language)</a></li>"
    }
    return NavigationItem.together(items).html { entry in
      guard entry.count > 1, let group = entry.first?.group else { return entry.html(line) }
      let isHere = entry.contains { $0.link.text == current }
      return """
        <li><details name="menu"><summary\(when: isHere, " aria-current=\"true\"")>\(group.name, language)</summary>
        <ul>\(entry.html(line))</ul></details></li>
        """
    }
  }

  private var account: HTML {
    guard let actor else {
      let (link, text) =
        visit.hasSession
        ? (WebAddresses.workroom(), WebStrings.workroom) : (WebAddresses.signIn(), WebStrings.signIn)
      return """
        <p class="account"><a href="\(link)">\(text, language)</a></p>
        """
    }
    return """
      <details class="account"><summary>\(actor.name)</summary><div>
      <ul>\(actor.assignments.html { "<li>\($0.title, language)</li>" })</ul>
      <p><a href="\(WebAddresses.factor())">\(SecondFactorStrings.title, language)</a></p>
      <p><a href="\(WebAddresses.ties())">\(TiesStrings.title, language)</a></p>
      <p><a href="\(WebAddresses.password())">\(WebStrings.changePassword, language)</a></p>
      <p><a href="\(WebAddresses.tokens())">\(TokenStrings.title, language)</a></p>
      <form method="post" action="\(WebAddresses.signOut())">\(HiddenFields.crossSite(visit))
      <button class="button quiet">\(WebStrings.signOut, language)</button></form>
      </div></details>
      """
  }

  private var languageLink: Link {
    WebAddresses.language(other.rawValue).with([("ke", visit.returnPath)])
  }
}
