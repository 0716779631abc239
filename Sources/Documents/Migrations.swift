package import Storage

extension Documents {
  /// The tables whose every change has its event.
  package static let audited = [
    AuditedTable(
      "document",
      columns: [
        "id", "code", "dossier", "area", "service", "book", "year", "number", "number_text", "title", "name", "issued_at",
        "issued_by", "power_standing", "power_source", "power_title", "power_basis", "power_giver", "signer_name",
        "signer_post", "paper", "state", "state_at", "state_by", "reason", "replaces", "replaced_by", "version",
      ],
      parts: [AuditedPart("document_file", of: "document", columns: ["kind", "file", "type", "size", "at", "by"], by: "id")]),
    AuditedTable("document_read", columns: ["id", "document", "at", "actor", "form"]),
    AuditedTable(
      "number_rule", columns: ["id", "area", "book", "pattern", "code", "start", "start_year", "at", "by", "version"]),
  ]

  static let migrations = MigrationSet(
    "documents",
    [
      Migration(
        "0001_documents",
        """
        CREATE TABLE number_rule (
          regency {integer} NOT NULL, id {blob} NOT NULL, area {text} NOT NULL, book {text} NOT NULL,
          pattern {text} NOT NULL, code {text} NOT NULL, start {integer} NOT NULL, start_year {integer} NOT NULL,
          at {integer} NOT NULL, by {blob} NOT NULL, version {integer} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, area, book)
        ) {clustered};
        CREATE TABLE document (
          regency {integer} NOT NULL, id {blob} NOT NULL, code {text} NOT NULL, dossier {blob} NOT NULL,
          area {text} NOT NULL, service {text} NOT NULL, book {text} NOT NULL, year {integer} NOT NULL,
          number {integer} NOT NULL, number_text {text} NOT NULL, title {text} NOT NULL, name {text} NOT NULL,
          issued_at {integer} NOT NULL, issued_by {blob} NOT NULL, power_standing {text} NOT NULL, power_source {text},
          power_title {text} NOT NULL, power_basis {text} NOT NULL, power_giver {text} NOT NULL,
          signer_name {text} NOT NULL, signer_post {text} NOT NULL, paper {blob} NOT NULL,
          state {text} NOT NULL CHECK (state IN ('awaiting', 'valid', 'replaced', 'withdrawn', 'voided')),
          state_at {integer} NOT NULL, state_by {blob}, reason {blob}, replaces {blob}, replaced_by {blob},
          version {integer} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, code), UNIQUE (regency, area, book, year, number),
          UNIQUE (regency, area, number_text)
        ) {clustered};
        CREATE INDEX document_of_dossier ON document (regency, dossier, id);
        CREATE TABLE document_file (
          regency {integer} NOT NULL, id {blob} NOT NULL, document {blob} NOT NULL,
          kind {text} NOT NULL CHECK (kind IN ('pdf', 'scan', 'signature')), file {blob} NOT NULL, type {text} NOT NULL,
          size {integer} NOT NULL, at {integer} NOT NULL, by {blob},
          PRIMARY KEY (regency, id), FOREIGN KEY (regency, document) REFERENCES document (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX document_file_of ON document_file (regency, document, id);
        CREATE INDEX document_file_file ON document_file (regency, file);
        CREATE TABLE document_press (
          regency {integer} NOT NULL, document {blob} NOT NULL, next_at {integer} NOT NULL, attempts {integer} NOT NULL,
          fault {text} NOT NULL,
          PRIMARY KEY (regency, document),
          FOREIGN KEY (regency, document) REFERENCES document (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX document_press_next ON document_press (regency, next_at, document);
        CREATE TABLE document_read (
          regency {integer} NOT NULL, id {blob} NOT NULL, document {blob} NOT NULL, at {integer} NOT NULL,
          actor {blob} NOT NULL, form {text} NOT NULL CHECK (form IN ('print', 'pdf', 'scan', 'signature')),
          PRIMARY KEY (regency, id), FOREIGN KEY (regency, document) REFERENCES document (regency, id) ON DELETE RESTRICT
        ) {clustered};
        CREATE INDEX document_read_of ON document_read (regency, document, at);
        """)
    ])
}
