package import Civic
package import Core
package import Storage

/// Plays what a demonstration shows of standards, through the same desks that serve real people: an office with
/// a standard of its own, a draft that waits for a second person, a version that is planned, and followers.
package struct StandardDemonstration: Sendable {
  private let database: Database
  private let randomness: Randomness
  private let drafts: DraftDesk
  private let followers: FollowerDesk
  private let zone: Zone

  package init(
    _ database: Database, services: ServiceList, reference: Reference, secrets: Secrets, randomness: Randomness,
    asks: CatalogueAsks
  ) {
    self.database = database
    self.randomness = randomness
    zone = reference.zone
    // Invented people have no telephones.
    drafts = DraftDesk(
      StandardDesk(regency: reference.regency, services: services, reference: reference), signing: .advised)
    followers = FollowerDesk(regency: reference.regency, services: services, secrets: secrets, asks: asks)
  }

  /// - Parameters:
  ///   - ortala: writes for the regency and approves for offices.
  ///   - second: approves what the first wrote.
  ///   - camat: proposes a standard of the own office.
  package func demonstrate(ortala: Actor, second: Actor, camat: Actor, now: Moment) async throws {
    let today = zone.day(of: now)
    let office = camat.assignments.first?.area
    let own = try await write(
      "sktm", at: office, by: camat, from: today, now: now,
      reason: "Loket di sini sanggup lebih cepat sejak ada petugas kedua."
    ) { $0.promise = "30m" }
    try await approve(own, by: ortala, from: today, now: now)
    let planned = try await write(
      "legalisasi", at: nil, by: ortala, from: today + 14, now: now,
      reason: "Hasil tinjauan bersama warga: sepuluh menit terlalu lama."
    ) { service in
      service.promise = "5m"
      if let index = service.requirements.firstIndex(where: { $0.key == "fotokopi" }) {
        service.requirements[index].obtain = Text(
          id: "Bawa sebanyak yang diperlukan, yang terbaca jelas. Mesin fotokopi tersedia di kantor, gratis sampai lima lembar.",
          en: "Bring as many as you need, easy to read. The office has a copier, free for up to five sheets.")
      }
    }
    try await approve(planned, by: second, from: today + 14, now: now)
    _ = try await write(
      "pengantar-skck", at: nil, by: ortala, from: today + 30, now: now, reason: "Polres tidak meminta pas foto lagi."
    ) { service in service.requirements.removeAll { $0.key == "foto" } }
    for (email, key) in [("siti@contoh.id", "legalisasi"), ("budi@contoh.id", "ktp-el-baru-hilang-rusak")] {
      try await follow(email, key, now: now)
    }
  }

  private func prepared(_ now: Moment) -> DraftDesk.Prepared {
    DraftDesk.Prepared(id: randomness.id(at: now), event: randomness.id(at: now), now: now)
  }

  /// Writes a draft and hands it in.
  private func write(
    _ key: String, at area: AreaCode?, by actor: Actor, from: Day, now: Moment, reason: String,
    _ change: @escaping @Sendable (inout Service) -> Void
  ) async throws -> ID {
    let (beginning, saving, handing) = (prepared(now), prepared(now), prepared(now))
    return try await database.write { [drafts] tx in
      let id = try drafts.begin(key, at: area, beginning, by: actor, tx)
      let draft = try drafts.open(id, by: actor, now: now, tx).draft
      var service = draft.service
      change(&service)
      try drafts.save(service, section: .promise, of: id, edit: draft.edit, saving, by: actor, tx)
      try drafts.submit(id, edit: draft.edit + 1, reason: reason, from: from, handing, by: actor, tx)
      return id
    }
  }

  private func approve(_ id: ID, by actor: Actor, from: Day, now: Moment) async throws {
    let (approval, versionID) = (prepared(now), randomness.id(at: now))
    try await database.write { [drafts] tx in
      let edit = try drafts.open(id, by: actor, now: now, tx).draft.edit
      _ = try drafts.approve(id, edit: edit, from: from, versionID: versionID, approval, by: actor, tx)
    }
  }

  private func follow(_ email: String, _ key: String, now: Moment) async throws {
    guard let email = EmailAddress(email) else { return }
    let prepared = try followers.prepare(
      email, key: key, area: nil, language: .id, id: randomness.id(at: now), event: randomness.id(at: now), now: now)
    let (token, event) = (FollowerToken(prepared.follower.id, secrets: followers.secrets).text, randomness.id(at: now))
    try await database.write { [followers] tx in
      try followers.ask(prepared, tx)
      try followers.confirm(token, event: event, now: now, tx)
    }
  }
}
