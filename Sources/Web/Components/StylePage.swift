import Addresses
import Core

/// `/gaya`: every part of which pages are made, in each of its states, with its markup. Shown in a
/// demonstration only.
package enum StylePage {
  package static let route = Route.open(.get, WebAddresses.style) { visit in
    visit.show(
      Page(
        WebStrings.styleTitle[visit.language], frame: .staff,
        body: """
          <h1>\(WebStrings.styleTitle, visit.language)</h1>
          \(specimens(visit.language).html { name, html in
            """
            <section class="specimen" aria-label="\(name)"><h2>\(name)</h2>\(html)
            <details><summary>HTML</summary><pre tabindex="0">\(html.text)</pre></details></section>
            """
          })
          """))
  }

  /// Each part with its name.
  static func specimens(_ language: Language) -> [(name: String, html: HTML)] {
    let failed = FormState(errors: [FieldError("contoh-salah", WebStrings.loginMissing)])
    let (parts, wrong) = (FormParts(FormState(), language), FormParts(failed, language))
    return [
      ("tag", Component.Tone.allCases.html { "\(Component.tag($0.rawValue, $0)) " }),
      ("notice", Component.NoticeTone.allCases.html { Component.notice($0, "<p>\($0.rawValue)</p>") }),
      (
        "button",
        "<p class=\"actions\">\(Component.ButtonStyle.allCases.html { Component.button($0.rawValue, $0) })\(Component.button("s", key: "s"))</p>"
      ),
      ("link button", Component.linkButton(WebStrings.toFront[language], to: WebAddresses.front(), .secondary)),
      ("facts", Component.facts([("term", "answer"), ("term", "<ul><li>1</li><li>2</li></ul>")])),
      (
        "table",
        Component.table(
          caption: "table", columns: [.init("A"), .init("B", isNumeric: true)], rows: [["a", "1.234"], ["b", "56"]])
      ),
      (
        "strand",
        Component.strand([.init("Loket", .done), .init("Kasi", .paused), .init("Sekcam", .now), .init("Camat", .next)])
      ),
      ("timeline", Component.timeline([("20 Nov 2026 09.00", "<strong>1</strong>"), ("20 Nov 2026 10.00", "2")])),
      (
        "field",
        parts.field(
          "contoh", WebStrings.login,
          .make {
            $0.hint = WebStrings.newPasswordHint; $0.size = .medium
          })
      ),
      ("field, wrong", wrong.field("contoh-salah", WebStrings.login)),
      ("error summary", wrong.summary),
      ("area", parts.area("contoh-luas", WebStrings.login)),
      ("select", parts.select("contoh-pilih", WebStrings.login, options: [("1", "Satu"), ("2", "Dua")])),
      ("radios", parts.radios("contoh-radio", WebStrings.login, options: [("1", Text("Satu")), ("2", Text("Dua"))])),
      ("boxes", parts.boxes("contoh-pilihan", WebStrings.login, options: [("1", Text("Satu")), ("2", Text("Dua"))])),
      ("box", parts.box("contoh-kotak", value: "1", "Satu")),
      ("empty", Component.empty("…", "…")),
      (
        "chart",
        BarChart(
          "Chart",
          bars: [
            .init("Oktober", value: 12, rest: 2, text: "12 + 2", tone: .kept),
            .init("November", value: 7, text: "7", tone: .late),
          ],
          language: language
        ).html
      ),
      ("QR", Component.qr("https://example.id", label: "https://example.id")),
    ]
  }
}
