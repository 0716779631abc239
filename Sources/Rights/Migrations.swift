package import Storage

extension Rights {
  /// The tables whose every change has its event.
  package static let audited = [
    AuditedTable(
      "rights_request",
      columns: [
        "id", "code", "area", "kind", "state", "name", "nik", "phone", "details", "record", "begun_at", "received_at",
        "checked_by", "document", "due", "decided_at", "decided_by", "answer", "basis", "version",
        "erased_at",
      ]),
    AuditedTable("rights_read", columns: ["id", "request", "at", "actor", "form"]),
  ]

  static let migrations = MigrationSet(
    "rights",
    [
      Migration(
        "0001_rights",
        """
        CREATE TABLE rights_request (
          regency {integer} NOT NULL, id {blob} NOT NULL, code {text} NOT NULL, area {text} NOT NULL,
          kind {text} NOT NULL CHECK (kind IN
            ('access', 'copy', 'correction', 'erasure', 'restriction', 'objection', 'withdrawal')),
          state {text} NOT NULL CHECK (state IN ('begun', 'open', 'granted', 'refused')),
          name {text} NOT NULL, nik {blob}, phone {blob}, details {blob}, record {blob},
          begun_at {integer} NOT NULL, received_at {integer}, checked_by {blob},
          document {text} CHECK (document IN ('idCard', 'digitalID', 'passport')), due {integer} NOT NULL,
          decided_at {integer}, decided_by {blob}, answer {blob}, basis {text} NOT NULL, version {integer} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, code)
        ) {clustered};
        CREATE INDEX rights_begun ON rights_request (regency, area, begun_at, id) WHERE state = 'begun';
        CREATE INDEX rights_decided ON rights_request (regency, area, decided_at, id) WHERE decided_at IS NOT NULL;
        CREATE TABLE rights_read (
          regency {integer} NOT NULL, id {blob} NOT NULL, request {blob} NOT NULL, at {integer} NOT NULL,
          actor {blob} NOT NULL, form {text} NOT NULL CHECK (form IN ('page', 'file', 'answer')),
          PRIMARY KEY (regency, id),
          FOREIGN KEY (regency, request) REFERENCES rights_request (regency, id) ON DELETE RESTRICT
        ) {clustered};
        """),
      Migration(
        "0002_erased",
        """
        ALTER TABLE rights_request ADD COLUMN erased_at {integer};
        CREATE INDEX rights_kept ON rights_request (regency, decided_at, id)
          WHERE decided_at IS NOT NULL AND erased_at IS NULL;
        CREATE INDEX rights_waiting ON rights_request (regency, begun_at, id) WHERE state = 'begun';
        """),
    ])
}
