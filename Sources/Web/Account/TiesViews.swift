import Addresses
import Civic
import Core

/// The page of one's own family ties.
enum TiesViews {
  static func page(_ visit: StaffVisit, _ ties: FamilyTies, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    func kept(_ isKept: Bool) -> HTML { "\(isKept ? TiesStrings.kept : TiesStrings.notKept, language)" }
    return """
      <h1>\(TiesStrings.title, language)</h1>
      <p class="lead">\(TiesStrings.lead, language)</p>
      \(visit.announced("keluarga").map { Component.notice(.success, "<p>\($0 == "hapus" ? TiesStrings.removed : TiesStrings.saved, language)</p>") })
      \(Component.facts([
        (TiesStrings.nik[language], kept(ties.nik != nil)), (TiesStrings.familyCard[language], kept(ties.familyCard != nil)),
      ]))
      \(parts.summary)
      <form class="form" method="post" action="\(WebAddresses.ties())">\(HiddenFields.crossSite(visit.visit))
      \(parts.field("nik", TiesStrings.nik, .make { $0.inputMode = "numeric"; $0.size = .medium; $0.isOptional = true }))
      \(parts.field("kk", TiesStrings.familyCard, .make { $0.inputMode = "numeric"; $0.size = .medium; $0.isOptional = true }))
      \(when: ties != .none, "<p>\(parts.box("hapus", value: "1", "\(TiesStrings.remove, language)"))</p>")
      <div class="actions">\(Component.button(TiesStrings.save[language]))</div></form>
      """
  }
}
