import Storage

extension Dossiers {
  /// Files on their way. They last for a day and are no record of anything, so no event tells of them: the record
  /// begins where a form makes one an attachment.
  static let uploadMigrations = [
    Migration(
      "0015_upload",
      """
      CREATE TABLE upload (
        regency {integer} NOT NULL, id {blob} NOT NULL, owner {blob} NOT NULL, size {integer} NOT NULL,
        digest {blob} NOT NULL, received {integer} NOT NULL, is_good {integer} NOT NULL, refusal {text}, at {integer} NOT NULL,
        PRIMARY KEY (regency, id), UNIQUE (regency, owner, digest)
      ) {clustered};
      CREATE INDEX upload_at ON upload (regency, at, id);
      CREATE TABLE upload_part (
        regency {integer} NOT NULL, upload {blob} NOT NULL, position {integer} NOT NULL, content {blob} NOT NULL,
        PRIMARY KEY (regency, upload, position),
        FOREIGN KEY (regency, upload) REFERENCES upload (regency, id) ON DELETE RESTRICT
      );
      """)
  ]
}
