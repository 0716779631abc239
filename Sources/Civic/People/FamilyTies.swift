package import Core
package import Storage

/// By what the program can tell that an applicant is an officer, or of an officer's family. Keyed hashes only: the
/// numbers themselves are needed for nothing, so they are not kept.
package struct FamilyTies: Sendable, Hashable {
  package let nik: Blob?
  package let familyCard: Blob?

  package init(nik: Blob?, familyCard: Blob?) {
    (self.nik, self.familyCard) = (nik, familyCard)
  }

  package init(nik: NIK?, familyCard: FamilyCard?, secrets: Secrets) {
    self.nik = nik.map { Blob(secrets.lookup($0.digits, purpose: "nik")) }
    self.familyCard = familyCard.map { Self.key(of: $0, secrets: secrets) }
  }

  /// The keyed hash of a family card, the same for officers and applicants.
  package static func key(of card: FamilyCard, secrets: Secrets) -> Blob {
    Blob(secrets.lookup(card.digits, purpose: "family-card"))
  }

  package static let none = FamilyTies(nik: nil, familyCard: nil)
}

extension Civic {
  /// What an officer has recorded; nothing where they have not.
  package static func ties(of account: ID, regency: Int, _ tx: Transaction) throws -> FamilyTies {
    try tx.first("SELECT nik_key, family_key FROM account_ties WHERE regency = \(regency) AND account = \(account)") {
      FamilyTies(nik: $0.blobOrNil(0).map { Blob($0) }, familyCard: $0.blobOrNil(1).map { Blob($0) })
    } ?? .none
  }

  static let tiesPart = AuditedPart("account_ties", of: "account", columns: ["nik_key", "family_key"], by: "account")

  static let tiesMigration = Migration(
    "0007_ties",
    """
    CREATE TABLE account_ties (
      regency {integer} NOT NULL, account {blob} NOT NULL, nik_key {blob}, family_key {blob},
      PRIMARY KEY (regency, account),
      FOREIGN KEY (regency, account) REFERENCES account (regency, id) ON DELETE RESTRICT
    ) {clustered};
    """)
}

extension AccountDesk {
  /// Records one's own ties in place of those before; `.none` takes them away. Each change stays in the journal, so that
  /// nobody takes a tie away unseen.
  package func save(_ ties: FamilyTies, eventID: ID, of actor: Actor, now: Moment, _ tx: Transaction) throws {
    if ties == .none {
      try tx.run("DELETE FROM account_ties WHERE regency = \(regency) AND account = \(actor.account)")
    } else {
      try tx.run(
        """
        INSERT INTO account_ties (regency, account, nik_key, family_key)
        VALUES (\(regency), \(actor.account), \(ties.nik), \(ties.familyCard))
        ON CONFLICT (regency, account) DO UPDATE SET nik_key = excluded.nik_key, family_key = excluded.family_key
        """)
    }
    try tx.record(
      Event(
        id: eventID, at: now, actor: actor.account,
        kind: ties == .none ? "account.ties-removed" : "account.ties-recorded",
        record: RecordKey("account", regency: regency, id: actor.account)))
  }
}
