import Addresses
import Civic
import Core
import Web

/// The letter that says no: why, on what rule, and how to object until when. Like every letter it is in Indonesian,
/// whatever the language of the interface. Where another office decided it names that office and is signed by nobody: it
/// only delivers.
enum RejectionView {
  static func page(_ opened: DecisionDesk.Opened, publicAddress: String, _ language: Language) -> HTML {
    let (dossier, office) = (opened.dossier, opened.office)
    let decision = opened.acts.last(where: \.isDecision)
    let elsewhere = opened.outsideDecision
    return """
      <article class="letter" lang="id" id="main">
      <header class="letterhead"><p class="government">\(office?.name.uppercased() ?? "")</p>
      <p>\(office?.letterAddress ?? "")</p></header>
      <h1>\(ObjectionStrings.rejectionTitle.id)</h1>
      <p class="letter-number">Kode: \(PublicCode(typed: dossier.code)?.text ?? dossier.code)</p>
      <p class="paragraph">\(opening(opened, elsewhere).id)</p>
      <p class="paragraph">\(RejectionStrings.reason.id): \(decision?.reason ?? "")\(when: decision?.basis.isEmpty == false, "<br>\(DossierStrings.basis.id): \(decision?.basis ?? "")")</p>
      \(elsewhere.map { right(at: $0, opened) } ?? right(opened, publicAddress))
      \(when: elsewhere == nil, "<footer class=\"signature\"><p>\(decision?.capacity ?? "")</p><p class=\"space\"></p><p>\(RejectionStrings.nameAndNIP.id)</p></footer>")
      <p class="actions no-print"><button class="button" data-print hidden>\(DossierStrings.print, language)</button>
      \(Component.linkButton(DossierStrings.openDossier[language], to: DossierAddresses.dossier(dossier.id.text), .secondary))</p>
      </article>
      """
  }

  private static func opening(_ opened: DecisionDesk.Opened, _ elsewhere: SeenHop?) -> Text {
    let (name, service) = (opened.dossier.name, opened.terms.name.id)
    func date(_ moment: Moment?) -> String { moment.map { opened.zone.day(of: $0).date(.id) } ?? "" }
    let day = date(opened.dossier.decidedAt)
    guard let elsewhere else { return RejectionStrings.opening(name, service, day) }
    return RejectionStrings.delivery(
      name, service, from: elsewhere.office.name, decided: date(elsewhere.hop.decidedAt), back: day)
  }

  /// To whom an objection goes where another office decided.
  private static func right(at elsewhere: SeenHop, _ opened: DecisionDesk.Opened) -> HTML {
    """
    <h2>\(RejectionStrings.right.id)</h2>
    <p class="paragraph"><strong>\(RejectionStrings.right(at: elsewhere.office.name, until: opened.remedy.last?.long(.id) ?? "").id)</strong></p>
    <p class="paragraph">\(RejectionStrings.onlyDelivered(elsewhere.office.name).id)</p>
    """
  }

  /// The right to object, with its last day; after an appeal the court is what is left.
  private static func right(_ opened: DecisionDesk.Opened, _ publicAddress: String) -> HTML {
    guard let kind = opened.remedy.kind, let last = opened.remedy.last else {
      return "<h2>\(RejectionStrings.right.id)</h2><p class=\"paragraph\">\(ObjectionFault.exhausted.text.id)</p>"
    }
    let link = publicAddress + DossierAddresses.tracked(opened.dossier.code).text
    return """
      <h2>\(RejectionStrings.right.id)</h2>
      <p class="paragraph"><strong>\(RejectionStrings.right(kind, until: last.long(.id)).id)</strong></p>
      <ul><li>\(RejectionStrings.atCounter(opened.office?.name ?? "").id)</li><li>\(RejectionStrings.fromHome.id) <span class="number">\(link)</span></li></ul>
      <p class="paragraph">\(ObjectionStrings.lead(kind).id) \(ObjectionStrings.free.id).</p>
      """
  }
}
