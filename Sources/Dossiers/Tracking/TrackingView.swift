import Civic
import Addresses
import Core
import Web

/// The tracking page.
enum TrackingView {
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

  static func page(_ visit: Visit, _ tracked: TrackingDesk.Tracked, personal: Applicant?, _ state: FormState) -> HTML {
    let (language, dossier, zone) = (visit.language, tracked.dossier, tracked.zone)
    return """
      <h1>\(dossier.state.words, language)</h1>
      <p class="lead">\(tracked.terms.name, language) · <span class="number">\(PublicCode(typed: dossier.code)?.text ?? dossier.code)</span></p>
      \(when: visit.query["terkirim"] == "1", Component.notice(.success, "<p>\(DossierStrings.replied, language)</p>"))
      \(Component.strand(StrandView.steps(dossier, tracked.terms, language)))
      \(promise(tracked, language))
      \(Component.facts(facts(tracked, language)))
      \(FormParts(state, language).summary)
      \(personal.map { own(dossier, $0, language) } ?? pinForm(visit, tracked, state))
      <h2>\(DossierStrings.history, language)</h2>
      \(Component.timeline(tracked.acts.filter { $0.kind.isPublic }.map { act in (zone.short(act.at, language), publicLine(act, tracked.terms, language)) }))
      """
  }

  private static func promise(_ tracked: TrackingDesk.Tracked, _ language: Language) -> HTML {
    let (dossier, reading) = (tracked.dossier, tracked.reading)
    guard dossier.state.isOpen, dossier.due != .distant else { return .empty }
    let tone: Component.Tone = reading.isLate ? .late : .waiting
    return """
      <div class="promise"><p>\(DossierStrings.promised, language)</p>
      <p class="date">\(tracked.zone.long(dossier.due, language))</p>
      <p>\(reading.remaining.map { Component.tag($0.words[language], tone) })</p>
      \(when: reading.isLate, "<p>\(DossierStrings.ifLate, language)</p>")</div>
      """
  }

  private static func facts(_ tracked: TrackingDesk.Tracked, _ language: Language) -> [(term: String, answer: HTML)] {
    let (dossier, reading) = (tracked.dossier, tracked.reading)
    let asked = tracked.asked
    return [
      (
        DossierStrings.holder[language],
        "\(dossier.state.isOpen ? dossier.step.name : DossierStep.counter.name, language), \(tracked.office?.name ?? "")"
      ),
      (DossierStrings.nextStep[language], "\(dossier.state.next, language)"),
      (
        DossierStrings.askedOfYou[language],
        asked.isEmpty
          ? "\(DossierStrings.nothingAsked, language)" : "<ul>\(asked.html { "<li><strong>\($0, language)</strong></li>" })</ul>"
      ),
      (DossierStrings.officeTime[language], "\(Spans.office(reading.officeSeconds), language)"),
      (DossierStrings.wholeWait[language], "\(Spans.calendar(reading.waitingSeconds), language)"),
    ]
  }

  /// The history without names and free text: those who only found a code learn nothing about a person.
  private static func publicLine(_ act: DossierAct, _ terms: ServiceTerms, _ language: Language) -> HTML {
    let names = act.kind == .extended ? [] : act.detail.split(separator: ",").map { terms.name(of: String($0))[language] }
    return "<strong>\(act.kind.words, language)</strong>\(when: !names.isEmpty, ": \(names.joined(separator: ", "))")"
  }

  private static func pinForm(_ visit: Visit, _ tracked: TrackingDesk.Tracked, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    let code = tracked.dossier.code
    let isPaused = tracked.dossier.state == .paused
    return """
      <h2>\(isPaused ? DossierStrings.yourReply : DossierStrings.showPersonal, language)</h2>
      <form class="form" method="post" action="\(isPaused ? DossierAddresses.reply(code) : DossierAddresses.tracked(code))">\(HiddenFields.crossSite(visit))
      \(when: isPaused, parts.area("jawaban", DossierStrings.yourReply, .make { $0.hint = DossierStrings.replyHint }))
      \(parts.field("pin", DossierStrings.pinLabel, .make { $0.size = .short; $0.inputMode = "numeric" }))
      <div class="actions">\(Component.button((isPaused ? DossierStrings.sendReply : DossierStrings.show)[language], isPaused ? .main : .secondary))</div></form>
      """
  }

  private static func own(_ dossier: Dossier, _ applicant: Applicant, _ language: Language) -> HTML {
    """
    <h2>\(DossierStrings.personal, language)</h2>
    \(Component.facts([
      (DossierStrings.name[language], "\(dossier.name)"),
      (DossierStrings.nik[language], "<span class=\"number\">\(NIK(applicant.nik)?.masked ?? "–")</span>"),
      (DossierStrings.phone[language], "<span class=\"number\">\(Phone(applicant.phone)?.masked ?? "–")</span>"),
      (DossierStrings.address[language], "\(applicant.address)"), (DossierStrings.purpose[language], "\(applicant.purpose)"),
    ]))
    """
  }
}
