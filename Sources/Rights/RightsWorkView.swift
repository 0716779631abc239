import Addresses
import Core
import Web

/// The pages of who answers requests.
struct RightsWorkView {
  let opened: RightsDesk.Opened
  var state = FormState()

  static func list(_ visit: StaffVisit, _ work: RightsDesk.Work, zone: Zone) -> HTML {
    let language = visit.language
    return """
      <h1>\(RightsStrings.workTitle, language)</h1><p class="muted">\(RightsStrings.workLead, language)</p>
      <h2>\(RightsStrings.waiting, language) <span class="number">\(work.open.count)</span></h2>
      \(work.open.isEmpty ? Component.empty(RightsStrings.none[language], RightsStrings.noneAdvice[language]) : lines(visit, work.open, zone))
      \(when: !work.decided.isEmpty, "<h2>\(RightsStrings.decidedTitle, language)</h2>\(lines(visit, work.decided, zone))")
      """
  }

  private static func lines(_ visit: StaffVisit, _ requests: [RightsRequest], _ zone: Zone) -> HTML {
    let language = visit.language
    return """
      <ul class="work">\(requests.html { request in
        """
        <li\(when: isLate(request, visit.now), " class=\"late\"")><a href="\(RightsAddresses.request(request.id.text))"><span class="title">\(request.name)</span>
        <span class="due">\(clock(request, visit.now, language))</span>
        <span class="meta">\(request.right.words, language) · <span class="number">\(request.code.text)</span> · \(zone.short(request.decidedAt ?? request.due, language))</span></a></li>
        """ as HTML
      })</ul>
      """
  }

  private static func isLate(_ request: RightsRequest, _ now: Moment) -> Bool {
    (RightsRules.hoursLeft(request, now: now) ?? 0) < 0
  }

  private static func clock(_ request: RightsRequest, _ now: Moment, _ language: Language) -> HTML {
    guard let hours = RightsRules.hoursLeft(request, now: now) else {
      return Component.tag(request.state.words[language], request.state == .granted ? .kept : .plain)
    }
    return Component.tag(RightsRules.words(hours)[language], hours < 0 ? .late : .waiting)
  }

  func page(_ visit: StaffVisit) -> HTML {
    let (request, language, zone) = (opened.request, visit.language, opened.zone)
    return """
      <p class="crumb"><a href="\(RightsAddresses.work())">\(RightsStrings.workTitle, language)</a></p>
      <h1>\(request.name)</h1><p class="lead">\(request.right.words, language) · <span class="number">\(request.code.text)</span></p>
      \(when: visit.announced("hak-tersimpan") != nil, Component.notice(.success, "<p>\(RightsStrings.saved, language)</p>"))
      \(FormParts(state, language).summary)
      \(Component.facts([
        (RightsStrings.state[language], "\(request.state.words, language) \(Self.clock(request, visit.now, language))"),
        (RightsStrings.answeredBy[language], "\(zone.long(request.due, language))"),
        (RightsStrings.basis[language], "\(request.right.law, language)"),
        (RightsStrings.inWords[language], "\(opened.texts.details.isEmpty ? "–" : opened.texts.details)"),
        (RightsStrings.checked[language], "\(opened.checkedBy), \(request.document?.words[language] ?? "–"), \(request.receivedAt.map { zone.long($0, language) } ?? "–")"),
      ]))
      \(when: RightsRules.mayOpenData(request), records(visit))
      \(request.state == .open ? decision(visit) : answered(visit))
      """
  }

  private func records(_ visit: StaffVisit) -> HTML {
    let (kept, language, id) = (opened.kept, visit.language, opened.request.id.text)
    return """
      <h2>\(RightsStrings.records, language) <span class="number">\(kept.records.count)</span></h2>
      \(when: kept.records.isEmpty, "<p>\(RightsStrings.noRecords, language)</p>")
      \(when: kept.elsewhere > 0, Component.notice(.attention, "<p>\(RightsStrings.elsewhere(kept.elsewhere), language)</p>"))
      \(when: kept.othersWithPhone > 0, "<p class=\"muted\">\(RightsStrings.othersWithPhone(kept.othersWithPhone), language)</p>")
      \(kept.records.html { record($0, visit) })
      <div class="actions">\(button(visit, RightsAddresses.copy(id), RightsStrings.showCopy))\(button(visit, RightsAddresses.file(id), RightsStrings.saveCopy))</div>
      <p class="hint">\(RightsStrings.logged, language)</p>
      """
  }

  private func button(_ visit: StaffVisit, _ link: Link, _ text: Text) -> HTML {
    """
    <form method="post" action="\(link)">\(HiddenFields.crossSite(visit.visit))\(Component.button(text[visit.language], .secondary))</form>
    """
  }

  private func record(_ record: KeptRecord, _ visit: StaffVisit) -> HTML {
    let (language, request) = (visit.language, opened.request)
    let title: HTML =
      "<strong>\(record.title, language)</strong> · <span class=\"number\">\(PublicCode(typed: record.code)?.text ?? record.code)</span> · \(record.office)"
    guard record.mayChange, request.state == .open, request.right == .correction || request.right == .erasure else {
      return "<p>\(title)</p>"
    }
    let today = record.zone.day(of: visit.now)
    let mayErase = record.erasableFrom.map { $0 <= today } ?? false
    return
      "<section class=\"requirement\"><p>\(title)</p>\(request.right == .correction ? correction(record, visit) : mayErase ? erasure(record, visit) : kept(record, language))</section>"
  }

  private func kept(_ record: KeptRecord, _ language: Language) -> HTML {
    "<p>\(record.erasableFrom.map { RightsStrings.erasableFrom($0.date(language)) } ?? RightsStrings.notErasable, language)</p>"
  }

  private func correction(_ record: KeptRecord, _ visit: StaffVisit) -> HTML {
    let language = visit.language
    let isHere = state.fields["berkas"] == record.id.text
    let parts = FormParts(isHere ? state : FormState(), language, prefix: isHere ? "" : "\(record.id.text.suffix(12))-")
    return """
      <details class="more"\(when: isHere, " open")><summary>\(RightsStrings.correct, language)</summary>
      <form class="form" method="post" action="\(RightsAddresses.correct(opened.request.id.text))">\(HiddenFields.crossSite(visit.visit))
      <input type="hidden" name="berkas" value="\(record.id.text)"><p class="hint">\(RightsStrings.correctHint, language)</p>
      \(parts.field("nama-baru", RightsStrings.newName))\(parts.field("alamat-baru", RightsStrings.newAddress))
      \(parts.field("telepon-baru", RightsStrings.newPhone, .make { $0.type = "tel"; $0.size = .medium }))
      <div class="actions">\(Component.button(RightsStrings.correct[language]))</div></form></details>
      """
  }

  private func erasure(_ record: KeptRecord, _ visit: StaffVisit) -> HTML {
    """
    <form class="form" method="post" data-careful action="\(RightsAddresses.erase(opened.request.id.text))">\(HiddenFields.crossSite(visit.visit))
    <input type="hidden" name="berkas" value="\(record.id.text)"><p class="hint">\(RightsStrings.eraseHint, visit.language)</p>
    <div class="actions">\(Component.button(RightsStrings.erase[visit.language], .warning))</div></form>
    """
  }

  private func decision(_ visit: StaffVisit) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <h2>\(RightsStrings.decision, language)</h2>
      \(when: [.restriction, .objection, .withdrawal].contains(opened.request.right), "<p class=\"muted\">\(RightsStrings.byHand, language)</p>")
      <form class="form" method="post" action="\(RightsAddresses.decide(opened.request.id.text))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(opened.request.version))
      \(parts.area("jawaban", RightsStrings.answer, rows: 5))
      \(parts.field("dasar", RightsStrings.law, .make { $0.hint = RightsStrings.lawHint; $0.isOptional = true }))
      <div class="actions"><button class="button" name="putusan" value="kabul">\(RightsStrings.grant, language)</button>
      <button class="button warning" name="putusan" value="tolak">\(RightsStrings.refuse, language)</button></div></form>
      """
  }

  private func answered(_ visit: StaffVisit) -> HTML {
    let language = visit.language
    return """
      <h2>\(RightsStrings.decision, language)</h2><p>\(opened.texts.answer)</p>
      \(when: !opened.request.basis.isEmpty, "<p class=\"muted\">\(RightsStrings.law, language): \(opened.request.basis)</p>")
      <div class="actions">\(button(visit, RightsAddresses.answer(opened.request.id.text), RightsStrings.printAnswer))</div>
      """
  }
}
