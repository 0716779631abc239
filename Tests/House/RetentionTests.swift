import Civic
import Core
import Storage
import Testing

@testable import Dossiers
@testable import Rights
@testable import simpul

@Suite("What is forgotten when its time is over")
struct RetentionTests {
  private static let schedule = RetentionSchedule(years: 2, decree: "Perbup Contoh 12/2026")

  private func job(_ house: House, _ schedule: RetentionSchedule = schedule) -> RetentionJob {
    RetentionJob(database: house.wiring.database, desk: PersonalDesk(house.wiring.workshop, schedule: schedule))
  }

  private func moment(_ day: String) throws -> Moment {
    Zone.wib.moment(try Day(iso: day).required(), minute: 60)
  }

  @Test("a closed file is erased by the program on the first day its years allow, with decree and event; none before")
  func erased() async throws {
    let drawer = try await RightsDrawer()
    try await drawer.close()
    let open = try await drawer.desk.receive("legalisasi")
    let house = drawer.desk.house
    let reads = drawer.ids()
    try await house.wiring.database.write { [decisions = drawer.desk.decisions, now = drawer.now, dossier = drawer.dossier] tx in
      let officer = try drawer.desk.actor(.counter)
      let opened = try decisions.open(dossier, by: officer, now: now, tx)
      try decisions.noteReading(opened, reason: "telepon", sealed: Blob([7]), ids: reads, by: officer, now: now, tx)
    }
    // Decided in 2026 and kept for two years after: through 2028.
    try await job(house).run(now: try moment("2028-12-31"))
    #expect(try await drawer.desk.open(drawer.dossier).dossier.name == "Siti Rahayu")
    try await job(house, RetentionSchedule(years: 2)).run(now: try moment("2040-01-01"))
    #expect(try await drawer.desk.open(drawer.dossier).dossier.name == "Siti Rahayu", "no decree, no erasure unasked")
    for day in ["2029-01-01", "2029-01-02"] { try await job(house).run(now: try moment(day)) }
    let opened = try await drawer.desk.open(drawer.dossier)
    #expect(opened.dossier.name == RetentionSchedule.erasedName && opened.applicant.nik.isEmpty)
    let acts = opened.acts.filter { $0.kind == .erased }
    #expect(acts.count == 1 && acts[0].actor == nil && acts[0].basis.hasSuffix("Perbup Contoh 12/2026"))
    #expect(opened.dossier.decision == .approved)
    #expect(try await drawer.desk.open(open).dossier.name == "Siti Rahayu", "what is open is kept")
    let reasons = try await house.read { tx in
      try tx.all("SELECT reason FROM personal_read WHERE regency = \(3510)") { $0.blob(0) }
    }
    #expect(reasons == [[]], "that someone looked stays, their words do not")
    #expect(try await drawer.verify().isEmpty)
  }

  @Test("the visits of a file go with it, however many")
  func manyVisits() async throws {
    let drawer = try await RightsDrawer()
    let (house, now, dossier) = (drawer.desk.house, drawer.now, drawer.dossier)
    let (visits, officer) = (HomeVisitDesk(house.wiring.workshop), try drawer.desk.actor(.counter))
    for number in 0..<20 {
      let new = try visits.prepare(
        HomeVisitDesk.Request(
          area: house.office, name: "Siti Rahayu", village: nil, service: "", dossier: dossier, need: nil,
          contact: HomeVisitContact(phone: "+6281234567890", address: "Pintu \(number)"), wishedDay: Zone.wib.day(of: now)),
        now: now)
      try await house.wiring.database.write { tx in try visits.ask(new, by: officer, tx) }
    }
    try await drawer.close()
    try await job(house).run(now: try moment("2029-01-01"))
    let left = try await house.read { tx in
      try tx.all("SELECT name FROM home_visit WHERE regency = \(3510) AND dossier = \(dossier)") { $0.text(0) }
    }
    #expect(left == Array(repeating: RetentionSchedule.erasedName, count: 20))
    #expect(try await drawer.verify().isEmpty)
  }

  @Test("a visit that ended without a file is forgotten after ninety days; one that is still to come is not")
  func visits() async throws {
    let drawer = try await RightsDrawer()
    let (house, now) = (drawer.desk.house, drawer.now)
    let (visits, officer) = (HomeVisitDesk(house.wiring.workshop), try drawer.desk.actor(.counter))
    var ids: [ID] = []
    for name in ["Mbah Karto", "Mbah Surti"] {
      let new = try visits.prepare(
        HomeVisitDesk.Request(
          area: house.office, name: name, village: nil, service: "", need: .elderly,
          contact: HomeVisitContact(address: "Jalan Kenanga"), wishedDay: Zone.wib.day(of: now)), now: now)
      try await house.wiring.database.write { tx in try visits.ask(new, by: officer, tx) }
      ids.append(new.id)
    }
    let step = try visits.prepareStep(.refused, of: ids[0], version: 1, reason: "salah alamat", now: now)
    try await house.wiring.database.write { tx in try visits.take(step, by: officer, tx) }
    let forgetting = HomeVisitForgetting(database: house.wiring.database, workshop: house.wiring.workshop)
    func names() async throws -> Set<String> {
      Set(try await house.read { tx in try tx.all("SELECT name FROM home_visit WHERE regency = \(3510)") { $0.text(0) } })
    }
    try await forgetting.run(now: now.adding(days: 90))
    #expect(try await names() == ["Mbah Karto", "Mbah Surti"])
    try await forgetting.run(now: now.adding(days: 90).adding(seconds: 1))
    #expect(try await names() == [RetentionSchedule.erasedName, "Mbah Surti"])
    #expect(try await drawer.verify().isEmpty)
  }

  @Test("a request whose person never came goes after thirty days, an answered one keeps its words for the schedule's years")
  func requests() async throws {
    let drawer = try await RightsDrawer()
    let (house, now) = (drawer.desk.house, drawer.now)
    let begun = try drawer.rights.prepare(.copy, details: "nama saya salah-eja-77", now: now)
    try await house.wiring.database.write { [office = house.office, dossier = drawer.dossier] tx in
      try RightsStore.insert(begun, area: office, name: "Siti Rahayu", record: dossier, regency: 3510, tx)
      let key = RecordKey("rights_request", regency: 3510, id: begun.id)
      try tx.record(Event(id: begun.eventID, at: now, actor: nil, kind: "rights.begun", record: key))
    }
    let answered = try await drawer.receive(.access)
    try await drawer.decide(answered, isGranted: true)
    func forget(_ day: Moment, _ schedule: RetentionSchedule) async throws {
      try await RightsForgetting(database: house.wiring.database, desk: drawer.rights, schedule: schedule).run(now: day)
    }
    func kept() async throws -> [String] {
      try await house.read { tx in
        try tx.all("SELECT name FROM rights_request WHERE regency = \(3510) ORDER BY id") { $0.text(0) }
      }
    }
    try await forget(now.adding(days: 30), Self.schedule)
    #expect(try await kept() == ["Siti Rahayu", "Siti Rahayu"])
    try await forget(now.adding(days: 31), Self.schedule)
    #expect(try await kept() == ["Siti Rahayu"])
    try await forget(try moment("2040-01-01"), RetentionSchedule(years: 2))
    #expect(try await kept() == ["Siti Rahayu"])
    try await forget(try moment("2028-12-31"), Self.schedule)
    #expect(try await kept() == ["Siti Rahayu"])
    try await forget(try moment("2029-01-01"), Self.schedule)
    #expect(try await kept() == [RetentionSchedule.erasedName])
    let request = try await drawer.open(answered)
    #expect(request.request.state == .granted && request.texts == .init(nik: "", phone: "", details: "", answer: ""))
    #expect(request.kept.records.isEmpty)
    #expect(try await drawer.verify().isEmpty)
  }

  @Test("the doctor says that the regency has not set its schedule")
  func finding() {
    #expect(Dossiers.findings(RetentionSchedule(years: 5)).count == 1)
    #expect(Dossiers.findings(Self.schedule).isEmpty)
  }

  @Test("each statement names its regency and scans no table of it, on both engines")
  func statements() async throws {
    let drawer = try await RightsDrawer()
    try await drawer.close()
    let house = drawer.desk.house
    let later = try moment("2029-01-01")
    try await job(house).run(now: later)
    try await house.read { tx in
      let first = ClosedDossier(id: drawer.dossier, decidedOn: .first)
      _ = try DossierStore.closed(before: .last, after: first, limit: 1, regency: 3510, tx)
    }
    try await RightsForgetting(database: house.wiring.database, desk: drawer.rights, schedule: Self.schedule).run(now: later)
    try await HomeVisitForgetting(database: house.wiring.database, workshop: house.wiring.workshop).run(now: later)
    let (faults, complaints) = (try await StatementTests.faults(in: house), try await StatementTests.complaints(of: house))
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }
}
