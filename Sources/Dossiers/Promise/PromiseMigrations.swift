import Storage

extension Dossiers {
  /// What is published of promises and reality. A job makes it anew from the dossiers once a day, so it has
  /// no events of its own.
  static let promiseTables = Migration(
    "0020_promise_figures",
    """
    CREATE TABLE promise_figure (
      regency {integer} NOT NULL, area {text} NOT NULL, service {text} NOT NULL, n {integer} NOT NULL,
      on_time {integer} NOT NULL, half {integer} NOT NULL, nine_tenths {integer} NOT NULL,
      PRIMARY KEY (regency, area, service)
    ) {clustered};
    CREATE TABLE promise_duty (
      regency {integer} NOT NULL, area {text} NOT NULL, broken {integer} NOT NULL, answered {integer} NOT NULL,
      half {integer}, PRIMARY KEY (regency, area)
    ) {clustered};
    CREATE TABLE promise_period (
      regency {integer} NOT NULL, from_day {text} NOT NULL, through_day {text} NOT NULL,
      counted_at {integer} NOT NULL, PRIMARY KEY (regency)
    ) {clustered};
    INSERT INTO worklist (regency, area, queue, due, id)
      SELECT DISTINCT w.regency, w.area, 'service.' || d.service, w.due, w.id
      FROM worklist w JOIN dossier d ON d.regency = w.regency AND d.id = w.id
      WHERE w.queue IN ('counter', 'sectionHead', 'secretary', 'head', 'waiting');
    """)

  /// The promises that passed on open dossiers, each until and after the camat has answered for it. The words
  /// of an answer are public, so they are not sealed.
  static let brokenPromises = Migration(
    "0021_broken_promise",
    """
    CREATE TABLE broken_promise (
      regency {integer} NOT NULL, id {blob} NOT NULL, dossier {blob} NOT NULL, area {text} NOT NULL,
      service {text} NOT NULL, promised {integer} NOT NULL, noticed_at {integer} NOT NULL, noticed_day {text} NOT NULL,
      state {text} NOT NULL CHECK (state IN ('waiting', 'answered', 'void')),
      reason {text}, deed {text}, new_day {text}, answered_at {integer}, answered_by {blob}, answered_as {text},
      office_minutes {integer},
      PRIMARY KEY (regency, id),
      FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT
    ) {clustered};
    CREATE INDEX broken_promise_dossier ON broken_promise (regency, dossier);
    CREATE INDEX broken_promise_list ON broken_promise (regency, state, promised, id);
    CREATE INDEX broken_promise_office ON broken_promise (regency, area, state, promised, id);
    CREATE INDEX broken_promise_answered ON broken_promise (regency, state, answered_at);
    CREATE INDEX broken_promise_office_answered ON broken_promise (regency, area, state, answered_at);
    CREATE INDEX broken_promise_noticed ON broken_promise (regency, area, noticed_day);
    INSERT INTO alarm (regency, at, id, kind)
      SELECT regency, first_due, id, 'broken' FROM dossier
      WHERE decision IS NULL AND state <> 'unchecked' AND first_due < 253370764800000000;
    """)

  /// A broken promise is part of its dossier: each change comes with an act of it.
  static let brokenPromise = AuditedPart(
    "broken_promise", of: "dossier",
    columns: [
      "area", "service", "promised", "noticed_at", "noticed_day", "state", "reason", "deed", "new_day", "answered_at",
      "answered_by", "answered_as", "office_minutes",
    ], by: "id")
}
