import Civic
import Core
import Web

/// The product as a letter on the office's letterhead, for signature by hand. Letters are in Indonesian
/// whatever the language of the interface.
enum LetterView {
  static func page(_ opened: DecisionDesk.Opened, asks: Asks, _ language: Language) -> HTML {
    let (dossier, office) = (opened.dossier, opened.office)
    let day = opened.zone.day(of: dossier.decidedAt ?? dossier.receivedAt)
    let number = "\(dossier.agendaNumber ?? 0)/\(day.year)"
    let values = [
      "nama": dossier.name, "nik": opened.applicant.nik, "alamat": opened.applicant.address,
      "desa": villageName(opened), "desa-kelurahan": opened.villageName, "kecamatan": office?.shortName ?? "",
      "kabupaten": opened.regencyName,
      "keperluan": opened.applicant.purpose.isEmpty ? DossierStrings.purposeInFile.id : opened.applicant.purpose,
      "tanggal": day.date(.id), "nomor": number, "telepon": opened.applicant.phone,
    ]
    let (text, unfilled) = asks.fillLetter(opened.terms.letterBody ?? "", values)
    return """
      \(when: !unfilled.isEmpty, "<div class=\"no-print\">\(Component.notice(.attention, "<p>\(DossierStrings.letterBlanks(unfilled), language)</p>"))</div>")
      <article class="letter" lang="id" id="main">
      <header class="letterhead"><p class="government">\(office?.name.uppercased() ?? "")</p>
      <p>\(office?.address ?? DossierStrings.addressUnknown.id)</p></header>
      <h1>\(opened.terms.letterTitle ?? "")</h1>
      <p class="letter-number">Nomor: \(number)</p>
      \(text.split(separator: "\n\n").html { "<p class=\"paragraph\">\(lines(String($0)))</p>" })
      \(ending(opened))
      <p class="actions no-print"><button class="button" data-print hidden>\(DossierStrings.print, language)</button></p>
      </article>
      """
  }

  /// The name of the village without its kind, for texts that write the kind themselves.
  private static func villageName(_ opened: DecisionDesk.Opened) -> String {
    let kind = "\(opened.dossier.village?.villageKind?.name.id ?? "") "
    return opened.villageName.hasPrefix(kind) ? String(opened.villageName.dropFirst(kind.count)) : opened.villageName
  }

  /// Room for the signature; or, where the law granted it, who did not sign and why it stands.
  private static func ending(_ opened: DecisionDesk.Opened) -> HTML {
    if opened.dossier.decision == .grantedByLaw {
      let basis = opened.acts.last { $0.kind == .grantedByLaw }?.basis ?? ""
      return "<footer><p>\(DossierStrings.grantedByLaw.id) \(DossierStrings.basis.id): \(basis).</p></footer>"
    }
    return """
      <footer class="signature"><p>\(opened.acts.last { $0.kind == .approved }?.capacity ?? "")</p><p class="space"></p>
      <p>\(DossierStrings.nameAndNIP.id)</p></footer>
      """
  }

  /// What the button says that leads here.
  static func printButton(_ dossier: Dossier) -> Text {
    dossier.decision == .grantedByLaw ? DossierStrings.printGranted : DossierStrings.printLetter
  }

  private static func lines(_ paragraph: String) -> HTML {
    paragraph.split(separator: "\n").enumerated().html { index, line in "\(when: index > 0, "<br>")\(String(line))" }
  }
}
