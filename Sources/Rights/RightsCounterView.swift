import Addresses
import Civic
import Core
import Web

/// Where the counter takes requests, and looks at who asks.
struct RightsCounterView {
  let begun: [RightsRequest]
  let offices: [Office]
  let zone: Zone
  let state: FormState
  /// The code of the request that was just taken.
  let taken: PublicCode?

  func page(_ visit: StaffVisit) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <p class="crumb"><a href="\(DossierAddresses.counter())">\(RightsStrings.back, language)</a></p>
      <h1>\(RightsStrings.counterTitle, language)</h1><p class="lead">\(RightsStrings.counterLead, language)</p>
      \(taken.map { Component.notice(.success, "<p>\(RightsStrings.received, language) <strong class=\"number\">\($0.text)</strong></p>") })
      \(parts.summary)
      <h2>\(RightsStrings.begunTitle, language)</h2>
      \(begun.isEmpty ? Component.empty(RightsStrings.noneBegun[language], RightsStrings.noneBegunAdvice[language]) : begun.html { waiting($0, visit) })
      <h2>\(RightsStrings.newTitle, language)</h2>
      <form class="form" method="post" action="\(RightsAddresses.counter())">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      \(when: offices.count > 1, parts.select("kantor", RightsStrings.office, options: offices.map { ($0.area.text, $0.name) }))
      \(parts.radios("hak", RightsStrings.whichAsked, options: Right.allCases.map { ($0.rawValue, $0.words) }))
      \(parts.radios("dokumen", RightsStrings.document, options: IdentityDocument.allCases.map { ($0.rawValue, $0.words) }))
      \(parts.field("nama", RightsStrings.name))
      \(parts.field("nik", RightsStrings.nik, .make { $0.inputMode = "numeric"; $0.size = .medium }))
      \(parts.field("telepon", RightsStrings.phone, .make { $0.type = "tel"; $0.size = .medium; $0.isOptional = true }))
      \(parts.area("rincian", RightsStrings.detailsAsked, .make { $0.isOptional = true }))
      <div class="actions">\(Component.button(RightsStrings.receive[language]))</div></form>
      """
  }

  private func waiting(_ request: RightsRequest, _ visit: StaffVisit) -> HTML {
    let language = visit.language
    let parts = FormParts(FormState(), language, prefix: "\(request.id.text.suffix(12))-")
    return """
      <details class="more"><summary><span class="number">\(request.code.text)</span> · \(request.name) · \(request.right.words, language) · \(zone.short(request.begunAt, language))</summary>
      <form class="form" method="post" action="\(RightsAddresses.identify(request.id.text))">\(HiddenFields.crossSite(visit.visit))
      \(parts.radios("dokumen", RightsStrings.document, options: IdentityDocument.allCases.map { ($0.rawValue, $0.words) }))
      \(parts.field("nik", RightsStrings.nik, .make { $0.inputMode = "numeric"; $0.size = .medium }))
      <div class="actions">\(Component.button(RightsStrings.identified[language], .secondary))</div></form></details>
      """
  }
}
