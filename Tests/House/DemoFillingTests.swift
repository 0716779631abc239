import Civic
import Core
import Scratch
import Storage
import Testing

@testable import simpul

/// A filling that is cut off goes on where it was, and ends as one that was not.
@Suite("A filling that was cut off")
struct DemoFillingTests {
  private struct Cut: Error {}

  /// Plays a story, cut off again and again.
  /// - Parameter every: after how many batches.
  private func play(_ story: DemoStory, in house: House, cutEvery every: Int) async throws -> Int {
    var cuts = 0
    while true {
      let batches = Counter()
      do {
        try await DemoFiller(house.wiring).play(story, as: "bulk", staff: house.staff) { _, isNew in
          if isNew, await batches.next() == every { throw Cut() }
        }
        return cuts
      } catch is Cut { cuts += 1 }
    }
  }

  private actor Counter {
    private var count = 0

    func next() -> Int {
      count += 1
      return count
    }
  }

  /// Everything a story leaves behind, without what chance makes: ids, codes and ciphertext.
  private func content(of house: House) async throws -> [String] {
    try await house.read { tx in
      func rows(_ sql: SQL, _ columns: Int32) throws -> [String] {
        try tx.all(sql) { row in (0..<columns).map { "\(row.anything($0))" }.joined(separator: " ") }
      }
      let acts = try rows(
        """
        SELECT d.name, d.service, d.state, d.step, d.first_due, d.due, d.late, d.office_minutes, d.agenda_number, d.version,
          a.position, a.kind, a.at, a.step, a.capacity, a.detail = ''
        FROM dossier d JOIN dossier_act a ON a.regency = d.regency AND a.dossier = d.id
        WHERE d.regency = 3510 ORDER BY d.received_at, d.name, a.position
        """, 16)
      // The measures of ways to other offices bear the ids of those.
      let figures = try rows("SELECT area, measure, grain, day, bucket, n FROM figure WHERE regency = 3510 AND n <> 0", 6)
        .filter { !$0.contains("hop") }.sorted()
      let work = try rows("SELECT area, queue, due FROM worklist WHERE regency = 3510 ORDER BY area, queue, due", 3)
      let events = try rows("SELECT at, kind, turn FROM event WHERE regency = 3510 AND record_table = 'dossier'", 3).sorted()
      let notices = try rows("SELECT kind, channel, state FROM notice WHERE regency = 3510", 3).sorted()
      return acts + figures + work + events + notices
    }
  }

  @Test("equals one that was not, with nothing lost or doubled")
  func goesOn() async throws {
    let (whole, cut) = (try await House(dossiers: 0), try await House(dossiers: 0))
    let story = try await whole.story(90, seed: 3)
    try await DemoFiller(whole.wiring).play(story, as: "bulk", staff: whole.staff) { _, _ in }
    let cuts = try await play(story, in: cut, cutEvery: 2)
    #expect(cuts > 1)
    for house in [whole, cut] {
      for job in house.wiring.jobs { try await job.run(house.now) }
    }
    let (expected, found) = (try await content(of: whole), try await content(of: cut))
    #expect(expected.count > 500)
    #expect(Set(found).symmetricDifference(expected).sorted().prefix(5) == [])
    #expect(found == expected)
    #expect(try await cut.read { tx in try tx.first("SELECT COUNT(*) FROM dossier WHERE regency = 3510") { $0.int(0) } } == 90)
    let report = try await AuditVerifier(cut.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("a story is told in the order of time, in batches of any size alike")
  func batches() async throws {
    let house = try await House(dossiers: 0)
    var (large, small) = (try await house.story(60, seed: 8), try await house.story(60, seed: 8))
    var beats: [DemoStory.Beat] = []
    while case let batch = small.next(7), !batch.isEmpty { beats += batch }
    let all = large.next(100_000)
    #expect(all.map(\.at) == beats.map(\.at) && all.map(\.dossier) == beats.map(\.dossier))
    #expect(all.map(\.at) == all.map(\.at).sorted())
    #expect(large.next(1).isEmpty)
  }
}
