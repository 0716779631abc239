import Storage

/// What finds the files that no row names, and the personal parts whose time is over.
extension Dossiers {
  static let keepingMigrations = [
    Migration(
      "0060_file_names",
      """
      CREATE INDEX attachment_file ON attachment (regency, file);
      CREATE INDEX dossier_scan_file ON dossier_scan (regency, file);
      CREATE INDEX file_removal_file ON file_removal (regency, file);
      """),
    Migration(
      "0061_erased",
      """
      ALTER TABLE dossier ADD COLUMN erased_at {integer};
      CREATE INDEX dossier_kept ON dossier (regency, decided_day, id) WHERE state = 'closed' AND erased_at IS NULL;
      ALTER TABLE home_visit ADD COLUMN erased_at {integer};
      CREATE INDEX home_visit_kept ON home_visit (regency, ended_at, id)
        WHERE ended_at IS NOT NULL AND dossier IS NULL AND erased_at IS NULL;
      """),
  ]
}
