import Storage

extension Delegation {
  static let auditedEvaluations = AuditedTable(
    "evaluation",
    columns: [
      "id", "year", "area", "service", "entry", "version", "opened_at", "opened_by", "reply_until", "from_day", "through_day",
      "began", "received", "rejected", "sent_back", "objected", "granted", "has_limit", "offices_without", "before_n",
      "before_on_time", "before_half", "before_nine_tenths", "before_source", "travel", "travel_source", "reply", "reply_at",
      "reply_by", "outcome", "reason", "decree", "decided_at", "decided_by", "proposal", "signs",
    ],
    parts: [
      AuditedPart(
        "evaluation_side", of: "evaluation", columns: ["offices", "from_day", "through_day", "n", "on_time", "minutes"],
        by: "side")
    ])

  static let evaluations = Migration(
    "0020_evaluations",
    """
    CREATE TABLE evaluation (
      regency {integer} NOT NULL, id {blob} NOT NULL, year {integer} NOT NULL, area {text} NOT NULL, service {text} NOT NULL,
      entry {integer} NOT NULL, version {integer} NOT NULL, opened_at {integer} NOT NULL, opened_by {blob} NOT NULL,
      reply_until {text} NOT NULL, from_day {text} NOT NULL, through_day {text} NOT NULL, began {text} NOT NULL,
      received {integer} NOT NULL, rejected {integer} NOT NULL, sent_back {integer} NOT NULL, objected {integer} NOT NULL,
      granted {integer} NOT NULL, has_limit {integer} NOT NULL, offices_without {integer} NOT NULL,
      before_n {integer}, before_on_time {integer}, before_half {integer}, before_nine_tenths {integer}, before_source {text},
      travel {integer}, travel_source {text}, reply {text}, reply_at {integer}, reply_by {blob},
      outcome {text} CHECK (outcome IN ('keep', 'widen', 'narrow', 'withdraw', 'cannotSay')), reason {text}, decree {text},
      decided_at {integer}, decided_by {blob}, proposal {text}, signs {text}, PRIMARY KEY (regency, id),
      UNIQUE (regency, year, service, area, entry)
    ) {clustered};
    CREATE TABLE evaluation_side (
      regency {integer} NOT NULL, evaluation {blob} NOT NULL, side {text} NOT NULL CHECK (side IN ('own', 'before', 'others')),
      offices {integer} NOT NULL, from_day {text} NOT NULL, through_day {text} NOT NULL, n {integer} NOT NULL,
      on_time {integer} NOT NULL, minutes {text} NOT NULL, PRIMARY KEY (regency, evaluation, side),
      FOREIGN KEY (regency, evaluation) REFERENCES evaluation (regency, id) ON DELETE RESTRICT
    ) {clustered};
    """)
}
