import Civic
import Core
import Storage

@testable import Delegation
@testable import simpul

extension Tour {
  /// The map filled as a demonstration is, kept once more, and read as a whole, by service and by kecamatan.
  static func map(_ house: House) async throws {
    let (desk, now, keeper) = (MapDesk(house.wiring.register), house.now, House.keeper)
    try await DemoMap(wiring: house.wiring, keeper: keeper, now: now).fill()
    let ids = desk.ids(1, at: now)[0]
    try await house.wiring.database.write { tx in
      try desk.save(Assumptions.usual, version: 0, ids, at: now, by: keeper, tx)
    }
    let (book, day) = (MapBook(house.wiring.register), Zone.wib.day(of: now))
    try await house.read { [office = house.office] tx in
      let data = try house.wiring.reference.data(in: tx)
      _ = try book.board(at: data.districtOffices.map(\.area), on: day, tx).lines()
      let board = try book.board(of: "izin-rumah-kos", at: [office], on: day, tx)
      _ = try Civic.names(of: (board.answers["izin-rumah-kos"] ?? []).map(\.by), regency: 3510, tx)
      _ = try (book.assumptions(tx), MapStore.office(office, regency: 3510, tx))
    }
  }
}
