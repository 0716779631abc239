import Addresses
import Civic
import Core
import Web

/// The outside offices, for who keeps the register.
enum OutsideViews {
  static func list(
    _ visit: StaffVisit, _ offices: [OutsideDesk.Listed], _ services: [ServiceTerms], _ state: FormState
  ) -> HTML {
    let (language, parts) = (visit.language, FormParts(state, visit.language))
    return """
      <h1>\(OutsideStrings.title, language)</h1>
      <p class="lead">\(OutsideStrings.lead, language)</p>
      \(when: visit.announced("kantor-tujuan") != nil, Component.notice(.success, "<p>\(OutsideStrings.saved, language)</p>"))
      \(parts.summary)
      \(offices.isEmpty ? Component.empty(OutsideStrings.none[language], OutsideStrings.noneAdvice[language]) : table(offices, language))
      <details class="more"\(when: !state.errors.isEmpty || offices.isEmpty, " open")><summary>\(OutsideStrings.add, language)</summary>
      <form class="form" method="post" action="\(HopAddresses.offices())">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      \(fields(parts, services, isNew: true))
      <div class="actions">\(Component.button(OutsideStrings.addButton[language]))</div></form></details>
      """
  }

  private static func table(_ offices: [OutsideDesk.Listed], _ language: Language) -> HTML {
    Component.table(
      caption: OutsideStrings.title[language], isTitledAbove: true,
      columns: [
        .init(OutsideStrings.name[language]), .init(OutsideStrings.kind[language]), .init(OutsideStrings.promise[language]),
        .init(OutsideStrings.services[language], isNumeric: true), .init(OutsideStrings.state[language]),
      ],
      rows: offices.map { listed in
        let office = listed.office
        let states = listed.states.html { "\(Component.tag($0.kind.words[language], .uncertain)) " }
        return [
          "<a href=\"\(HopAddresses.office(office.id.text))\">\(office.name)</a>", "\(office.kind.words, language)",
          "\(office.promise.words, language)", "\(office.services.count)",
          office.isClosed ? Component.tag(OutsideStrings.closed[language], .paused) : listed.states.isEmpty ? "–" : states,
        ]
      })
  }

  private static func fields(_ parts: FormParts, _ services: [ServiceTerms], isNew: Bool) -> HTML {
    let language = parts.language
    return """
      \(parts.field("nama", OutsideStrings.name, .make { $0.hint = OutsideStrings.nameHint }))
      \(parts.select("jenis", OutsideStrings.kind, options: OutsideOffice.Kind.allCases.map { ($0.rawValue, $0.words[language]) }, .make { $0.size = .medium }))
      \(parts.field("kontak", OutsideStrings.contact, .make { $0.isOptional = true; $0.hint = OutsideStrings.contactHint }))
      \(parts.field("hari", OutsideStrings.days, .make { $0.hint = OutsideStrings.daysHint; $0.size = .short; $0.inputMode = "numeric" }))
      \(parts.boxes("layanan", OutsideStrings.decides, options: services.map { ($0.key.service, $0.name) }))
      \(when: !isNew, parts.box("tutup", value: "1", "\(OutsideStrings.close, language)"))
      """
  }

  static func one(
    _ visit: StaffVisit, _ listed: OutsideDesk.Listed, _ services: [ServiceTerms], _ typed: FormState?, _ stateForm: FormState
  ) -> HTML {
    let (language, office) = (visit.language, listed.office)
    let parts = FormParts(typed ?? kept(office), language)
    let published = FormParts(stateForm, language, prefix: "keadaan-")
    let zone = visit.site.reference.zone
    return """
      <p class="crumb"><a href="\(HopAddresses.offices())">\(OutsideStrings.title, language)</a></p>
      <h1>\(office.name)</h1>
      \(when: visit.announced("kantor-tujuan") != nil, Component.notice(.success, "<p>\(OutsideStrings.saved, language)</p>"))
      \(parts.summary)\(published.summary)
      <h2>\(OutsideStrings.published, language)</h2>
      \(listed.states.isEmpty ? "<p class=\"muted\">\(OutsideStrings.nothingPublished, language)</p>" : listed.states.html { standing(visit, office, $0, zone) })
      <details class="more"\(when: !stateForm.errors.isEmpty, " open")><summary>\(OutsideStrings.publish, language)</summary>
      <form class="form" method="post" action="\(HopAddresses.state(office.id.text))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, stateForm))
      <p>\(OutsideStrings.publishLead, language)</p>
      \(published.select("keadaan", OutsideStrings.state, options: OutsideState.Kind.allCases.map { ($0.rawValue, $0.words[language]) }, .make { $0.size = .medium }))
      \(published.field("sejak", OutsideStrings.since, .make { $0.type = "date"; $0.size = .medium }))
      \(published.field("sumber", HopStrings.source, .make { $0.hint = OutsideStrings.sourceHint }))
      \(published.boxes("layanan", OutsideStrings.concerns, options: services.filter { office.services.contains($0.key.service) }.map { ($0.key.service, $0.name) }))
      <div class="actions">\(Component.button(OutsideStrings.publishButton[language]))</div></form></details>
      <h2>\(OutsideStrings.about, language)</h2>
      <form class="form" method="post" action="\(HopAddresses.office(office.id.text))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(office.version))
      \(fields(parts, services, isNew: false))
      <div class="actions">\(Component.button(OutsideStrings.save[language]))</div></form>
      """
  }

  private static func standing(_ visit: StaffVisit, _ office: OutsideOffice, _ state: OutsideState, _ zone: Zone) -> HTML {
    """
    \(HopViews.states([(office, state)], zone, visit.language))
    <form class="form" method="post" action="\(HopAddresses.stateOver(state.id.text))">\(HiddenFields.crossSite(visit.visit))
    <div class="actions">\(Component.button(OutsideStrings.over[visit.language], .secondary))</div></form>
    """
  }

  private static func kept(_ office: OutsideOffice) -> FormState {
    var state = FormState()
    (state.fields["nama"], state.fields["jenis"], state.fields["kontak"]) = (office.name, office.kind.rawValue, office.contact)
    if case .workingDays(let days) = office.promise { state.fields["hari"] = String(days) }
    for service in office.services { state.fields.add(service, to: "layanan") }
    if office.isClosed { state.fields["tutup"] = "1" }
    return state
  }
}
