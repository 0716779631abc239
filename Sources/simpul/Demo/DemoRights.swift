import Civic
import Core
import Dossiers
import Rights
import Storage

/// Some requests of residents about the data that are kept of them, through the desk that serves real people.
struct DemoRights: Sendable {
  let wiring: Wiring
  let officer: Actor
  let head: Actor
  let area: AreaCode
  let now: Moment

  /// Three people of the office's latest dossiers: one waits, one was answered, one has only begun from home.
  func play() async throws {
    let found = try await people()
    for (index, right) in [Right.access, .erasure, .correction].enumerated() where index < found.count {
      let (person, at) = (found[index], now.adding(minutes: -60 * (30 + index)))
      let new = try wiring.rights.prepare(right, nik: person.nik, phone: person.phone, details: "", now: at)
      guard index < 2 else {
        try await begin(new, person)
        continue
      }
      try await wiring.database.write { [rights = wiring.rights, officer, area] tx in
        try rights.receive(new, name: person.name, document: .idCard, area: area, by: officer, tx)
      }
      guard index == 1 else { continue }
      let decision = try wiring.rights.prepareDecision(
        on: new.id, version: 1, isGranted: false,
        answer: "Berkas Anda masih dalam masa simpan arsip. Setelah itu Anda boleh meminta lagi.", basis: "UU 43/2009 Pasal 51",
        now: now.adding(minutes: -60))
      try await wiring.database.write { [rights = wiring.rights, head] tx in try rights.decide(decision, by: head, tx) }
    }
  }

  private struct Someone: Sendable {
    let name: String
    let nik: String
    let phone: String
    let code: PublicCode?
    let pin: Pin?
  }

  private func people() async throws -> [Someone] {
    let (decisions, day) = (DecisionDesk(wiring.workshop), wiring.reference.zone.day(of: now))
    return try await wiring.database.read { [officer, now] tx in
      guard officer.may(.receive, in: area, on: day) else { return [] }
      let work = try tx.openWork(
        regency: wiring.installation.regency, area: area.text, queues: DossierRules.Queue.open, .all, after: nil, limit: 20)
      let opened = try work.map { try decisions.open($0.id, by: officer, now: now, tx) }
      return opened.filter { !$0.applicant.nik.isEmpty && $0.dossier.applicant == .person }.map {
        Someone(
          name: $0.dossier.name, nik: $0.applicant.nik, phone: $0.applicant.phone, code: PublicCode(typed: $0.dossier.code),
          pin: Pin($0.applicant.pin))
      }
    }
  }

  private func begin(_ new: RightsDesk.NewRequest, _ person: Someone) async throws {
    guard let code = person.code else { return }
    try await wiring.database.write { [rights = wiring.rights] tx in
      _ = try rights.begin(new, code: code, pin: person.pin, tx)
    }
  }
}
