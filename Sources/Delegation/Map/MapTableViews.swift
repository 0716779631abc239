import Addresses
import Civic
import Core
import Web

/// The forms by which the inventory grows: one service, or a table.
enum MapTableViews {
  static func newService(_ visit: StaffVisit, _ state: FormState) -> HTML {
    let (language, parts) = (visit.language, FormParts(state, visit.language))
    return """
      \(MapViews.crumb(language))
      <h1>\(MapStrings.addService, language)</h1>
      \(parts.summary)
      <form class="form" method="post" action="\(MapAddresses.newService())">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      \(MapEntryForm.fields(parts, hasName: true))
      <div class="actions">\(Component.button(MapStrings.saveService[language]))</div></form>
      """
  }

  static func page(_ visit: StaffVisit, _ state: FormState, _ faults: [TableFault]) -> HTML {
    let (language, parts) = (visit.language, FormParts(state, visit.language))
    let told = faults.prefix(50).map { DraftStrings.fault($0.line, $0.column, $0.text) }
    return """
      \(MapViews.crumb(language))
      <h1>\(MapStrings.tableTitle, language)</h1>
      <p class="lead">\(MapStrings.tableLead, language)</p>
      \(visit.announced("tabel").map { Component.notice(.success, "<p>\(MapStrings.broughtIn($0), language)</p>") })
      \(parts.summary)
      \(when: !told.isEmpty, Component.notice(.broken, "<h2>\(DraftStrings.faults, language)</h2><ul>\(told.html { "<li>\($0, language)</li>" })</ul>"))
      <form class="form" method="post" action="\(MapAddresses.table())" enctype="multipart/form-data">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      \(parts.radios("isi", MapStrings.tableKind, options: MapTableKind.allCases.map { ($0.rawValue, MapStrings.columns($0)) }, hint: MapStrings.emptyField))
      \(parts.file("tabel", MapStrings.tableFile, []))
      <div class="actions">\(Component.button(MapStrings.bringIn[language]))</div></form>
      """
  }
}
