package import Core
import Crypto

extension Database {
  /// Brings the schema up to date; each migration runs once, in a transaction with its entry in the
  /// ledger.
  /// - Throws: `StorageFailure.migrationChanged` if one that has run reads differently now, `.newerSchema` if the file knows
  ///   one that this program does not, and `Problem.movedAway` if its data are elsewhere now.
  package func migrate(_ sets: [MigrationSet]) throws {
    try engine.prepareSchema { editor in
      let ledger = try editor.ledger()
      if let moved = ledger.first(where: { $0.name == "storage/\(Self.movedMark)" }) { throw Problem.movedAway(moved.digest) }
      let pending = try Self.pending(sets, ledger: ledger)
      for (room, migration) in pending { try editor.run(migration, of: room, digest: Self.digest(of: migration)) }
      try editor.finish(changed: !pending.isEmpty)
    }
  }

  /// Makes sure that every migration has run, for commands that only read.
  /// - Throws: `Problem.schemaBehind` if one has not, and what `migrate` throws.
  package func requireMigrated(_ sets: [MigrationSet]) throws {
    guard try engine.hasLedger() else { throw Problem.schemaBehind }
    let ledger = try engine.readHere { tx in try tx.all(SQL(text: Self.ledgerSQL)) { ($0.text(0), $0.text(1)) } }
    guard try Self.pending(sets, ledger: ledger).isEmpty else { throw Problem.schemaBehind }
  }

  /// Each migration that has run, and the digest of what it was.
  static let ledgerSQL = "SELECT room || '/' || name, digest FROM migration"

  /// The migrations that have not run yet, in order.
  private static func pending(_ sets: [MigrationSet], ledger: [(name: String, digest: String)]) throws
    -> [(room: String, migration: Migration)]
  {
    var ledger = Dictionary(ledger) { first, _ in first }
    ledger["storage/\(movedMark)"] = nil
    var pending: [(room: String, migration: Migration)] = []
    for set in sets {
      for migration in set.migrations {
        if let landed = ledger.removeValue(forKey: "\(set.room)/\(migration.name)") {
          guard landed == digest(of: migration) else {
            throw StorageFailure.migrationChanged("\(set.room)/\(migration.name)")
          }
        } else {
          pending.append((set.room, migration))
        }
      }
    }
    if let unknown = ledger.keys.min() { throw StorageFailure.newerSchema(unknown) }
    return pending
  }

  /// Stands in the ledger of a file whose data are now elsewhere; where, in place of a digest.
  static let movedMark = "moved"

  private static func digest(of migration: Migration) -> String {
    SHA256.hash(data: Array(migration.text.utf8)).map { String($0, radix: 16) }.joined(separator: ".")
  }

  /// Storage's own tables, which every program has.
  package static let migrations = MigrationSet(
    "storage",
    [
      Migration(
        "0001_event",
        """
        CREATE TABLE event (
          regency {integer} NOT NULL, id {blob} NOT NULL, at {integer} NOT NULL, actor {blob},
          kind {text} NOT NULL, record_table {text} NOT NULL, record_id {blob} NOT NULL,
          turn {integer} NOT NULL, fields {text} NOT NULL, codes {text} NOT NULL, digest {blob} NOT NULL,
          code {blob} NOT NULL, seal {integer}, position {integer},
          PRIMARY KEY (regency, id)
        ) {clustered};
        CREATE UNIQUE INDEX event_record ON event (regency, record_table, record_id, turn);
        CREATE INDEX event_unsealed ON event (regency, at, id) WHERE seal IS NULL;
        CREATE INDEX event_seal_position ON event (regency, seal, position) WHERE seal IS NOT NULL;
        CREATE TABLE event_seal (
          regency {integer} NOT NULL, number {integer} NOT NULL, sealed_at {integer} NOT NULL,
          day {text} NOT NULL, events {integer} NOT NULL, previous {blob} NOT NULL, hash {blob} NOT NULL,
          PRIMARY KEY (regency, number)
        ) {clustered};
        """),
      Migration(
        "0002_figures",
        """
        CREATE TABLE figure_delta (
          regency {integer} NOT NULL, id {blob} NOT NULL, area {text} NOT NULL, measure {text} NOT NULL,
          day {text} NOT NULL, bucket {integer} NOT NULL, n {integer} NOT NULL,
          PRIMARY KEY (regency, id)
        ) {clustered};
        CREATE TABLE figure (
          regency {integer} NOT NULL, area {text} NOT NULL, measure {text} NOT NULL,
          grain {text} NOT NULL CHECK (grain IN ('day', 'month')), day {text} NOT NULL,
          bucket {integer} NOT NULL, n {integer} NOT NULL,
          PRIMARY KEY (regency, area, measure, grain, day, bucket)
        ) {clustered};
        CREATE TABLE figure_lag (
          regency {integer} NOT NULL, folded_at {integer} NOT NULL, PRIMARY KEY (regency)
        ) {clustered};
        """),
      Migration(
        "0003_worklist",
        """
        CREATE TABLE worklist (
          regency {integer} NOT NULL, area {text} NOT NULL, queue {text} NOT NULL,
          due {integer} NOT NULL, id {blob} NOT NULL,
          PRIMARY KEY (regency, area, queue, due, id)
        ) {clustered};
        CREATE INDEX worklist_record ON worklist (regency, id);
        CREATE TABLE alarm (
          regency {integer} NOT NULL, at {integer} NOT NULL, id {blob} NOT NULL, kind {text} NOT NULL,
          PRIMARY KEY (regency, at, id, kind)
        ) {clustered};
        CREATE INDEX alarm_record ON alarm (regency, id);
        """),
      Migration(
        "0004_once_and_reference",
        """
        CREATE TABLE once (
          regency {integer} NOT NULL, actor {text} NOT NULL, key {text} NOT NULL, body {blob} NOT NULL,
          outcome {text} NOT NULL, at {integer} NOT NULL,
          PRIMARY KEY (regency, actor, key)
        ) {clustered};
        CREATE INDEX once_age ON once (regency, at);
        CREATE TABLE reference_generation (
          name {text} NOT NULL, n {integer} NOT NULL, PRIMARY KEY (name)
        ) {clustered};
        CREATE TABLE lease (
          name {text} NOT NULL, holder {blob} NOT NULL, until {integer} NOT NULL, PRIMARY KEY (name)
        ) {clustered};
        """),
      Migration(
        "0005_backup_run",
        """
        CREATE TABLE backup_run (
          regency {integer} NOT NULL, id {blob} NOT NULL, kind {text} NOT NULL CHECK (kind IN ('copy', 'drill')),
          at {integer} NOT NULL, bytes {integer} NOT NULL, PRIMARY KEY (regency, id)
        ) {clustered};
        CREATE INDEX backup_run_kind ON backup_run (regency, kind, at);
        """),
    ])
}

extension Problem {
  /// The schema is older than the program, and a command that only reads does not change it.
  package static let schemaBehind = Problem(
    .conflict, "database.behind",
    Text(
      id: "Data di folder ini belum disiapkan untuk versi program ini.",
      en: "The data in this folder have not been made ready for this version of the program."),
    remedy: Text(
      id: "Jalankan simpul serve sekali dengan folder yang sama, lalu ulangi.",
      en: "Run simpul serve once with the same folder, then repeat."))
}
