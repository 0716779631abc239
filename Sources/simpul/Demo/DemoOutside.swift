import Civic
import Core
import Dossiers
import Storage

/// The outside offices of the demonstration, and the ways of files to them: KTP-el to Dukcapil, with a stock of blanks
/// that ran out.
struct DemoOutside: Sendable {
  let wiring: Wiring

  private var desk: OutsideDesk { OutsideDesk(wiring.workshop) }

  private static let offices: [(kind: OutsideOffice.Kind, name: String, contact: String, days: Int)] = [
    (.civilRegistry, "Dinas Kependudukan dan Pencatatan Sipil", "Loket terusan kecamatan, Senin–Jumat 08.00–14.00", 4),
    (.permits, "DPMPTSP", "Meja berkas kecamatan", 5),
    (.serviceMall, "Loket Dukcapil di Mal Pelayanan Publik", "Lantai 1, loket 7", 3),
    (.regencyOffice, "Dinas Pekerjaan Umum", "Bidang tata bangunan", 7),
  ]

  /// Lists the offices. Dukcapil decides whatever the catalogue says is forwarded.
  /// - Parameter keeper: someone of the regency.
  func enter(by keeper: Actor, at now: Moment) async throws {
    let forwarded = try await wiring.database.read { [wiring] tx in
      try wiring.workshop.asks.offered(nil, tx).filter(\.isForwarded).map(\.key.service)
    }
    let entries = Self.offices.map { office in
      (
        office: OutsideOffice(
          id: wiring.randomness.id(at: now), kind: office.kind, name: office.name, contact: office.contact,
          promise: .workingDays(office.days), services: office.kind == .civilRegistry ? forwarded : []),
        event: wiring.randomness.id(at: now)
      )
    }
    try await wiring.database.write { [desk] tx in
      for entry in entries { try desk.enter(entry.office, event: entry.event, by: keeper, at: now, tx) }
    }
  }

  /// Some KTP-el of one office, each at another place on its way: sent off and unheard of, received, decided, back
  /// undecided. They came in one a day, the oldest first.
  func play(_ area: AreaCode, _ staff: [Role: Actor], _ names: DemoNames, at now: Moment) async throws {
    let ways: [[DemoHop]] = [
      [.forward], [.forward, .received], [.forward, .received, .decided(.approved)],
      [.forward, .received, .decided(.sentBack), .returned], [.forward],
    ]
    guard let counter = staff[.counter], let holder = staff[.sectionHead] else { return }
    let (decisions, workshop) = (CounterDesk(wiring.workshop), wiring.workshop)
    let keys = try await wiring.database.read { tx in
      try workshop.asks.offered(area, tx).first { $0.key.service == Self.idCard }?.requirements
        .filter { !$0.isOptional }.map(\.key) ?? []
    }
    var dice = Dice(seed: 94)
    for (index, way) in ways.enumerated() {
      let at = now.adding(days: index - ways.count - 1)
      let intake = CounterDesk.Intake(
        service: Self.idCard, area: area, kind: .person, name: names.person(&dice), village: nil,
        applicant: Applicant(address: names.address(&dice)), received: Set(keys), checksLater: false)
      let prepared = try decisions.prepare(intake, now: at)
      try await wiring.database.write { tx in _ = try decisions.receive(prepared, by: counter, tx) }
      for (step, hop) in way.enumerated() {
        let draft = try ActDraft(
          at: at.adding(minutes: 30 * (step + 1)), reason: hop.words, regency: wiring.installation.regency,
          secrets: wiring.secrets, randomness: wiring.randomness)
        try await wiring.database.write { tx in
          let standing = try DecisionDesk(workshop).standing(of: prepared.id, for: holder, at: draft.at, tx)
          try hop.play(standing, draft, holder, workshop, tx)
        }
      }
    }
  }

  /// Publishes that blanks for identity cards have run out at Dukcapil some days ago.
  func publishNoBlanks(by keeper: Actor, at now: Moment) async throws {
    let (id, event) = (wiring.randomness.id(at: now), wiring.randomness.id(at: now))
    let since = wiring.reference.zone.day(of: now) + -4
    try await wiring.database.write { [desk] tx in
      guard let listed = try desk.offices(tx).first(where: { $0.office.kind == .civilRegistry }) else { return }
      let state = OutsideState(
        id: id, office: listed.office.id, kind: .noBlanks, services: [Self.idCard], since: since,
        source: "Pengumuman Dukcapil 400.12/118/2026 di papan loket", enteredAt: now,
        enteredAs: desk.capacity(of: keeper, at: now))
      try desk.publish(state, event: event, by: keeper, tx)
    }
  }

  static let idCard = "ktp-el-baru-hilang-rusak"
}

/// What happens to a file on its way to another office, as a story tells it.
enum DemoHop: Sendable {
  case forward, received, decided(Hop.Outcome), returned

  /// Does it, if it is its turn: the file may stand elsewhere than the story thinks.
  func play(
    _ standing: DecisionDesk.Standing, _ draft: ActDraft, _ actor: Actor, _ workshop: Workshop, _ tx: Transaction
  ) throws {
    let (hops, id, version) = (HopDesk(workshop), standing.dossier.id, standing.dossier.version)
    let board = try hops.board(standing, by: actor, on: Zone(of: standing.dossier.area).day(of: draft.at), tx)
    switch self {
    case .forward:
      guard board.actions.contains(.forward), let office = board.usual ?? board.choices.first?.id else { return }
      try hops.forward(id, version: version, to: office, papers: 3, draft, by: actor, tx)
    case .received:
      guard board.actions.contains(.noteReceipt) else { return }
      try hops.note(.received(papers: 3), on: id, version: version, draft, by: actor, tx)
    case .decided(let outcome):
      guard board.actions.contains(.noteDecision) else { return }
      try hops.note(.decided(outcome), on: id, version: version, draft, by: actor, tx)
    case .returned:
      guard board.actions.contains(.takeBack) else { return }
      try hops.note(.returned, on: id, version: version, basis: "Perpres 96/2018", draft, by: actor, tx)
    }
  }

  /// Who confirmed it and how, or why it was refused.
  var words: String {
    switch self {
    case .forward: ""
    case .received: "Loket terusan Dukcapil, lewat telepon."
    case .decided: "Daftar terbitan Dukcapil hari itu."
    case .returned: "Data di KK dan berkas tidak cocok; perbaiki KK dulu."
    }
  }
}
