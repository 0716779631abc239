package import Storage

/// The tables of Civic. Regions and the calendar are reference data of the whole country, without a
/// regency in their keys.
package enum Civic {
  package static let audited = [
    AuditedTable(
      "account", columns: ["id", "login", "name", "password", "must_change", "demo", "closed", "notice"],
      parts: [
        AuditedPart("assignment", of: "account", columns: ["role", "area", "from_day", "through_day", "acting"], by: "id"),
        AuditedPart("second_factor", of: "account", columns: ["secret", "confirmed_at", "last_step"], by: "id"),
        AuditedPart("recovery_code", of: "account", columns: ["hash", "used_at"], by: "number"),
        tiesPart,
      ]),
    AuditedTable("office", columns: ["id", "area", "zone", "address", "phone", "email"]),
    AccessTokens.audited,
  ]

  package static let migrations = MigrationSet(
    "civic",
    [
      Migration(
        "0001_region",
        """
        CREATE TABLE region (
          code {text} NOT NULL, name {text} NOT NULL, level {integer} NOT NULL,
          closed {integer} NOT NULL, PRIMARY KEY (code)
        ) {clustered};
        CREATE TABLE region_staging (
          import_id {blob} NOT NULL, code {text} NOT NULL, name {text} NOT NULL, level {integer} NOT NULL,
          PRIMARY KEY (import_id, code)
        ) {clustered};
        """),
      Migration(
        "0002_office",
        """
        CREATE TABLE office (
          regency {integer} NOT NULL, id {blob} NOT NULL, area {text} NOT NULL, zone {text} NOT NULL,
          address {text}, phone {text}, email {text},
          PRIMARY KEY (regency, id), UNIQUE (regency, area)
        ) {clustered};
        """),
      Migration(
        "0003_calendar",
        """
        CREATE TABLE calendar_day (
          day {text} NOT NULL, area {text} NOT NULL, kind {text} NOT NULL, name_id {text} NOT NULL,
          name_en {text} NOT NULL, official {integer} NOT NULL, source {text} NOT NULL,
          PRIMARY KEY (day, area)
        ) {clustered};
        CREATE TABLE calendar_period (
          key {text} NOT NULL, name_id {text} NOT NULL, name_en {text} NOT NULL,
          from_day {text} NOT NULL, through_day {text} NOT NULL, official {integer} NOT NULL,
          source {text} NOT NULL, PRIMARY KEY (key)
        ) {clustered};
        CREATE TABLE calendar_hours (
          period {text} NOT NULL, kind {text} NOT NULL, weekday {integer} NOT NULL,
          start_minute {integer} NOT NULL, end_minute {integer} NOT NULL, official {integer} NOT NULL,
          PRIMARY KEY (period, kind, weekday, start_minute)
        ) {clustered};
        """),
      Migration(
        "0004_account",
        """
        CREATE TABLE account (
          regency {integer} NOT NULL, id {blob} NOT NULL, login {text} NOT NULL, name {text} NOT NULL,
          password {text} NOT NULL, must_change {integer} NOT NULL, demo {integer} NOT NULL,
          closed {integer} NOT NULL, made_at {integer} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, login)
        ) {clustered};
        CREATE TABLE assignment (
          regency {integer} NOT NULL, id {blob} NOT NULL, account {blob} NOT NULL, role {text} NOT NULL,
          area {text} NOT NULL, from_day {text} NOT NULL, through_day {text} NOT NULL, acting {text},
          PRIMARY KEY (regency, id),
          FOREIGN KEY (regency, account) REFERENCES account (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX assignment_account ON assignment (regency, account, area, role);
        CREATE TABLE session (
          regency {integer} NOT NULL, hash {blob} NOT NULL, account {blob} NOT NULL,
          began_at {integer} NOT NULL, seen_at {integer} NOT NULL,
          PRIMARY KEY (regency, hash),
          FOREIGN KEY (regency, account) REFERENCES account (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX session_account ON session (regency, account);
        CREATE INDEX session_age ON session (regency, seen_at);
        CREATE TABLE signin_failure (
          regency {integer} NOT NULL, key {blob} NOT NULL, failures {real} NOT NULL,
          until {integer} NOT NULL, PRIMARY KEY (regency, key)
        ) {clustered};
        CREATE INDEX signin_failure_age ON signin_failure (regency, until);
        """),
      Migration(
        "0005_demonstration",
        """
        CREATE TABLE demonstration (
          began_at {integer} NOT NULL, filled_at {integer}, PRIMARY KEY (began_at)
        ) {clustered};
        """),
      AccessTokens.migration,
      Migration(
        "0006_second_factor",
        """
        CREATE TABLE second_factor (
          regency {integer} NOT NULL, account {blob} NOT NULL, id {blob} NOT NULL, secret {blob} NOT NULL,
          confirmed_at {integer}, last_step {integer} NOT NULL,
          PRIMARY KEY (regency, account),
          FOREIGN KEY (regency, account) REFERENCES account (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE TABLE recovery_code (
          regency {integer} NOT NULL, account {blob} NOT NULL, number {integer} NOT NULL, hash {blob} NOT NULL,
          used_at {integer}, PRIMARY KEY (regency, account, number),
          FOREIGN KEY (regency, account) REFERENCES account (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE TABLE half_session (
          regency {integer} NOT NULL, hash {blob} NOT NULL, account {blob} NOT NULL, began_at {integer} NOT NULL,
          PRIMARY KEY (regency, hash),
          FOREIGN KEY (regency, account) REFERENCES account (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX half_session_account ON half_session (regency, account);
        CREATE INDEX half_session_age ON half_session (regency, began_at);
        ALTER TABLE account ADD COLUMN notice {text};
        """),
      AccessTokens.factorMigration,
      tiesMigration,
      Migration(
        "0008_demonstration_part",
        """
        CREATE TABLE demonstration_part (name {text} NOT NULL, done {integer} NOT NULL, PRIMARY KEY (name)) {clustered};
        """),
      outlineMigration,
    ])

  /// The areas in which Civic's own records stand.
  package static func areasInUse(in tx: Transaction) throws -> Set<AreaCode> {
    Set(
      try tx.all("SELECT DISTINCT area FROM assignment UNION SELECT area FROM office") {
        try $0.value(0, as: AreaCode.self)
      })
  }
}
