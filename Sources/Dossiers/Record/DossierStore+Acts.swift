import Civic
import Core
import Storage

extension DossierStore {
  /// The history of a dossier.
  /// - Parameter secrets: opens the reasons; without it they are left out, as the clock needs none.
  static func acts(of dossier: ID, regency: Int, secrets: Secrets? = nil, _ tx: Transaction) throws -> [DossierAct] {
    try tx.all(
      """
      SELECT id, at, kind, actor, capacity, step, detail, reason, basis FROM dossier_act
      WHERE regency = \(regency) AND dossier = \(dossier) ORDER BY position
      """
    ) { row in
      let id = try row.id(0)
      let reason = try row.blobOrNil(7).flatMap { try secrets?.open($0, at: reasonPlace(regency, id)) }
      return DossierAct(
        id: id, at: row.moment(1), kind: try row.value(2, as: DossierAct.Kind.self), actor: try row.idOrNil(3),
        capacity: row.text(4), step: try row.value(5, as: DossierStep.self), detail: row.text(6),
        reason: reason ?? "", basis: row.text(8))
    }
  }

  /// Which of these dossiers the desk above has reminded of, and nothing has been done to since.
  static func reminded(_ dossiers: [ID], regency: Int, _ tx: Transaction) throws -> Set<ID> {
    let silent = DossierAct.Kind.allCases.filter { !$0.makesVersion }.map(\.rawValue)
    return Set(
      try tx.all(
        """
        SELECT r.dossier FROM dossier_act r
        WHERE r.regency = \(regency) AND r.dossier IN \(dossiers) AND r.kind = \(DossierAct.Kind.reminded.rawValue)
          AND NOT EXISTS (
            SELECT 1 FROM dossier_act n WHERE n.regency = r.regency AND n.dossier = r.dossier
              AND n.position > r.position AND n.kind NOT IN \(silent))
        """
      ) { try $0.id(0) })
  }

  /// - Parameter sealedReason: made before the transaction, since sealing gives other bytes each time.
  static func insert(_ act: DossierAct, sealedReason: Blob?, of dossier: ID, regency: Int, _ tx: Transaction) throws {
    let position =
      try tx.first("SELECT COUNT(*) FROM dossier_act WHERE regency = \(regency) AND dossier = \(dossier)") { $0.int(0) } ?? 0
    try tx.run(
      """
      INSERT INTO dossier_act (regency, dossier, position, id, at, kind, actor, capacity, step, detail, reason, basis)
      VALUES (\(regency), \(dossier), \(position), \(act.id), \(act.at), \(act.kind.rawValue), \(act.actor),
        \(act.capacity), \(act.step.rawValue), \(act.detail), \(sealedReason), \(act.basis))
      """)
  }

  static func reasonPlace(_ regency: Int, _ act: ID) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "dossier_act", column: "reason", id: act)
  }
}

/// The personal columns of a dossier as they are stored.
struct SealedApplicant: Sendable {
  let nik: Blob?
  let nikKey: Blob?
  let phone: Blob?
  let phoneKey: Blob?
  let email: Blob?
  let address: Blob?
  let purpose: Blob?
  let proxy: Blob?
  /// The number of the family card, and its keyed hash.
  let family: Blob?
  let familyKey: Blob?
  let pin: Blob

  init(_ applicant: Applicant, id: ID, regency: Int, secrets: Secrets) throws {
    func seal(_ text: String, _ column: StaticString) throws -> Blob? {
      text.isEmpty ? nil : try secrets.seal(text, at: Secrets.Place(regency: regency, table: "dossier", column: column, id: id))
    }
    nik = try seal(applicant.nik, "nik")
    nikKey = applicant.nik.isEmpty ? nil : Blob(secrets.lookup(applicant.nik, purpose: "nik"))
    phone = try seal(applicant.phone, "phone")
    phoneKey = applicant.phone.isEmpty ? nil : Blob(secrets.lookup(applicant.phone, purpose: "phone"))
    email = try seal(applicant.email, "email")
    address = try seal(applicant.address, "address")
    purpose = try seal(applicant.purpose, "purpose")
    proxy = try seal(applicant.proxy, "proxy")
    family = try seal(applicant.familyCard, "family")
    familyKey = FamilyCard(applicant.familyCard).map { FamilyTies.key(of: $0, secrets: secrets) }
    pin = try secrets.seal(applicant.pin, at: DossierStore.pinPlace(regency, id))
  }
}

extension DossierStore {
  /// The personal part, in clear.
  static func applicant(of dossier: ID, regency: Int, secrets: Secrets, _ tx: Transaction) throws -> Applicant {
    let sealed = try tx.first(
      """
      SELECT nik, phone, address, purpose, proxy, pin, email, family FROM dossier
      WHERE regency = \(regency) AND id = \(dossier)
      """
    ) { row in
      [
        row.blobOrNil(0), row.blobOrNil(1), row.blobOrNil(2), row.blobOrNil(3), row.blobOrNil(4), row.blobOrNil(5),
        row.blobOrNil(6), row.blobOrNil(7),
      ]
    }
    guard let sealed else { return Applicant() }
    func open(_ index: Int, _ column: StaticString) throws -> String {
      let place = Secrets.Place(regency: regency, table: "dossier", column: column, id: dossier)
      return try sealed[index].map { try secrets.open($0, at: place) } ?? ""
    }
    return Applicant(
      nik: try open(0, "nik"), phone: try open(1, "phone"), email: try open(6, "email"), address: try open(2, "address"),
      purpose: try open(3, "purpose"), proxy: try open(4, "proxy"), familyCard: try open(7, "family"),
      pin: try open(5, "pin"))
  }

  static func pinPlace(_ regency: Int, _ dossier: ID) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "dossier", column: "pin", id: dossier)
  }

  /// When the PIN was given out, and by whom.
  static func pinGiven(_ dossier: ID, regency: Int, _ tx: Transaction) throws -> (at: Moment, by: ID)? {
    try tx.first("SELECT pin_given_at, pin_given_by FROM dossier WHERE regency = \(regency) AND id = \(dossier)") {
      (at: $0.moment(0), by: try $0.id(1))
    }
  }

  /// Puts a new PIN in place of the old, with all tries.
  static func setPIN(_ sealed: Blob, of dossier: ID, by account: ID, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE dossier SET pin = \(sealed), pin_failures = 0, pin_given_at = \(now), pin_given_by = \(account)
      WHERE regency = \(regency) AND id = \(dossier)
      """)
  }

  static func pinFailures(_ dossier: ID, regency: Int, _ tx: Transaction) throws -> Int {
    try tx.first("SELECT pin_failures FROM dossier WHERE regency = \(regency) AND id = \(dossier)") { $0.int(0) } ?? 0
  }

  static func setPINFailures(_ count: Int, of dossier: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run("UPDATE dossier SET pin_failures = \(count) WHERE regency = \(regency) AND id = \(dossier)")
  }

  /// Earlier dossiers of a person, newest first, found by the keyed hash of NIK or telephone.
  static func dossiers(withKey key: Blob, regency: Int, in areas: [AreaCode], _ tx: Transaction) throws -> [Dossier] {
    let byNIK = try tx.all(
      "SELECT \(columns) FROM dossier d WHERE d.regency = \(regency) AND d.nik_key = \(key) ORDER BY d.id DESC LIMIT 20", make)
    let byPhone = try tx.all(
      "SELECT \(columns) FROM dossier d WHERE d.regency = \(regency) AND d.phone_key = \(key) ORDER BY d.id DESC LIMIT 20", make)
    return (byNIK + byPhone).filter { dossier in areas.contains { $0.contains(dossier.area) } }
  }

  /// Dossiers of an office whose applicant's name begins so, by name.
  /// - Parameter village: inside the office's area; its own index, or a common name would have every bearer of the
  ///   district looked at.
  static func dossiers(nameBeginning key: String, village: AreaCode?, regency: Int, area: AreaCode, _ tx: Transaction) throws
    -> [Dossier]
  {
    let place: SQL = village.map { "d.village = \($0)" } ?? "d.area = \(area)"
    guard village.map(area.contains) ?? true else { return [] }
    return try tx.all(
      """
      SELECT \(columns) FROM dossier d
      WHERE d.regency = \(regency) AND \(place) AND d.name_key >= \(key) AND d.name_key < \(key + "\u{10FFFF}")
      ORDER BY d.name_key LIMIT 30
      """, make)
  }
}
