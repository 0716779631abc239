import Addresses
import Civic
import Core
import Storage
import Web

/// The standards for those who keep them: Ortala at the regency, a camat for the own office.
struct StandardPages: Sendable {
  let desk: StandardDesk
  let drafts: DraftDesk

  var routes: [Route] {
    [
      .staff(.get, CatalogueAddresses.standards, .proposeStandards, list),
      .staff(.get, CatalogueAddresses.standard, .proposeStandards, show),
      .staff(.get, CatalogueAddresses.compare, .proposeStandards, compare),
      .staff(.post, CatalogueAddresses.beginDraft, .proposeStandards, begin),
      .staff(.post, CatalogueAddresses.review, .proposeStandards, review),
      .staff(.post, CatalogueAddresses.cancelPlan, .publishStandards, cancelPlan),
    ]
  }

  /// The office a page is about; nil for the whole regency.
  private static func area(_ typed: String) throws -> AreaCode? {
    typed.isEmpty ? nil : try AreaCode(asked: typed)
  }

  private func list(_ visit: StaffVisit) async throws -> Answer {
    let asked = try Self.area(visit.query["kantor"])
    let list = try await visit.read { [desk] tx, actor in
      // A camat begins with the own office.
      let own = actor.areas(for: .proposeStandards, on: visit.today).first { $0.level == .district }
      return try desk.list(at: visit.query.has("kantor") ? asked : own, by: actor, now: visit.now, tx)
    }
    return visit.show(
      Page(
        StandardStrings.standards[visit.language], frame: .staff, scripts: ["keys.js"],
        body: StandardViews.list(list, today: visit.today, visit.language)))
  }

  private func show(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    try await page(visit, key, at: try Self.area(visit.query["kantor"]), FormState())
  }

  private func page(_ visit: StaffVisit, _ key: String, at area: AreaCode?, _ state: FormState) async throws -> Answer {
    let (opened, office) = try await visit.read { [desk] tx, actor in
      (
        try desk.open(key, at: area, by: actor, now: visit.now, tx),
        try area.flatMap { try desk.reference.data(in: tx).office(of: $0)?.name }
      )
    }
    return visit.show(
      Page(
        opened.version.service.name[visit.language], frame: .staff, scripts: ["keys.js", "form.js"],
        body: StandardViews.page(visit, opened, state, office: office)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func compare(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    let area = try Self.area(visit.query["kantor"])
    guard let from = Int(visit.query["dari"]), let to = Int(visit.query["ke"]) else { throw Problem.notFound }
    let (old, new) = try await visit.read { [desk] tx, actor in
      try desk.compare(key, from: from, to: to, at: area, by: actor, now: visit.now, tx)
    }
    return visit.show(
      Page(
        StandardStrings.compareTitle(from, to)[visit.language], frame: .staff,
        body: StandardViews.compare(old, new, area: area, visit.language)))
  }

  private func begin(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    let area = try Self.area(visit.fields["kantor"])
    let prepared = DraftDesk.Prepared(visit)
    let id = try await visit.writeOnce { [drafts] tx, actor in
      try drafts.begin(key, at: area, prepared, by: actor, tx).text
    }
    return .see(CatalogueAddresses.draft(id))
  }

  private struct Review: Sendable {
    let participants: String
    let note: String
    let day: Day
  }

  private func review(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    let area = try Self.area(visit.fields["kantor"])
    let form = Form<Review> { [today = visit.today] reader in
      let participants = reader.text("peserta", limit: 500, required: StandardStrings.participantsMissing)
      let note = reader.text("catatan", limit: 1000)
      let day = reader.required(
        "tanggal", { Day(typed: $0).flatMap { $0 <= today && $0 > today + -366 ? $0 : nil } }, or: StandardStrings.reviewDayBad)
      guard let participants, let note, let day else { return nil }
      return Review(participants: participants, note: note, day: day)
    }
    switch form.parse(visit.fields) {
    case .refused(let state): return try await page(visit, key, at: area, state)
    case .accepted(let input):
      let prepared = DraftDesk.Prepared(visit)
      try await visit.writeOnce { [drafts] tx, actor in
        try drafts.review(
          key, at: area, participants: input.participants, note: input.note, day: input.day, prepared, by: actor, tx)
        return ""
      }
      visit.announce("standar", "tinjauan")
      return .see(StandardViews.link(key, area))
    }
  }

  private func cancelPlan(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    let area = try Self.area(visit.fields["kantor"])
    guard let version = Int(visit.fields["versi"]) else { throw Problem.notFound }
    let prepared = DraftDesk.Prepared(visit)
    try await visit.writeOnce { [drafts] tx, actor in
      try drafts.cancel(version, of: key, at: area, prepared, by: actor, tx)
      return ""
    }
    visit.announce("standar", "batal")
    return .see(StandardViews.link(key, area))
  }
}

extension DraftDesk.Prepared {
  /// With new ids of this visit's moment.
  init(_ visit: StaffVisit) {
    self.init(id: visit.newID(), event: visit.newID(), now: visit.now)
  }
}
