import Addresses
import Civic
import Core
import Web

/// What is to be done about the register, and the decrees in it.
enum RegisterViews {
  /// What the page is made of.
  struct Desk: Sendable {
    let ending: [(power: Power, decree: Decree)]
    let unconfirmed: [ServiceName]
    let drafts: [DecreeDraft]
    let decrees: [Decree]
    let names: [String: Text]
    let areas: AreaWords
  }

  static func page(_ visit: StaffVisit, _ desk: Desk) -> HTML {
    let (language, mayKeep) = (visit.language, visit.mayKeep)
    return """
      <h1>\(RegisterStrings.title, language)</h1>
      <p class="lead">\(RegisterStrings.lead, language)</p>
      <p class="actions">\(when: mayKeep, Component.linkButton(RegisterStrings.newDecree[language], to: RegisterAddresses.newDraft()))
      <a href="\(RegisterAddresses.who())">\(BookStrings.whoTitle, language)</a> <a href="\(RegisterAddresses.differences())">\(RegisterStrings.differences, language)</a> <a href="\(RegisterAddresses.coverage())">\(BookStrings.coverageTitle, language)</a>
      \(when: visit.mayReadFigures, "<a href=\"\(MapAddresses.map())\">\(MapStrings.title, language)</a>") <a href="\(EvaluationAddresses.list())">\(EvaluationStrings.title, language)</a></p>
      \(Component.notice(desk.unconfirmed.isEmpty ? .success : .attention, "<p>\(RegisterStrings.unconfirmed(desk.unconfirmed.count), language) <a href=\"\(RegisterAddresses.grounds())\">\(RegisterStrings.sources, language)</a></p>"))
      \(when: mayKeep && !desk.drafts.isEmpty, drafts(desk.drafts, language))
      <h2>\(RegisterStrings.ending, language)</h2>
      \(ending(desk, mayKeep: mayKeep, language))
      <h2>\(BookStrings.decrees, language)</h2>
      \(DecreeViews.table(desk.decrees, language) { (mayKeep ? RegisterAddresses.keep : RegisterAddresses.decree)($0.text) })
      \(when: desk.decrees.count == RegisterBook.pageLength, desk.decrees.last.map { DecreeViews.older(RegisterAddresses.register(), after: $0, language) } ?? .empty)
      """
  }

  private static func drafts(_ drafts: [DecreeDraft], _ language: Language) -> HTML {
    """
    <h2>\(RegisterStrings.drafts, language)</h2>
    <ul>\(drafts.html { draft in
      "<li><a href=\"\(RegisterAddresses.draft(draft.decree.id.text))\">\(draft.decree.number.isEmpty ? RegisterStrings.unnumbered[language] : draft.decree.number)</a> \(draft.decree.title)</li>"
    })</ul>
    """
  }

  private static func ending(_ desk: Desk, mayKeep: Bool, _ language: Language) -> HTML {
    guard !desk.ending.isEmpty else { return "<p>\(RegisterStrings.noneEnding, language)</p>" }
    return Component.table(
      caption: RegisterStrings.nextFirst[language],
      columns: [BookStrings.service, BookStrings.places, RegisterStrings.decree, RegisterStrings.endsOn].map {
        .init($0[language])
      },
      rows: desk.ending.map { power, decree in
        let link = (mayKeep ? RegisterAddresses.keep : RegisterAddresses.decree)(decree.id.text)
        return [
          "\(desk.names[power.service] ?? Text(power.service), language)", "\(desk.areas.words(power.areas), language)",
          "<a href=\"\(link)\">\(decree.number)</a>", Component.tag(power.through.short(language), .waiting),
        ]
      })
  }
}
