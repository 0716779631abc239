import Addresses
import Civic
import Core
import Web

/// The letter that says no: why, on what rule, and how to object until when. Like every letter it is in Indonesian,
/// whatever the language of the interface.
enum RejectionView {
  static func page(_ opened: DecisionDesk.Opened, publicAddress: String, _ language: Language) -> HTML {
    let (dossier, office) = (opened.dossier, opened.office)
    let decision = opened.acts.last(where: \.isDecision)
    let day = dossier.decidedAt.map { opened.zone.day(of: $0).date(.id) } ?? ""
    return """
      <article class="letter" lang="id" id="main">
      <header class="letterhead"><p class="government">\(office?.name.uppercased() ?? "")</p>
      <p>\(office?.letterAddress ?? "")</p></header>
      <h1>\(ObjectionStrings.rejectionTitle.id)</h1>
      <p class="letter-number">Kode: \(PublicCode(typed: dossier.code)?.text ?? dossier.code)</p>
      <p class="paragraph">\(RejectionStrings.opening(dossier.name, opened.terms.name.id, day).id)</p>
      <p class="paragraph">\(RejectionStrings.reason.id): \(decision?.reason ?? "")<br>\(DossierStrings.basis.id): \(decision?.basis ?? "")</p>
      \(right(opened, publicAddress))
      <footer class="signature"><p>\(decision?.capacity ?? "")</p><p class="space"></p><p>\(RejectionStrings.nameAndNIP.id)</p></footer>
      <p class="actions no-print"><button class="button" data-print hidden>\(DossierStrings.print, language)</button>
      \(Component.linkButton(DossierStrings.openDossier[language], to: DossierAddresses.dossier(dossier.id.text), .secondary))</p>
      </article>
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
