package import Storage

extension Catalogue {
  /// The tables whose every change has its event.
  package static let audited = [AuditedTable("service_version", columns: ["id", "key", "version", "content", "from_moment"])]

  static let migrations = MigrationSet(
    "catalogue",
    [
      Migration(
        "0001_service",
        """
        CREATE TABLE service_version (
          regency {integer} NOT NULL, id {blob} NOT NULL, key {text} NOT NULL,
          version {integer} NOT NULL, content {text} NOT NULL, from_moment {integer} NOT NULL,
          PRIMARY KEY (regency, id), UNIQUE (regency, key, version)
        ) {clustered};
        CREATE TABLE service (
          regency {integer} NOT NULL, key {text} NOT NULL, version {integer} NOT NULL,
          PRIMARY KEY (regency, key),
          FOREIGN KEY (regency, key, version) REFERENCES service_version (regency, key, version) ON DELETE RESTRICT
        ) {clustered};
        CREATE TABLE catalogue_heading (
          regency {integer} NOT NULL, content {text} NOT NULL, PRIMARY KEY (regency)
        ) {clustered};
        """)
    ])
}
