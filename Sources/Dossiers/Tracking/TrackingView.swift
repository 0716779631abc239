import Civic
import Addresses
import Core
import Web

/// The tracking page.
struct TrackingView {
  let tracked: TrackingDesk.Tracked
  var personal: Applicant?
  /// The form of the reply, and the one that asks for the PIN to show the person's own data.
  var reply = FormState()
  var asking = FormState()
  var message = FormState()

  static func ask(_ state: FormState, _ language: Language) -> HTML {
    let parts = FormParts(state, language)
    return """
      <h1>\(DossierStrings.trackTitle, language)</h1>
      \(parts.summary)
      <form class="form" method="get" action="\(DossierAddresses.track())">
      \(parts.field("kode", DossierStrings.code, .make { $0.hint = DossierStrings.trackHint; $0.size = .medium; $0.hasFocus = true }))
      <div class="actions">\(Component.button(DossierStrings.trackButton[language]))</div></form>
      """
  }

  func page(_ visit: Visit) -> HTML {
    let (language, dossier, zone) = (visit.language, tracked.dossier, tracked.zone)
    return """
      <h1>\(tracked.product.isAwaited ? DossierStrings.documentAwaited : dossier.words, language)</h1>
      <p class="lead">\(tracked.terms.name, language) · <span class="number">\(PublicCode(typed: dossier.code)?.text ?? dossier.code)</span></p>
      \(when: visit.announced("terkirim") != nil, Component.notice(.success, "<p>\(dossier.state == .unchecked ? ApplyStrings.corrected : DossierStrings.replied, language)</p>"))
      \(FormParts(reply, language, prefix: Self.replyPrefix).summary)\(FormParts(asking, language).summary)\(FormParts(message, language, prefix: MessageViews.prefix).summary)
      \(when: visit.announced("keberatan") != nil, Component.notice(.success, "<p>\(ObjectionStrings.sent, language)</p>"))
      \(when: visit.announced("pesan") != nil, Component.notice(.success, "<p>\(MessageStrings.sent, language)</p>"))
      \(Component.strand(StrandView.steps(dossier, tracked.terms, language)))
      \(promise(language))
      \(HopViews.chain(tracked.hops, zone, visit.now, language))
      \(tracked.broken.map { BrokenPromiseView(notice: $0, tracked: tracked, today: zone.day(of: visit.now)).section(language) })
      \(Component.facts(facts(language)))
      \(WhyView.link(to: ObjectionAddresses.publicWhy(dossier.code), isElsewhere: tracked.elsewhere != nil, language))
      \(ObjectionViews.resident(tracked, language))
      \(personal.map { own($0, language) } ?? pinForm(visit))
      \(when: !tracked.asked.isEmpty, correction(language))
      \(when: dossier.state == .paused, replyForm(visit))
      \(when: personal != nil, MessageViews.resident(visit, tracked))
      \(MessageViews.form(visit, dossier, message))
      <h2>\(DossierStrings.history, language)</h2>
      \(Component.timeline(tracked.acts.filter(\.kind.isPublic).map { (zone.short($0.at, language), line($0, language)) }))
      \(AskedViews.invitation(visit, dossier))
      """
  }

  private static let replyPrefix = "balas-"

  /// The promised date; and once it has passed, that it was broken, whatever was done to the file since.
  private func promise(_ language: Language) -> HTML {
    let (dossier, reading) = (tracked.dossier, tracked.reading)
    guard dossier.state.isOpen, dossier.firstDue != .distant else { return .empty }
    return """
      <div class="promise\(when: reading.isLate, " late")"><p>\(DossierStrings.promised, language)</p>
      <p class="date">\(tracked.zone.long(dossier.firstDue, language)) \(when: reading.isLate && (dossier.isExtended || dossier.state != .running), Component.tag(DossierStrings.late[language], .late))</p>
      \(when: dossier.isExtended && dossier.due != .distant, "<p>\(DossierStrings.newDate, language): <strong>\(tracked.zone.long(dossier.due, language))</strong></p>")
      \(when: dossier.state == .running, "<p>\(reading.remaining.map { Component.tag($0.words[language], reading.isLate ? .late : .waiting) })</p>")
      \(when: reading.isLate && tracked.broken == nil, "<p>\(DossierStrings.ifLate, language)</p>")</div>
      """
  }

  private func facts(_ language: Language) -> [(term: String, answer: HTML)] {
    let (dossier, reading) = (tracked.dossier, tracked.reading)
    let desk = dossier.state.isOpen ? dossier.step : DossierStep.counter
    let hop = dossier.away == nil ? nil : tracked.hops.last
    let turn = hop.map { HopStrings.turn($0.hop.stage, $0.office.name) } ?? nextStep
    var facts: [(term: String, answer: HTML)] = [
      (DossierStrings.nextStep[language], "\(turn, language)"),
      (DossierStrings.askedOfYou[language], asked(language)),
      (DossierStrings.officeTime[language], "\(Spans.office(reading.officeSeconds), language)"),
      (DossierStrings.wholeWait[language], "\(Spans.calendar(reading.waitingSeconds), language)"),
    ]
    if dossier.state != .closed {
      let here: HTML = desk == .regency ? "\(desk.name, language)" : "\(desk.name, language), \(tracked.office?.name ?? "")"
      let holder: HTML = hop.map { "\($0.office.name)" } ?? here
      facts.insert((DossierStrings.holder[language], holder), at: 0)
    }
    return facts
  }

  /// What happens next where the file lies with this office.
  private var nextStep: Text {
    let dossier = tracked.dossier
    if tracked.product.isAwaited { return DossierStrings.documentNext }
    guard dossier.state == .running else { return dossier.state.next }
    if let kind = ObjectionKind(dossier.terms) { return ObjectionStrings.next(kind) }
    return tracked.elsewhere.map { $0.words(at: tracked.office?.name ?? "") } ?? dossier.state.next
  }

  private func asked(_ language: Language) -> HTML {
    let dossier = tracked.dossier
    if dossier.decision == .rejected, let right = tracked.remedy.right { return "\(right, language)" }
    switch dossier.state {
    case .approved:
      return "\(tracked.product.isAwaited ? DossierStrings.documentNotYet : DossierStrings.collectProduct, language)"
    case .rejected where tracked.remedy.isOpen: return "<p>\(DossierStrings.nothingAsked, language)</p>"
    case .closed, .rejected: return "\(DossierStrings.nothingMore, language)"
    default: break
    }
    // What was named in the same visit had no words beside it: the resident stood there.
    let wasThere = tracked.ask?.at == dossier.receivedAt
    let note: Text? = dossier.state == .paused ? DossierStrings.reasonsWithPIN : wasThere ? nil : DossierStrings.wordsWithPIN
    let parts: [HTML] = [
      when(
        tracked.asked,
        "\(list(tracked.asked, language))\(note.map { "<p>\($0, language)</p>" as HTML })"),
      when(tracked.toBring, "<p>\(ApplyStrings.bringNow, language)</p>\(list(tracked.toBring, language))"),
      when(tracked.answered, "<p>\(ApplyStrings.cameIn, language)</p>\(list(tracked.answered, language))"),
    ]
    return tracked.asked.isEmpty && tracked.toBring.isEmpty
      ? "<p>\(DossierStrings.nothingAsked, language)</p>\(parts.html { $0 })" : parts.html { $0 }
  }

  private func when(_ names: [Text], _ part: HTML) -> HTML { names.isEmpty ? .empty : part }

  private func list(_ names: [Text], _ language: Language) -> HTML {
    "<ul>\(names.html { "<li><strong>\($0, language)</strong></li>" })</ul>"
  }

  /// A line of the history, without names. What was written to the resident is shown with the PIN only: those
  /// who found a code learn nothing about a person.
  private func line(_ act: DossierAct, _ language: Language) -> HTML {
    let names = act.requirements.map { tracked.terms.name(of: $0)[language] }
    return """
      <strong>\(act.words, language)</strong>\(when: !names.isEmpty, ": \(names.joined(separator: ", "))")
      \(when: personal != nil && act.kind.tellsResident && !act.reason.isEmpty, "<p>\(act.reason)</p>")
      """
  }

  /// The way to replace what was asked for, first: most corrections are a better photo.
  private func correction(_ language: Language) -> HTML {
    """
    <p>\(ApplyStrings.correctHint, language)</p>
    <div class="actions">\(Component.linkButton(ApplyStrings.correctButton[language], to: DossierAddresses.correction(tracked.dossier.code), .secondary))</div>
    """
  }

  private func replyForm(_ visit: Visit) -> HTML {
    let (parts, language) = (FormParts(reply, visit.language, prefix: Self.replyPrefix), visit.language)
    return """
      <h2>\(DossierStrings.answerOffice, language)</h2>
      <form class="form" method="post" action="\(DossierAddresses.reply(tracked.dossier.code))">\(HiddenFields.crossSite(visit))
      \(parts.area("jawaban", DossierStrings.yourReply, .make { $0.hint = DossierStrings.replyHint }))
      \(ApplyViews.pin(parts, DossierStrings.pinLabel))
      <div class="actions">\(Component.button(DossierStrings.sendReply[language]))</div></form>
      """
  }

  private func pinForm(_ visit: Visit) -> HTML {
    let (parts, language) = (FormParts(asking, visit.language), visit.language)
    return """
      <h2>\(DossierStrings.showPersonal, language)</h2>
      <form class="form" method="post" action="\(DossierAddresses.tracked(tracked.dossier.code))">\(HiddenFields.crossSite(visit))
      \(ApplyViews.pin(parts, DossierStrings.pinLabel))
      <div class="actions">\(Component.button(DossierStrings.show[language], .secondary))</div></form>
      """
  }

  private func own(_ applicant: Applicant, _ language: Language) -> HTML {
    """
    <h2>\(DossierStrings.personal, language)</h2>
    \(Component.facts([
      (DossierStrings.name[language], "\(tracked.dossier.name)"),
      (DossierStrings.nik[language], "<span class=\"number\">\(NIK(applicant.nik)?.masked ?? "–")</span>"),
      (DossierStrings.phone[language], "<span class=\"number\">\(Phone(applicant.phone)?.masked ?? "–")</span>"),
      (DossierStrings.address[language], "\(applicant.address)"), (DossierStrings.purpose[language], "\(applicant.purpose)"),
    ]))
    \(check(language))
    """
  }

  /// The way to the check of the document. It shows the first letters of a name, so it stands behind the PIN.
  private func check(_ language: Language) -> HTML {
    guard case .ready(let code) = tracked.product else { return .empty }
    return """
      <p><a href="\(DocumentAddresses.checked(code.compact))">\(DossierStrings.checkDocument, language)</a>. \(DossierStrings.checkDocumentHint, language)</p>
      """
  }
}
