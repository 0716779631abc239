package import Civic
package import Storage

extension Queue {
  /// The tables whose every change has its event.
  package static let audited = [
    AuditedTable(
      "queue_ticket",
      columns: [
        "id", "area", "day", "series", "number", "kind", "taken_at", "state", "counter", "reserved_for", "rank", "absences",
        "called_at", "started_at", "ended_at", "queue_turn", "heard_turn", "served_seconds", "version",
      ],
      parts: [
        AuditedPart("queue_act", of: "ticket", columns: ["kind", "at", "actor", "counter", "value", "turn"], by: "position")
      ]),
    AuditedTable("queue_kiosk", columns: ["id", "area", "opened_at", "opened_by", "prints", "closed_at"]),
    AuditedTable("queue_office", columns: ["id", "area", "counters"]),
  ]

  /// The areas in which numbers were drawn: a region list must not delete them.
  package static func areasInUse(_ tx: Transaction) throws -> Set<AreaCode> {
    Set(
      try tx.all("SELECT DISTINCT area FROM queue_day UNION SELECT DISTINCT area FROM queue_kiosk") {
        try $0.value(0, as: AreaCode.self)
      })
  }

  static let migrations = MigrationSet(
    "queue",
    [
      Migration(
        "0001_queue",
        """
        CREATE TABLE queue_day (
          regency {integer} NOT NULL, area {text} NOT NULL, day {text} NOT NULL,
          last_ordinary {integer} NOT NULL, last_priority {integer} NOT NULL, turn {integer} NOT NULL,
          closed {integer} NOT NULL, PRIMARY KEY (regency, area, day)
        ) {clustered};
        CREATE INDEX queue_day_open ON queue_day (regency, closed, day);
        CREATE TABLE queue_ticket (
          regency {integer} NOT NULL, id {blob} NOT NULL, area {text} NOT NULL, day {text} NOT NULL,
          series {text} NOT NULL CHECK (series IN ('A', 'P')), number {integer} NOT NULL, kind {text} NOT NULL,
          taken_at {integer} NOT NULL,
          state {text} NOT NULL CHECK (state IN ('waiting', 'called', 'serving', 'done', 'missed', 'expired')),
          counter {integer} NOT NULL, reserved_for {integer} NOT NULL, rank {integer} NOT NULL,
          absences {integer} NOT NULL, called_at {integer}, started_at {integer}, ended_at {integer},
          queue_turn {integer} NOT NULL, heard_turn {integer} NOT NULL, served_seconds {integer} NOT NULL,
          version {integer} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, area, day, series, number)
        ) {clustered};
        CREATE INDEX queue_ticket_state ON queue_ticket (regency, area, day, state);
        CREATE INDEX queue_ticket_turn ON queue_ticket (regency, area, day, queue_turn);
        CREATE TABLE queue_act (
          regency {integer} NOT NULL, ticket {blob} NOT NULL, position {integer} NOT NULL, area {text} NOT NULL,
          day {text} NOT NULL, kind {text} NOT NULL, at {integer} NOT NULL, actor {blob}, counter {integer} NOT NULL,
          value {integer} NOT NULL, turn {integer} NOT NULL,
          PRIMARY KEY (regency, ticket, position),
          FOREIGN KEY (regency, ticket) REFERENCES queue_ticket (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX queue_act_counter ON queue_act (regency, area, day, counter, turn);
        CREATE TABLE queue_pace (
          regency {integer} NOT NULL, area {text} NOT NULL, kind {text} NOT NULL, recent {text} NOT NULL,
          PRIMARY KEY (regency, area, kind)
        ) {clustered};
        CREATE TABLE queue_office (
          regency {integer} NOT NULL, id {blob} NOT NULL, area {text} NOT NULL, counters {integer} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, area)
        ) {clustered};
        CREATE TABLE queue_kiosk (
          regency {integer} NOT NULL, id {blob} NOT NULL, area {text} NOT NULL, token {blob} NOT NULL,
          opened_at {integer} NOT NULL, opened_by {blob} NOT NULL, prints {integer} NOT NULL, closed_at {integer},
          PRIMARY KEY (regency, id), UNIQUE (regency, token)
        ) {clustered};
        CREATE INDEX queue_kiosk_area ON queue_kiosk (regency, area, opened_at);
        """)
    ])
}
