import Addresses
import Civic
import Core
import Web

/// The kiosk's pages: for residents one touch, for staff the list of devices.
enum KioskViews {
  /// Each kind of matter is a button that draws the number.
  static func kiosk(_ visit: Visit, _ view: QueueView, isPriority: Bool) -> HTML {
    let (language, area) = (visit.language, view.office.area.text)
    return """
      <div class="kiosk\(when: isPriority, " priority")">
      <header class="board-head"><h1>\(isPriority ? QueueStrings.priorityTitle : QueueStrings.takeNumber, language)</h1>
      <p lang="\(language == .id ? "en" : "id")"><a href="\(WebAddresses.language(language == .id ? "en" : "id").with([("ke", QueueAddresses.take(area).text)]))">\(language == .id ? "English" : "Bahasa Indonesia")</a></p></header>
      \(QueueViews.opening(view, now: visit.now, language))
      \(view.opening.isClosed ? "<p>\(QueueStrings.closedAdvice, language)</p></div>" : choices(visit, view, isPriority: isPriority))
      """
  }

  private static func choices(_ visit: Visit, _ view: QueueView, isPriority: Bool) -> HTML {
    let (language, area) = (visit.language, view.office.area.text)
    return """
      <form method="post" action="\(QueueAddresses.take(area))">\(HiddenFields.crossSite(visit))\(HiddenFields.once(visit))
      \(when: isPriority, "<input type=\"hidden\" name=\"prioritas\" value=\"ya\">")
      <fieldset><legend>\(QueueStrings.whatMatter, language) <span class="muted">\(QueueStrings.touchOne, language)</span></legend>
      <div class="kiosk-kinds">\(view.kinds.html { "<button class=\"button\" name=\"urusan\" value=\"\($0.key)\">\($0.name, language)</button>" })</div>
      </fieldset></form>
      <section class="kiosk-priority">\(isPriority ? Component.linkButton(QueueStrings.ordinaryButton[language], to: QueueAddresses.take(area), .secondary)
        : "<h2>\(QueueStrings.priorityOffer, language)</h2>\(Component.linkButton(QueueStrings.priorityButton[language], to: QueueAddresses.take(area).with([("prioritas", "ya")]), .secondary))" as HTML)</section>
      <p class="muted">\(QueueStrings.waiting, language): \(QueueStrings.people(view.waiting.count), language) · \(QueueStrings.free, language)</p>
      </div>
      """
  }

  /// What someone sees who is not at the kiosk.
  static func elsewhere(_ view: QueueView, _ language: Language) -> HTML {
    """
    <p class="crumb"><a href="\(CatalogueAddresses.office(view.office.area.text))">\(view.office.name)</a></p>
    <h1>\(QueueStrings.takeNumber, language)</h1>
    <p class="lead">\(QueueStrings.drawAtOffice, language)</p><p>\(QueueStrings.drawAtOfficeAdvice, language)</p>
    <div class="actions">\(Component.linkButton(QueueStrings.seeQueue[language], to: QueueAddresses.queue(view.office.area.text)))</div>
    """
  }

  static func staff(_ visit: StaffVisit, _ offices: [(office: Office, kiosks: [QueueKiosk])], _ state: FormState) -> HTML {
    let language = visit.language
    return """
      <h1>\(QueueStrings.kiosks, language)</h1>
      <p class="lead">\(QueueStrings.kioskLead, language)</p>
      \(offices.isEmpty ? Component.empty(QueueStrings.noOffice[language], QueueStrings.noOfficeAdvice[language]) : opening(visit, offices.map(\.office), state))
      <h2>\(QueueStrings.openKiosks, language)</h2>
      \(offices.allSatisfy(\.kiosks.isEmpty) ? Component.empty(QueueStrings.noKiosks[language], QueueStrings.noKiosksAdvice[language])
        : Component.table(
          caption: QueueStrings.openKiosks[language],
          columns: [
            .init(QueueStrings.office[language]), .init(QueueStrings.openedAt[language]), .init(QueueStrings.printsSlips[language]),
            .init(QueueStrings.closeKiosk[language]),
          ],
          rows: offices.flatMap { office, kiosks in kiosks.map { row(visit, office, $0) } }))
      """
  }

  private static func opening(_ visit: StaffVisit, _ offices: [Office], _ state: FormState) -> HTML {
    var state = state
    if !state.fields.has("kantor"), let first = offices.first { state.fields["kantor"] = first.area.text }
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      \(parts.summary)
      <form class="form" method="post" action="\(QueueAddresses.openKiosk())">\(HiddenFields.crossSite(visit.visit))
      \(parts.select("kantor", QueueStrings.office, options: offices.map { ($0.area.text, $0.name) }, .make { $0.size = .medium }))
      \(parts.box("cetak", value: "ya", "\(QueueStrings.kioskPrints, language)"))
      <p class="hint">\(QueueStrings.kioskSignsOut, language)</p>
      <div class="actions">\(Component.button(QueueStrings.makeKiosk[language]))</div></form>
      """
  }

  private static func row(_ visit: StaffVisit, _ office: Office, _ kiosk: QueueKiosk) -> [HTML] {
    let language = visit.language
    return [
      "\(office.shortName)", "\(office.zone.short(kiosk.openedAt, language))",
      "\(kiosk.prints ? QueueStrings.yes : QueueStrings.no, language)",
      "<form method=\"post\" action=\"\(QueueAddresses.closeKiosk(kiosk.id.text))\">\(HiddenFields.crossSite(visit.visit))\(Component.button(QueueStrings.closeKiosk[language], .secondary))</form>",
    ]
  }
}
