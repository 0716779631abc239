package import Storage

extension Catalogue {
  /// The tables whose every change has its event.
  package static let audited = [
    AuditedTable(
      "service_version",
      columns: ["id", "key", "version", "content", "from_moment", "area", "from_day", "author", "approver", "reason"]),
    AuditedTable(
      "standard_draft",
      columns: ["id", "key", "area", "base", "content", "state", "authors", "reason", "from_day", "edit", "decided_by", "note"]),
    AuditedTable("standard_review", columns: ["id", "key", "area", "day", "reviewer", "participants", "note"]),
    AuditedTable("service_follower", columns: ["id", "key", "area", "email", "lookup", "language", "confirmed_at"]),
  ]

  static let migrations = MigrationSet(
    "catalogue",
    [
      Migration(
        "0001_service",
        """
        CREATE TABLE service_version (
          regency {integer} NOT NULL, id {blob} NOT NULL, key {text} NOT NULL,
          version {integer} NOT NULL, content {text} NOT NULL, from_moment {integer} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, key, version)
        ) {clustered};
        CREATE TABLE service (
          regency {integer} NOT NULL, key {text} NOT NULL, version {integer} NOT NULL,
          PRIMARY KEY (regency, key),
          FOREIGN KEY (regency, key, version) REFERENCES service_version (regency, key, version) ON DELETE RESTRICT
        ) {clustered};
        CREATE TABLE catalogue_heading (
          regency {integer} NOT NULL, content {text} NOT NULL, PRIMARY KEY (regency)
        ) {clustered};
        """),
      // From here on a version holds from a day on, and an office may have its own: area is empty for the
      // whole regency.
      Migration(
        "0002_standard",
        """
        ALTER TABLE service_version ADD COLUMN area {text};
        ALTER TABLE service_version ADD COLUMN from_day {text};
        ALTER TABLE service_version ADD COLUMN author {blob};
        ALTER TABLE service_version ADD COLUMN approver {blob};
        ALTER TABLE service_version ADD COLUMN reason {text};
        CREATE TABLE standard_force (
          regency {integer} NOT NULL, key {text} NOT NULL, area {text} NOT NULL, from_day {text} NOT NULL,
          version {integer} NOT NULL, announced {integer} NOT NULL, told_through {blob},
          PRIMARY KEY (regency, key, area, from_day, version),
          FOREIGN KEY (regency, key, version) REFERENCES service_version (regency, key, version) ON DELETE RESTRICT
        ) {clustered};
        INSERT INTO standard_force (regency, key, area, from_day, version, announced)
          SELECT regency, key, '', '2000-01-01', version, 1 FROM service;
        DROP TABLE service;
        CREATE TABLE standard_draft (
          regency {integer} NOT NULL, id {blob} NOT NULL, key {text} NOT NULL, area {text} NOT NULL,
          base {integer} NOT NULL, content {text} NOT NULL, state {text} NOT NULL, authors {text} NOT NULL,
          reason {text} NOT NULL, from_day {text}, edit {integer} NOT NULL, made_at {integer} NOT NULL,
          changed_at {integer} NOT NULL, decided_by {blob}, note {text} NOT NULL,
          PRIMARY KEY (regency, id)
        ) {clustered};
        CREATE INDEX standard_draft_open ON standard_draft (regency, state, key, area);
        CREATE TABLE standard_review (
          regency {integer} NOT NULL, id {blob} NOT NULL, key {text} NOT NULL, area {text} NOT NULL,
          day {text} NOT NULL, reviewer {blob} NOT NULL, participants {text} NOT NULL, note {text} NOT NULL,
          PRIMARY KEY (regency, id)
        ) {clustered};
        CREATE INDEX standard_review_day ON standard_review (regency, key, area, day);
        """),
      Migration(
        "0003_follower",
        """
        CREATE TABLE service_follower (
          regency {integer} NOT NULL, id {blob} NOT NULL, key {text} NOT NULL, area {text} NOT NULL,
          email {blob} NOT NULL, lookup {blob} NOT NULL, language {text} NOT NULL, asked_at {integer} NOT NULL,
          confirmed_at {integer}, PRIMARY KEY (regency, id), UNIQUE (regency, lookup, key, area)
        ) {clustered};
        CREATE INDEX service_follower_key ON service_follower (regency, key, id);
        CREATE INDEX service_follower_unconfirmed ON service_follower (regency, asked_at) WHERE confirmed_at IS NULL;
        """),
    ])
}
