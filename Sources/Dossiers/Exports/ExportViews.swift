import Addresses
import Civic
import Core
import Sheets
import Web

/// The buttons that take a table out.
enum ExportViews {
  /// - Parameter kinds: what can be taken from this page; the first is chosen.
  static func form(_ visit: StaffVisit, _ kinds: [ExportKind], area: AreaCode, month: Day) -> HTML {
    let language = visit.language
    let (whole, part) = (ExportPeriod.year(month.year), ExportPeriod.month(month))
    var state = FormState()
    state.fields["masa"] = part.text
    state.fields["isi"] = kinds.first?.rawValue ?? ""
    let parts = FormParts(state, language, prefix: "ekspor-")
    return """
      <details class="more no-print"><summary>\(ExportStrings.title, language)</summary>
      <form class="form" method="post" action="\(DossierAddresses.export())">\(HiddenFields.crossSite(visit.visit))
      <input type="hidden" name="wilayah" value="\(area.text)">
      \(kinds.count == 1 ? "<input type=\"hidden\" name=\"isi\" value=\"\(kinds[0].rawValue)\">" : parts.radios("isi", ExportStrings.what, options: kinds.map { ($0.rawValue, $0.title) }))
      \(parts.radios("masa", ExportStrings.period, options: [(part.text, Text(part.words(language))), (whole.text, ExportStrings.wholeYear(whole.words(language)))]))
      <p class="hint">\(ExportStrings.recorded, language)</p>
      <div class="actions"><button class="button" name="bentuk" value="\(SheetFormat.xlsx.rawValue)">\(ExportStrings.asXLSX, language)</button>
      <button class="button secondary" name="bentuk" value="\(SheetFormat.csv.rawValue)">\(ExportStrings.asCSV, language)</button></div>
      </form></details>
      """
  }
}
