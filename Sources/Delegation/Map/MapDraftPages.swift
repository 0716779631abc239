import Addresses
import Civic
import Core
import Storage
import Web

/// From a proposal to the draft of a decree in one step.
struct MapDraftPages: Sendable {
  let book: MapBook

  var routes: [Route] { [.staff(.post, MapAddresses.draft, .keepRegister, draft)] }

  private func draft(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    guard let proposal = MapProposal(rawValue: visit.fields["usulan"]), [.delegate, .upToLimit, .recommend].contains(proposal)
    else {
      throw Problem.notFound
    }
    let limit: ObjectLimit?
    switch Self.limit(proposal).parse(visit.fields) {
    case .accepted(let read): limit = read.limit
    case .refused(let state): return try await MapPages.showService(book, visit, key) { $0.draft = state }
    }
    let (wish, today) = (visit.fields["kecamatan"], visit.today)
    let found = try await visit.read { [book] tx, actor in
      let data = try book.desk.reference.data(in: tx)
      let districts = try MapPages.districts(wish, data, actor, on: today)
      let board = try book.board(of: key, at: districts.map(\.area), on: today, tx)
      let areas = board.lines().filter { $0.verdict.proposal == proposal }.map(\.area)
      // A service that no counter offers cannot stand in a decree; a proposal that has turned since must be seen anew.
      guard let service = board.services.first, service.isInCatalogue else { throw Problem.notFound }
      guard !areas.isEmpty else { throw Problem.changed }
      return (row: Self.row(service, proposal, limit, areas), regent: AreaWords(data).regent)
    }
    let decree = Decree(
      id: visit.newID(), number: "", title: MapStrings.decreeTitle, giver: found.regent, issued: today, from: today)
    let (events, now) = ([visit.newID(), visit.newID()], visit.now)
    let id = try await visit.writeOnce { [book] tx, actor in
      let drafts = DecreeDraftDesk(book.desk)
      try drafts.begin(decree, eventID: events[0], at: now, by: actor, tx)
      try drafts.save(decree.id, version: 1, eventID: events[1], at: now, by: actor, tx) { ($0.decree, $0.adding(found.row)) }
      return decree.id.text
    }
    return .see(RegisterAddresses.draft(id))
  }

  /// The limit, which only a power with one names.
  private struct Limit: Sendable {
    let limit: ObjectLimit?
  }

  private static func limit(_ proposal: MapProposal) -> Form<Limit> {
    Form { reader in
      guard proposal == .upToLimit else { return Limit(limit: nil) }
      let most = reader.required("batas", AnnexWord.number, or: AnnexStrings.limitBad)
      let unit = reader.required("satuan", ObjectUnit.init(rawValue:), or: MapStrings.limitUnitMissing)
      guard let most, let unit else { return nil }
      return Limit(limit: ObjectLimit(unit: unit, most: most))
    }
  }

  /// The line of the annex that gives the power.
  private static func row(
    _ service: MapService, _ proposal: MapProposal, _ limit: ObjectLimit?, _ areas: [AreaCode]
  ) -> AnnexRow {
    AnnexRow([
      .service: service.key, .affair: service.affair, .source: PowerSource.delegation.name.id, .kind: service.kind.name.id,
      .aspect: service.aspect?.name.id ?? "",
      .reach: (proposal == .recommend ? PowerReach.recommends : .decides).name.id, .most: limit.map { "\($0.most)" } ?? "",
      .unit: limit?.unit.name.id ?? "", .areas: areas.map(\.text).joined(separator: "; "), .technicalOffice: service.office,
    ])
  }
}
