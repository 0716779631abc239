import Addresses
import Civic
import Core
import Web

/// Objections and appeals on the pages of a dossier, and the form by which they come in.
enum ObjectionViews {
  /// On the tracking page: the way to object while it is open, and what was filed.
  static func resident(_ tracked: TrackingDesk.Tracked, _ language: Language) -> HTML {
    let (remedy, zone) = (tracked.remedy, tracked.zone)
    guard remedy.right != nil || !remedy.filed.isEmpty else { return .empty }
    return """
      <section aria-labelledby="keberatan"><h2 id="keberatan">\(remedy.right != nil ? ObjectionStrings.disagree : ObjectionStrings.section, language)</h2>
      \(list(remedy.filed) { filed in
        "<a href=\"\(DossierAddresses.tracked(filed.dossier.code))\">\(zone.short(filed.dossier.receivedAt, language)): \(filed.kind.name, language)</a> – \(filed.dossier.words, language)"
      })
      \(remedy.right.map { "<p>\($0, language)</p>" as HTML })
      \(remedy.isOpen ? remedy.kind.map { offer($0, tracked.dossier, language) } : nil)
      </section>
      """
  }

  private static func offer(_ kind: ObjectionKind, _ dossier: Dossier, _ language: Language) -> HTML {
    """
    <div class="actions">\(Component.linkButton(ObjectionStrings.file(kind)[language], to: ObjectionAddresses.object(dossier.code), .secondary))</div>
    """
  }

  private static func list(_ filed: [FiledObjection], _ line: (FiledObjection) -> HTML) -> HTML {
    filed.isEmpty ? .empty : "<ul>\(filed.html { "<li>\(line($0))</li>" })</ul>"
  }

  /// The page on which a resident writes it.
  static func page(_ visit: Visit, _ tracked: TrackingDesk.Tracked, _ kind: ObjectionKind, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    let code = tracked.dossier.code
    return """
      <p class="crumb"><a href="\(DossierAddresses.tracked(code))">\(DossierStrings.trackTitle, language)</a></p>
      <h1>\(ObjectionStrings.file(kind), language)</h1>
      <p class="lead">\(tracked.terms.name, language), \(tracked.office?.name ?? "")</p>
      \(tracked.remedy.right.map { "<p>\($0, language)</p>" as HTML })<p>\(ObjectionStrings.lead(kind), language)</p>
      \(parts.summary)
      <form class="form" method="post" action="\(ObjectionAddresses.object(code))">\(HiddenFields.crossSite(visit))\(HiddenFields.once(visit, state))
      \(parts.area("isi", ObjectionStrings.words, .make { $0.hint = ObjectionStrings.wordsHint }))
      \(parts.field("pin", DossierStrings.pinLabel, .make { $0.size = .short; $0.inputMode = "numeric"; $0.hint = ObjectionStrings.pinHint }))
      <div class="actions">\(Component.button(ObjectionStrings.file(kind)[language]))</div></form>
      """
  }

  /// The same at the counter, for who came in person.
  static func counter(_ visit: StaffVisit, _ opened: DecisionDesk.Opened, _ state: FormState) -> HTML {
    let (parts, language, remedy) = (FormParts(state, visit.language), visit.language, opened.remedy)
    let id = opened.dossier.id.text
    return """
      <p class="crumb"><a href="\(DossierAddresses.dossier(id))">\(DossierStrings.openDossier, language)</a></p>
      <h1>\(remedy.kind.map(ObjectionStrings.file) ?? ObjectionStrings.section, language)</h1>
      <p class="lead">\(opened.dossier.name), \(opened.terms.name, language)</p>
      \(remedy.fault.map { Component.notice(.attention, "<p>\($0.text, language)</p>") })
      \(parts.summary)
      \(when: remedy.isOpen, """
        <p>\(ObjectionStrings.counterLead, language)</p>
        <form class="form" method="post" action="\(ObjectionAddresses.atCounter(id))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
        \(parts.area("isi", ObjectionStrings.words, .make { $0.hint = ObjectionStrings.wordsHint }))
        <div class="actions">\(Component.button(DossierStrings.receive[language]))</div></form>
        """)
      """
  }

  /// On the page of a dossier, for staff.
  static func desk(_ visit: StaffVisit, _ opened: DecisionDesk.Opened) -> HTML {
    let (language, dossier, remedy) = (visit.language, opened.dossier, opened.remedy)
    let isTakenUp = opened.acts.contains { $0.kind == .reopened }
    let mayFile = opened.mayPrintReceipt && remedy.isOpen
    let isRejected = dossier.decision == .rejected
    let elsewhere: HTML? = remedy.isOpen ? nil : remedy.right.map { "<p>\($0, language)</p>" }
    guard elsewhere != nil || mayFile || isRejected || isTakenUp || !remedy.filed.isEmpty || !opened.contested.isEmpty else {
      return .empty
    }
    return """
      <section aria-labelledby="keberatan"><h2 id="keberatan">\(ObjectionStrings.section, language)</h2>
      \(when: isTakenUp && dossier.state.isOpen, Component.notice(.attention, "<p>\(ObjectionStrings.takenUp, language)</p>"))
      \(list(remedy.filed) { filed in
        "<a href=\"\(DossierAddresses.dossier(filed.dossier.id.text))\">\(opened.zone.short(filed.dossier.receivedAt, language)): \(filed.kind.name, language)</a> – \(filed.dossier.staffWords, language)"
      })
      \(opened.contested.html { "<p><a href=\"\(DossierAddresses.dossier($0.text))\">\(ObjectionStrings.about, language)</a></p>" })
      \(elsewhere)
      \(when: isRejected, """
        <form method="post" action="\(ObjectionAddresses.rejection(dossier.id.text))">\(HiddenFields.crossSite(visit.visit))
        <div class="actions">\(Component.button(ObjectionStrings.printRejection[language], .secondary))</div></form>
        """)
      \(when: mayFile, "<p><a href=\"\(ObjectionAddresses.atCounter(dossier.id.text))\">\(remedy.kind.map(ObjectionStrings.file) ?? ObjectionStrings.section, language)</a></p>")
      </section>
      """
  }
}
