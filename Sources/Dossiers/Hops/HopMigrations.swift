import Storage

/// The tables of what the kecamatan receives and others decide.
extension Dossiers {
  static let hopTables = [
    AuditedTable("outside_office", columns: ["id", "kind", "name", "contact", "promise", "services", "closed", "version"]),
    AuditedTable(
      "outside_state",
      columns: [
        "id", "office", "kind", "services", "since", "source", "entered_at", "entered_by", "entered_as", "ended_at", "ended_by",
      ]),
    AuditedTable(
      "hop_link", columns: ["id", "hop", "step", "secret_key", "made_at", "made_by", "expires_at", "used_at", "revoked_at"]),
  ]

  /// A hop is part of its dossier: each change comes with an act of it.
  static let hopPart = AuditedPart(
    "dossier_hop", of: "dossier",
    columns: [
      "office", "promise", "papers", "forwarded_at", "due", "received_at", "received_papers", "decided_at", "outcome",
      "returned_at", "withdrawn_at", "overdue_at",
    ], by: "id")

  static let hopMigrations = [
    Migration(
      "0061_outside_office",
      """
      CREATE TABLE outside_office (
        regency {integer} NOT NULL, id {blob} NOT NULL,
        kind {text} NOT NULL CHECK (kind IN ('civilRegistry', 'permits', 'serviceMall', 'regencyOffice')),
        name {text} NOT NULL, contact {text} NOT NULL, promise {text} NOT NULL, services {text} NOT NULL,
        closed {integer} NOT NULL, version {integer} NOT NULL,
        PRIMARY KEY (regency, id), UNIQUE (regency, name)
      ) {clustered};
      CREATE TABLE outside_state (
        regency {integer} NOT NULL, id {blob} NOT NULL, office {blob} NOT NULL,
        kind {text} NOT NULL CHECK (kind IN ('noBlanks', 'systemDown', 'closed')), services {text} NOT NULL,
        since {text} NOT NULL, source {text} NOT NULL, entered_at {integer} NOT NULL, entered_by {blob} NOT NULL,
        entered_as {text} NOT NULL, ended_at {integer}, ended_by {blob},
        PRIMARY KEY (regency, id),
        FOREIGN KEY (regency, office) REFERENCES outside_office (regency, id) ON DELETE RESTRICT
      ) {clustered};
      CREATE INDEX outside_state_standing ON outside_state (regency, office) WHERE ended_at IS NULL;
      """),
    Migration(
      "0062_hop",
      """
      CREATE TABLE dossier_hop (
        regency {integer} NOT NULL, id {blob} NOT NULL, dossier {blob} NOT NULL, office {blob} NOT NULL,
        promise {text} NOT NULL, papers {integer} NOT NULL, forwarded_at {integer} NOT NULL, due {integer} NOT NULL,
        received_at {integer}, received_papers {integer}, decided_at {integer},
        outcome {text} CHECK (outcome IN ('approved', 'rejected', 'sentBack')), returned_at {integer},
        withdrawn_at {integer}, overdue_at {integer},
        PRIMARY KEY (regency, id),
        FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT,
        FOREIGN KEY (regency, office) REFERENCES outside_office (regency, id) ON DELETE RESTRICT
      ) {clustered};
      CREATE INDEX dossier_hop_dossier ON dossier_hop (regency, dossier, id);
      ALTER TABLE dossier ADD COLUMN hop {blob};
      ALTER TABLE dossier ADD COLUMN hop_due {integer};
      """),
    Migration(
      "0063_hop_link",
      """
      CREATE TABLE hop_link (
        regency {integer} NOT NULL, id {blob} NOT NULL, hop {blob} NOT NULL,
        step {text} NOT NULL CHECK (step IN ('received', 'decided')), secret_key {blob} NOT NULL,
        made_at {integer} NOT NULL, made_by {blob} NOT NULL, expires_at {integer} NOT NULL, used_at {integer},
        revoked_at {integer},
        PRIMARY KEY (regency, id), UNIQUE (regency, secret_key),
        FOREIGN KEY (regency, hop) REFERENCES dossier_hop (regency, id) ON DELETE RESTRICT
      ) {clustered};
      CREATE INDEX hop_link_hop ON hop_link (regency, hop, id);
      """),
  ]
}
