import Addresses
import Core
import Web

/// The documents of a dossier, and one of them, as staff see them.
enum DocumentViews {
  static func tone(_ state: DocumentState) -> Component.Tone {
    switch state {
    case .awaiting: .waiting
    case .valid: .kept
    case .replaced, .voided: .plain
    case .withdrawn: .late
    }
  }

  static func tag(_ state: DocumentState, _ language: Language) -> HTML {
    Component.tag(state.words[language], tone(state))
  }

  /// What has been issued on a dossier, and the button that issues.
  static func ofDossier(_ visit: StaffVisit, _ found: DocumentDesk.OfDossier) -> HTML {
    let (language, subject) = (visit.language, found.subject)
    return """
      <p class="crumb"><a href="\(DossierAddresses.dossier(subject.dossier.text))">\(DocumentStrings.back, language)</a></p>
      <h1>\(DocumentStrings.title, language)</h1>
      <p class="lead">\(subject.serviceName, language) · \(subject.name) · <span class="number">\(PublicCode(typed: subject.code)?.text ?? subject.code)</span></p>
      \(notice(found, language))
      \(when: found.mayIssue, issueForm(visit, found))
      <h2>\(DocumentStrings.issued, language)</h2>
      \(found.documents.isEmpty ? Component.empty(DocumentStrings.none[language], advice(found)[language]) : table(found, language))
      """
  }

  private static func notice(_ found: DocumentDesk.OfDossier, _ language: Language) -> HTML {
    guard let fault = DocumentRules.fault(of: found.subject) else { return .empty }
    return Component.notice(.plain, "<p>\(fault.text, language)</p><p>\(fault.remedy, language)</p>")
  }

  private static func advice(_ found: DocumentDesk.OfDossier) -> Text {
    found.subject.outcome == .none || found.mayIssue ? DocumentStrings.noneAdvice : DocumentStrings.issuedByCounter
  }

  private static func issueForm(_ visit: StaffVisit, _ found: DocumentDesk.OfDossier) -> HTML {
    let language = visit.language
    return """
      \(Component.facts([
        (DocumentStrings.kind[language], "\(found.subject.template?.title ?? "")"),
        (DocumentStrings.nextNumber[language], "<span class=\"number\">\(found.nextNumber ?? "–")</span>"),
        (SignedPower.label[language], "\(SignedPower(found.subject.authority).words, language)"),
      ]))
      <form class="form" method="post" data-careful action="\(DocumentAddresses.issue(found.subject.dossier.text))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      \(when: !found.subject.gaps.isEmpty, Component.notice(.attention, "<p>\(DocumentStrings.gaps(found.subject.gaps), language)</p>"))
      <p class="hint">\(DocumentStrings.issueHint, language)</p>
      <div class="actions">\(Component.button(DocumentStrings.issue[language], key: "t"))</div></form>
      """
  }

  private static func table(_ found: DocumentDesk.OfDossier, _ language: Language) -> HTML {
    Component.table(
      caption: DocumentStrings.issued[language],
      columns: [
        .init(DocumentStrings.numberLabel[language]), .init(DocumentStrings.date[language]),
        .init(DocumentStrings.state[language]),
      ],
      rows: found.documents.map { document in
        [
          "<a class=\"row\" href=\"\(DocumentAddresses.document(document.id.text))\">\(document.number.text)</a>",
          "\(found.zone.day(of: document.issuedAt).date(language))", tag(document.state, language),
        ]
      })
  }
}

/// One document as staff see it.
struct DocumentView {
  let opened: DocumentDesk.Opened
  var state = FormState()
  /// The deed whose form was refused.
  var refused: DocumentRules.Deed?

  func page(_ visit: StaffVisit) -> HTML {
    let (language, document) = (visit.language, opened.document)
    return """
      <p class="crumb"><a href="\(DossierAddresses.dossier(document.dossier.text))">\(DocumentStrings.back, language)</a></p>
      <h1>\(document.title)</h1>
      <p class="lead"><span class="number">\(document.number.text)</span> · \(document.name)</p>
      \(when: visit.announced("dokumen") != nil, Component.notice(.success, "<p>\(DocumentStrings.saved, language)\(when: document.state == .valid, " \(DocumentStrings.handOver, language)")</p>"))
      \(FormParts(state, language, prefix: refused.map(Self.prefix) ?? "").summary)
      \(when: opened.isFallen, Component.notice(.attention, "<p>\(Problem.decisionFell.text, language)</p><p>\(Problem.decisionFell.remedy, language)</p>"))
      \(when: document.state == .awaiting && !opened.isFallen, Component.notice(.attention, "<p>\(DocumentStrings.steps, language)</p>"))
      \(when: opened.mayRead, papers(visit))
      \(when: opened.deeds.contains(.keepScan), scanForm(visit))
      \(Component.facts(facts(language)))
      \(when: hasFile(.signature), Component.notice(.plain, "<p>\(DocumentStrings.trial, language)</p>"))
      \(DocumentRules.Deed.allCases.filter { opened.deeds.contains($0) && $0 != .keepScan }.html { ending($0, visit) })
      """
  }

  private func hasFile(_ kind: DocumentFile.Kind) -> Bool { opened.files.contains { $0.kind == kind } }

  /// What can be opened; each opening is noted, so each is a form.
  private func papers(_ visit: StaffVisit) -> HTML {
    let (language, id, isWaiting) = (visit.language, opened.document.id.text, opened.document.state == .awaiting)
    return """
      <div class="actions">\(open(DocumentAddresses.print(id), isWaiting ? DocumentStrings.print : DocumentStrings.printNow, isWaiting ? .main : .secondary, visit))
      \(when: hasFile(.pdf), open(DocumentAddresses.pdf(id), DocumentStrings.openPDF, .secondary, visit))
      \(when: hasFile(.scan), open(DocumentAddresses.openScan(id), DocumentStrings.openScan, .secondary, visit))
      \(when: hasFile(.signature), open(DocumentAddresses.signature(id), DocumentStrings.openSignature, .quiet, visit))</div>
      \(when: !hasFile(.pdf) && opened.document.state != .voided, "<p class=\"hint\">\(DocumentStrings.pdfWaitingHint, language)</p>")
      """
  }

  private func open(_ link: Link, _ words: Text, _ style: Component.ButtonStyle, _ visit: StaffVisit) -> HTML {
    "<form method=\"post\" action=\"\(link)\">\(HiddenFields.crossSite(visit.visit))\(Component.button(words[visit.language], style))</form>"
  }

  private func scanForm(_ visit: StaffVisit) -> HTML {
    let isRefused = refused == .keepScan
    let parts = FormParts(isRefused ? state : FormState(), visit.language, prefix: isRefused ? Self.prefix(.keepScan) : "")
    let isFirst = opened.document.state == .awaiting
    let form: HTML = """
      <form class="form" method="post" enctype="multipart/form-data" action="\(DocumentAddresses.keepScan(opened.document.id.text))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      \(parts.file("pindaian", DocumentStrings.scan, FileKind.allCases, .make { $0.hint = DocumentStrings.scanHint }))
      <div class="actions">\(Component.button(DocumentStrings.keepScan[visit.language], isFirst ? .main : .secondary))</div></form>
      """
    guard !isFirst else { return form }
    return """
      <details class="more"\(when: isRefused, " open")><summary>\(DocumentStrings.otherScan, visit.language)</summary>
      \(form)</details>
      """
  }

  private func facts(_ language: Language) -> [(term: String, answer: HTML)] {
    let (document, zone) = (opened.document, opened.zone)
    var facts: [(term: String, answer: HTML)] = [
      (
        DocumentStrings.state[language],
        "\(DocumentViews.tag(document.state, language)) \(zone.long(document.stateAt, language))"
      )
    ]
    if !opened.reason.isEmpty { facts.append((DocumentStrings.reason[language], "\(opened.reason)")) }
    facts += opened.others.map { other in
      let label = other.id == document.replaces ? DocumentStrings.replaces : DocumentStrings.replacedBy
      return (label[language], "<a href=\"\(DocumentAddresses.document(other.id.text))\">\(other.number.text)</a>")
    }
    facts += [
      (
        DocumentStrings.issuer[language],
        "\(opened.issuer.isEmpty ? "–" : opened.issuer), \(zone.long(document.issuedAt, language))"
      ),
      (
        DocumentStrings.signer[language],
        document.signerPost.isEmpty ? "\(DocumentStrings.nobody, language)" : "\(document.signerName), \(document.signerPost)"
      ),
      (
        SignedPower.label[language],
        "\(document.power.words, language)\(document.power.responsibility.map { "<p class=\"muted\">\($0, language)</p>" as HTML })"
      ),
      (
        CheckStrings.code[language],
        "<a class=\"number\" href=\"\(DocumentAddresses.checked(document.code.compact))\">\(document.code.text)</a>"
      ),
    ]
    if document.state != .voided {
      let words = hasFile(.pdf) ? DocumentStrings.pdfReady : DocumentStrings.pdfWaiting
      facts.append((DocumentStrings.pdf[language], "\(words, language)"))
    }
    return facts
  }

  private static func prefix(_ deed: DocumentRules.Deed) -> String { "\(deed)-" }

  private func ending(_ deed: DocumentRules.Deed, _ visit: StaffVisit) -> HTML {
    let language = visit.language
    let isRefused = refused == deed
    let parts = FormParts(isRefused ? state : FormState(), language, prefix: Self.prefix(deed))
    let (link, words, hint): (Link, Text, Text) =
      switch deed {
      case .void: (DocumentAddresses.void(opened.document.id.text), DocumentStrings.void, DocumentStrings.voidHint)
      case .replace: (DocumentAddresses.replace(opened.document.id.text), DocumentStrings.replace, DocumentStrings.replaceHint)
      case .withdraw, .keepScan:
        (DocumentAddresses.withdraw(opened.document.id.text), DocumentStrings.withdraw, DocumentStrings.withdrawHint)
      }
    return """
      <details class="more"\(when: isRefused, " open")><summary>\(words, language)</summary>
      <form class="form" method="post" data-careful action="\(link)">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, parts.state))\(HiddenFields.version(opened.document.version))
      <p>\(hint, language)</p>
      \(parts.area("alasan", DocumentStrings.reason))
      <div class="actions">\(Component.button(words[language], deed == .replace ? .main : .warning))</div></form></details>
      """
  }
}
