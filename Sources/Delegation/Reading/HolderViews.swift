import Addresses
import Civic
import Core
import Web

/// Who may decide: by service, by office, on a day.
enum HolderViews {
  /// What was asked and found.
  struct Answer: Sendable {
    let services: [ServiceName]
    let offices: [Office]
    let service: ServiceName?
    let office: Office?
    let day: Day
    var standings: [RegisterBook.Standing] = []
    var holders: [(office: Office, authority: Authority)] = []
  }

  static func page(_ answer: Answer, _ state: FormState, today: Day, _ language: Language) -> HTML {
    """
    <p class="crumb"><a href="\(RegisterAddresses.decrees())">\(BookStrings.decrees, language)</a></p>
    <h1>\(BookStrings.whoTitle, language)</h1>
    <p class="lead">\(HolderStrings.lead, language)</p>
    \(form(answer, state, language))
    <div class="broad">\(result(answer, today: today, language))</div>
    """
  }

  private static func form(_ answer: Answer, _ state: FormState, _ language: Language) -> HTML {
    let parts = FormParts(state, language)
    return """
      \(parts.summary)
      <form class="form filters" method="get" action="\(RegisterAddresses.who())">
      \(parts.select("layanan", HolderStrings.service, options: answer.services.map { ($0.key, $0.name[language]) }, .make { $0.isOptional = true }))
      \(parts.select("kantor", HolderStrings.office, options: answer.offices.map { ($0.area.text, $0.name) }, .make { $0.isOptional = true }))
      \(parts.field("tanggal", HolderStrings.day, .make { $0.type = "date"; $0.size = .medium }))
      <div class="actions">\(Component.button(HolderStrings.show[language]))</div></form>
      """
  }

  private static func result(_ answer: Answer, today: Day, _ language: Language) -> HTML {
    if let service = answer.service {
      return Component.table(
        caption: HolderStrings.byService(service.name[language], answer.day.date(language))[language],
        columns: columns(HolderStrings.office, language),
        rows: answer.holders.map { row("\($0.office.name)", $0.authority, today: today, language) })
    }
    guard let office = answer.office else { return .empty }
    return Component.table(
      caption: HolderStrings.byService(office.name, answer.day.date(language))[language],
      columns: columns(HolderStrings.service, language),
      rows: answer.standings.map { row("\($0.service.name, language)", $0.authority, today: today, language) })
  }

  private static func columns(_ first: Text, _ language: Language) -> [Component.Column] {
    [first, HolderStrings.may, BookStrings.source, HolderStrings.through].map { Component.Column($0[language]) }
  }

  private static func row(_ first: HTML, _ authority: Authority, today: Day, _ language: Language) -> [HTML] {
    [
      first, AuthorityView.tag(authority, language), "<div>\(AuthorityView.source(authority, language))</div>",
      AuthorityView.through(authority, today: today, language),
    ]
  }
}
