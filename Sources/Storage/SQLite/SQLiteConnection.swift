import GRDB
import GRDBSQLite

/// The settings of every connection that writes, in one place.
enum SQLiteConnection {
  static func configuration(_ settings: DatabaseSettings) -> Configuration {
    var configuration = Configuration()
    configuration.label = "simpul"
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // WAL is asked for here and not by GRDB's own setting, which would put `synchronous` back to
      // NORMAL after this. FULL: a commit is on the disk before anyone is told. Temporary data in
      // memory, since every write has a savepoint and its journal would otherwise be a file.
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -\(settings.cacheKiB);
          PRAGMA wal_autocheckpoint = 0;
          PRAGMA trusted_schema = OFF;
          """)
    }
    return configuration
  }
}

/// Ends a read that takes too long.
struct ReadDeadline {
  private let connection: OpaquePointer?
  private let box: Unmanaged<Box>

  private final class Box {
    let end: ContinuousClock.Instant
    init(end: ContinuousClock.Instant) {
      self.end = end
    }
  }

  init(_ connection: OpaquePointer?, seconds: Int) {
    self.connection = connection
    box = Unmanaged.passRetained(Box(end: .now + .seconds(seconds)))
    sqlite3_progress_handler(
      connection, 100_000,
      { context in
        guard let context else { return 0 }
        return ContinuousClock.now > Unmanaged<Box>.fromOpaque(context).takeUnretainedValue().end ? 1 : 0
      }, box.toOpaque())
  }

  func lift() {
    sqlite3_progress_handler(connection, 0, nil, nil)
    box.release()
  }
}
