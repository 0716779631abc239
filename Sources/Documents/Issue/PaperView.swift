import Core
import Web

/// A document as a sheet. It is in Indonesian whatever the language of the interface.
enum PaperView {
  /// The sheet, for a page that prints it.
  static func sheet(_ paper: DocumentPaper) -> HTML {
    """
    <article class="letter" lang="id">
    <header class="letterhead">\(paper.letterhead.html { "<p class=\"government\">\($0)</p>" })
    <p>\(paper.address)</p></header>
    <h1>\(paper.title)</h1>
    <p class="letter-number">\(DocumentStrings.numberLabel.id): \(paper.number)</p>
    \(paper.paragraphs.html { "<p class=\"paragraph\">\(lines($0))</p>" })
    \(ending(paper))
    <aside class="proof">\(Component.qr(paper.checkAddress, label: CheckStrings.title.id))
    <p>\(DocumentStrings.proofLine.id)<br><strong>\(paper.checkAddress)</strong><br>\(DocumentStrings.codeLabel.id): <strong>\(paper.checkCode)</strong></p></aside>
    </article>
    """
  }

  /// The sheet as a document of its own, with its style inside: nothing in it leads anywhere.
  static func whole(_ paper: DocumentPaper) -> HTML {
    """
    <!doctype html>
    <html lang="id"><head><meta charset="utf-8"><title>\(paper.title) \(paper.number)</title>
    <style>
    @page { size: A4; margin: 18mm 20mm 20mm 25mm; }
    body { margin: 0; font: 11.5pt/1.5 "Liberation Serif", "DejaVu Serif", serif; color: #000; }
    p { margin: 0 0 .7em; }
    .letterhead { border-bottom: 4px double #000; margin-bottom: 1.25em; padding-bottom: .4em; text-align: center; line-height: 1.3; }
    .letterhead p { margin: 0; } .government { font-size: 1.2em; font-weight: bold; }
    h1 { margin: 0; font-size: 1.15em; text-align: center; text-decoration: underline; }
    .letter-number { text-align: center; margin-bottom: 1.5em; }
    .paragraph { text-align: justify; }
    .signature { margin: 2em 0 0 55%; break-inside: avoid; } .signature p { margin: 0; } .signature .space { height: 4.5em; }
    .proof { margin-top: 2em; padding-top: .5em; border-top: 1px solid #777; font-size: 8.5pt; line-height: 1.4; break-inside: avoid; }
    .proof .qr { float: left; width: 24mm; margin-right: 4mm; } .proof svg { width: 24mm; height: 24mm; display: block; }
    .sample { position: fixed; top: 100mm; left: 0; right: 0; text-align: center; font: bold 90pt "DejaVu Sans", sans-serif; color: #ddd; transform: rotate(-35deg); z-index: -1; }
    </style></head>
    <body>\(when: paper.isSample, "<p class=\"sample\">\(DocumentStrings.sample.id)</p>")\(sheet(paper))</body></html>
    """
  }

  /// Room for the signature and the stamp; or, where the law granted it, why nobody signs.
  private static func ending(_ paper: DocumentPaper) -> HTML {
    guard paper.grantedByLaw.isEmpty else { return "<footer><p>\(paper.grantedByLaw)</p></footer>" }
    return """
      <footer class="signature"><p>\(lines(paper.signatureLines))</p><p class="space"></p>
      <p><strong>\(paper.signerName.isEmpty ? DocumentStrings.nameUnknown.id : paper.signerName)</strong><br>\(DocumentStrings.staffNumber.id)</p></footer>
      """
  }

  private static func lines(_ paragraph: [String]) -> HTML {
    paragraph.enumerated().html { index, line in "\(when: index > 0, "<br>")\(line)" }
  }
}
