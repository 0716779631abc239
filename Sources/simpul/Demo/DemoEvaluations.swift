import Civic
import Core
import Delegation
import Dossiers
import Storage

/// Evaluations of a demonstration's powers: one decided, with enough cases and an invented time before; one that waits for the
/// decision; one that waits for the reply. Most powers are not evaluated yet.
struct DemoEvaluations: Sendable {
  let wiring: Wiring
  /// Who keeps the register.
  let keeper: Actor
  let heads: [AreaCode: Actor]
  let now: Moment

  private static let service = "domisili-lembaga"
  private static let busyArea = "35.10.12"
  private static let mainArea = "35.10.16"
  private static let cases = 48

  private var desk: EvaluationDesk { EvaluationDesk(wiring.register) }

  /// In the first weeks of a year the year before is evaluated.
  private var year: Int { (wiring.reference.zone.day(of: now) + -60).year }

  /// Plays more of one service in one office, so that something can be said of it.
  static func fill(
    _ wiring: Wiring, _ data: ReferenceData, _ services: [ServiceTerms], _ names: DemoNames, _ staff: [AreaCode: [Role: Actor]],
    now: Moment
  ) async throws {
    guard let area = AreaCode(busyArea), let desks = staff[area] else { return }
    let story = DemoStory(
      office: area, villages: data.villages(of: area), services: services.filter { $0.key.service == service }, names: names,
      calendar: data.calendar(of: area), count: cases, from: wiring.reference.zone.day(of: now) + -300, now: now, seed: 101)
    try await DemoFiller(wiring).play(story, as: "evaluations", staff: desks) { _, _ in }
  }

  func play() async throws {
    if let area = AreaCode(Self.busyArea), let id = try await open(Self.service, area) {
      try await note(id)
      try await reply(
        id, area, version: 2, "Berkas lembaga kini selesai di kecamatan. Warga tidak perlu ke ibu kota kabupaten.")
      let saying = saying(id, version: 3, daysAgo: 1)
      try await wiring.database.write { [desk, keeper] tx in
        try desk.decide(
          .keep, reason: "Janji layanan ditepati. Dinilai lagi tahun depan.", decree: "", saying, by: keeper, tx)
      }
    }
    guard let area = AreaCode(Self.mainArea) else { return }
    if let id = try await open(Self.service, area) {
      try await reply(id, area, version: 1, "Petugas kami sudah terbiasa. Yang masih kurang satu pencetak lagi.")
    }
    _ = try await open("rekomendasi-izin-keramaian", area)
  }

  private func open(_ service: String, _ area: AreaCode) async throws -> ID? {
    let (at, year) = (now.adding(days: -3), year)
    let opening = try await wiring.database.read { [desk] tx in
      try desk.prepare(year: year, service: service, areas: [area], now: at, tx)
    }
    try await wiring.database.write { [desk, keeper] tx in try desk.open(opening, by: keeper, tx) }
    return opening.ids.first
  }

  private func saying(_ id: ID, version: Int, daysAgo: Int) -> EvaluationDesk.Saying {
    let at = now.adding(days: -daysAgo)
    return EvaluationDesk.Saying(id, version: version, at: at, eventID: wiring.randomness.id(at: at))
  }

  private func note(_ id: ID) async throws {
    let before = EnteredBefore(
      n: 64, onTime: 39, halfDays: 6, nineTenthsDays: 15, source: "CONTOH: rekap buku agenda dinas, angka karangan")
    let travel = Travel(kilometres: 2_900, source: "CONTOH: 48 berkas × 60 km pulang pergi, angka karangan")
    let saying = saying(id, version: 1, daysAgo: 3)
    try await wiring.database.write { [desk, keeper] tx in try desk.note(before, travel, saying, by: keeper, tx) }
  }

  private func reply(_ id: ID, _ area: AreaCode, version: Int, _ words: String) async throws {
    guard let head = heads[area] else { return }
    let saying = saying(id, version: version, daysAgo: 2)
    try await wiring.database.write { [desk] tx in try desk.reply(words, saying, by: head, tx) }
  }
}
