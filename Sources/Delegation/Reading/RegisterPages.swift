import Addresses
import Civic
import Core
import Storage
import Web

/// The register for staff: what ends soon, what rests on nothing, and the decrees.
struct RegisterPages: Sendable {
  let book: RegisterBook

  var routes: [Route] { [.staff(.get, RegisterAddresses.register, nil, show)] }

  private func show(_ visit: StaffVisit) async throws -> Answer {
    let last = try DecreePages.last(visit.query)
    let today = visit.today
    let desk = try await visit.read { [book] tx, _ in
      RegisterViews.Desk(
        ending: try book.ending(on: today, tx).map { (power: try book.placed($0.power, tx), decree: $0.decree) },
        unconfirmed: try book.unconfirmed(on: today, tx), drafts: try DecreeDraftDesk(book.desk).drafts(tx),
        decrees: try book.decrees(after: last, tx),
        names: Dictionary(try book.desk.asks.services(tx).map { ($0.key, $0.name) }) { first, _ in first },
        areas: AreaWords(try book.desk.reference.data(in: tx)))
    }
    return visit.show(
      Page(
        RegisterStrings.title[visit.language], frame: .staff, scripts: ["keys.js"], body: RegisterViews.page(visit, desk)))
  }
}

extension RegisterBook {
  /// A power with the areas where it holds.
  func placed(_ power: Power, _ tx: Transaction) throws -> Power {
    power.with(areas: try RegisterStore.areas(of: power.id, regency: desk.regency, tx))
  }
}
