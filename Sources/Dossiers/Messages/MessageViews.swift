import Addresses
import Core
import Web

/// The thread of a dossier, for staff and for who has shown the PIN.
enum MessageViews {
  static func thread(_ acts: [DossierAct], _ zone: Zone, _ language: Language) -> HTML {
    let messages = acts.filter { $0.kind == .messaged }
    guard !messages.isEmpty else { return "<p class=\"muted\">\(MessageStrings.none, language)</p>" }
    return Component.timeline(
      messages.map { (zone.short($0.at, language), "<strong>\($0.words, language)</strong><p>\($0.reason)</p>") })
  }

  /// On the page of one dossier.
  static func desk(_ visit: StaffVisit, _ opened: DecisionDesk.Opened, _ state: FormState = FormState()) -> HTML {
    let (language, id) = (visit.language, opened.dossier.id.text)
    let parts = FormParts(state, language, prefix: "pesan-")
    return """
      <section aria-labelledby="pesan"><h2 id="pesan">\(MessageStrings.title, language)\(when: opened.fromHome.hasUnread, " \(Component.tag(MessageStrings.unread[language], .waiting))")</h2>
      \(thread(opened.acts, opened.zone, language))
      \(when: opened.fromHome.hasUnread, """
        <form method="post" action="\(DossierAddresses.messagesRead(id))">\(HiddenFields.crossSite(visit.visit))
        <div class="actions">\(Component.button(MessageStrings.markRead[language], .secondary))</div></form>
        """)
      <details class="more"\(when: !state.errors.isEmpty, " open")><summary>\(MessageStrings.writeToApplicant, language)</summary>
      <form class="form" method="post" action="\(DossierAddresses.staffMessage(id))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      \(parts.area("pesan", MessageStrings.writeToApplicant, .make { $0.hint = MessageStrings.toApplicantHint }))
      <div class="actions">\(Component.button(MessageStrings.send[language]))</div></form></details></section>
      """
  }

  /// On the tracking page, once the PIN was shown.
  static func resident(_ visit: Visit, _ tracked: TrackingDesk.Tracked) -> HTML {
    let language = visit.language
    return """
      <h2>\(MessageStrings.title, language)</h2>
      \(thread(tracked.acts, tracked.zone, language))
      """
  }

  /// The form by which a resident writes; it asks for the PIN itself, like the reply.
  static func form(_ visit: Visit, _ dossier: Dossier, _ state: FormState) -> HTML {
    guard dossier.state != .closed else { return .empty }
    let language = visit.language
    let parts = FormParts(state, language, prefix: prefix)
    return """
      <details class="more"\(when: !state.errors.isEmpty, " open")><summary>\(MessageStrings.writeToOffice, language)</summary>
      <form class="form" method="post" action="\(DossierAddresses.residentMessage(dossier.code))">\(HiddenFields.crossSite(visit))\(HiddenFields.once(visit, state))
      \(parts.area("pesan", MessageStrings.writeToOffice, .make { $0.hint = MessageStrings.toOfficeHint }))
      \(ApplyViews.pin(parts, DossierStrings.pinLabel))
      <div class="actions">\(Component.button(MessageStrings.send[language], .secondary))</div></form></details>
      """
  }

  static let prefix = "pesan-"
}
