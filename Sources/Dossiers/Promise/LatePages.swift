import Addresses
import Civic
import Core
import Storage
import Web

/// The promises that were broken: the public list, and where the camat answers.
struct LatePages: Sendable {
  let desk: BrokenPromiseDesk

  var routes: [Route] {
    [
      .open(.get, PromiseAddresses.late, list),
      .staff(.get, PromiseAddresses.answers, .answerPromises, waiting),
      .staff(.get, PromiseAddresses.answer, .answerPromises, show),
      .staff(.post, PromiseAddresses.answer, .answerPromises, answer),
    ]
  }

  private func list(_ visit: Visit) async throws -> Answer {
    let (typed, after) = (visit.query["kantor"], WorkPlace(text: visit.query["sesudah"]))
    let (list, office) = try await visit.read { [desk] tx in
      guard !typed.isEmpty else { return (try desk.publicList(in: nil, after: after, now: visit.now, tx), nil as Office?) }
      let data = try desk.reference.data(in: tx)
      guard let area = AreaCode(typed), area.level == .district, let office = data.office(of: area) else {
        throw Problem.notFound
      }
      return (try desk.publicList(in: area, after: after, now: visit.now, tx), office)
    }
    return await visit.showToAll(
      Page(LateStrings.title[visit.language], isIndexed: true, body: LateViews.list(list, office: office, visit.language)))
  }

  private func waiting(_ visit: StaffVisit) async throws -> Answer {
    let waiting = try await visit.read { [desk] tx, actor in try desk.waiting(for: actor, on: visit.today, tx) }
    return visit.show(
      Page(
        LateStrings.waitingTitle[visit.language], frame: .staff, scripts: ["keys.js"],
        body: LateViews.waiting(visit, waiting)))
  }

  private func show(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let opened = try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, on: visit.today, tx) }
    return page(visit, opened, FormState())
  }

  private func page(_ visit: StaffVisit, _ opened: BrokenPromiseDesk.Opened, _ state: FormState) -> Answer {
    visit.show(
      Page(
        LateStrings.answerTitle[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: LateViews.answer(visit, opened, state)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func answer(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let opened = try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, on: visit.today, tx) }
    switch AnswerForm.form(for: opened.dossier, today: visit.today).parse(visit.fields) {
    case .refused(let state): return page(visit, opened, state)
    case .accepted(let words):
      let draft = try ActDraft(
        at: visit.now, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      try await visit.writeOnce { [desk] tx, actor in
        try desk.answer(words, for: id, draft, by: actor, tx)
        return ""
      }
      visit.announce("terjawab")
      return .see(PromiseAddresses.answers())
    }
  }
}

/// The fields of the camat's answer.
enum AnswerForm {
  /// The longest a new date may lie ahead, in days.
  private static let horizon = 366

  static func form(for dossier: Dossier, today: Day) -> Form<BrokenPromiseDesk.Words> {
    Form { reader in
      let reason = text("sebab", dossier, LateStrings.reasonMissing, &reader)
      let deed = text("tindakan", dossier, LateStrings.deedMissing, &reader)
      var newDay: Day?
      if dossier.state.isOpen {
        newDay = reader.required("tanggal", { Day(typed: $0) }, or: LateStrings.dayMissing)
        if let day = newDay, day < today || day > today + horizon { reader.refuse("tanggal", LateStrings.dayPast) }
      }
      guard let reason, let deed else { return nil }
      return BrokenPromiseDesk.Words(reason: reason, deed: deed, newDay: newDay)
    }
  }

  /// Words for everyone to read: what tells who the resident is goes back to the form.
  private static func text(_ field: String, _ dossier: Dossier, _ missing: Text, _ reader: inout FormReader) -> String? {
    let text = reader.text(field, limit: 600, required: missing)
    guard let text else { return nil }
    if PersonalTrace.isFound(in: text) { reader.refuse(field, LateStrings.personalFound) }
    if PersonalTrace.isNamed(dossier.name, in: text) { reader.refuse(field, LateStrings.nameFound) }
    return text
  }
}
