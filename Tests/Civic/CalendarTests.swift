import Core
import Foundation
import Scratch
import Storage
import Testing

@testable import Civic

@Suite("Calendar files")
struct CalendarTests {
  private static let week =
    ["monday", "tuesday", "wednesday", "thursday"].map { "\($0): \"08:00-15:00\", " }.joined()
    + "friday: \"08:00-11:30\", saturday: \"\", sunday: \"\""
  private static let hours = """
    hours:
      office: {status: official, \(week)}
      counter: {status: draft, \(week)}

    """

  private func off(_ day: String, _ more: String = "") -> String {
    "  - {day: \"\(day)\", kind: holiday, name: {id: Libur, en: Off}, status: official\(more)}\n"
  }

  private func period(_ key: String, _ from: String, _ through: String) -> String {
    "  - {key: \(key), name: {id: Puasa, en: Fast}, from: \"\(from)\", through: \"\(through)\", status: draft, "
      + "office: {\(Self.week)}, counter: {\(Self.week)}}\n"
  }

  private func load(_ yaml: String, into database: Database) async throws -> CalendarStore.Report {
    let file = try CalendarFile(yaml: yaml)
    let now = Moment(seconds: 1_790_000_000)
    let eventID = Randomness.system.id(at: now)
    return try await database.write { tx in
      try CalendarStore.replace(with: file, regency: 3510, eventID: eventID, now: now, in: tx)
    }
  }

  private func days(in database: Database) async throws -> [String] {
    try await database.read { tx in try tx.all("SELECT day FROM calendar_day ORDER BY day") { $0.text(0) } }
  }

  /// What is wrong, and where it must be said to be.
  private static let wrong: [(change: @Sendable (String) -> String, place: String)] = [
    ({ $0.replacing("monday: ", with: "Monday: ") }, "hours.office.Monday"),
    ({ $0.replacing("saturday: \"\", ", with: "") }, "hours.office.saturday"),
    ({ $0.replacing("08:00-15:00", with: "").replacing("08:00-11:30", with: "") }, "no hours at all"),
    ({ $0.replacing("08:00-11:30", with: "08:00-07:00") }, "friday"),
    ({ $0.replacing("status: official", with: "status: oficial") }, "status: oficial"),
    ({ $0.replacing("kind: holiday", with: "knd: x, kind: holiday") }, "days[1].knd (baris/line 5)"),
    ({ $0.replacing("kind: holiday", with: "kind: local") }, "days[1] (2026-03-19).area"),
    ({ $0.replacing("2026-03-20", with: "2026-03-19") }, "days[2]: 2026-03-19  dua kali"),
    ({ $0.replacing("2026-03-20", with: "2026-02-30") }, "days[2] (2026-02-30).day"),
    ({ $0 + "holidays: []\n" }, "holidays"),
  ]

  @Test("what cannot stand is refused, with its place", arguments: wrong.indices)
  func refused(_ index: Int) throws {
    let good = Self.hours + "days:\n" + off("2026-03-19") + off("2026-03-20")
    _ = try CalendarFile(yaml: good)
    let (change, place) = Self.wrong[index]
    let problem = #expect(throws: Problem.self) { try CalendarFile(yaml: change(good)) }
    #expect(problem?.text.id.contains(place) == true, "\(problem?.text.id ?? "")")
  }

  @Test("periods with one key, or with a day in common, are refused")
  func overlaps() {
    for second in [period("a", "2026-06-01", "2026-06-02"), period("b", "2026-03-19", "2026-04-01")] {
      #expect(throws: Problem.self) {
        try CalendarFile(yaml: Self.hours + "periods:\n" + period("a", "2026-02-19", "2026-03-19") + second)
      }
    }
  }

  @Test("a file of one year leaves the others, and their periods, as they are")
  func years() async throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let database = try scratch.open(audited: Civic.audited, [Civic.migrations])
    _ = try await load(
      Self.hours + "periods:\n" + period("puasa-2026", "2026-02-19", "2026-03-19") + "days:\n" + off("2026-03-19")
        + off("2026-03-20"), into: database)
    let next = try await load("days:\n" + off("2027-01-01"), into: database)
    #expect(next.years == [2027])
    #expect(next.isChange)
    #expect(try await days(in: database) == ["2026-03-19", "2026-03-20", "2027-01-01"])
    let again = try await load("days:\n" + off("2026-03-19"), into: database)
    #expect(again.removedDays == ["2026-03-20"])
    #expect(try await days(in: database) == ["2026-03-19", "2027-01-01"])
    await database.close()
  }

  @Test("the same file twice changes nothing, and dates are counted anew only after a change")
  func twice() async throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let database = try scratch.open(audited: Civic.audited, [Civic.migrations])
    let yaml = Self.hours + "days:\n" + off("2026-03-19")
    #expect(try await load(yaml, into: database).isChange)
    #expect(try await !load(yaml, into: database).isChange)
    #expect(try await database.read { tx in try tx.generation(CalendarStore.generation) } == 1)
    await database.close()
  }

  @Test("without hours there is no calendar, and a period of another year cannot be overlapped")
  func incomplete() async throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let database = try scratch.open(audited: Civic.audited, [Civic.migrations])
    await #expect(throws: Problem.self) { try await load("days:\n" + off("2026-03-19"), into: database) }
    #expect(try await days(in: database) == [])
    _ = try await load(Self.hours + "periods:\n" + period("akhir", "2026-12-20", "2027-01-05"), into: database)
    await #expect(throws: Problem.self) {
      try await load("periods:\n" + period("awal", "2027-01-01", "2027-01-03"), into: database)
    }
    await database.close()
  }

  @Test("what is only a draft is said by the doctor: hours, periods and days; a draft day covers no year")
  func drafts() async throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let database = try scratch.open(audited: Civic.audited, [Civic.migrations])
    _ = try await load(
      Self.hours + "periods:\n" + period("puasa", "2026-02-19", "2026-03-19") + "days:\n"
        + off("2026-03-19").replacing("official", with: "draft"), into: database)
    let findings = try await database.read { tx in
      try Civic.findings(regency: 3510, reference: Reference(regency: 3510), today: Day(iso: "2026-01-01") ?? .first, in: tx)
    }
    let said = findings.map(\.text.en)
    for draft in ["counter hours", "the period “Fast”", "2026-03-19 “Off”", "no days off of 2026"] {
      #expect(said.contains { $0.contains(draft) }, "\(draft)")
    }
    #expect(!said.contains { $0.contains("office hours") })
    await database.close()
  }
}
