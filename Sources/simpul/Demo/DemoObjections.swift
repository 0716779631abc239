import Civic
import Core
import Dossiers
import Storage

/// An invented application that is rejected, and contested at the counter: to see the letter, the right and its clock.
struct DemoObjections {
  let wiring: Wiring
  let staff: [Role: Actor]
  let area: AreaCode
  let services: [ServiceTerms]
  let now: Moment

  private static let service = "dispensasi-nikah"

  func play() async throws {
    guard let terms = services.first(where: { $0.key.service == Self.service }), let officer = staff[.counter] else { return }
    let (counter, decisions) = (CounterDesk(wiring.workshop), DecisionDesk(wiring.workshop))
    let applicant = Applicant(nik: "3510164512809003", phone: "+6281200003333", address: "Jalan Kenanga 9", purpose: "Menikah")
    let prepared = try counter.prepare(
      CounterDesk.Intake(
        service: Self.service, area: area, kind: .person, name: "Ratna Contoh", village: nil, applicant: applicant,
        received: Set(terms.requirements.map(\.key)), checksLater: false), now: now.adding(days: -4))
    let id = try await wiring.database.write { tx in try counter.receive(prepared, by: officer, tx) }
    for (index, step) in terms.steps.filter({ $0 != .counter }).enumerated() {
      let isLast = step == terms.steps.last
      guard let actor = staff[step.role] else { return }
      let draft = try draft(now.adding(days: -4).adding(minutes: 20 + index * 15), isLast ? "Umur calon belum 19 tahun." : "")
      var details = DecisionDesk.Details()
      if isLast { details.basis = "UU 16/2019 Pasal 7" }
      try await wiring.database.write { [details] tx in
        let version = try decisions.standing(of: id, for: actor, at: draft.at, tx).dossier.version
        try decisions.act(isLast ? .reject : .recommend, on: id, version: version, details, draft, by: actor, tx)
      }
    }
    let objections = ObjectionDesk(wiring.workshop)
    let objection = try objections.prepare(
      "Umur kami sudah cukup; mohon dilihat lagi akta kelahirannya.", against: id, applicant, keepsPIN: false,
      now: now.adding(days: -1))
    _ = try await wiring.database.write { tx in try objections.file(objection, by: officer, tx) }
  }

  private func draft(_ at: Moment, _ reason: String) throws -> ActDraft {
    try ActDraft(
      at: at, reason: reason, regency: wiring.installation.regency, secrets: wiring.secrets, randomness: wiring.randomness)
  }
}
