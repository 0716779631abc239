import Civic
import Core
import Storage

@testable import Dossiers
@testable import simpul

extension House {
  /// Lets every open promise pass, and does and reads what follows, so that those statements are held like all
  /// others.
  func breakPromises() async throws {
    let later = now.adding(days: 60)
    let (broken, asked) = (BrokenPromiseDesk(wiring.workshop), AskedDesk(wiring.workshop))
    let (camat, day) = (try staff[.head].required(), Zone.wib.day(of: later))
    try await AlarmJob(database: wiring.database, workshop: wiring.workshop).run(now: later)
    let waiting = try await read { tx in try broken.waiting(for: camat, on: day, tx) }
    let dossier = try waiting.first.required().dossier
    let draft = try ActDraft(at: later, regency: 3510, secrets: wiring.secrets, randomness: .system)
    let ids = (0..<4).map { _ in Randomness.system.id(at: later) }
    try await wiring.database.write { tx in
      _ = try broken.due(of: dossier.id, after: 10, tx)
      let last = try waiting.last.required().dossier.id
      try BrokenPromiseStore.follow(ClockReading(state: .running), of: last, [], regency: 3510, tx)
      try broken.answer(.init(reason: "a", deed: "b", newDay: day), for: dossier.id, draft, by: camat, tx)
      for eventID in ids[1...2] {
        let answer = AskedAnswer(kind: .money, step: nil, paper: nil)
        try asked.take(answer, of: dossier, ids: [ids[0], eventID], now: later, tx)
      }
      try asked.takeBack(.money, of: dossier, eventID: ids[3], now: later, tx)
    }
    try await readPromises(dossier, at: later)
  }

  private func readPromises(_ dossier: Dossier, at later: Moment) async throws {
    let (promises, broken) = (PromiseDesk(wiring.workshop), BrokenPromiseDesk(wiring.workshop))
    let (tracking, asked) = (TrackingDesk(wiring.workshop), AskedDesk(wiring.workshop))
    let day = Zone.wib.day(of: later)
    try await read { [office] tx in
      _ = try promises.table(of: office, now: later, tx)
      _ = try promises.overview(now: later, tx)
      let table = try promises.table(service: "dispensasi-nikah", now: later, tx)
      _ = try promises.months(of: "dispensasi-nikah", in: office, try table.period.required(), tx)
      for area in [nil, office] {
        for place in [nil, WorkPlace(due: later, id: dossier.id)] {
          _ = try broken.publicList(in: area, after: place, now: later, tx)
        }
      }
      let code = try PublicCode(typed: dossier.code).required()
      _ = try tracking.track(code, now: later, tx).broken.required()
      _ = try asked.counts(in: [office], month: day, tx)
      for kind in [FigureRecords.Kind.away, .withoutBasis] {
        _ = try FigureRecords(
          kind, part: "", regency: 3510, area: office, offices: [office], month: day, after: "", now: later, tx)
      }
      _ = try FigureRecords(
        .open, part: "dispensasi-nikah", regency: 3510, area: office, offices: [office], month: day, after: "", now: later, tx)
    }
  }
}
