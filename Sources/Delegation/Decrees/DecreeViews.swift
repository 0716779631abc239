import Addresses
import Civic
import Core
import Web

/// Decrees for everyone: the list, one of them, its annex on paper.
enum DecreeViews {
  static func list(_ decrees: [Decree], isFull: Bool, _ language: Language) -> HTML {
    """
    <h1>\(BookStrings.title, language)</h1>
    <p class="lead">\(BookStrings.lead, language)</p>
    <p class="actions">\(Component.linkButton(BookStrings.whoTitle[language], to: RegisterAddresses.who(), .secondary))
    \(Component.linkButton(BookStrings.coverageTitle[language], to: RegisterAddresses.coverage(), .secondary))</p>
    \(table(decrees, language) { RegisterAddresses.decree($0.text) })
    \(when: isFull, decrees.last.map { older(RegisterAddresses.decrees(), after: $0, language) } ?? .empty)
    """
  }

  static func older(_ link: Link, after last: Decree, _ language: Language) -> HTML {
    "<p><a href=\"\(link.with([("sesudah", last.id.text)]))\">\(BookStrings.older, language)</a></p>"
  }

  static func table(_ decrees: [Decree], _ language: Language, link: (ID) -> Link) -> HTML {
    guard !decrees.isEmpty else {
      return Component.empty(BookStrings.noDecree[language], BookStrings.noDecreeAdvice[language])
    }
    return Component.table(
      caption: BookStrings.newestFirst[language],
      columns: [
        .init(BookStrings.number[language]), .init(BookStrings.about[language]), .init(BookStrings.giver[language]),
        .init(BookStrings.holds[language]),
      ],
      rows: decrees.map { decree in
        [
          "<a href=\"\(link(decree.id))\">\(decree.number)</a>", "\(decree.title)", "\(decree.giver)",
          "\(BookStrings.span(decree.from, decree.through), language)",
        ]
      })
  }

  static func page(_ book: BookDecree, _ areas: AreaWords, today: Day, _ language: Language) -> HTML {
    """
    <p class="crumb"><a href="\(RegisterAddresses.decrees())">\(BookStrings.decrees, language)</a></p>
    <h1>\(book.decree.citation)</h1>
    <p class="lead">\(book.decree.title)</p>
    \(facts(book, language))
    <p class="actions"><a href="\(RegisterAddresses.annex(book.decree.id.text))">\(BookStrings.printAnnex, language)</a></p>
    <h2>\(BookStrings.powers, language)</h2>
    \(powers(book, areas, today: today, language))
    """
  }

  static func facts(_ book: BookDecree, _ language: Language) -> HTML {
    let decree = book.decree
    return Component.facts([
      (BookStrings.giver[language], "\(decree.giver)"), (BookStrings.issued[language], "\(decree.issued.date(language))"),
      (BookStrings.holds[language], "\(BookStrings.span(decree.from, decree.through), language)"),
      (BookStrings.basis[language], decree.basis.isEmpty ? "\(BookStrings.noBasis, language)" : "\(decree.basis)"),
      (BookStrings.openFiles[language], "\(BookStrings.name(of: decree.openFiles), language)"),
      (BookStrings.signedText[language], files(book, language)),
    ])
  }

  private static func files(_ book: BookDecree, _ language: Language) -> HTML {
    guard !book.files.isEmpty else { return "\(BookStrings.noFile, language)" }
    return book.files.html { file in
      """
      <a href="\(RegisterAddresses.file(book.decree.id.text, file.position))">\(file.kind.rawValue.uppercased()), \(Numerals.integer(max(1, file.size / 1024))) KB</a>\u{20}
      """
    }
  }

  /// The powers of a decree, each with how it stands and what happened to it.
  /// - Parameter showsReasons: only to staff; a reason may speak of a person.
  static func powers(
    _ book: BookDecree, _ areas: AreaWords, today: Day, showsReasons: Bool = false, _ language: Language
  ) -> HTML {
    guard !book.powers.isEmpty else {
      return Component.empty(BookStrings.noPower[language], BookStrings.noPowerAdvice[language])
    }
    let table = Component.table(
      caption: BookStrings.byService[language],
      columns: [BookStrings.service, BookStrings.what, BookStrings.places, BookStrings.signer, BookStrings.state]
        .map { .init($0[language]) },
      rows: book.powers.map { line in
        let power = line.power
        return [
          "<div>\(line.service, language)\(when: !power.affair.isEmpty, "<br><span class=\"muted\">\(power.affair)</span>")</div>",
          "<div>\(BookStrings.extent(power.reach, power.limit), language)<br><span class=\"muted\">\(source(power, language))</span></div>",
          "\(areas.words(power.areas), language)", "\(BookStrings.signer(power.signer, at: power.areas), language)",
          "<div>\(standing(line, today: today, language))<br>\(BookStrings.span(power.from, power.through), language)\(history(line, showsReasons, language))</div>",
        ]
      })
    return "<div class=\"broad\">\(table)</div>"
  }

  private static func source(_ power: Power, _ language: Language) -> HTML {
    "\(power.source.name, language)\(when: !power.passedOnBy.isEmpty, ". \(BookStrings.passedOn, language) \(power.passedOnBy)")"
  }

  static func standing(_ line: BookDecree.Line, today: Day, _ language: Language) -> HTML {
    guard let standing = line.standing(on: today) else { return Component.tag(BookStrings.notYet[language], .waiting) }
    let tone: Component.Tone =
      switch standing {
      case .inForce: .kept
      case .suspended: .paused
      case .ended: .plain
      }
    return Component.tag(BookStrings.name(of: standing)[language], tone)
  }

  private static func history(_ line: BookDecree.Line, _ showsReasons: Bool, _ language: Language) -> HTML {
    guard !line.history.isEmpty else { return .empty }
    return
      "<ul>\(line.history.html { "<li>\(BookStrings.words(of: $0), language)\(when: showsReasons, " \($0.reason)")</li>" })</ul>"
  }

  /// The annex as it is printed: what was given on the first day.
  static func annex(_ book: BookDecree, _ areas: AreaWords, _ language: Language) -> HTML {
    """
    <article class="letter sheet"><h1>\(BookStrings.annex, language)</h1>
    <p class="lead">\(book.decree.citation)</p><p>\(book.decree.title)</p>
    \(Component.table(
      caption: BookStrings.powers[language],
      columns: [
        BookStrings.service, BookStrings.source, BookStrings.what, BookStrings.places, BookStrings.signer, BookStrings.holds,
      ].map { .init($0[language]) },
      rows: book.powers.map { annexRow($0.power, $0.service, areas, language) }))
    \(when: book.powers.contains { !$0.history.isEmpty }, "<p>\(BookStrings.annexAsGiven, language)</p>")
    <p class="actions no-print"><button class="button" data-print hidden>\(BookStrings.printButton, language)</button>
    \(Component.linkButton(BookStrings.backToDecree[language], to: RegisterAddresses.decree(book.decree.id.text), .secondary))</p></article>
    """
  }

  private static func annexRow(_ power: Power, _ service: Text, _ areas: AreaWords, _ language: Language) -> [HTML] {
    [
      "<div>\(service, language)\(when: !power.affair.isEmpty, "<br>\(power.affair)")</div>",
      "\(power.source.name, language), \(power.kind.name, language)",
      "\(BookStrings.extent(power.reach, power.limit), language)", "\(areas.words(power.areas), language)",
      "\(BookStrings.signer(power.signer, at: power.areas), language)",
      "\(BookStrings.span(power.from, power.through), language)",
    ]
  }
}
