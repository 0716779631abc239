import Civic
import Core
import Storage

@testable import Delegation
@testable import simpul

extension Tour {
  /// The register kept and read in every way: decrees of a demonstration, a draft, files, what ends, who may, what differs.
  static func register(_ house: House) async throws {
    let (wiring, now) = (house.wiring, house.now)
    let keeper = Actor(
      account: Randomness.system.id(at: now), name: "Uji Pemerintahan", regency: 3510,
      assignments: [Assignment(role: .regencyStaff, area: AreaCode(regency: 3510))])
    _ = try await wiring.bringIn(try BookTests.shipped(), now: now)
    let decrees = DemoDecrees(wiring: wiring, keeper: keeper, now: now, firstYear: 2025)
    try await decrees.enter()
    try await decrees.suspend()
    try await draft(house, keeper)
    let (book, drafts, today) = (RegisterBook(wiring.register), DecreeDraftDesk(wiring.register), Zone.wib.day(of: now))
    let file = RegisterDesk.SentFile(
      file: Blob([1, 2, 3]), kind: .pdf, size: 3, eventID: Randomness.system.id(at: now), at: now)
    let newest = try await house.read { tx in try book.decrees(after: nil, tx) }
    let (first, second) = (try newest.first.required().id, try newest.last.required().id)
    try await wiring.database.write { tx in try wiring.register.attach(file, to: second, by: keeper, tx) }
    try await house.read { [office = house.office] tx in
      _ = try book.decrees(after: first, tx)
      _ = try (book.decree(second, tx), book.ending(on: today, tx), book.unconfirmed(on: today, tx), drafts.drafts(tx))
      _ = try book.holders(of: try book.services(tx).first { $0.key == "izin-reklame-kecil" }.required(), on: today, tx)
      _ = try book.coverage(of: try AreaCode("35.10.16.1001").required(), on: today, tx)
      _ = try (book.difference(first, second, tx), book.difference(office, AreaCode("35.10.17").required(), on: today, tx))
      _ = try book.findings(on: today, tx)
      let question = AuthorityQuestion(service: "izin-reklame-kecil", area: office, day: today, amount: 5)
      _ = try (wiring.register.register.authority(question, tx), wiring.register.register.object(of: "legalisasi", tx))
    }
  }

  private static func draft(_ house: House, _ keeper: Actor) async throws {
    let (drafts, now) = (DecreeDraftDesk(house.wiring.register), house.now)
    func id() -> ID { Randomness.system.id(at: now) }
    for isKept in [true, false] {
      let day = Zone.wib.day(of: now)
      let decree = Decree(
        id: id(), number: "188/9\(isKept)", title: "Uji", giver: "Bupati Banyuwangi", issued: day, from: day,
        basis: "Perda 1/2020")
      let events = (0..<3).map { _ in id() }
      try await house.wiring.database.write { tx in
        try drafts.begin(decree, eventID: events[0], at: now, by: keeper, tx)
        try drafts.save(decree.id, version: 1, eventID: events[1], at: now, by: keeper, tx) {
          ($0.decree, "layanan,sumber,wilayah\nrekomendasi-jaminan-kesehatan,delegasi,35.10.16")
        }
      }
      let opened = try await house.read { tx in try drafts.open(decree.id, by: keeper, now: now, tx) }
      let entry = RegisterDesk.Entry(decree, opened.powers, at: now, randomness: .system)
      try await house.wiring.database.write { tx in
        if isKept {
          try drafts.enter(opened, entry, version: 2, eventID: events[2], at: now, by: keeper, tx)
        } else {
          try drafts.discard(decree.id, version: 2, eventID: events[2], at: now, by: keeper, tx)
        }
      }
    }
  }
}
