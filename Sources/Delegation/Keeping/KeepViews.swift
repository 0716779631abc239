import Addresses
import Civic
import Core
import Web

/// A decree for those who keep it: its text, and what can happen to each of its powers.
enum KeepViews {
  /// - Parameters:
  ///   - refused: the power whose change was refused, with what was typed.
  static func page(_ visit: StaffVisit, _ book: BookDecree, _ areas: AreaWords, refused: (power: ID, state: FormState)?) -> HTML {
    let language = visit.language
    let id = book.decree.id.text
    return """
      <p class="crumb"><a href="\(RegisterAddresses.register())">\(RegisterStrings.title, language)</a></p>
      <h1>\(book.decree.citation)</h1>
      <p class="lead">\(book.decree.title)</p>
      \(visit.announced("keputusan").map { word in Component.notice(.success, "<p>\(KeepStrings.done(word), language)</p>") })
      \(refused.map { FormParts($0.state, language, prefix: $0.power.text).summary })
      \(DecreeViews.facts(book, language))
      <p class="actions"><a href="\(RegisterAddresses.decree(id))">\(RegisterStrings.inPublic, language)</a> <a href="\(RegisterAddresses.annex(id))">\(BookStrings.printAnnex, language)</a></p>
      <details class="more"><summary>\(KeepStrings.attach, language)</summary>
      <form class="form" method="post" action="\(RegisterAddresses.attach(id))" enctype="multipart/form-data">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      \(FormParts(FormState(), language).file("naskah", KeepStrings.file, [.pdf]))
      <div class="actions">\(Component.button(KeepStrings.sendFile[language], .secondary))</div></form></details>
      <h2>\(BookStrings.powers, language)</h2>
      \(DecreeViews.powers(book, areas, today: visit.today, showsReasons: true, language))
      \(book.powers.html { actions(visit, $0, areas, refused) })
      """
  }

  /// What can happen to a power as it stands today.
  static func kinds(_ line: BookDecree.Line, today: Day) -> [PowerChange.Kind] {
    switch line.standing(on: today) {
    case .suspended: [.resumed, .withdrawn]
    case .inForce, nil: [.suspended, .withdrawn]
    case .ended: []
    }
  }

  private static func actions(
    _ visit: StaffVisit, _ line: BookDecree.Line, _ areas: AreaWords, _ refused: (power: ID, state: FormState)?
  ) -> HTML {
    let (language, id) = (visit.language, line.power.id)
    let kinds = kinds(line, today: visit.today)
    guard !kinds.isEmpty else { return .empty }
    let state = refused.flatMap { $0.power == id ? $0.state : nil }
    let parts = FormParts(state ?? FormState(), language, prefix: id.text)
    return """
      <details class="more"\(when: state != nil, " open")><summary>\(KeepStrings.change, language): \(line.service, language), \(areas.words(line.power.areas), language)</summary>
      <form class="form" method="post" action="\(RegisterAddresses.change(id.text))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      \(parts.radios("kejadian", KeepStrings.kind, options: kinds.map { ($0.rawValue, KeepStrings.name(of: $0)) }))
      \(parts.field("mulai", KeepStrings.day, .make { $0.type = "date"; $0.size = .medium }))
      \(parts.field("nomor", KeepStrings.decree, .make { $0.size = .medium }))
      \(parts.area("alasan", KeepStrings.reason, rows: 2))
      <div class="actions">\(Component.button(KeepStrings.record[language], .secondary))</div></form>
      <p><a href="\(RegisterAddresses.amend(id.text))">\(KeepStrings.amend, language)</a> <a href="\(EvaluationAddresses.list().with([("layanan", line.power.service)]))">\(EvaluationStrings.title, language)</a></p></details>
      """
  }

  static func amend(
    _ visit: StaffVisit, _ power: Power, _ service: Text, _ surroundings: AnnexTable.Surroundings, _ state: FormState
  ) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <p class="crumb"><a href="\(RegisterAddresses.keep(power.decree.text))">\(RegisterStrings.decree, language)</a></p>
      <h1>\(KeepStrings.amend, language)</h1>
      <p class="lead">\(service, language)</p>
      <p>\(KeepStrings.amendLead, language)</p>
      \(parts.summary)
      <form class="form" method="post" action="\(RegisterAddresses.amend(power.id.text))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      \(parts.field("keputusan", KeepStrings.amendedBy, .make { $0.hint = KeepStrings.amendedByHint; $0.size = .medium }))
      \(parts.field("alasan", KeepStrings.reason))
      \(PowerForm.fields(surroundings, parts, withService: false))
      <div class="actions">\(Component.button(KeepStrings.saveAmendment[language]))</div></form>
      """
  }
}
