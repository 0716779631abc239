import Addresses
import Civic
import Core
import Storage
import Web

/// Where a resident says that more was asked for, and where the regency reads how often.
struct AskedPages: Sendable {
  let desk: AskedDesk
  let tracking: TrackingPages

  var routes: [Route] {
    [
      // Who counts requests, or reads the log, must not see when someone answered.
      Route.open(.get, PromiseAddresses.asked, show).withoutTrace,
      Route.open(.post, PromiseAddresses.asked, take).withoutTrace,
      .staff(.get, PromiseAddresses.askedCounts, .readAsked, counts),
    ]
  }

  /// How many answers one visitor, and one code, may give in ten minutes.
  private static let answersPerTenMinutes = 20

  /// The page is the same whatever was answered before: a code is known in the office too.
  private func show(_ visit: Visit, _ code: String) async throws -> Answer {
    page(visit, try await tracking.tracked(visit, code), FormState())
  }

  private func page(_ visit: Visit, _ tracked: TrackingDesk.Tracked, _ state: FormState) -> Answer {
    visit.show(
      Page(AskedStrings.title[visit.language], body: AskedViews.page(visit, tracked, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func take(_ visit: Visit, _ code: String) async throws -> Answer {
    let tracked = try await tracking.tracked(visit, code)
    switch AskedForm.form.parse(visit.fields) {
    case .refused(let state): return page(visit, tracked, state)
    case .accepted(let form):
      for key in ["diminta/\(visit.address)", "diminta/\(tracked.dossier.code)"] {
        try visit.site.throttle.note(key, limit: Self.answersPerTenMinutes, minutes: 10, now: visit.now)
      }
      let ids = [visit.newID(), visit.newID()]
      try await visit.write { [desk] tx in
        if form.isTakenBack {
          try desk.takeBack(form.answer.kind, of: tracked.dossier, eventID: ids[1], now: visit.now, tx)
        } else {
          try desk.take(form.answer, of: tracked.dossier, ids: ids, now: visit.now, tx)
        }
      }
      visit.announce("diminta", form.isTakenBack ? "tarik" : form.answer.kind.rawValue)
      return .see(PromiseAddresses.asked(tracked.dossier.code))
    }
  }

  private func counts(_ visit: StaffVisit) async throws -> Answer {
    let month = FigurePages.month(visit)
    let (counts, names, services) = try await visit.read { [desk] tx, actor in
      let counts = try desk.counts(in: actor.areas(for: .readAsked, on: visit.today), month: month, tx)
      let data = try desk.reference.data(in: tx)
      let names = Dictionary(counts.lines.map { ($0.area, data.name($0.area)) }) { first, _ in first }
      return (counts, names, try desk.asks.everOffered(tx))
    }
    return visit.show(
      Page(
        AskedStrings.countsTitle[visit.language], frame: .staff, scripts: ["keys.js"],
        body: AskedViews.counts(counts, names: names, services: services, visit.language)))
  }
}

/// What a tap sends.
struct AskedForm: Sendable {
  let answer: AskedAnswer
  let isTakenBack: Bool

  static let form = Form<AskedForm> { reader in
    let kind = reader.required("apa", AskedKind.init(rawValue:), or: AskedStrings.kindMissing)
    let step = reader.optional("di", AskedStep.init(rawValue:), or: AskedStrings.stepUnknown)
    let paper = reader.optional("surat", AskedPaper.init(rawValue:), or: AskedStrings.paperUnknown)
    let isTakenBack = reader.isOn("tarik")
    return kind.map { AskedForm(answer: AskedAnswer(kind: $0, step: step, paper: paper), isTakenBack: isTakenBack) }
  }
}
