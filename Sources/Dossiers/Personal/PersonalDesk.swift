package import Civic
package import Core
package import Storage

/// What dossiers hold of a person, and what may be done with it on the person's own request (UU 27/2022). Who
/// asks has been identified elsewhere; who acts is named in each dossier's history.
package struct PersonalDesk: Sendable, AtWork {
  let workshop: Workshop
  /// For how long a closed dossier is kept whole.
  let schedule: RetentionSchedule

  package init(_ workshop: Workshop, schedule: RetentionSchedule) {
    self.workshop = workshop
    self.schedule = schedule
  }

  /// A dossier with all that is kept of the person in it.
  package struct File: Sendable {
    package let dossier: Dossier
    package let terms: ServiceTerms?
    package let office: String
    package let applicant: Applicant
    package let acts: [DossierAct]
    /// Who looked at the personal part in clear.
    package let readings: [(at: Moment, reader: String)]
    /// Where the office was asked to come for it.
    package let visits: [HomeVisitContact]
    /// What came with it from home.
    package let fromHome: FromHome
    /// To which offices it was handed.
    package let hops: [SeenHop]
    package let zone: Zone
    /// From which day its personal part may be erased; nil while it is open.
    package let erasableFrom: Day?

    package var service: Text { terms?.name ?? Text(dossier.terms.service) }
  }

  /// A request for a home visit with all that is kept in it.
  package struct Visit: Sendable {
    package let visit: HomeVisit
    package let contact: HomeVisitContact
    package let office: String
    package let zone: Zone
  }

  /// What was found of a person.
  package struct Found: Sendable {
    package let files: [File]
    /// Requests for a home visit that no dossier came of.
    package let visits: [Visit]
    /// How many dossiers lie outside the areas that were looked in.
    package let elsewhere: Int
    /// How many have the same telephone number under another name: they are somebody else's.
    package let othersWithPhone: Int
  }

  /// Everything dossiers hold of a person: those with the NIK, and those with the telephone under the same name.
  /// - Parameters:
  ///   - name: as on the card that was checked.
  ///   - areas: where who answers may look.
  package func files(
    nik: String, phone: String, name: String, in areas: [AreaCode], now: Moment, _ tx: Transaction
  ) throws -> Found {
    let byNIK =
      nik.isEmpty
      ? []
      : try DossierStore.dossiers(withNIK: Blob(secrets.lookup(nik, purpose: "nik")), regency: regency, tx)
    let byPhone =
      phone.isEmpty
      ? []
      : try DossierStore.dossiers(withPhone: Blob(secrets.lookup(phone, purpose: "phone")), regency: regency, tx)
    let known = Set(byNIK.map(\.id))
    let others = byPhone.filter { !known.contains($0.id) }
    let own = others.filter { folded($0.name) == folded(name) }
    let all = (byNIK + own).sorted { $0.receivedAt > $1.receivedAt }
    let inside = all.filter { dossier in areas.contains { $0.contains(dossier.area) } }
    return Found(
      files: try inside.map { try file($0, tx) }, visits: try visits(phone: phone, name: name, in: areas, tx),
      elsewhere: all.count - inside.count, othersWithPhone: others.count - own.count)
  }

  private func visits(phone: String, name: String, in areas: [AreaCode], _ tx: Transaction) throws -> [Visit] {
    guard !phone.isEmpty else { return [] }
    let data = try reference.data(in: tx)
    let found = try HomeVisitStore.visits(withPhone: Blob(secrets.lookup(phone, purpose: "phone")), regency: regency, tx)
    return try found.filter { visit in
      visit.dossier == nil && folded(visit.name) == folded(name) && areas.contains { $0.contains(visit.area) }
    }.map { visit in
      Visit(
        visit: visit, contact: try HomeVisitStore.contact(of: visit.id, regency: regency, secrets: secrets, tx),
        office: data.office(of: visit.area)?.name ?? "", zone: data.calendar(of: visit.area).zone)
    }
  }

  private func file(_ dossier: Dossier, _ tx: Transaction) throws -> File {
    let data = try reference.data(in: tx)
    let zone = data.calendar(of: dossier.area).zone
    return File(
      dossier: dossier, terms: try asks.terms([dossier.terms], tx)[dossier.terms],
      office: data.office(of: dossier.area)?.name ?? "",
      applicant: try DossierStore.applicant(of: dossier.id, regency: regency, secrets: secrets, tx),
      acts: try DossierStore.acts(of: dossier.id, regency: regency, secrets: secrets, tx),
      readings: try DossierStore.readings(of: dossier.id, regency: regency, tx),
      visits: try HomeVisitStore.visits(of: dossier.id, regency: regency, tx).map {
        try HomeVisitStore.contact(of: $0, regency: regency, secrets: secrets, tx)
      }, fromHome: try DecisionDesk(workshop).fromHome(dossier, tx), hops: try HopDesk(workshop).seen(of: dossier, tx),
      zone: zone, erasableFrom: erasableFrom(dossier, zone: zone))
  }

  /// From which day on the personal part of a closed dossier may go.
  func erasableFrom(_ dossier: Dossier, zone: Zone) -> Day? {
    guard dossier.state == .closed, let decidedAt = dossier.decidedAt else { return nil }
    return schedule.erasableFrom(decidedOn: zone.day(of: decidedAt))
  }

  /// What is to be corrected; empty texts leave what is there.
  package struct Correction: Sendable {
    package var name = ""
    package var address = ""
    /// As `Phone.digits`.
    package var phone = ""

    package init(name: String = "", address: String = "", phone: String = "") {
      self.name = name
      self.address = address
      self.phone = phone
    }
  }

  /// A correction with everything made that must not be made inside a transaction.
  /// - Returns: what corrects the dossier when it is called; it throws `Problem.notFound` for one that is not there.
  package func correction(_ correction: Correction, of id: ID, now: Moment) throws
    -> @Sendable (Actor, Transaction) throws -> Void
  {
    func seal(_ text: String, _ column: StaticString) throws -> Blob {
      try secrets.seal(text, at: Secrets.Place(regency: regency, table: "dossier", column: column, id: id))
    }
    let (address, phone) = (try seal(correction.address, "address"), try seal(correction.phone, "phone"))
    let phoneKey = Blob(secrets.lookup(correction.phone, purpose: "phone"))
    let fields = [("nama", correction.name), ("alamat", correction.address), ("telepon", correction.phone)].filter {
      !$0.1.isEmpty
    }
    let draft = try ActDraft(at: now, regency: regency, secrets: secrets, randomness: randomness)
    return { [self] actor, tx in
      guard let dossier = try DossierStore.dossier(id, regency: regency, tx) else { throw Problem.notFound }
      if !correction.name.isEmpty { try DossierStore.rename(id, to: correction.name, regency: regency, tx) }
      if !correction.address.isEmpty { try DossierStore.setAddress(address, of: id, regency: regency, tx) }
      if !correction.phone.isEmpty { try DossierStore.setPhone(phone, key: phoneKey, of: id, regency: regency, tx) }
      try ledger.note(
        entry(
          .corrected, by: actor, on: dossier, at: now, detail: fields.map(\.0).joined(separator: ","), basis: "UU 27/2022 Pasal 6"
        ),
        draft, on: dossier, tx)
    }
  }

  func entry(
    _ kind: DossierAct.Kind, by actor: Actor, on dossier: Dossier, at now: Moment, detail: String, basis: String
  ) -> DossierLedger.Entry {
    DossierLedger.Entry(
      kind: kind, actor: actor.account,
      capacity: DossierRules.capacity(of: actor, at: .head, in: dossier.area, on: reference.zone.day(of: now)), detail: detail,
      basis: basis)
  }
}
