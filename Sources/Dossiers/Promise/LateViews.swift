import Addresses
import Civic
import Core
import Storage
import Web

/// The promises that were broken, in public, and the camat's form.
enum LateViews {
  static func list(_ list: BrokenPromiseDesk.PublicList, office: Office?, _ language: Language) -> HTML {
    let next = list.next.map {
      PromiseAddresses.late().with([("kantor", office?.area.text ?? ""), ("sesudah", $0.text)])
    }
    return """
      <h1>\(LateStrings.title, language)</h1>
      <p class="lead">\(LateStrings.lead, language)</p>
      <p>\(office.map { "\($0.name)" } ?? LateStrings.wholeRegency[language])\(when: office != nil, " · <a href=\"\(PromiseAddresses.late())\">\(LateStrings.wholeRegency, language)</a>") · <a href="\(PromiseAddresses.table().with([("kantor", office?.area.text ?? "")]))">\(PromiseStrings.title, language)</a></p>
      <h2>\(LateStrings.waiting, language)</h2>
      \(list.waiting.isEmpty ? Component.empty(LateStrings.none[language], LateStrings.noneAdvice[language]) : table(list.waiting, LateStrings.oldestFirst, language))
      \(next.map { Component.linkButton(LateStrings.more[language], to: $0, .secondary) })
      \(when: !list.answered.isEmpty, "<h2>\(LateStrings.answered, language)</h2>\(table(list.answered, LateStrings.newestFirst, language))")
      <p class="muted">\(LateStrings.nobody, language)</p>
      """
  }

  private static func table(_ lines: [BrokenPromiseDesk.PublicList.Line], _ caption: Text, _ language: Language) -> HTML {
    let hasAnswers = lines.contains { $0.promise.answer != nil }
    let table = Component.table(
      caption: caption[language],
      columns: [
        .init(LateStrings.office[language]), .init(DossierStrings.service[language]), .init(LateStrings.promised[language]),
        .init(LateStrings.late[language]), .init(hasAnswers ? LateStrings.answerOf[language] : LateStrings.state[language]),
      ],
      rows: lines.map { line in
        [
          "\(line.office)", "\(line.service, language)", "\(line.zone.short(line.promise.promised, language))",
          Component.tag(line.late.words[language], .late),
          line.promise.answer.map { words($0, line.zone, isPassed: line.isNewDayPassed, language) }
            ?? "\(line.isDecided ? LateStrings.decided : LateStrings.stillOpen, language)",
        ]
      })
    return "<div class=\"broad\">\(table)</div>"
  }

  private static func words(_ answer: BrokenPromise.Answer, _ zone: Zone, isPassed: Bool = false, _ language: Language) -> HTML {
    """
    <div>\(answer.reason) \(answer.deed)\(answer.newDay.map { " <strong>\(LateStrings.newDate, language): \($0.date(language))</strong>" as HTML })\(when: isPassed, " \(Component.tag(LateStrings.passedToo[language], .late))") <span class="muted">– \(answer.capacity), \(zone.short(answer.at, language))</span></div>
    """
  }

  static func waiting(_ visit: StaffVisit, _ waiting: [BrokenPromiseDesk.Opened]) -> HTML {
    let language = visit.language
    return """
      <h1>\(LateStrings.waitingTitle, language)</h1>
      <p class="lead">\(LateStrings.waitingLead, language)</p>
      \(when: visit.announced("terjawab") != nil, Component.notice(.success, "<p>\(LateStrings.sent, language)</p>"))
      \(waiting.isEmpty ? Component.empty(LateStrings.waitingNone[language], LateStrings.waitingAdvice[language])
        : Component.table(
          caption: LateStrings.waitingTitle[language],
          columns: [
            .init(DossierStrings.name[language]), .init(DossierStrings.service[language]),
            .init(LateStrings.promised[language]), .init(LateStrings.state[language]), .init(LateStrings.answerOf[language]),
          ],
          rows: waiting.map { row($0, language) }))
      <p><a href="\(PromiseAddresses.late())">\(LateStrings.listed, language)</a></p>
      """
  }

  private static func row(_ opened: BrokenPromiseDesk.Opened, _ language: Language) -> [HTML] {
    let id = opened.dossier.id.text
    return [
      "<a href=\"\(DossierAddresses.dossier(id))\">\(opened.dossier.name)</a>", "\(opened.terms.name, language)",
      "\(opened.calendar.zone.short(opened.promise.promised, language))", "\(opened.dossier.staffWords, language)",
      "<a href=\"\(PromiseAddresses.answer(id))\">\(LateStrings.answerButton, language)<span class=\"visually-hidden\"> \(opened.dossier.name)</span></a>",
    ]
  }

  static func answer(_ visit: StaffVisit, _ opened: BrokenPromiseDesk.Opened, _ state: FormState) -> HTML {
    let (language, dossier, zone) = (visit.language, opened.dossier, opened.calendar.zone)
    let parts = FormParts(state, language)
    return """
      <p class="crumb"><a href="\(PromiseAddresses.answers())">\(LateStrings.waitingTitle, language)</a></p>
      <h1>\(LateStrings.answerTitle, language)</h1>
      <p class="lead">\(opened.terms.name, language)</p>
      \(parts.summary)
      \(Component.facts([
        (DossierStrings.name[language], "<a href=\"\(DossierAddresses.dossier(dossier.id.text))\">\(dossier.name)</a>"),
        (LateStrings.promised[language], "\(zone.long(opened.promise.promised, language))"),
        (DossierStrings.state[language], "\(dossier.staffWords, language) · \(dossier.step.desk, language)"),
      ]))
      \(opened.promise.answer.map { answered($0, zone, language) } ?? form(visit, dossier, parts))
      """
  }

  private static func answered(_ answer: BrokenPromise.Answer, _ zone: Zone, _ language: Language) -> HTML {
    Component.notice(.plain, "<p><strong>\(LateStrings.alreadyAnswered, language)</strong></p>\(words(answer, zone, language))")
  }

  private static func form(_ visit: StaffVisit, _ dossier: Dossier, _ parts: FormParts) -> HTML {
    """
    \(Component.notice(.attention, "<p>\(LateStrings.answerWarning, visit.language)</p>"))
    <form class="form" method="post" action="\(PromiseAddresses.answer(dossier.id.text))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, parts.state))
    \(parts.area("sebab", LateStrings.reason, .make { $0.hint = LateStrings.reasonHint }))
    \(parts.area("tindakan", LateStrings.deed, .make { $0.hint = LateStrings.deedHint }))
    \(when: dossier.state.isOpen, parts.field("tanggal", LateStrings.newDay, .make { $0.type = "date"; $0.size = .medium }))
    <div class="actions">\(Component.button(LateStrings.send[visit.language]))</div></form>
    """
  }
}

/// What a resident reads of a promise that was broken: the reason, the new date, who answers for it, the rights.
struct BrokenPromiseView {
  let notice: BrokenNotice
  let tracked: TrackingDesk.Tracked
  let today: Day

  func section(_ language: Language) -> HTML {
    let (zone, answer) = (tracked.zone, notice.promise.answer)
    var facts: [(term: String, answer: HTML)] = [
      (
        LateStrings.cause[language],
        "\(answer.map { "<p>\($0.reason)</p>" as HTML })<p>\(whereabouts(language))</p>\(when: answer == nil, "<p>\(LateStrings.causeUnknown, language)</p>")"
      )
    ]
    if let answer { facts.append((LateStrings.done[language], "\(answer.deed)")) }
    if tracked.dossier.state.isOpen {
      facts.append(
        (
          LateStrings.newDate[language],
          newDate.map { date($0, language) } ?? "\(LateStrings.noDate, language)"
        ))
    }
    facts.append((LateStrings.responsible[language], responsible(language)))
    return """
      <section class="notice broken"><h2>\(LateStrings.broken, language)</h2>
      <p>\(LateStrings.promised, language): <strong>\(zone.long(notice.promise.promised, language))</strong>.</p>
      \(Component.facts(facts))
      <h3>\(LateStrings.rights, language)</h3>
      <ul>\(LateStrings.rightsList.html { "<li>\($0, language)</li>" })</ul>
      <p><a href="\(PromiseViews.lateLink(tracked.dossier.area))">\(LateStrings.listed, language)</a></p></section>
      """
  }

  /// A new date that has passed as well is said to have.
  private func date(_ day: Day, _ language: Language) -> HTML {
    "<strong>\(day.long(language))</strong> \(when: day < today, Component.tag(LateStrings.passedToo[language], .late))"
  }

  /// The date the camat gave in words; else that of the extension.
  private var newDate: Day? {
    let dossier = tracked.dossier
    return notice.promise.answer?.newDay
      ?? (dossier.isExtended && dossier.due != .distant ? tracked.zone.day(of: dossier.due) : nil)
  }

  private func whereabouts(_ language: Language) -> HTML {
    let (dossier, since) = (tracked.dossier, tracked.zone.long(notice.since, language))
    if let decided = dossier.decidedAt { return "\(LateStrings.decidedAt(tracked.zone.long(decided, language)), language)" }
    if dossier.away != nil, let hop = tracked.hops.last {
      return "\(LateStrings.lies(at: Text(hop.office.name), tracked.zone.long(hop.hop.forwardedAt, language)), language)"
    }
    return dossier.state == .running
      ? "\(LateStrings.lies(at: dossier.step.desk, since), language)" : "\(LateStrings.waited(on: since), language)"
  }

  private func responsible(_ language: Language) -> HTML {
    let office = tracked.office?.name ?? ""
    guard let holder = notice.answerer else {
      return "\(DossierStep.head.name, language), \(office) (\(LateStrings.vacant, language))"
    }
    return "\(holder.title, language) – <strong>\(holder.name)</strong>, \(office)"
  }
}
