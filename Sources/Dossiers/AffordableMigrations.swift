import Storage

/// The tables of what keeps the office affordable for all: slips for when line or power fails, and visits to
/// those who cannot come.
extension Dossiers {
  static let affordableTables = [
    AuditedTable(
      "slip",
      columns: [
        "id", "code", "area", "batch", "pin", "printed_at", "printed_by", "state", "ended_at", "ended_by", "dossier",
      ]),
    AuditedTable(
      "home_visit",
      columns: [
        "id", "area", "asked_at", "asked_by", "name", "village", "service", "dossier", "priority", "need", "phone", "address",
        "note", "wished_day", "planned_day", "team", "state", "ended_at", "ended_by", "version", "erased_at",
      ]),
    AuditedTable("home_visit_read", columns: ["id", "area", "day", "at", "actor", "visits"]),
  ]

  static let affordableMigrations = [
    Migration(
      "0030_slip",
      """
      CREATE TABLE slip (
        regency {integer} NOT NULL, id {blob} NOT NULL, code {text} NOT NULL, area {text} NOT NULL,
        batch {blob} NOT NULL, position {integer} NOT NULL, pin {blob}, printed_at {integer} NOT NULL,
        printed_by {blob} NOT NULL, state {text} NOT NULL CHECK (state IN ('printed', 'used', 'void')),
        ended_at {integer}, ended_by {blob}, reason {blob}, dossier {blob},
        PRIMARY KEY (regency, id), UNIQUE (regency, code), UNIQUE (regency, batch, position),
        FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT
      ) {clustered};
      CREATE INDEX slip_waiting ON slip (regency, area, printed_at, id) WHERE state = 'printed';
      """),
    Migration(
      "0031_home_visit",
      """
      CREATE TABLE home_visit (
        regency {integer} NOT NULL, id {blob} NOT NULL, area {text} NOT NULL, asked_at {integer} NOT NULL,
        asked_by {blob} NOT NULL, name {text} NOT NULL, village {text}, service {text} NOT NULL, dossier {blob},
        priority {text} CHECK (priority IN ('elderly', 'disabled', 'pregnant')), phone {blob}, phone_key {blob},
        address {blob}, note {blob}, wished_day {text} NOT NULL, planned_day {text}, team {text} NOT NULL,
        state {text} NOT NULL CHECK (state IN ('requested', 'planned', 'done', 'refused')),
        ended_at {integer}, ended_by {blob}, reason {blob}, version {integer} NOT NULL,
        PRIMARY KEY (regency, id),
        FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT
      ) {clustered};
      CREATE INDEX home_visit_requested ON home_visit (regency, area, wished_day, id) WHERE state = 'requested';
      CREATE INDEX home_visit_planned ON home_visit (regency, area, planned_day, id) WHERE state = 'planned';
      CREATE INDEX home_visit_phone ON home_visit (regency, phone_key) WHERE phone_key IS NOT NULL;
      CREATE INDEX home_visit_dossier ON home_visit (regency, dossier) WHERE dossier IS NOT NULL;
      CREATE TABLE home_visit_read (
        regency {integer} NOT NULL, id {blob} NOT NULL, area {text} NOT NULL, day {text} NOT NULL, at {integer} NOT NULL,
        actor {blob} NOT NULL, visits {integer} NOT NULL,
        PRIMARY KEY (regency, id)
      ) {clustered};
      """),
    Migration(
      "0032_home_visit_need",
      """
      ALTER TABLE home_visit ADD COLUMN need {text}
        CHECK (need IN ('elderly', 'disabled', 'pregnant', 'ill', 'remote'));
      """),
  ]
}
