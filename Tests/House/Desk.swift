import Civic
import Core
import Storage

@testable import Dossiers
@testable import simpul

/// A house without files, and its desks.
struct Desk {
  let house: House
  let counter: CounterDesk
  let decisions: DecisionDesk
  let tracking: TrackingDesk

  init() async throws { self.init(try await House(dossiers: 0)) }

  init(_ house: House) { self.init(house: house, workshop: house.wiring.workshop) }

  init(house: House, workshop: Workshop) {
    self.house = house
    (counter, decisions, tracking) = (CounterDesk(workshop), DecisionDesk(workshop), TrackingDesk(workshop))
  }

  func actor(_ role: Role) throws -> Actor { try house.staff[role].required() }

  func receive(
    _ service: String = "dispensasi-nikah", complete: Bool = true, later: Bool = false, at: Moment? = nil,
    phone: String = "+6281234567890", email: String = "", language: Language = .id, amount: Int? = nil
  ) async throws -> ID {
    let terms = try await house.read { [wiring = house.wiring, office = house.office] tx in
      try wiring.workshop.asks.offered(office, tx)
    }
    .first { $0.key.service == service }.required()
    let keys = terms.requirements.filter { !$0.isOptional }.map(\.key)
    let intake = CounterDesk.Intake(
      service: service, area: house.office, kind: .person, name: "Siti Rahayu", village: nil,
      applicant: Applicant(nik: "3510164512809001", phone: phone, email: email, address: "Jalan Melati 5"),
      language: language, received: Set(complete ? keys : Array(keys.dropFirst())), checksLater: later, amount: amount)
    let prepared = try counter.prepare(intake, now: at ?? house.now)
    let officer = try actor(.counter)
    return try await house.wiring.database.write { [counter] tx in try counter.receive(prepared, by: officer, tx) }
  }

  func act(
    _ action: DossierAction, _ id: ID, by role: Role, version: Int? = nil, after minutes: Int = 1,
    _ details: DecisionDesk.Details = .init()
  )
    async throws
  {
    let actor = try actor(role)
    let draft = try ActDraft(
      at: house.now.adding(minutes: minutes), reason: "surat-rahasia-77", regency: 3510, secrets: house.wiring.secrets,
      randomness: .system)
    try await house.wiring.database.write { [decisions] tx in
      let current = try decisions.open(id, by: actor, now: draft.at, tx).dossier.version
      var details = details
      if action == .handOver, details.taker == nil { details.taker = .applicant }
      try decisions.act(action, on: id, version: version ?? current, details, draft, by: actor, tx)
    }
  }

  /// That every paper of a dossier was seen.
  func seen(_ id: ID) async throws -> DecisionDesk.Details {
    var details = DecisionDesk.Details()
    details.requirements = try await open(id).terms.requirements.map(\.key)
    return details
  }

  func open(_ id: ID, as role: Role = .counter, after minutes: Int = 60) async throws -> DecisionDesk.Opened {
    let actor = try actor(role)
    return try await house.read { [decisions, now = house.now] tx in
      try decisions.open(id, by: actor, now: now.adding(minutes: minutes), tx)
    }
  }
}
