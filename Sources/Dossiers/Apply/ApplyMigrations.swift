import Storage

extension Dossiers {
  /// A draft is personal, so it is watched like the dossier it becomes; its end is an event too.
  static let draftTable = AuditedTable(
    "draft", columns: ["id", "code", "service", "service_version", "content", "pin", "begun_at", "version"],
    parts: [attachmentPart])

  /// The files of a draft or dossier: one that is replaced stays, marked.
  static let attachmentPart = AuditedPart(
    "attachment", of: "dossier", columns: ["requirement", "file", "kind", "size", "at", "replaced_at"], by: "id")

  static let applyMigrations = [
    Migration(
      "0010_draft",
      """
      CREATE TABLE draft (
        regency {integer} NOT NULL, id {blob} NOT NULL, code {text} NOT NULL, service {text} NOT NULL,
        service_version {integer} NOT NULL, content {blob} NOT NULL, pin {blob} NOT NULL,
        pin_failures {integer} NOT NULL, begun_at {integer} NOT NULL, used_at {integer} NOT NULL,
        version {integer} NOT NULL,
        PRIMARY KEY (regency, id), UNIQUE (regency, code)
      ) {clustered};
      CREATE INDEX draft_used ON draft (regency, used_at, id);
      """),
    Migration(
      "0011_attachment",
      """
      CREATE TABLE attachment (
        regency {integer} NOT NULL, dossier {blob} NOT NULL, id {blob} NOT NULL, requirement {text} NOT NULL,
        file {blob} NOT NULL, kind {text} NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')), size {integer} NOT NULL,
        at {integer} NOT NULL, replaced_at {integer},
        PRIMARY KEY (regency, dossier, id)
      ) {clustered};
      CREATE TABLE file_removal (
        regency {integer} NOT NULL, at {integer} NOT NULL, file {blob} NOT NULL,
        PRIMARY KEY (regency, at, file)
      ) {clustered};
      """),
    Migration(
      "0012_answers",
      """
      ALTER TABLE dossier ADD COLUMN answers {blob};
      """),
    Migration(
      "0013_unread",
      """
      CREATE TABLE message_unread (
        regency {integer} NOT NULL, dossier {blob} NOT NULL, since {integer} NOT NULL,
        PRIMARY KEY (regency, dossier),
        FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT
      ) {clustered};
      """),
  ]
}
