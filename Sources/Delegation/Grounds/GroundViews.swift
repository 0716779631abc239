import Addresses
import Civic
import Core
import Web

/// What services rest on as a whole: the list, and the form for one.
enum GroundViews {
  static func list(_ visit: StaffVisit, _ services: [ServiceName], _ grounds: [String: Ground]) -> HTML {
    let language = visit.language
    return """
      <p class="crumb"><a href="\(RegisterAddresses.register())">\(RegisterStrings.title, language)</a></p>
      <h1>\(GroundStrings.title, language)</h1>
      <p class="lead">\(GroundStrings.lead, language)</p>
      \(visit.announced("dasar").map { _ in Component.notice(.success, "<p>\(GroundStrings.saved, language)</p>") })
      \(when: grounds.isEmpty, Component.empty(GroundStrings.empty[language], GroundStrings.emptyAdvice[language]))
      \(Component.table(
        caption: GroundStrings.title[language], isTitledAbove: true,
        columns: [GroundStrings.service, GroundStrings.source, GroundStrings.rule, GroundStrings.state].map { .init($0[language]) },
        rows: services.map { row($0, grounds[$0.key], mayKeep: visit.mayKeep, language) }))
      """
  }

  private static func row(_ service: ServiceName, _ ground: Ground?, mayKeep: Bool, _ language: Language) -> [HTML] {
    [
      mayKeep
        ? "<a href=\"\(RegisterAddresses.ground(service.key))\">\(service.name, language)</a>" : "\(service.name, language)",
      ground.map { "\($0.source.name, language)" } ?? "–", ground.map { "\($0.rule)" } ?? "–",
      "<span>\(state(ground, language))</span>",
    ]
  }

  private static func state(_ ground: Ground?, _ language: Language) -> HTML {
    guard let ground else { return Component.tag(GroundStrings.nothing[language], .uncertain) }
    let main =
      ground.confirmedAt != nil
      ? Component.tag(GroundStrings.confirmed[language], .kept)
      : Component.tag((ground.source.needsDecree ? GroundStrings.byDecree : GroundStrings.proposed)[language], .uncertain)
    return "\(main) \(when: ground.isBasisRequired, Component.tag(GroundStrings.required[language], .plain))"
  }

  /// - Parameter version: of the ground that the form was made from; 0 where there is none.
  static func form(_ visit: StaffVisit, _ service: ServiceName, version: Int, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <p class="crumb"><a href="\(RegisterAddresses.grounds())">\(GroundStrings.title, language)</a></p>
      <h1>\(service.name, language)</h1>
      \(parts.summary)
      <form class="form" method="post" action="\(RegisterAddresses.ground(service.key))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))\(HiddenFields.version(version))
      \(parts.select("sumber", GroundStrings.source, options: PowerSource.allCases.map { ($0.rawValue, $0.name[language]) }))
      \(parts.area("aturan", GroundStrings.rule))
      \(parts.select("penanda-tangan", GroundStrings.signer, options: AnnexWord.signers.map { ($0.rawValue, $0.title[language]) }))
      \(parts.field("kantor-lain", GroundStrings.technicalOffice, .make { $0.isOptional = true }))
      <fieldset><legend>\(GroundStrings.measure, language)</legend>
      <p class="hint">\(GroundStrings.measureHint, language)</p>
      \(parts.select("satuan", GroundStrings.unit, options: ObjectUnit.allCases.map { ($0.rawValue, $0.name[language]) }, .make { $0.isOptional = true; $0.size = .medium }))
      \(parts.field("ukuran", GroundStrings.measureName, .make { $0.isOptional = true }))
      \(parts.field("ukuran-en", GroundStrings.measureNameEnglish, .make { $0.isOptional = true }))</fieldset>
      \(parts.box("tetapkan", value: "ya", "\(GroundStrings.confirm, language)"))
      \(parts.box("wajib", value: "ya", "\(GroundStrings.require, language)"))
      <div class="actions">\(Component.button(GroundStrings.save[language]))</div></form>
      """
  }

  static func state(of ground: Ground?) -> FormState {
    var state = FormState()
    state.fields["sumber"] = ground?.source.rawValue ?? ""
    state.fields["aturan"] = ground?.rule ?? ""
    state.fields["penanda-tangan"] = (ground?.signer ?? .head).rawValue
    state.fields["kantor-lain"] = ground?.technicalOffice ?? ""
    state.fields["satuan"] = ground?.object?.unit.rawValue ?? ""
    state.fields["ukuran"] = ground?.object?.name.id ?? ""
    state.fields["ukuran-en"] = ground?.object?.name.en ?? ""
    if ground?.confirmedAt != nil { state.fields["tetapkan"] = "ya" }
    if ground?.isBasisRequired == true { state.fields["wajib"] = "ya" }
    return state
  }
}

extension StaffVisit {
  /// Whether who was found signed in keeps the register.
  var mayKeep: Bool {
    actor.map { !$0.areas(for: .keepRegister, on: today).isEmpty } ?? false
  }
}
