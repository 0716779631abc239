package import Storage

extension Delegation {
  /// The tables whose every change has its event.
  package static let audited = auditedRegister + MapMigrations.audited + [auditedEvaluations]

  private static let auditedRegister = [
    AuditedTable(
      "decree",
      columns: ["id", "number", "title", "giver", "issued", "from_day", "through_day", "basis", "open_files", "giver_area"],
      parts: [AuditedPart("decree_file", of: "decree", columns: ["file", "kind", "size", "at"], by: "position")]),
    AuditedTable(
      "power",
      columns: [
        "id", "decree", "service", "source", "kind", "aspect", "affair", "reach", "limit_unit", "limit_most", "signer",
        "technical_office", "reporting", "passed_on_by", "from_day", "through_day", "replaces",
      ],
      parts: [
        AuditedPart("power_area", of: "power", columns: [], by: "area"),
        AuditedPart("power_change", of: "power", columns: ["kind", "day", "at", "actor", "decree", "reason"], by: "position"),
      ]),
    AuditedTable(
      "power_ground",
      columns: [
        "id", "service", "source", "kind", "affair", "rule", "signer", "technical_office", "of_village", "object_unit",
        "object_id", "object_en", "confirmed_at", "confirmed_by", "basis_required", "version",
      ]),
    AuditedTable(
      "decree_draft",
      columns: [
        "id", "number", "title", "giver", "issued", "from_day", "through_day", "basis", "open_files", "annex", "version", "at",
        "giver_area",
      ]),
  ]

  static let migrations = MigrationSet(
    "delegation",
    [
      Migration(
        "0001_register",
        """
        CREATE TABLE decree (
          regency {integer} NOT NULL, id {blob} NOT NULL, number {text} NOT NULL, title {text} NOT NULL,
          giver {text} NOT NULL, issued {text} NOT NULL, from_day {text} NOT NULL, through_day {text} NOT NULL,
          basis {text} NOT NULL, open_files {text} NOT NULL CHECK (open_files IN ('finish', 'handOver')),
          PRIMARY KEY (regency, id), UNIQUE (regency, number)
        ) {clustered};
        CREATE INDEX decree_issued ON decree (regency, issued, id);
        CREATE TABLE power (
          regency {integer} NOT NULL, id {blob} NOT NULL, decree {blob} NOT NULL, service {text} NOT NULL,
          source {text} NOT NULL, kind {text} NOT NULL, aspect {text} NOT NULL, affair {text} NOT NULL,
          reach {text} NOT NULL CHECK (reach IN ('decides', 'recommends')),
          limit_unit {text}, limit_most {integer}, signer {text} NOT NULL, technical_office {text} NOT NULL,
          reporting {text} NOT NULL, passed_on_by {text} NOT NULL, from_day {text} NOT NULL, through_day {text} NOT NULL,
          replaces {blob}, PRIMARY KEY (regency, id),
          FOREIGN KEY (regency, decree) REFERENCES decree (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX power_decree ON power (regency, decree, service, id);
        CREATE INDEX power_service ON power (regency, service, id);
        CREATE INDEX power_end ON power (regency, through_day, id);
        CREATE TABLE power_area (
          regency {integer} NOT NULL, power {blob} NOT NULL, area {text} NOT NULL,
          PRIMARY KEY (regency, power, area),
          FOREIGN KEY (regency, power) REFERENCES power (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX power_area_area ON power_area (regency, area, power);
        CREATE TABLE power_change (
          regency {integer} NOT NULL, power {blob} NOT NULL, position {integer} NOT NULL, kind {text} NOT NULL,
          day {text} NOT NULL, at {integer} NOT NULL, actor {blob}, decree {text} NOT NULL, reason {text} NOT NULL,
          PRIMARY KEY (regency, power, position),
          FOREIGN KEY (regency, power) REFERENCES power (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE TABLE power_segment (
          regency {integer} NOT NULL, area {text} NOT NULL, service {text} NOT NULL, from_day {text} NOT NULL,
          rank {integer} NOT NULL, power {blob} NOT NULL, standing {text} NOT NULL,
          PRIMARY KEY (regency, area, service, from_day, rank)
        ) {clustered};
        CREATE TABLE power_ground (
          regency {integer} NOT NULL, service {text} NOT NULL, id {blob} NOT NULL, source {text} NOT NULL,
          kind {text} NOT NULL, affair {text} NOT NULL, rule {text} NOT NULL, signer {text} NOT NULL,
          technical_office {text} NOT NULL, of_village {integer} NOT NULL, object_unit {text}, object_id {text} NOT NULL,
          object_en {text} NOT NULL, confirmed_at {integer}, confirmed_by {blob}, basis_required {integer} NOT NULL,
          PRIMARY KEY (regency, service), UNIQUE (regency, id)
        ) {clustered};
        """),
      Migration(
        "0002_book",
        """
        CREATE INDEX power_segment_service ON power_segment (regency, service, area, from_day, rank);
        CREATE TABLE decree_file (
          regency {integer} NOT NULL, decree {blob} NOT NULL, position {integer} NOT NULL, file {blob} NOT NULL,
          kind {text} NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')), size {integer} NOT NULL, at {integer} NOT NULL,
          PRIMARY KEY (regency, decree, position),
          FOREIGN KEY (regency, decree) REFERENCES decree (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX decree_file_file ON decree_file (regency, file);
        CREATE TABLE decree_draft (
          regency {integer} NOT NULL, id {blob} NOT NULL, number {text} NOT NULL, title {text} NOT NULL,
          giver {text} NOT NULL, issued {text} NOT NULL, from_day {text} NOT NULL, through_day {text} NOT NULL,
          basis {text} NOT NULL, open_files {text} NOT NULL CHECK (open_files IN ('finish', 'handOver')),
          annex {text} NOT NULL, version {integer} NOT NULL, at {integer} NOT NULL, PRIMARY KEY (regency, id)
        ) {clustered};
        """),
      RegisterStore.turns, RegisterStore.passingOn, GroundStore.versions, MapMigrations.tables, evaluations,
    ])
}
