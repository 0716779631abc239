import Addresses
import Core
import Web

/// One dossier as staff see it.
struct DossierView {
  let opened: DecisionDesk.Opened
  var state = FormState()
  /// The action whose form stands open, with what was typed into it.
  var openAction: DossierAction?
  var isRevealed = false
  /// What others did since this person last saw the dossier.
  var news: [DossierAct] = []
  /// The form of a message, with what was typed into it.
  var message = FormState()
  /// The form about its way to another office, with what was typed into it.
  var hop = HopFormState()
  var door = CaseDoor.office

  func page(_ visit: StaffVisit) -> HTML {
    let (language, dossier, zone) = (visit.language, opened.dossier, opened.zone)
    let code = PublicCode(typed: dossier.code)?.text ?? dossier.code
    let saved = visit.announced("tersimpan").flatMap(DossierAction.init(rawValue:))
    let errors = FormParts(state, language, prefix: openAction.map(ActionView.prefix) ?? "")
    return """
      <p class="crumb"><a href="\(DossierAddresses.inbox())">\(DossierStrings.inbox, language)</a></p>
      <h1>\(dossier.name)</h1>
      <p class="lead">\(opened.terms.name, language) · <span class="number">\(code)</span></p>
      \(saved.map { Component.notice(.success, "<p>\(DossierStrings.done, language): \($0.button, language).</p>") })
      \(when: saved == .handOver, Component.notice(.plain, "<p>\(AskedStrings.onHandingOver, language)</p>"))
      \(when: visit.announced("atasan") != nil, Component.notice(.attention, "<p>\(ConflictStrings.handedUp, language)</p>"))
      \(when: !news.isEmpty, meanwhile(language))
      \(Component.strand(StrandView.steps(dossier, opened.terms, language)))
      \(when: dossier.decision == .grantedByLaw, Component.notice(.attention, "<p>\(DossierStrings.grantedByLaw, language)</p>"))
      \(opened.reminder.map { Component.notice(.attention, "<p><strong>\(DossierStrings.reminded, language)</strong>: \($0.reason)</p><p class=\"muted\">\($0.capacity), \(zone.short($0.at, language))</p>") })
      \(FromHomeView.notice(opened, language))
      \(HopViews.said(visit, opened))\(hop.summary(language))
      \(errors.summary)\(FormParts(message, language, prefix: MessageViews.prefix).summary)
      <section aria-label="\(DossierStrings.whatNow, language)"><h2>\(DossierStrings.whatNow, language)</h2>
      \(opened.conflict.map { Component.notice(.attention, "<p>\($0.why, language)</p>") })
      \(opened.elsewhere?.notice(language))
      \(HopViews.actions(visit, opened, hop))\(ActionView.list(visit, opened, state, open: openAction))
      \(ConflictView.form(visit, opened))
      \(when: opened.mayPrintReceipt, "<p><a href=\"\(DossierAddresses.receipt(dossier.id.text))\">\(DossierStrings.receipt, language)</a> · <a href=\"\(HomeVisitAddresses.ask().with([("berkas", dossier.id.text)]))\">\(HomeVisitStrings.askVisit, language)</a></p>")
      \(ContactView.notices(of: opened, language))</section>
      \(when: opened.scan != nil || opened.mayAttach, signedLetter(visit))
      \(ObjectionViews.desk(visit, opened))
      \(HopViews.chain(opened.hops.hops, zone, visit.now, language))
      \(Component.facts(facts(zone, language)))
      \(WhyView.invitation(to: ObjectionAddresses.why(dossier.id.text), opened, language))
      \(requirements(visit))
      <h2>\(DossierStrings.personal, language)</h2>
      \(personal(visit))
      \(MessageViews.desk(visit, opened, message))
      <h2>\(DossierStrings.history, language)</h2>
      \(Component.timeline(opened.acts.map { act in (zone.short(act.at, language), HistoryView.line(act, opened.terms, language)) }))
      """
  }

  /// The papers, with what was sent of each.
  func requirements(_ visit: StaffVisit) -> HTML {
    """
    <h2>\(DossierStrings.requirements, visit.language)</h2>
    <ul class="checks">\(opened.terms.requirements.html { requirement(_: $0, visit) })</ul>
    """
  }

  private func requirement(_ requirement: ServiceTerms.Requirement, _ visit: StaffVisit) -> HTML {
    let language = visit.language
    let isReceived = opened.requirements[requirement.key] == true
    let isAnswered = opened.papers[requirement.key] == .answered
    return """
      <li>\(Component.tag(isReceived ? "✓" : "–", isReceived ? .kept : .plain)) \(requirement.name, language)\(when: isAnswered, " \(Component.tag(DossierStrings.answered[language], .uncertain))")\(FromHomeView.mark(opened, requirement.key, language))
      \(AttachmentViews.list(visit, opened, requirement.key, door))</li>
      """
  }

  private func signedLetter(_ visit: StaffVisit) -> HTML {
    let (language, parts) = (visit.language, FormParts(FormState(), visit.language))
    let id = opened.dossier.id.text
    return """
      <section aria-labelledby="surat"><h2 id="surat">\(DossierStrings.signedLetter, language)</h2>
      \(opened.scan.map { scan in
        """
        <form method="post" target="_blank" action="\(DossierAddresses.openScan(id))">\(HiddenFields.crossSite(visit.visit))
        <p>\(DossierStrings.scanKept, language) \(opened.zone.long(scan.at, language)).</p>
        <div class="actions">\(Component.button(DossierStrings.openScan[language], .secondary))</div></form>
        """ as HTML
      })
      \(when: opened.mayAttach, """
        <form class="form" method="post" enctype="multipart/form-data" action="\(DossierAddresses.scan(id))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
        \(parts.file("pindaian", DossierStrings.scanFile, FileKind.allCases, .make { $0.hint = DossierStrings.scanHint; $0.sending = Sending(for: opened.dossier.id, on: visit.visit) }))
        <div class="actions">\(Component.button(DossierStrings.attachScan[language], .secondary))</div></form>
        """)
      </section>
      """
  }

  private func meanwhile(_ language: Language) -> HTML {
    Component.notice(
      .attention,
      """
      <p><strong>\(DossierStrings.changedMeanwhile, language)</strong></p>
      \(Component.timeline(news.map { (opened.zone.short($0.at, language), HistoryView.line($0, opened.terms, language)) }))
      """)
  }

  private func facts(_ zone: Zone, _ language: Language) -> [(term: String, answer: HTML)] {
    let (dossier, reading) = (opened.dossier, opened.reading)
    var facts: [(term: String, answer: HTML)] = [
      (
        DossierStrings.state[language],
        "\(opened.product.isAwaited ? DossierStrings.documentAwaited : dossier.staffWords, language)"
      ),
      (
        DossierStrings.due[language],
        dossier.due == .distant
          ? "\(DossierStrings.noDate, language)"
          : "\(zone.long(dossier.due, language)) \(when: dossier.state.isOpen, "\(reading.remaining.map { Component.tag($0.words[language], reading.isLate ? .late : .waiting) })")"
      ),
    ]
    if dossier.isExtended {
      facts.append(
        (
          DossierStrings.firstPromise[language],
          "\(zone.long(dossier.firstDue, language)) \(when: reading.isLate, Component.tag(DossierStrings.late[language], .late))"
        ))
    }
    facts.append((DossierStrings.officeTime[language], "\(Spans.office(reading.officeSeconds), language)"))
    facts.append(
      (
        DossierStrings.wholeWait[language],
        "\(Spans.calendar(reading.waitingSeconds), language)\(when: reading.pausedSeconds > 0, " (\(DossierStrings.ofWhichPaused, language) \(Spans.calendar(reading.pausedSeconds), language))")"
      ))
    if let number = dossier.agendaNumber {
      facts.append((DossierStrings.letterNumber[language], "<span class=\"number\">\(number)</span>"))
    }
    if let priority = dossier.priority { facts.append((IntakeStrings.priority[language], "\(priority.words, language)")) }
    if dossier.channel != .counter { facts.append((IntakeStrings.channel[language], "\(dossier.channel.words, language)")) }
    facts.append((DossierStrings.village[language], "\(opened.villageName.isEmpty ? "–" : opened.villageName)"))
    return facts
  }

  /// The personal part, masked until someone says why they need it.
  func personal(_ visit: StaffVisit) -> HTML {
    let (language, applicant) = (visit.language, opened.applicant)
    let nik = isRevealed ? applicant.nik : NIK(applicant.nik)?.masked ?? ""
    let phone = isRevealed ? applicant.phone : Phone(applicant.phone)?.masked ?? ""
    let doubts = NIK(applicant.nik)?.doubts ?? []
    return """
      \(Component.facts([
        (DossierStrings.applicantKind[language], "\(opened.dossier.applicant.words, language)"),
        (DossierStrings.nik[language], "<span class=\"number\">\(nik.isEmpty ? "–" : nik)</span> \(when: !doubts.isEmpty, Component.tag(DossierStrings.nikDoubt[language], .uncertain))"),
        (DossierStrings.phone[language], "<span class=\"number\">\(phone.isEmpty ? "–" : phone)</span>"),
        (ContactStrings.email[language], "\(isRevealed ? applicant.email : EmailAddress(applicant.email)?.masked ?? "–")"),
        (DossierStrings.address[language], "\(isRevealed ? applicant.address : applicant.address.isEmpty ? "–" : "••••••")"),
        (DossierStrings.purpose[language], "\(isRevealed ? applicant.purpose : applicant.purpose.isEmpty ? "–" : "••••••")"),
        (DossierStrings.proxy[language], "\(isRevealed ? applicant.proxy : applicant.proxy.isEmpty ? "–" : "••••••")"),
      ]))
      \(when: !isRevealed, revealForm(visit))
      """
  }

  private func revealForm(_ visit: StaffVisit) -> HTML {
    let parts = FormParts(state, visit.language)
    return """
      <details class="more"\(when: state.error(of: "alasan-lihat") != nil, " open")><summary>\(DossierStrings.reveal, visit.language)</summary>
      <form class="form" method="post" action="\(door.reveal(opened.dossier.id))">\(HiddenFields.crossSite(visit.visit))
      \(parts.field("alasan-lihat", DossierStrings.revealReason, .make { $0.hint = DossierStrings.revealHint; $0.size = .medium }))
      <div class="actions">\(Component.button(DossierStrings.reveal[visit.language], .secondary))</div></form></details>
      """
  }
}

/// The steps of a dossier on the strand.
enum StrandView {
  static func steps(_ dossier: Dossier, _ terms: ServiceTerms, _ language: Language) -> [Component.Step] {
    // A file that was given to a superior stands at a desk the service does not have.
    let isBeyond = dossier.step != .counter && !terms.steps.contains(dossier.step)
    let steps = terms.steps + (isBeyond ? [dossier.step] : [])
    let now = steps.firstIndex(of: dossier.step) ?? 0
    let isDecided = !dossier.state.isOpen
    let desks = steps.enumerated().map { index, step in
      Component.Step(
        step.desk[language],
        isDecided || index < now || dossier.away != nil
          ? .done : index > now ? .next : dossier.state == .paused || dossier.state == .incomplete ? .paused : .now)
    }
    let last: Component.Step.State = dossier.state == .closed ? .done : isDecided ? .now : .next
    let isAway = dossier.away != nil
    let elsewhere =
      isAway || terms.isForwarded
      ? [Component.Step(HopStrings.elsewhere[language], isAway ? .now : isDecided ? .done : .next)] : []
    return desks + elsewhere + [Component.Step(DossierStrings.handedOver[language], last)]
  }
}

/// One line of a dossier's history.
enum HistoryView {
  static func line(_ act: DossierAct, _ terms: ServiceTerms, _ language: Language) -> HTML {
    let details = act.kind == .extended ? PromiseLength(act.detail)?.words[language] : names(act, terms, language)
    return """
      <strong>\(act.words, language)</strong>\(details.map { ": \($0)" as HTML })\(when: !act.capacity.isEmpty, " <span class=\"muted\">– \(act.capacity)</span>")
      \(when: !act.reason.isEmpty && act.kind != .messaged, "<p>\(act.reason)</p>")\(when: !act.basis.isEmpty, "<p class=\"muted\">\(DossierStrings.basis, language): \(act.basis)</p>")
      """
  }

  private static func names(_ act: DossierAct, _ terms: ServiceTerms, _ language: Language) -> String? {
    let names = act.requirements.map { terms.name(of: $0)[language] }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
