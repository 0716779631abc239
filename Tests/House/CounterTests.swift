import Civic
import Core
import Storage
import Testing

@testable import Catalogue
@testable import Dossiers
@testable import simpul

@Suite("The counter of who works at two offices")
struct CounterTests {
  @Test("shows the standard of the office that was chosen, and of no office that is not theirs")
  func standards() async throws {
    let house = try await House(dossiers: 0)
    try await StandardDesks.exercise(house)
    let other = try AreaCode("35.10.15").required()
    let officer = Actor(
      account: Randomness.system.id(at: house.now), name: "Wati", regency: 3510,
      assignments: [other, house.office].map { Assignment(role: .counter, area: $0) })
    let (desk, day) = (CounterDesk(house.wiring.workshop), Zone.wib.day(of: house.now))
    func choices(at office: AreaCode?) async throws -> CounterPages.Desk {
      try await house.read { tx in try desk.choices("sktm", at: office, for: officer, on: day, tx) }
    }
    let (own, general) = (try await choices(at: house.office), try await choices(at: other))
    #expect(own.office?.area == house.office && own.chosen?.promise == PromiseLength("30m"))
    #expect(general.office?.area == other && general.chosen?.promise == PromiseLength("60m"))
    let stranger = try AreaCode("35.10.01").required()
    for office in [nil, stranger] { #expect(try await choices(at: office).office?.area == other) }
  }
}
