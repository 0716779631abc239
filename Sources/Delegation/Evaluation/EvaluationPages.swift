import Addresses
import Civic
import Core
import Storage
import Web

/// Evaluations: the list of a year, one of them, and what people say of it.
struct EvaluationPages: Sendable {
  let desk: EvaluationDesk

  var routes: [Route] {
    [
      .staff(.get, EvaluationAddresses.list, .readFigures, list),
      .staff(.post, EvaluationAddresses.list, .keepRegister, begin),
      .staff(.get, EvaluationAddresses.evaluation, .readFigures, show),
      .staff(.post, EvaluationAddresses.note, .keepRegister, note),
      .staff(.post, EvaluationAddresses.reply, .answerPromises, reply),
      .staff(.post, EvaluationAddresses.decide, .keepRegister, decide),
    ]
  }

  private func list(_ visit: StaffVisit) async throws -> Answer {
    try await list(visit, visit.query, FormState())
  }

  private func list(_ visit: StaffVisit, _ wish: FormFields, _ state: FormState) async throws -> Answer {
    let (today, typed) = (visit.today, wish["keadaan"])
    let year = try desk.year(wish["tahun"], today: today)
    let service = wish["layanan"].isEmpty ? nil : wish["layanan"]
    let filter = Evaluation.State(rawValue: typed)
    guard typed.isEmpty || filter != nil else { throw Problem.notFound }
    let list = try await visit.read { [desk] tx, actor in
      if let service { _ = try desk.known(service, tx) }
      return EvaluationListViews.List(
        year: year, lines: try desk.lines(year: year, service: service, for: actor, on: today, tx), service: service,
        filter: filter, readsAll: actor.may(.readFigures, in: AreaCode(regency: desk.regency), on: today),
        areas: AreaWords(try desk.desk.reference.data(in: tx)))
    }
    return visit.show(
      Page(
        EvaluationStrings.title[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: EvaluationListViews.page(visit, list, state)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func begin(_ visit: StaffVisit) async throws -> Answer {
    let (fields, now) = (visit.fields, visit.now)
    let year = try desk.year(fields["tahun"], today: visit.today)
    let (service, areas) = (fields["layanan"], fields.all("kantor").compactMap { AreaCode($0) })
    guard !service.isEmpty else { throw Problem.notFound }
    guard !areas.isEmpty else {
      return try await list(
        visit, fields, FormState(fields: fields, errors: [FieldError("kantor", EvaluationStrings.chooseOffice)]))
    }
    // The evidence of a year is read beside the writer, and written as it was read.
    let opening = try await visit.read { [desk] tx, _ in
      try desk.prepare(year: year, service: service, areas: areas, now: now, tx)
    }
    try await visit.writeOnce { [desk] tx, actor in
      try desk.open(opening, by: actor, tx)
      return ""
    }
    visit.announce("evaluasi", "buka")
    return .see(EvaluationAddresses.list().with([("tahun", String(year)), ("layanan", service)]))
  }

  private func show(_ visit: StaffVisit, _ id: String) async throws -> Answer { try await page(visit, try ID(asked: id)) }

  /// - Parameter refused: the form that was refused, by its name, as it was typed.
  private func page(_ visit: StaffVisit, _ id: ID, refused: (form: EvaluationViews.Form, state: FormState)? = nil) async throws
    -> Answer
  {
    let today = visit.today
    let (opened, areas) = try await visit.read { [desk] tx, actor in
      (try desk.open(id, by: actor, on: today, tx), AreaWords(try desk.desk.reference.data(in: tx)))
    }
    return visit.show(
      Page(
        EvaluationStrings.title[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: EvaluationViews.page(visit, opened, areas, refused: refused)), status: refused == nil ? 200 : 422)
  }

  private func note(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    switch EvaluationForms.details.parse(visit.fields) {
    case .refused(let state): return try await page(visit, id, refused: (.details, state))
    case .accepted(let details):
      return try await say(visit, id, "catat") { [desk] saying, tx, actor in
        try desk.note(details.before, details.travel, saying, by: actor, tx)
      }
    }
  }

  private func reply(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    switch EvaluationForms.reply.parse(visit.fields) {
    case .refused(let state): return try await page(visit, id, refused: (.reply, state))
    case .accepted(let words):
      return try await say(visit, id, "tanggap") { [desk] saying, tx, actor in
        try desk.reply(words, saying, by: actor, tx)
      }
    }
  }

  private func decide(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    switch EvaluationForms.decision.parse(visit.fields) {
    case .refused(let state): return try await page(visit, id, refused: (.decision, state))
    case .accepted(let decided):
      return try await say(visit, id, "putus") { [desk] saying, tx, actor in
        try desk.decide(decided.outcome, reason: decided.reason, decree: decided.decree, saying, by: actor, tx)
      }
    }
  }

  private func say(
    _ visit: StaffVisit, _ id: ID, _ word: String,
    _ body: @escaping @Sendable (EvaluationDesk.Saying, Transaction, Actor) throws -> Void
  ) async throws -> Answer {
    guard let version = Int(visit.fields["versi"]) else { throw Problem.changed }
    let saying = EvaluationDesk.Saying(id, version: version, at: visit.now, eventID: visit.newID())
    try await visit.writeOnce { tx, actor in
      try body(saying, tx, actor)
      return ""
    }
    visit.announce("evaluasi", word)
    return .see(EvaluationAddresses.evaluation(id.text))
  }
}
