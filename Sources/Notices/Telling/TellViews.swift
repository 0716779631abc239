import Addresses
import Core
import Storage
import Web

/// The list of what is to be said, one notice opened to be said, its slip, and the notices of a dossier.
enum TellViews {
  static func list(_ visit: StaffVisit, _ list: TellDesk.List) -> HTML {
    let language = visit.language
    let done = visit.announced("tersampaikan").map { $0 == "1" ? NoticeStrings.saidDone : NoticeStrings.withdrawnDone }
    return """
      <h1>\(NoticeStrings.toSay, language)</h1>
      \(done.map { Component.notice(.success, "<p>\($0, language)</p>") })
      \(list.notices.isEmpty
        ? Component.empty(NoticeStrings.nothing[language], NoticeStrings.nothingHint[language])
        : "<p class=\"lead\">\(NoticeStrings.lead, language)</p><p class=\"muted\">\(NoticeStrings.openNote, language)</p><ul class=\"tasks\">\(list.notices.html { item(visit, $0, list.zone) })</ul>")
      \(list.next.map { next in
        "<p><a href=\"\(NoticeAddresses.toSay().with([("sesudah", next.text)]))\">\(NoticeStrings.older, language)</a></p>" as HTML
      })
      """
  }

  private static func item(_ visit: StaffVisit, _ entry: TellDesk.Entry, _ zone: Zone) -> HTML {
    let (language, notice, content) = (visit.language, entry.notice, entry.content)
    return """
      <li><div><p class="title"><strong>\(content[.person])</strong> · \(notice.kind.words, language)</p>
      <p class="meta">\(content[.service]) · <span class="number">\(content[.code])</span> · \(NoticeStrings.since, language) \(zone.short(notice.orderedAt, language)) · \(masked(content))</p></div>
      <form method="post" action="\(NoticeAddresses.open(notice.id.text))">\(HiddenFields.crossSite(visit.visit))
      <button class="button secondary" aria-label="\(NoticeStrings.open, language): \(content[.person])">\(NoticeStrings.open, language)</button></form></li>
      """
  }

  private static func masked(_ content: NoticeContent) -> String {
    Phone(content.phone)?.masked ?? EmailAddress(content.email)?.masked ?? "–"
  }

  static func opened(_ visit: StaffVisit, _ opened: TellDesk.Opened, _ state: FormState) -> HTML {
    let (language, entry) = (visit.language, opened.entry)
    let (id, content, parts) = (entry.notice.id.text, entry.content, FormParts(state, visit.language))
    return """
      <p class="crumb"><a href="\(NoticeAddresses.toSay())">\(NoticeStrings.back, language)</a></p>
      <h1>\(content[.person]): \(entry.notice.kind.words, language)</h1>
      \(parts.summary)
      \(Component.facts(facts(content, language)))
      <h2>\(NoticeStrings.first, language)</h2>
      <blockquote class="message" lang="\(entry.notice.language.rawValue)">\(opened.text.paragraphs.html { "<p>\($0.joined(separator: " "))</p>" })</blockquote>
      <div class="actions">\(links(opened, language))
      <form method="post" action="\(NoticeAddresses.slip(id))">\(HiddenFields.crossSite(visit.visit))\(Component.button(NoticeStrings.printSlip[language], .secondary))</form></div>
      <h2>\(NoticeStrings.second, language)</h2>
      <form class="form" method="post" action="\(NoticeAddresses.said(id))">\(HiddenFields.crossSite(visit.visit))
      \(parts.radios("cara", NoticeStrings.how, options: Said.Way.allCases.map { ($0.rawValue, $0.words) }, hint: NoticeStrings.byHandOnly))
      <div class="actions">\(Component.button(NoticeStrings.said[language]))</div></form>
      <form method="post" action="\(NoticeAddresses.withdraw(id))">\(HiddenFields.crossSite(visit.visit))
      <div class="actions">\(Component.button(NoticeStrings.needless[language], .quiet))</div></form>
      """
  }

  private static func facts(_ content: NoticeContent, _ language: Language) -> [(term: String, answer: HTML)] {
    var facts: [(term: String, answer: HTML)] = [
      (NoticeStrings.service[language], "\(content[.service])"),
      (NoticeStrings.code[language], "<span class=\"number\">\(content[.code])</span>"),
    ]
    if !content.phone.isEmpty { facts.append((NoticeStrings.phone[language], "<span class=\"number\">\(content.phone)</span>")) }
    if !content.email.isEmpty { facts.append((NoticeStrings.email[language], "\(content.email)")) }
    return facts
  }

  /// The means of the officer's own telephone, with the message ready. They lead out of the program.
  private static func links(_ opened: TellDesk.Opened, _ language: Language) -> HTML {
    let (content, text) = (opened.entry.content, opened.text.body)
    func outside(_ label: Text, _ link: Link, _ style: Component.ButtonStyle) -> HTML {
      """
      <a class="button \(style.rawValue)" href="\(link)" target="_blank" rel="noopener noreferrer">\(label, language) <span class="visually-hidden">(\(NoticeStrings.newWindow, language))</span></a>
      """
    }
    let phone =
      content.phone.isEmpty
      ? HTML.empty
      : outside(NoticeStrings.byWhatsApp, .whatsApp(content.phone, text: text), .main)
        + outside(NoticeStrings.bySMS, .sms(content.phone, text: text), .secondary)
    let mail =
      content.email.isEmpty
      ? HTML.empty
      : outside(
        NoticeStrings.byMail, .mail(content.email, subject: opened.mailSubject, text: text),
        content.phone.isEmpty ? .main : .secondary)
    return phone + mail
  }

  static func slip(_ visit: StaffVisit, _ opened: TellDesk.Opened) -> HTML {
    let (language, entry) = (visit.language, opened.entry)
    return """
      <article class="receipt" id="main"><h1>\(NoticeStrings.slipTitle, entry.notice.language)</h1>
      <p><strong>\(entry.content[.person])</strong></p>
      <div lang="\(entry.notice.language.rawValue)">\(opened.text.paragraphs.html { "<p>\($0.joined(separator: " "))</p>" })</div>
      \(when: !entry.content[.link].isEmpty, Component.qr(entry.content[.link], label: entry.content[.link]))
      <p>\(opened.zone.long(visit.now, entry.notice.language))</p>
      <nav class="actions no-print" aria-label="\(NoticeStrings.slipTitle, language)">
      <button class="button" data-print hidden>\(NoticeStrings.print, language)</button>
      \(Component.linkButton(NoticeStrings.back[language], to: NoticeAddresses.toSay(), .secondary))</nav></article>
      """
  }

  static func ofDossier(_ visit: StaffVisit, _ id: ID, _ found: TellDesk.OfDossier) -> HTML {
    let language = visit.language
    let columns = [NoticeStrings.columnWhen, NoticeStrings.columnWhat, NoticeStrings.columnWay, NoticeStrings.columnState]
    return """
      <p class="crumb"><a href="\(DossierAddresses.dossier(id.text))">\(NoticeStrings.toDossier, language)</a></p>
      <h1>\(NoticeStrings.ofDossier, language)</h1>
      <p class="lead">\(found.card.name) · \(found.card.service, language) · <span class="number">\(found.card.code)</span></p>
      \(when: !found.card.isReachable, Component.notice(.attention, "<p>\(NoticeStrings.noContact, language)</p>"))
      \(found.notices.isEmpty
        ? Component.empty(NoticeStrings.noneYet[language], NoticeStrings.noneYetHint[language])
        : Component.table(
          caption: NoticeStrings.title[language], columns: columns.map { Component.Column($0[language]) },
          rows: found.notices.map { row($0, found, language) }))
      <p class="muted">\(NoticeStrings.byHandOnly, language)</p>
      """
  }

  private static func row(_ notice: Notice, _ found: TellDesk.OfDossier, _ language: Language) -> [HTML] {
    [
      "\(found.zone.short(notice.orderedAt, language))", "\(notice.kind.words, language)", "\(notice.channel.words, language)",
      state(notice, found, language),
    ]
  }

  private static func state(_ notice: Notice, _ found: TellDesk.OfDossier, _ language: Language) -> HTML {
    let said = found.said[notice.id].map { said -> HTML in
      "<p>\(found.names[said.by] ?? ""), \(said.way.words, language), \(found.zone.short(said.at, language))</p>"
    }
    let next = notice.tries > 0 && notice.state == .waiting ? notice.due : nil
    return """
      \(Component.tag(notice.state.words[language], notice.state.tone))
      \(Reasons.words(notice.reason).map { "<p>\($0, language)</p>" as HTML })\(said)
      \(next.map { "<p class=\"muted\">\(NoticeStrings.nextTry, language) \(found.zone.short($0, language))</p>" as HTML })
      """
  }
}

extension NoticeState {
  /// Only what the gateway confirms counts as kept; an officer's word is not proof.
  var tone: Component.Tone {
    switch self {
    case .delivered: .kept
    case .failed: .late
    case .waiting, .sending, .hand: .waiting
    case .sent, .said: .uncertain
    case .withdrawn: .plain
    }
  }
}
