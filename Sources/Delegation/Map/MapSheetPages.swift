import Addresses
import Capacity
import Civic
import Core
import Foundation
import Sheets
import Storage
import Web

/// The map as a table to work on. It names no resident, so that taking it out leaves no event.
struct MapSheetPages: Sendable {
  let book: MapBook
  private let places = Places(3, refusal: .tooManyMaps)

  init(book: MapBook) {
    self.book = book
  }

  var routes: [Route] { [.staff(.get, MapAddresses.sheet, .readFigures, download)] }

  private func download(_ visit: StaffVisit) async throws -> Answer {
    guard let format = SheetFormat(rawValue: visit.query["bentuk"]) else { throw Problem.notFound }
    let (wish, today) = (visit.query["kecamatan"], visit.today)
    let (board, districts, name) = try await visit.read { [book] tx, actor in
      let districts = try MapPages.districts(wish, try book.desk.reference.data(in: tx), actor, on: today)
      return (try book.board(at: districts.map(\.area), on: today, tx), districts, actor.name)
    }
    let names = Dictionary(districts.map { ($0.area, $0.shortName) }) { first, _ in first }
    let rows = board.lines().map { MapSheet.row($0, names[$0.area] ?? "", board.assumptions, visit.language) }
    let head = MapSheet.head(visit, madeFor: name)
    return .file(type: format.mediaType, name: "simpul-pemetaan-\(today.iso).\(format.rawValue)") { [places] write in
      try await places.during {
        let sheet = try format.begin(head, in: NSTemporaryDirectory(), randomness: visit.site.randomness)
        let bytes = try sheet.add(rows)
        if !bytes.isEmpty { try await write(bytes) }
        while let part = try sheet.rest() { try await write(part) }
      }
    }
  }
}

/// The lines of the map as rows.
enum MapSheet {
  static func head(_ visit: StaffVisit, madeFor name: String) -> SheetHead {
    let language = visit.language
    let columns: [(Text, Int)] = [
      (MapStrings.district, 22), (MapStrings.service, 40), (MapStrings.affair, 28), (MapStrings.kind, 16),
      (MapStrings.aspect, 16), (MapStrings.office, 28), (MapStrings.proposal, 26), (MapStrings.demand, 12),
      (MapStrings.source, 40), (MapStrings.kilometres, 12), (MapStrings.hours, 12), (MapStrings.cost, 14),
      (MapStrings.why, 60), (MapStrings.lacking, 40), (MapStrings.unknown, 40),
    ]
    var facts = [
      (MapStrings.madeAt[language], visit.site.reference.zone.long(visit.now, language)), (MapStrings.madeFor[language], name),
      (MapStrings.note[language], MapStrings.ours[language]),
    ]
    if visit.site.settings.isDemo { facts.append(("CONTOH", MapStrings.invented[language])) }
    return SheetHead(
      title: MapStrings.title[language], facts: facts.map { (name: $0.0, value: $0.1) },
      columns: columns.map { SheetHead.Column($0.0[language], width: $0.1) })
  }

  static func row(_ line: MapBoard.Line, _ district: String, _ assumptions: Assumptions, _ language: Language) -> [Cell] {
    let (service, verdict, basis) = (line.service, line.verdict, line.facts.demand.basis)
    func words(_ texts: [Text]) -> Cell {
      texts.isEmpty ? .empty : .text(texts.map { $0[language] }.joined(separator: "; "))
    }
    func honest(_ number: Int?) -> Cell { number.map { .integer(TravelSaving.honest($0)) } ?? .empty }
    let reasons = verdict.holding.map { [$0.words] } ?? verdict.reasons.map { $0.words(line.facts, assumptions) }
    return [
      .text(district), .text(service.name[language]), .text(service.affair), .text(service.kind.name[language]),
      service.aspect.map { .text($0.name[language]) } ?? .empty, .text(service.office), .text(verdict.proposal.name[language]),
      basis.map { .integer($0.count) } ?? .empty, basis.map { .text(MapStrings.demand($0)[language]) } ?? .empty,
      honest(verdict.saving?.kilometres), honest(verdict.saving?.hours), honest(verdict.saving?.cost?.rupiah), words(reasons),
      words(verdict.lacks.map { $0.asLack(assumptions) }), words(verdict.missing.map(\.asUnknown)),
    ]
  }
}
