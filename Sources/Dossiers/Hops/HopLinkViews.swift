import Civic
import Core
import Addresses
import Web

/// What an outside office sees: no more than is needed to find the paper on the desk.
enum HopLinkViews {
  static func question(_ visit: Visit, _ secret: String, _ seen: HopLinkDesk.Seen, _ state: FormState) -> HTML {
    let (language, parts) = (visit.language, FormParts(state, visit.language))
    return """
      <h1>\(HopStrings.question(seen.link.step), language)</h1>
      <p class="lead">\(seen.office.name)</p>
      \(parts.summary)
      \(Component.facts([
        (DossierStrings.code[language], "<span class=\"number\">\(PublicCode(typed: seen.dossier.code)?.text ?? seen.dossier.code)</span>"),
        (DossierStrings.service[language], "\(seen.terms.name, language)"),
        (DossierStrings.name[language], "\(maskedName(seen.dossier.name))"),
        (HopStrings.sender[language], "\(seen.sender)"),
        (HopStrings.sentAt[language], "\(seen.zone.long(seen.hop.forwardedAt, language))"),
        (HopStrings.papersSent[language], "\(seen.hop.papers)"),
        (HopStrings.yourDue[language], "\(seen.zone.long(seen.hop.due, language))"),
      ]))
      <form class="form" method="post" action="\(HopAddresses.link(secret))">\(HiddenFields.crossSite(visit))
      \(seen.link.step == .received
        ? parts.field("lembar", HopStrings.papersCounted, .make { $0.hint = HopStrings.papersCountedHint; $0.size = .short; $0.inputMode = "numeric" })
        : parts.radios("putusan", HopStrings.outcome, options: Hop.Outcome.allCases.map { ($0.rawValue, $0.words) }))
      \(parts.field("siapa", HopStrings.you, .make { $0.hint = HopStrings.youHint; $0.size = .medium }))
      <div class="actions">\(Component.button(HopStrings.confirm(seen.link.step)[language]))</div></form>
      <p class="muted">\(HopStrings.once, language)</p>
      """
  }

  static func done(_ seen: HopLinkDesk.Seen, _ word: HopWord, _ language: Language) -> HTML {
    var differs = false
    if case .received(let papers) = word { differs = papers != seen.hop.papers }
    return """
      <h1>\(HopStrings.recorded, language)</h1>
      \(Component.notice(.success, "<p>\(HopStrings.recordedLead(seen.sender), language)</p>"))
      \(when: differs, Component.notice(.attention, "<p>\(HopStrings.papersDiffer, language)</p>"))
      """
  }

  /// The first letter of each word of a name: enough to tell two papers apart, too little to know a person by.
  static func maskedName(_ name: String) -> String {
    name.split(separator: " ").map { "\($0.prefix(1))•••" }.joined(separator: " ")
  }
}

/// What goes with a file on paper: what it is, where it goes, and the codes by which the other office answers.
struct HopSheetView {
  let sheet: HopLinkDesk.Sheet
  let publicAddress: String

  func page(_ language: Language) -> HTML {
    let (opened, hop, zone) = (sheet.opened, sheet.hop, sheet.opened.zone)
    let code = PublicCode(typed: opened.dossier.code)?.text ?? opened.dossier.code
    return """
      <article class="letter sheet"><h1>\(HopStrings.sheet, language)</h1>
      \(Component.facts([
        (HopStrings.sender[language], "\(opened.office?.name ?? "")"),
        (HopStrings.destination[language], "\(hop.office.name)"),
        (DossierStrings.code[language], "<span class=\"number\">\(code)</span>"),
        (DossierStrings.service[language], "\(opened.terms.name, language)"),
        (DossierStrings.name[language], "\(opened.dossier.name)"),
        (HopStrings.sentAt[language], "\(zone.long(hop.hop.forwardedAt, language))"),
        (HopStrings.papersSent[language], "\(hop.hop.papers)"),
        (HopStrings.yourDue[language], "\(zone.long(hop.hop.due, language))"),
      ]))
      \(sheet.secrets.html { answer($0.step, $0.secret, language) })
      <p>\(HopStrings.sheetAdvice, language)</p>
      \(Component.facts([(HopStrings.handedBy[language], "…………………………"), (HopStrings.takenBy[language], "…………………………")]))
      <p class="actions no-print"><button class="button" data-print hidden>\(DossierStrings.print, language)</button>
      \(Component.linkButton(DossierStrings.openDossier[language], to: DossierAddresses.dossier(opened.dossier.id.text), .secondary))</p></article>
      """
  }

  private func answer(_ step: HopLink.Step, _ secret: String, _ language: Language) -> HTML {
    let address = publicAddress + HopAddresses.link(secret).text
    return """
      <h2>\(HopStrings.scan(step), language)</h2>
      <p>\(Component.qr(address, label: HopStrings.scan(step)[language]))</p><p class="number">\(address)</p>
      """
  }
}
