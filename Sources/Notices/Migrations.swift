package import Storage

extension Notices {
  /// What people say and change. The sending itself follows from the event that ordered a notice and is not
  /// sealed anew at each try.
  package static let audited = [
    AuditedTable("notice_said", columns: ["id", "notice", "at", "actor", "way"]),
    AuditedTable(
      "notice_text", columns: ["id", "kind", "channel", "language", "version", "subject", "body", "at", "actor"]),
  ]

  static let migrations = MigrationSet(
    "notices",
    [
      Migration(
        "0001_notice",
        """
        CREATE TABLE notice (
          regency {integer} NOT NULL, id {blob} NOT NULL, event {blob} NOT NULL, kind {text} NOT NULL,
          channel {text} NOT NULL CHECK (channel IN ('mail', 'message', 'hand')), language {text} NOT NULL,
          area {text} NOT NULL, dossier {blob}, content {blob} NOT NULL, ordered_at {integer} NOT NULL,
          state {text} NOT NULL CHECK (state IN
            ('waiting', 'sending', 'sent', 'delivered', 'failed', 'hand', 'said', 'withdrawn')),
          changed_at {integer} NOT NULL, due {integer}, tries {integer} NOT NULL, reason {text} NOT NULL,
          reference {text} NOT NULL,
          PRIMARY KEY (regency, id)
        ) {clustered};
        CREATE INDEX notice_due ON notice (regency, channel, due) WHERE due IS NOT NULL;
        CREATE INDEX notice_dossier ON notice (regency, dossier, id) WHERE dossier IS NOT NULL;
        CREATE INDEX notice_failed ON notice (regency, changed_at) WHERE state = 'failed';
        CREATE TABLE notice_said (
          regency {integer} NOT NULL, id {blob} NOT NULL, notice {blob} NOT NULL, at {integer} NOT NULL,
          actor {blob} NOT NULL,
          way {text} NOT NULL CHECK (way IN ('whatsapp', 'sms', 'call', 'mail', 'inPerson', 'paper')),
          PRIMARY KEY (regency, id), UNIQUE (regency, notice),
          FOREIGN KEY (regency, notice) REFERENCES notice (regency, id) ON DELETE RESTRICT
        ) {clustered};
        """),
      Migration(
        "0002_text",
        """
        CREATE TABLE notice_text (
          regency {integer} NOT NULL, id {blob} NOT NULL, kind {text} NOT NULL, channel {text} NOT NULL,
          language {text} NOT NULL, version {integer} NOT NULL, subject {text}, body {text},
          at {integer} NOT NULL, actor {blob} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, kind, channel, language, version)
        ) {clustered};
        """),
      Migration(
        "0003_forgetting",
        """
        ALTER TABLE notice ADD COLUMN forgotten {integer} NOT NULL DEFAULT 0;
        CREATE INDEX notice_finished ON notice (regency, changed_at)
          WHERE forgotten = 0 AND due IS NULL AND state <> 'hand';
        """),
      Migration(
        "0004_subject",
        """
        ALTER TABLE notice ADD COLUMN subject {blob};
        CREATE INDEX notice_subject ON notice (regency, subject) WHERE subject IS NOT NULL;
        CREATE INDEX notice_unreadable ON notice (regency, changed_at) WHERE reason = 'unreadable';
        """),
    ])
}
