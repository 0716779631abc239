import Civic
import Addresses
import Core
import Web

/// What a receipt is made of, at the counter and at home.
package struct Receipt: Sendable {
  let opened: DecisionDesk.Opened
  /// Who took the file; empty where it came from home.
  let officer: String
  let showsPIN: Bool
  /// Whether wrong tries have closed the PIN.
  let isLocked: Bool
}

/// The receipt: what the resident takes home. It fits 80 mm paper and A5.
enum ReceiptView {
  /// - Parameters:
  ///   - links: where one goes from here.
  ///   - after: what stands below the paper.
  static func page(_ visit: Visit, _ receipt: Receipt, links: HTML, after: HTML = .empty) -> HTML {
    let (opened, officer, language) = (receipt.opened, receipt.officer, visit.language)
    let (dossier, zone) = (opened.dossier, opened.zone)
    let code = PublicCode(typed: dossier.code)?.text ?? dossier.code
    let link = visit.site.settings.publicAddress + DossierAddresses.tracked(dossier.code).text
    let received = opened.terms.requirements.filter { opened.requirements[$0.key] == true }
    let missing = opened.unseen.filter { opened.papers[$0.key] == .asked && !opened.toBring.contains($0) }
    let answered = opened.unseen.filter { opened.papers[$0.key] == .answered }
    return """
      <article class="receipt" id="main">
      <h1>\(DossierStrings.receipt, language)</h1>
      <p>\(opened.office?.name ?? "")</p>
      <p><strong>\(opened.terms.name, language)</strong><br>\(dossier.name)\(when: !opened.applicant.proxy.isEmpty, "<br>\(DossierStrings.representedBy, language): \(opened.applicant.proxy)")</p>
      <p class="code-label">\(DossierStrings.code, language)</p><p class="code">\(code)</p>
      \(when: receipt.showsPIN, "<p class=\"pin-label\">\(DossierStrings.pin, language)</p><p class=\"pin\">\(opened.applicant.pin)</p>")
      <p class="due-label">\(dossier.due == .distant ? DossierStrings.noDueYet : DossierStrings.promised, language)</p>
      <p class="due">\(due(opened, language))</p>
      <p class="fee">\(DossierStrings.fee, language): <strong>\(opened.terms.fee, language)</strong></p>
      \(opened.elsewhere.map { "<p>\($0.words(at: opened.office?.name ?? ""), language)</p>" as HTML })
      \(objection(opened, language))
      \(doubts(opened, language))
      \(list(DossierStrings.requirements, received, language))
      \(list(DossierStrings.stillMissing, missing, language))\(list(ApplyStrings.toBring, opened.toBring, language))\(list(ApplyStrings.cameIn, answered, language))
      <p>\(DossierStrings.receivedAt, language): \(zone.long(dossier.receivedAt, language))\(when: !officer.isEmpty, "<br>\(DossierStrings.receivedBy, language): \(officer)")</p>
      <div class="follow">\(Component.qr(link, label: link))<p>\(DossierStrings.followAt, language)<br>\(link)</p></div>
      \(when: dossier.due != .distant, "<p>\(DossierStrings.ifLate, language)</p>")
      <p><strong>\(DossierStrings.ifMoney, language)</strong></p>
      <p>\(AskedStrings.onReceipt(visit.site.settings.publicAddress + PromiseAddresses.asked(dossier.code).text), language)</p>
      <nav class="actions no-print" aria-label="\(DossierStrings.receipt, language)">
      <button class="button" data-print hidden>\(DossierStrings.print, language)</button>
      \(links)
      </nav></article>
      \(after)
      """
  }

  /// The same at the counter, with what the officer does next.
  static func counter(_ visit: StaffVisit, _ receipt: Receipt) -> HTML {
    let (dossier, language) = (receipt.opened.dossier, visit.language)
    return page(
      visit.visit, receipt,
      links: """
        \(Component.linkButton(DossierStrings.nextPerson[language], to: DossierAddresses.counter(), .secondary))
        \(Component.linkButton(DossierStrings.openDossier[language], to: DossierAddresses.dossier(dossier.id.text), .quiet))
        """, after: !receipt.showsPIN || receipt.isLocked ? renewal(visit, dossier) : .empty)
  }

  /// Printed again after a rejection, it says what can be done about it.
  private static func objection(_ opened: DecisionDesk.Opened, _ language: Language) -> HTML {
    guard opened.dossier.decision == .rejected, opened.remedy.isOpen, let kind = opened.remedy.kind, let last = opened.remedy.last
    else { return .empty }
    return """
      <p><strong>\(opened.dossier.words, language).</strong> \(ObjectionStrings.onReceipt(kind, until: last.date(language)), language)</p>
      """
  }

  /// What stands in place of the date while there is none.
  private static func due(_ opened: DecisionDesk.Opened, _ language: Language) -> String {
    let (dossier, zone) = (opened.dossier, opened.zone)
    return switch dossier.state {
    case .unchecked: DossierStrings.startsBySilence(opened.reading.startsBySilenceAt.map { zone.long($0, language) })[language]
    case .incomplete: DossierStrings.notRunning[language]
    case .paused: DossierStrings.waitsForCorrection[language]
    default: zone.long(dossier.due, language)
    }
  }

  private static func renewal(_ visit: StaffVisit, _ dossier: Dossier) -> HTML {
    """
    <form class="no-print" method="post" action="\(DossierAddresses.renewPIN(dossier.id.text))">\(HiddenFields.crossSite(visit.visit))
    <p>\(DossierStrings.pinHidden, visit.language)</p>
    <p class="actions">\(Component.button(DossierStrings.renewPIN[visit.language], .secondary))</p></form>
    """
  }

  private static func list(_ title: Text, _ requirements: [ServiceTerms.Requirement], _ language: Language) -> HTML {
    guard !requirements.isEmpty else { return .empty }
    return "<h2>\(title, language)</h2><ul>\(requirements.html { "<li>\($0.name, language)</li>" })</ul>"
  }

  /// An impossible NIK warns the officer here, and is kept as typed: it never stops anyone.
  private static func doubts(_ opened: DecisionDesk.Opened, _ language: Language) -> HTML {
    let doubts = NIK(opened.applicant.nik)?.doubts ?? []
    guard !doubts.isEmpty else { return .empty }
    return Component.notice(
      .attention, "<p><strong>\(DossierStrings.nikDoubt, language).</strong> \(doubts.html { "\($0, language) " })</p>")
  }
}
