import Addresses
import Civic
import Core
import Storage
import Web

/// The officer's pages: which counter, and calling people to it.
struct CallPages: Sendable {
  let desk: QueueDesk

  var routes: [Route] {
    [
      .staff(.get, QueueAddresses.counters, .receive) { visit in try await counters(visit, FormState()) },
      .staff(.post, QueueAddresses.counterCount, .receive, setCount),
      .staff(.get, QueueAddresses.counter, .receive) { visit, area, number in
        try await counter(visit, area, number, FormState())
      },
      .staff(.post, QueueAddresses.act, .receive, act),
    ]
  }

  /// Drawing a number stands among the acts of a counter, though it is done to none.
  static let draw = "ambil"

  private func counters(_ visit: StaffVisit, _ state: FormState) async throws -> Answer {
    let places = try await visit.read { [desk] tx, actor in
      let data = try desk.reference.data(in: tx)
      return try actor.areas(for: .receive, on: visit.today).filter { data.openOffice(of: $0) != nil }.map {
        try desk.view($0, now: visit.now, tx)
      }
    }
    return visit.show(
      Page(
        QueueStrings.queue[visit.language], frame: .staff, scripts: ["form.js"], body: CallViews.places(visit, places, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func setCount(_ visit: StaffVisit) async throws -> Answer {
    guard let area = AreaCode(visit.fields["kantor"]), let count = Int(visit.fields["jumlah"].trimmed),
      (1...QueueRules.mostCounters).contains(count)
    else {
      return try await counters(
        visit, FormState(fields: visit.fields, errors: [FieldError("jumlah", QueueStrings.countBad)]))
    }
    let ids = [visit.newID(), visit.newID()]
    try await visit.write { [desk] tx, actor in
      try desk.setCounters(count, of: area, ids: ids, by: actor, now: visit.now, tx)
    }
    return .see(QueueAddresses.counters())
  }

  private func counter(_ visit: StaffVisit, _ area: String, _ number: Int, _ state: FormState) async throws -> Answer {
    let area = try AreaCode(asked: area)
    let counter = try await visit.read { [desk] tx, actor in
      try desk.counter(number, in: area, by: actor, now: visit.now, tx)
    }
    let answer = visit.show(
      Page(
        QueueStrings.counter(number)[visit.language], frame: .staff, scripts: ["form.js", "keys.js", "live.js"],
        body: CallViews.counter(visit, counter, state)), status: state.errors.isEmpty ? 200 : 422)
    return answer.alsoAllowing(["connect-src 'self'"])
  }

  private func act(_ visit: StaffVisit, _ areaText: String, _ number: Int, _ name: String) async throws -> Answer {
    let area = try AreaCode(asked: areaText)
    if name == Self.draw { return try await draw(visit, area, number) }
    guard let action = QueueAction(rawValue: name) else { throw Problem.notFound }
    let details = QueueDesk.Details(version: Int(visit.fields["versi"]) ?? -1, target: Int(visit.fields["tujuan"]) ?? 0)
    let drafts = [desk.draft(visit.now), desk.draft(visit.now)]
    let outcome = try await visit.writeOnce { [desk] tx, actor in
      try desk.act(action, at: number, in: area, details, drafts: drafts, by: actor, tx).rawValue
    }
    if outcome == QueueDesk.Outcome.nobody.rawValue { visit.announce("antrean", outcome) }
    return .see(QueueAddresses.counter(areaText, number))
  }

  private func draw(_ visit: StaffVisit, _ area: AreaCode, _ number: Int) async throws -> Answer {
    let kind = visit.fields["urusan"]
    guard !kind.isEmpty, kind.utf8.count <= 100 else {
      return try await counter(
        visit, area.text, number, FormState(fields: visit.fields, errors: [FieldError("urusan", QueueStrings.kindMissing)]))
    }
    let series: QueueSeries = visit.fields.has("prioritas") ? .priority : .ordinary
    let draft = desk.draft(visit.now)
    let id = try await visit.writeOnce { [desk] tx, actor in
      try desk.take(series, kind: kind, area: area, draft, by: actor, tx).id.text
    }
    return .see(QueueAddresses.slip(area.text, id).with([("loket", String(number))]))
  }
}
