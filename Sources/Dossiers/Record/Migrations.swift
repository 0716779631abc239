package import Storage

extension Dossiers {
  /// The tables whose every change has its event.
  package static let audited =
    [
      AuditedTable(
        "dossier",
        columns: [
          "id", "code", "area", "service", "service_version", "promise", "applicant", "name", "nik", "phone",
          "address", "purpose", "proxy", "pin", "pin_given_at", "pin_given_by", "village", "received_at",
          "received_day", "received_by", "state", "step", "started_at", "first_due", "due", "decision", "decided_at",
          "decided_day",
          "late", "office_minutes",
          "agenda_year", "agenda_number", "warned", "escalated", "version", "email", "channel", "priority", "language",
          "answers", "erased_at", "hop", "hop_due", "family",
        ],
        parts: [
          AuditedPart(
            "dossier_act", of: "dossier",
            columns: ["id", "at", "kind", "actor", "capacity", "step", "detail", "reason", "basis"], by: "position"),
          AuditedPart("dossier_requirement", of: "dossier", columns: ["received"], by: "key"),
          attachmentPart, brokenPromise, AuthorityStore.part, hopPart, ObjectionStore.part,
        ]),
      AuditedTable("dossier_scan", columns: ["id", "dossier", "at", "file", "kind", "size"]),
      AuditedTable("turn_away", columns: ["id", "area", "at", "day", "reason", "service", "actor"]),
      AuditedTable("personal_read", columns: ["id", "dossier", "at", "actor"]),
      draftTable, askedTable, ExportStore.audited,
    ] + affordableTables + hopTables

  static let migrations = MigrationSet(
    "dossiers",
    [
      Migration(
        "0001_dossier",
        """
        CREATE TABLE dossier (
          regency {integer} NOT NULL, id {blob} NOT NULL, code {text} NOT NULL, area {text} NOT NULL,
          service {text} NOT NULL, service_version {integer} NOT NULL, promise {text} NOT NULL,
          applicant {text} NOT NULL CHECK (applicant IN ('person', 'proxy', 'desa', 'organisation')),
          name {text} NOT NULL, name_key {text} NOT NULL, village {text},
          nik {blob}, nik_key {blob}, phone {blob}, phone_key {blob}, address {blob}, purpose {blob},
          proxy {blob}, pin {blob} NOT NULL, pin_failures {integer} NOT NULL,
          pin_given_at {integer} NOT NULL, pin_given_by {blob} NOT NULL,
          received_at {integer} NOT NULL, received_day {text} NOT NULL, received_by {blob} NOT NULL,
          state {text} NOT NULL
            CHECK (state IN ('unchecked', 'incomplete', 'running', 'paused', 'approved', 'rejected', 'closed')),
          step {text} NOT NULL, started_at {integer}, first_due {integer} NOT NULL, due {integer} NOT NULL,
          decision {text}, decided_at {integer}, decided_day {text}, late {integer} NOT NULL,
          office_minutes {integer} NOT NULL, agenda_year {integer}, agenda_number {integer},
          warned {integer} NOT NULL, escalated {integer} NOT NULL, version {integer} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, code)
        ) {clustered};
        CREATE INDEX dossier_received ON dossier (regency, area, received_day, id);
        CREATE INDEX dossier_decided ON dossier (regency, area, decided_day, id) WHERE decided_day IS NOT NULL;
        CREATE INDEX dossier_nik ON dossier (regency, nik_key) WHERE nik_key IS NOT NULL;
        CREATE INDEX dossier_phone ON dossier (regency, phone_key) WHERE phone_key IS NOT NULL;
        CREATE INDEX dossier_name ON dossier (regency, area, name_key);
        CREATE INDEX dossier_agenda ON dossier (regency, area, agenda_year, agenda_number)
          WHERE agenda_number IS NOT NULL;
        CREATE TABLE dossier_requirement (
          regency {integer} NOT NULL, dossier {blob} NOT NULL, key {text} NOT NULL,
          received {integer} NOT NULL,
          PRIMARY KEY (regency, dossier, key),
          FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE TABLE dossier_act (
          regency {integer} NOT NULL, dossier {blob} NOT NULL, position {integer} NOT NULL,
          id {blob} NOT NULL, at {integer} NOT NULL, kind {text} NOT NULL, actor {blob},
          capacity {text} NOT NULL, step {text} NOT NULL,
          detail {text} NOT NULL, reason {blob}, basis {text} NOT NULL,
          PRIMARY KEY (regency, dossier, position),
          FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT
        ) {clustered};
        """),
      Migration(
        "0002_turn_away",
        """
        CREATE TABLE turn_away (
          regency {integer} NOT NULL, id {blob} NOT NULL, area {text} NOT NULL, at {integer} NOT NULL,
          day {text} NOT NULL,
          reason {text} NOT NULL CHECK (reason IN ('notOurs', 'paperMissing', 'systemDown', 'other')),
          service {text} NOT NULL, actor {blob} NOT NULL,
          PRIMARY KEY (regency, id)
        ) {clustered};
        CREATE INDEX turn_away_day ON turn_away (regency, area, day, id);
        """),
      Migration(
        "0003_personal_read",
        """
        CREATE TABLE personal_read (
          regency {integer} NOT NULL, id {blob} NOT NULL, dossier {blob} NOT NULL, at {integer} NOT NULL,
          actor {blob} NOT NULL, reason {blob} NOT NULL,
          PRIMARY KEY (regency, id),
          FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX personal_read_dossier ON personal_read (regency, dossier);
        """),
      Migration(
        "0004_scan",
        """
        CREATE TABLE dossier_scan (
          regency {integer} NOT NULL, id {blob} NOT NULL, dossier {blob} NOT NULL, at {integer} NOT NULL,
          file {blob} NOT NULL, kind {text} NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')), size {integer} NOT NULL,
          PRIMARY KEY (regency, id),
          FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX dossier_scan_dossier ON dossier_scan (regency, dossier, id);
        """),
      Migration(
        "0005_intake",
        """
        ALTER TABLE dossier ADD COLUMN email {blob};
        ALTER TABLE dossier ADD COLUMN channel {text} NOT NULL DEFAULT 'counter'
          CHECK (channel IN ('counter', 'online', 'slip', 'homeVisit'));
        ALTER TABLE dossier ADD COLUMN priority {text} CHECK (priority IN ('elderly', 'disabled', 'pregnant'));
        ALTER TABLE dossier ADD COLUMN language {text} NOT NULL DEFAULT 'id' CHECK (language IN ('id', 'en'));
        """),
    ] + applyMigrations + uploadMigrations + [promiseTables, brokenPromises, askedMore] + affordableMigrations
      + [ExportStore.migration] + keepingMigrations + [AuthorityStore.migration] + hopMigrations
      + [ObjectionStore.migration, ConflictStore.migration, villageNames])

  /// A search within a village costs what it finds, however many share a name in the district.
  private static let villageNames = Migration(
    "0111_village_names",
    """
    CREATE INDEX dossier_village_name ON dossier (regency, village, name_key) WHERE village IS NOT NULL;
    """)
}
