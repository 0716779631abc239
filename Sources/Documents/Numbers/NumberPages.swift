import Addresses
import Civic
import Core
import Web

/// How numbers are written, and the books in which they stand.
struct NumberPages: Sendable {
  let desk: NumberDesk

  var routes: [Route] {
    [
      .staff(.get, DocumentAddresses.book, .readDossiers, book),
      .staff(.get, DocumentAddresses.bookPaper, .readDossiers, paper),
      .staff(.get, DocumentAddresses.patterns, .keepNumbers, patterns),
      .staff(.post, DocumentAddresses.patterns, .keepNumbers, save),
    ]
  }

  private func wish(_ visit: StaffVisit, limit: Int) -> NumberDesk.Wish {
    var wish = NumberDesk.Wish(
      year: Int(visit.query["tahun"]).flatMap { (1900...2199).contains($0) ? $0 : nil } ?? visit.today.year)
    wish.area = String(visit.query["kantor"].prefix(20))
    wish.book = Self.book(visit.query["buku"])
    wish.after = max(0, Int(visit.query["sesudah"]) ?? 0)
    wish.limit = limit
    return wish
  }

  /// A book as it was chosen.
  private static func book(_ typed: String) -> String {
    typed == NumberRule.generalChoice ? "" : String(typed.prefix(40))
  }

  private func book(_ visit: StaffVisit) async throws -> Answer {
    let wish = wish(visit, limit: 100)
    let book = try await visit.read { [desk] tx, actor in try desk.book(wish, for: actor, on: visit.today, tx) }
    return visit.show(
      Page(NumberStrings.bookTitle[visit.language], frame: .staff, body: BookView(book: book).page(visit.language)))
  }

  private func paper(_ visit: StaffVisit) async throws -> Answer {
    let wish = wish(visit, limit: 500)
    let book = try await visit.read { [desk] tx, actor in try desk.book(wish, for: actor, on: visit.today, tx) }
    return visit.show(
      Page(
        NumberStrings.bookTitle[visit.language], frame: .print, scripts: ["print.js"],
        body: BookView(book: book).paper(visit.language))
    )
  }

  private func patterns(_ visit: StaffVisit) async throws -> Answer {
    var state = FormState()
    let office = String(visit.query["kantor"].prefix(20))
    state.fields["buku"] = visit.query.has("buku") ? String(visit.query["buku"].prefix(40)) : NumberRule.generalChoice
    return try await page(visit, office: office, state)
  }

  /// - Parameter preview: what the next number would read, if that was asked.
  private func page(_ visit: StaffVisit, office: String, _ state: FormState, preview: String? = nil) async throws -> Answer {
    let (books, offices) = try await visit.read { [desk] tx, actor in
      try desk.books(of: office, for: actor, on: visit.today, tx)
    }
    let view = PatternView(books: books, offices: offices, state: state, preview: preview)
    return visit.show(
      Page(NumberStrings.title[visit.language], frame: .staff, scripts: ["form.js"], body: view.page(visit)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private struct Input: Sendable {
    let area: AreaCode
    let book: String
    let pattern: NumberPattern
    let code: String
    let start: Int?
    let edition: Int
  }

  private static let input = Form<Input> { reader in
    let area = reader.required("kantor", { AreaCode($0) }, or: NumberStrings.officeUnknown)
    let book = reader.text("buku", limit: 40, required: NumberStrings.bookUnknown).map(book)
    var pattern: NumberPattern?
    do throws(NumberPattern.Fault) {
      pattern = try NumberPattern(cleaned(reader.fields["pola"], limit: 1000) ?? "")
    } catch {
      reader.refuse("pola", error.words)
    }
    let code = reader.required(
      "kode",
      { typed in
        let isPlain =
          typed.utf8.allSatisfy { $0 < 128 } && typed.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
        return !typed.isEmpty && typed.utf8.count <= 30 && isPlain ? typed : nil
      }, or: NumberStrings.codeMissing)
    let start = reader.optional(
      "mulai", { Int($0).flatMap { NumberDesk.starts.contains($0) ? $0 : nil } }, or: NumberStrings.startBad)
    guard let area, let book, let pattern, let code else { return nil }
    // A form without it is of no version: it is told that something has changed.
    return Input(
      area: area, book: book, pattern: pattern, code: code, start: start, edition: Int(reader.fields["versi"]) ?? -1)
  }

  private func save(_ visit: StaffVisit) async throws -> Answer {
    let office = String(visit.fields["kantor"].prefix(20))
    switch Self.input.parse(visit.fields) {
    case .refused(let state): return try await page(visit, office: office, state)
    case .accepted(let input):
      let change = desk.prepare(
        area: input.area, book: input.book, pattern: input.pattern, code: input.code, start: input.start,
        edition: input.edition, now: visit.now)
      do {
        guard visit.fields["tombol"] != "lihat" else {
          let preview = try await visit.read { [desk] tx, actor in
            try desk.preview(desk.rule(after: change, by: actor, tx), on: visit.today, tx)
          }
          return try await page(visit, office: office, FormState(fields: visit.fields), preview: preview)
        }
        try await visit.writeOnce { [desk] tx, actor in
          try desk.save(change, by: actor, tx)
          return ""
        }
      } catch let problem as Problem where problem.code.hasPrefix("document.") {
        let field = problem.code == Problem.booksCollide.code ? "pola" : "mulai"
        return try await page(
          visit, office: office,
          FormState(fields: visit.fields, errors: [FieldError(field, problem.whole)]))
      }
      visit.announce("pola")
      return .see(DocumentAddresses.patterns().with([("kantor", office)]))
    }
  }
}
