import Addresses
import Civic
import Core
import Web

extension Documents {
  /// How a book is named where one is chosen.
  static func choice(of book: String) -> String { book.isEmpty ? NumberRule.generalChoice : book }

  /// The books an office may have.
  static func choices(_ kinds: [DocumentKind], _ language: Language) -> [(value: String, text: String)] {
    [(NumberRule.generalChoice, NumberStrings.general[language])] + kinds.map { ($0.key, $0.name[language]) }
  }
}

/// A book of numbers, on a page and on paper.
struct BookView {
  let book: NumberDesk.Book

  func page(_ language: Language) -> HTML {
    """
    <h1>\(NumberStrings.bookTitle, language)</h1><p class="lead">\(NumberStrings.bookLead, language)</p>
    \(choice(language))
    \(book.lines.isEmpty ? Component.empty(NumberStrings.bookEmpty[language], NumberStrings.bookEmptyAdvice[language]) : table(language))
    <div class="actions">\(book.next.map { Component.linkButton(NumberStrings.next[language], to: DocumentAddresses.book().with(query(after: $0)), .secondary) })
    \(when: !book.lines.isEmpty, Component.linkButton(NumberStrings.printBook[language], to: DocumentAddresses.bookPaper().with(query(after: 0)), .secondary))</div>
    """
  }

  private func query(after number: Int) -> [(name: String, value: String)] {
    [
      ("kantor", book.office.area.text), ("buku", Documents.choice(of: book.book)), ("tahun", String(book.year)),
      ("sesudah", number == 0 ? "" : String(number)),
    ]
  }

  private func choice(_ language: Language) -> HTML {
    var state = FormState()
    (state.fields["kantor"], state.fields["buku"], state.fields["tahun"]) = (
      book.office.area.text, Documents.choice(of: book.book), String(book.year)
    )
    let parts = FormParts(state, language)
    return """
      <form class="form filters" method="get" action="\(DocumentAddresses.book())">
      \(when: book.offices.count > 1, parts.select("kantor", NumberStrings.office, options: book.offices.map { ($0.area.text, $0.name) }))
      \(parts.select("buku", NumberStrings.book, options: Documents.choices(book.kinds, language)))
      \(parts.field("tahun", NumberStrings.year, .make { $0.size = .short; $0.inputMode = "numeric" }))
      <div class="actions">\(Component.button(NumberStrings.show[language], .secondary))</div></form>
      """
  }

  private var caption: String { "\(book.office.name), \(book.year)" }

  private func table(_ language: Language) -> HTML {
    Component.table(
      caption: caption,
      columns: [
        .init(NumberStrings.number[language], isNumeric: true), .init(DocumentStrings.numberLabel[language]),
        .init(DocumentStrings.date[language]), .init(NumberStrings.about[language]), .init(NumberStrings.name[language]),
        .init(NumberStrings.state[language]),
      ],
      rows: book.lines.map { line in
        [
          "\(Numerals.integer(line.number))",
          "<a class=\"row\" href=\"\(DocumentAddresses.document(line.document.text))\">\(line.text)</a>",
          "\(book.zone.day(of: line.issuedAt).short(language))", "\(line.title)", "\(line.name)",
          "<div>\(DocumentViews.tag(line.state, language))\(when: !line.reason.isEmpty, "<p class=\"muted\">\(line.reason)</p>")</div>",
        ]
      })
  }

  func paper(_ language: Language) -> HTML {
    """
    <h1>\(NumberStrings.bookTitle, language) · \(caption)</h1>
    <table class="book"><thead><tr><th scope="col">\(NumberStrings.number, language)</th><th scope="col">\(DocumentStrings.numberLabel, language)</th><th scope="col">\(DocumentStrings.date, language)</th><th scope="col">\(NumberStrings.about, language)</th><th scope="col">\(NumberStrings.name, language)</th><th scope="col">\(NumberStrings.state, language)</th></tr></thead>
    <tbody>\(book.lines.html { line in
      """
      <tr><td>\(line.number)</td><td>\(line.text)</td><td>\(book.zone.day(of: line.issuedAt).short(language))</td><td>\(line.title)</td><td>\(line.name)</td><td>\(line.state.words, language)\(when: !line.reason.isEmpty, ": \(line.reason)")</td></tr>
      """ as HTML
    })</tbody></table>
    <nav class="actions no-print" aria-label="\(DocumentStrings.printNow, language)"><button class="button" data-print hidden>\(DocumentStrings.printNow, language)</button>
    \(book.next.map { Component.linkButton(NumberStrings.next[language], to: DocumentAddresses.bookPaper().with(query(after: $0)), .secondary) })
    \(Component.linkButton(NumberStrings.bookTitle[language], to: DocumentAddresses.book().with(query(after: 0)), .secondary))</nav>
    """
  }
}

/// How an office writes its numbers.
struct PatternView {
  let books: NumberDesk.Books
  let offices: [Office]
  let state: FormState
  let preview: String?

  func page(_ visit: StaffVisit) -> HTML {
    let language = visit.language
    return """
      <h1>\(NumberStrings.title, language)</h1><p class="lead">\(books.office.name). \(NumberStrings.lead, language)</p>
      \(when: visit.announced("pola") != nil, Component.notice(.success, "<p>\(NumberStrings.saved, language)</p>"))
      \(when: offices.count > 1, officeChoice(language))
      \(table(language))
      \(form(visit))
      """
  }

  private func officeChoice(_ language: Language) -> HTML {
    var chosen = FormState()
    chosen.fields["kantor"] = books.office.area.text
    let parts = FormParts(chosen, language, prefix: "pilih-")
    return """
      <form class="form filters" method="get" action="\(DocumentAddresses.patterns())">
      \(parts.select("kantor", NumberStrings.office, options: offices.map { ($0.area.text, $0.name) }))
      <div class="actions">\(Component.button(NumberStrings.choose[language], .secondary))</div></form>
      """
  }

  private func name(_ book: String, _ language: Language) -> String {
    books.kinds.first { $0.key == book }?.name[language] ?? NumberStrings.generalShort[language]
  }

  private func table(_ language: Language) -> HTML {
    Component.table(
      caption: NumberStrings.book[language],
      columns: [
        .init(NumberStrings.book[language]), .init(NumberStrings.pattern[language]), .init(NumberStrings.nextNumber[language]),
        .init(NumberStrings.edit[language]),
      ],
      rows: books.rules.map { rule in
        let link = DocumentAddresses.patterns().with([
          ("kantor", books.office.area.text), ("buku", Documents.choice(of: rule.book)),
        ])
        return [
          "\(name(rule.book, language))", "<code>\(rule.pattern.text)</code>",
          "\(books.next[rule.book] ?? "–")",
          "<a href=\"\(link)\">\(NumberStrings.edit, language)<span class=\"visually-hidden\"> \(name(rule.book, language))</span></a>",
        ]
      })
  }

  /// What stands in the form: what was typed, or what holds now. What was typed stays of the version it was typed into.
  private func filled(in year: Int) -> FormState {
    guard !state.fields.has("pola") else { return state }
    var filled = state
    filled.fields["versi"] = String(books.edition)
    let rule = books.rules.first { Documents.choice(of: $0.book) == state.fields["buku"] } ?? books.rules.first
    filled.fields["pola"] = rule?.pattern.text ?? NumberPattern.usual.text
    filled.fields["kode"] = rule?.code ?? books.office.area.text
    filled.fields["mulai"] = rule?.firstNumber(in: year).map(String.init) ?? ""
    return filled
  }

  private func form(_ visit: StaffVisit) -> HTML {
    let (language, filled) = (visit.language, filled(in: visit.today.year))
    let parts = FormParts(filled, language)
    return """
      <h2>\(NumberStrings.newBook, language)</h2>
      \(parts.summary)
      \(preview.map { Component.notice(.plain, "<p>\(NumberStrings.previewed, language) <strong class=\"number\">\($0)</strong>. \(NumberStrings.notSaved, language)</p>") })
      <form class="form" method="post" action="\(DocumentAddresses.patterns())">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))\(HiddenFields.version(Int(filled.fields["versi"]) ?? -1))
      <input type="hidden" name="kantor" value="\(books.office.area.text)">
      \(parts.select("buku", NumberStrings.book, options: Documents.choices(books.kinds, language)))
      \(parts.field("pola", NumberStrings.pattern, .make { $0.hint = NumberStrings.patternHint; $0.size = .medium }))
      \(parts.field("kode", NumberStrings.code, .make { $0.hint = NumberStrings.codeHint; $0.size = .medium }))
      \(books.begun.contains(where: { Documents.choice(of: $0) == filled.fields["buku"] }) ? "<p class=\"hint\">\(NumberStrings.begun, language)</p>" : parts.field("mulai", NumberStrings.start, .make { $0.hint = NumberStrings.startHint; $0.size = .short; $0.inputMode = "numeric"; $0.isOptional = true }))
      <div class="actions">\(Component.button(NumberStrings.save[language]))<button class="button secondary" name="tombol" value="lihat">\(NumberStrings.preview, language)</button></div></form>
      """
  }
}
