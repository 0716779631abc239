import Core
import Testing

@Suite("Opening hours")
struct OpeningTests {
  @Test("a counter is open, at its break, or closed until a day and an hour that people are told")
  func words() throws {
    let calendar = try Calendars.banyuwangi()
    func said(_ day: String, _ hour: Int) throws -> String? {
      let now = try Calendars.moment(day, hour)
      return calendar.opening(at: now).words(now: now, .wib)?.id
    }
    #expect(try said("2026-04-09", 10) == nil)
    #expect(try said("2026-04-09", 6) == "Tutup sekarang. Buka hari ini pukul 08.00.")
    #expect(try said("2026-04-09", 15) == "Tutup sekarang. Buka Jumat, 10 April 2026 pukul 08.00.")
    #expect(try said("2026-04-10", 12) == "Tutup sekarang. Buka Senin, 13 April 2026 pukul 08.00.")
    #expect(try said("2026-04-03", 9) == "Tutup sekarang. Buka Senin, 6 April 2026 pukul 08.00.", "a holiday on a Friday")
  }

  @Test("a break within the day is no closing, and a calendar without hours promises nothing")
  func edges() throws {
    let hours = WeekHours([.monday: Calendars.hours("08:00-12:00, 13:00-15:00")])
    let calendar = WorkCalendar(zone: .wib, counter: Schedule(regular: hours), office: Schedule(regular: hours), closures: [:])
    let noon = try Calendars.moment("2026-04-13", 12, 30)
    #expect(calendar.opening(at: noon) == .onBreak(until: try Calendars.moment("2026-04-13", 13)))
    #expect(!calendar.opening(at: noon).isClosed)
    let never = WorkCalendar(
      zone: .wib, counter: Schedule(regular: WeekHours([:])), office: Schedule(regular: hours), closures: [:])
    #expect(never.opening(at: noon) == .closed(until: nil))
  }
}
