import Storage

extension Dossiers {
  static let askedTable = AuditedTable(
    "asked_more", columns: ["id", "answer_key", "area", "service", "month", "kind", "state", "step", "paper"])

  /// What residents say was asked of them beyond the standard. No column names a dossier: `answer_key` is a
  /// keyed hash, by which the same resident finds the answer again and nobody finds the resident.
  static let askedMore = Migration(
    "0022_asked_more",
    """
    CREATE TABLE asked_more (
      regency {integer} NOT NULL, id {blob} NOT NULL, answer_key {blob} NOT NULL, area {text} NOT NULL,
      service {text} NOT NULL, month {text} NOT NULL, kind {text} NOT NULL CHECK (kind IN ('paper', 'money')),
      state {text} NOT NULL CHECK (state IN ('given', 'withdrawn')), step {text}, paper {text},
      PRIMARY KEY (regency, id), UNIQUE (regency, answer_key)
    ) {clustered};
    CREATE INDEX asked_more_month ON asked_more (regency, month, area, service, kind, state);
    """)
}
