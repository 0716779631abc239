import Addresses
import Civic
import Core
import Web

/// The standards for those who keep them: the list, one of them, and two versions side by side.
enum StandardViews {
  static func link(_ key: String, _ area: AreaCode?) -> Link {
    CatalogueAddresses.standard(key).with([("kantor", area?.text ?? "")])
  }

  static func list(_ list: StandardDesk.List, today: Day, _ language: Language) -> HTML {
    """
    <h1>\(StandardStrings.standards, language)</h1>
    <p class="lead">\(StandardStrings.standardsLead, language)</p>
    \(offices(list, language))
    \(submitted(list, language))
    \(overtaken(list, language))
    \(Component.table(
      caption: (list.area == nil ? StandardStrings.standardsOfRegency : StandardStrings.standardsOfOffice)[language],
      columns: [
        .init(StandardStrings.service[language]), .init(StandardStrings.state[language]),
        .init(StandardStrings.since[language]), .init(StandardStrings.reviewBy[language]),
        .init(StandardStrings.doubts[language], isNumeric: true),
        .init(StandardStrings.withoutBasis[language], isNumeric: true),
      ], rows: list.lines.map { row($0, list.area, today, language) }))
    """
  }

  private static func row(_ line: StandardDesk.Line, _ area: AreaCode?, _ today: Day, _ language: Language) -> [HTML] {
    let key = line.version.service.key
    var tags: [HTML] = ["<span class=\"muted\">\(StandardStrings.version, language) \(line.version.version)</span>"]
    if line.version.area != nil { tags.append(Component.tag(StandardStrings.own[language], .plain)) }
    if let draft = line.draft {
      let state = Component.tag(StandardStrings.name(of: draft.state)[language], draft.state == .submitted ? .paused : .uncertain)
      tags.append("<a href=\"\(CatalogueAddresses.draft(draft.id.text))\">\(state)</a>")
    }
    if let planned = line.planned {
      tags.append(Component.tag(StandardStrings.plannedFrom(planned.from.short(language))[language], .waiting))
    }
    return [
      "<a href=\"\(link(key, area))\">\(line.version.service.name, language)</a>",
      "<ul class=\"states\">\(tags.html { "<li>\($0)</li>" })</ul>",
      "<span class=\"number\">\(since(line.version, language))</span>",
      due(line.reviewDue, today, language), count(line.doubts), count(line.withoutBasis),
    ]
  }

  private static func count(_ number: Int) -> HTML {
    number == 0 ? "–" : "\(number)"
  }

  private static func since(_ version: ServiceVersion, _ language: Language) -> String {
    version.from == .first ? "–" : version.from.short(language)
  }

  private static func due(_ day: Day, _ today: Day, _ language: Language) -> HTML {
    if day < today { return Component.tag(StandardStrings.reviewLate(day.short(language))[language], .late) }
    return StandardRules.isReviewNear(day, today: today)
      ? Component.tag(day.short(language), .paused) : "<span class=\"number\">\(day.short(language))</span>"
  }

  private static func offices(_ list: StandardDesk.List, _ language: Language) -> HTML {
    guard list.offices.count + (list.mayChooseRegency ? 1 : 0) > 1 || !list.mayChooseRegency else { return .empty }
    var state = FormState()
    state.fields["kantor"] = list.area?.text ?? ""
    let options = list.offices.map { (value: $0.area.text, text: $0.name) }
    return """
      <form class="filters" method="get" action="\(CatalogueAddresses.standards())">
      \(FormParts(state, language).select("kantor", StandardStrings.chooseOffice, options: options))
      <div class="actions">\(Component.button(StandardStrings.show[language], .secondary))</div></form>
      """
  }

  private static func submitted(_ list: StandardDesk.List, _ language: Language) -> HTML {
    guard !list.submitted.isEmpty else { return .empty }
    return Component.notice(
      .attention,
      """
      <h2>\(StandardStrings.waiting, language)</h2>
      <ul>\(list.submitted.html { draft in
        "<li><a href=\"\(CatalogueAddresses.draft(draft.id.text))\">\(draft.service.name, language)</a>\(list.offices.first { $0.area == draft.area }.map { " – \($0.name)" as HTML })</li>"
      })</ul>
      """)
  }

  private static func overtaken(_ list: StandardDesk.List, _ language: Language) -> HTML {
    guard !list.overtaken.isEmpty else { return .empty }
    return Component.notice(
      .attention,
      """
      <h2>\(StandardStrings.overtaken, language)</h2><p>\(StandardStrings.overtakenLead, language)</p>
      <ul>\(list.overtaken.html { version in
        "<li><a href=\"\(link(version.service.key, version.area))\">\(version.service.name, language)</a>\(list.offices.first { $0.area == version.area }.map { " – \($0.name)" as HTML })</li>"
      })</ul>
      """)
  }

  static func page(_ visit: StaffVisit, _ opened: StandardDesk.Opened, _ state: FormState, office: String?) -> HTML {
    let (language, service, key) = (visit.language, opened.version.service, opened.version.service.key)
    return """
      <p class="crumb"><a href="\(CatalogueAddresses.standards().with([("kantor", opened.area?.text ?? "")]))">\(StandardStrings.standards, language)</a></p>
      <h1>\(service.name, language)</h1>
      \(visit.announced("standar").map { word in Component.notice(.success, "<p>\(StandardStrings.done(word), language)</p>") })
      \(FormParts(state, language).summary)
      \(Component.facts([
        (StandardStrings.holdsAt[language], "\(office ?? StandardStrings.wholeRegency[language])"),
        (StandardStrings.inForce[language], "\(StandardStrings.version, language) \(opened.version.version), \(StandardStrings.sinceDay, language) \(since(opened.version, language))"),
        (StandardStrings.reviewBy[language], due(opened.reviewDue, visit.today, language)),
        (StandardStrings.doubts[language], count(service.confirm?.count ?? 0)),
        (StandardStrings.withoutBasis[language], count(service.requirements.count { $0.basis == nil })),
        (StandardStrings.followers[language], count(opened.followers)),
      ]))
      \(deviations(opened, language))
      \(draft(visit, opened))
      \(when: !opened.planned.isEmpty, plans(visit, opened))
      <p class="actions"><a href="\(CatalogueAddresses.service(key).with([("kantor", opened.area?.text ?? "")]))">\(StandardStrings.asResidentsSee, language)</a>
      <a href="\(CatalogueAddresses.sheet(key).with([("kantor", opened.area?.text ?? "")]))">\(CatalogueStrings.printSheet, language)</a>
      <a href="\(CatalogueAddresses.servicePoster(key).with([("kantor", opened.area?.text ?? "")]))">\(CharterStrings.poster, language)</a></p>
      <h2>\(StandardStrings.versions, language)</h2>
      \(versions(opened, language))
      <h2>\(StandardStrings.reviews, language)</h2>
      \(reviews(visit, opened, state))
      """
  }

  private static func deviations(_ opened: StandardDesk.Opened, _ language: Language) -> HTML {
    guard opened.area != nil else { return .empty }
    if let overtaken = opened.overtaken {
      return Component.notice(
        .attention,
        """
        <h2>\(StandardStrings.overtaken, language)</h2><p>\(StandardStrings.overtakenLead, language)</p>
        <ul>\(StandardRules.breaches(of: overtaken.service, against: opened.general.service).html { "<li>\(StandardStrings.words(of: .breach($0), general: opened.general.service), language)</li>" })</ul>
        """)
    }
    guard opened.version.area != nil else { return "<p>\(StandardStrings.followsRegency, language)</p>" }
    return """
      <h2>\(StandardStrings.deviations, language)</h2>
      <ul>\(StandardComparison.changes(from: opened.general.service, to: opened.version.service).html { "<li>\($0.deviation, language)</li>" })</ul>
      """
  }

  private static func draft(_ visit: StaffVisit, _ opened: StandardDesk.Opened) -> HTML {
    let language = visit.language
    if let draft = opened.draft {
      return Component.notice(
        .plain,
        "<p>\(StandardStrings.thereIsDraft, language) <a href=\"\(CatalogueAddresses.draft(draft.id.text))\">\(StandardStrings.openDraft, language)</a> \(Component.tag(StandardStrings.name(of: draft.state)[language], .waiting))</p>"
      )
    }
    guard opened.mayWrite else { return .empty }
    return """
      <form class="actions" method="post" action="\(CatalogueAddresses.beginDraft(opened.version.service.key))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      <input type="hidden" name="kantor" value="\(opened.area?.text ?? "")">
      \(Component.button((opened.area == nil || opened.version.area != nil ? StandardStrings.begin : StandardStrings.beginOwn)[language]))</form>
      """
  }

  private static func plans(_ visit: StaffVisit, _ opened: StandardDesk.Opened) -> HTML {
    let (language, key) = (visit.language, opened.version.service.key)
    return """
      <h2>\(StandardStrings.plans, language)</h2>
      \(opened.planned.html { planned in
        """
        <p><strong>\(StandardStrings.version, language) \(planned.version)</strong>, \(StandardStrings.from, language) \(planned.from.long(language)).
        <a href="\(comparisonLink(key, opened.version.version, planned.version, opened.area))">\(StandardStrings.whatChanges, language)</a></p>
        \(when: opened.mayPublish, "<form class=\"actions\" method=\"post\" action=\"\(CatalogueAddresses.cancelPlan(key))\">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))<input type=\"hidden\" name=\"kantor\" value=\"\(opened.area?.text ?? "")\"><input type=\"hidden\" name=\"versi\" value=\"\(planned.version)\">\(Component.button(StandardStrings.cancelPlan[language], .secondary))</form>")
        """
      })
      """
  }

  private static func comparisonLink(_ key: String, _ from: Int, _ to: Int, _ area: AreaCode?) -> Link {
    CatalogueAddresses.compare(key).with([("dari", String(from)), ("ke", String(to)), ("kantor", area?.text ?? "")])
  }

  private static func versions(_ opened: StandardDesk.Opened, _ language: Language) -> HTML {
    let key = opened.version.service.key
    return Component.table(
      caption: StandardStrings.newestFirst[language],
      columns: [
        .init(StandardStrings.version[language]), .init(StandardStrings.from[language]), .init(StandardStrings.reason[language]),
        .init(StandardStrings.people[language]), .init(StandardStrings.comparison[language]),
      ],
      rows: opened.versions.enumerated().map { index, line in
        let people = [line.author, line.approver].compactMap { $0.flatMap { opened.names[$0] } }
        let before = opened.versions.dropFirst(index + 1).first { $0.area == line.area || $0.area == nil }
        return [
          "\(line.version)\(when: line.area != nil, " \(Component.tag(StandardStrings.own[language], .plain))")",
          "\(line.from == .first ? "–" : line.from.short(language))",
          "\(line.reason.isEmpty ? StandardStrings.imported[language] : line.reason)", "\(people.joined(separator: " → "))",
          before.map {
            "<a href=\"\(comparisonLink(key, $0.version, line.version, opened.area))\">\(StandardStrings.comparedTo($0.version), language)</a>"
          } ?? "–",
        ]
      })
  }

  private static func reviews(_ visit: StaffVisit, _ opened: StandardDesk.Opened, _ state: FormState) -> HTML {
    let language = visit.language
    let parts = FormParts(state, language)
    let known: HTML =
      opened.reviews.isEmpty
      ? Component.empty(StandardStrings.noReview[language], StandardStrings.noReviewAdvice[language])
      : Component.timeline(
        opened.reviews.map { review in
          (
            review.day.date(language),
            "<p>\(StandardStrings.reviewed, language) \(opened.names[review.reviewer] ?? ""). \(StandardStrings.participants, language): \(review.participants)</p>\(when: !review.note.isEmpty, "<p>\(review.note)</p>")"
          )
        })
    guard opened.mayWrite, opened.version.area == opened.area else { return known }
    return """
      \(known)
      <details class="more"\(when: state.fields.has("peserta"), " open")><summary>\(StandardStrings.recordReview, language)</summary>
      <p>\(StandardStrings.recordReviewLead, language)</p>
      <form class="form" method="post" action="\(CatalogueAddresses.review(opened.version.service.key))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      <input type="hidden" name="kantor" value="\(opened.area?.text ?? "")">
      \(parts.area("peserta", StandardStrings.participants, rows: 3, .make { $0.hint = StandardStrings.participantsHint }))
      \(parts.area("catatan", StandardStrings.reviewNote, rows: 3, .make { $0.isOptional = true }))
      \(parts.field("tanggal", StandardStrings.reviewDay, .make { $0.type = "date"; $0.size = .medium; $0.hint = StandardStrings.reviewDayHint }))
      <div class="actions">\(Component.button(StandardStrings.saveReview[language]))</div></form></details>
      """
  }

  static func compare(_ old: ServiceVersion, _ new: ServiceVersion, area: AreaCode?, _ language: Language) -> HTML {
    """
    <p class="crumb"><a href="\(link(new.service.key, area))">\(new.service.name, language)</a></p>
    <h1>\(StandardStrings.compareTitle(old.version, new.version), language)</h1>
    \(DraftViews.comparison(StandardComparison.changes(from: old.service, to: new.service), language))
    """
  }
}
