/// One change of the schema, as text for both engines, forward only and never edited once it has
/// landed.
///
/// Tokens: `{integer}`, `{real}`, `{text}`, `{blob}` are the four storage types; `{table}` ends a
/// table (strict where the engine knows it), `{clustered}` ends one that lives in its primary key.
package struct Migration: Sendable {
  /// `0001_dossier`: sorts within its room.
  package let name: String
  package let text: String

  package init(_ name: StaticString, _ text: StaticString) {
    self.name = "\(name)"
    self.text = "\(text)"
  }

  /// The text for SQLite.
  var sqlite: String {
    substituted([
      "{integer}": "INTEGER", "{real}": "REAL", "{text}": "TEXT", "{blob}": "BLOB",
      "{table}": "STRICT", "{clustered}": "STRICT, WITHOUT ROWID",
    ])
  }

  /// The text for PostgreSQL.
  package var postgres: String {
    substituted([
      "{integer}": "BIGINT", "{real}": "DOUBLE PRECISION", "{text}": "TEXT COLLATE \"C\"",
      "{blob}": "BYTEA", "{table}": "", "{clustered}": "",
    ])
  }

  private func substituted(_ tokens: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let close = rest[open...].firstIndex(of: "}") ?? rest.index(before: rest.endIndex)
      let token = String(rest[open...close])
      result += tokens[token] ?? token
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// The migrations of one room, in order.
package struct MigrationSet: Sendable {
  package let room: String
  package let migrations: [Migration]

  package init(_ room: String, _ migrations: [Migration]) {
    self.room = room
    self.migrations = migrations
  }
}
