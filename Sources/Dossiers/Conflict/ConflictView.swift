import Addresses
import Core
import Web

/// The form by which someone says that they must not decide a dossier.
enum ConflictView {
  static func form(_ visit: StaffVisit, _ opened: DecisionDesk.Opened) -> HTML {
    guard opened.mayRecuse else { return .empty }
    let (language, dossier) = (visit.language, opened.dossier)
    let parts = FormParts(FormState(), language, prefix: "atasan-")
    return """
      <details class="more"\(when: opened.conflict != nil, " open")><summary>\(opened.conflict == nil ? ConflictStrings.declare : ConflictStrings.handUp, language)</summary>
      <form class="form" method="post" data-careful action="\(ObjectionAddresses.recuse(dossier.id.text))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(dossier.version))
      <p class="hint">\(ConflictStrings.declareHint, language)</p>
      \(parts.field("alasan", ConflictStrings.reason, .make { $0.isOptional = true }))
      <div class="actions">\(Component.button(ConflictStrings.handUp[language], .secondary))</div></form></details>
      """
  }
}
