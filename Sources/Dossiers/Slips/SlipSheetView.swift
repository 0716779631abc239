import Addresses
import Civic
import Core
import Web

/// The sheet of slips as it is printed: on A4 three to a page, or one after the other on 80 mm paper. Each has
/// the resident's part, whose PIN is folded away, and the office's part, which knows no PIN.
struct SlipSheetView {
  static let a4 = "a4"
  static let strip = "80mm"

  let sheet: SlipDesk.Sheet
  let isStrip: Bool

  func page(_ visit: StaffVisit) -> HTML {
    let language = visit.language
    return """
      <h1 class="no-print">\(SlipStrings.sheetTitle, language)</h1>
      <nav class="actions no-print" aria-label="\(SlipStrings.title, language)">
      <button class="button" data-print hidden>\(DossierStrings.print, language)</button>
      \(Component.linkButton(SlipStrings.backToSlips[language], to: SlipAddresses.slips(), .secondary))</nav>
      <p class="no-print">\(SlipStrings.sheetNote, language)</p>
      <div class="slips \(isStrip ? "strip" : "a4")">\(sheet.slips.html { slip(visit, $0.code, $0.pin) })</div>
      """
  }

  private func slip(_ visit: StaffVisit, _ code: PublicCode, _ pin: String) -> HTML {
    let (language, base) = (visit.language, visit.site.settings.publicAddress)
    let (track, enter) = (
      base + DossierAddresses.tracked(code.compact).text, base + SlipAddresses.entry(code.compact).text
    )
    return """
      <article class="slip"><section class="resident">
      <h2>\(SlipStrings.residentPart, language) <span class="code">\(code.text)</span></h2>
      <p>\(sheet.office?.name ?? "")</p>
      <div class="body">\(lines([SlipStrings.lineName, SlipStrings.lineService, SlipStrings.lineTime, SlipStrings.linePapers, SlipStrings.lineOfficer], language))
      <div class="follow">\(Component.qr(track, label: track))<p>\(DossierStrings.followAt, language)<br>\(base)/lacak</p></div></div>
      <p><strong>\(fee(language))</strong> \(SlipStrings.clock, language)</p>
      <p>\(DossierStrings.ifMoney, language)</p>
      <p class="fold">\(SlipStrings.pinFold, language) <strong class="pin">\(pin)</strong></p>
      </section><section class="office">
      <h2>\(SlipStrings.officePart, language)<br><span class="code">\(code.text)</span></h2>
      \(lines([SlipStrings.lineName, SlipStrings.lineNumber, SlipStrings.lineAddress, SlipStrings.lineService, SlipStrings.lineTime, SlipStrings.linePapers, SlipStrings.lineOfficer], language))
      <div class="follow">\(Component.qr(enter, label: enter))<p>\(SlipStrings.keep, language)</p></div>
      </section></article>
      """
  }

  private func fee(_ language: Language) -> String {
    sheet.fee.map { "\(DossierStrings.fee[language]): \($0[language])." } ?? SlipStrings.feeByHand[language]
  }

  private func lines(_ names: [Text], _ language: Language) -> HTML {
    "<ul class=\"blanks\">\(names.html { "<li><span>\($0, language)</span></li>" })</ul>"
  }
}
