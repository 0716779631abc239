package import Storage

/// The tables of the map.
package enum MapMigrations {
  /// The tables whose every change has its event.
  package static let audited = [
    AuditedTable("map_service", columns: ["id", "service", "name", "affair", "aspect", "kind", "office", "closed"]),
    AuditedTable("map_answer", columns: ["id", "service", "criterion", "answer", "evidence", "at", "actor"]),
    AuditedTable(
      "map_office",
      columns: [
        "id", "area", "metres", "minutes", "fare", "ways", "staff", "computer", "line", "electricity", "counter", "archive",
        "source",
      ]),
    AuditedTable("map_demand", columns: ["id", "year", "area", "service", "n", "source"]),
    AuditedTable(
      "map_assumption",
      columns: ["id", "least_demand", "in_person", "ways", "least_staff", "needed", "kilometre_cost", "version"]),
  ]

  static let tables = Migration(
    "0010_map",
    """
    CREATE TABLE map_service (
      regency {integer} NOT NULL, service {text} NOT NULL, id {blob} NOT NULL, name {text} NOT NULL, affair {text} NOT NULL,
      aspect {text}, kind {text} NOT NULL, office {text} NOT NULL, closed {integer} NOT NULL,
      PRIMARY KEY (regency, service), UNIQUE (regency, id)
    ) {clustered};
    CREATE TABLE map_answer (
      regency {integer} NOT NULL, service {text} NOT NULL, criterion {text} NOT NULL, id {blob} NOT NULL,
      answer {text} NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')), evidence {text} NOT NULL, at {integer} NOT NULL,
      actor {blob} NOT NULL, PRIMARY KEY (regency, service, criterion), UNIQUE (regency, id)
    ) {clustered};
    CREATE TABLE map_office (
      regency {integer} NOT NULL, area {text} NOT NULL, id {blob} NOT NULL, metres {integer}, minutes {integer},
      fare {integer}, ways {integer}, staff {integer}, computer {integer}, line {integer}, electricity {integer},
      counter {integer}, archive {integer}, source {text} NOT NULL, PRIMARY KEY (regency, area), UNIQUE (regency, id)
    ) {clustered};
    CREATE TABLE map_demand (
      regency {integer} NOT NULL, year {integer} NOT NULL, area {text} NOT NULL, service {text} NOT NULL, id {blob} NOT NULL,
      n {integer} NOT NULL, source {text} NOT NULL, PRIMARY KEY (regency, year, area, service), UNIQUE (regency, id)
    ) {clustered};
    CREATE TABLE map_assumption (
      regency {integer} NOT NULL, id {blob} NOT NULL, least_demand {integer} NOT NULL, in_person {integer} NOT NULL,
      ways {integer} NOT NULL, least_staff {integer} NOT NULL, needed {text} NOT NULL, kilometre_cost {integer},
      version {integer} NOT NULL, PRIMARY KEY (regency), UNIQUE (regency, id)
    ) {clustered};
    """)
}
