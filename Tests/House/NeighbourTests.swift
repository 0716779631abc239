import Core
import Foundation
import Scratch
import Testing

@testable import Storage
@testable import simpul

/// Several regencies in one database.
@Suite("Neighbours in one database")
struct NeighbourTests {
  static let neighbours = [3509, 3511]

  /// Every table that a regency has rows in, with its columns; as SQLite tells them, for both engines.
  private static func tables() async throws -> [TableShape] {
    let empty = try await House(dossiers: 0, on: .sqlite)
    return try await empty.read { tx in try TableShape.all(in: tx) }.filter { $0.columns.contains("regency") }
  }

  /// Gives each neighbour a copy of every row.
  private static func copy(_ tables: [TableShape], in house: House) async throws {
    for neighbour in neighbours {
      try await house.wiring.database.write { tx in
        for table in tables {
          let columns = table.columns.map { $0 == "regency" ? "\(neighbour)" : "\"\($0)\"" }.joined(separator: ", ")
          try tx.run(
            SQL(
              text: "INSERT INTO \(table.name) (\(table.list)) SELECT \(columns) FROM \(table.name) WHERE regency = ?",
              values: [.integer(3510)]))
        }
      }
    }
  }

  /// Everything the neighbours have, by table.
  private static func rows(_ tables: [TableShape], in house: House) async throws -> [String: Set<[SQLValue]>] {
    try await house.read { tx in
      var found: [String: Set<[SQLValue]>] = [:]
      for table in tables {
        let sql = table.everything + SQL(text: " WHERE regency <> ?", values: [.integer(3510)])
        found[table.name] = Set(try tx.all(sql) { row in table.columns.indices.map { row.anything(Int32($0)) } })
      }
      return found
    }
  }

  @Test("whatever the program does in one regency, the rows of the others stay as they were", arguments: TestEngine.available)
  func untouched(_ engine: TestEngine) async throws {
    let tables = try await Self.tables()
    let house = try await House(dossiers: 20, seed: 4, on: engine)
    try await Self.copy(tables, in: house)
    let before = try await Self.rows(tables, in: house)
    #expect(before.values.reduce(0) { $0 + $1.count } > 1000)
    try await StatementTests.everything(in: house)
    let after = try await Self.rows(tables, in: house)
    for table in tables { #expect(before[table.name] == after[table.name], "\(table.name)") }
  }

  @Test("a statement on a large table reads one of its parts", .enabled(if: PostgresServer() != nil))
  func pruned() async throws {
    let house = try await House(dossiers: 20, seed: 5, on: .postgres, keepsJournal: true, parts: 32)
    try await StatementTests.everything(in: house)
    var plans: [String: [String]] = [:]
    for sql in house.recorder.takeJournal() where plans[sql.text] == nil {
      guard PostgresPartitions.tables.contains(where: sql.text.contains) else { continue }
      guard !StatementTests.wholeTable.contains(where: sql.text.contains) else { continue }
      plans[sql.text] = try await house.read { tx in
        try tx.all(SQL(text: "EXPLAIN " + sql.text, values: sql.values)) { $0.text(0) }
      }
    }
    #expect(plans.count > 100)
    for (text, plan) in plans {
      for table in PostgresPartitions.tables {
        let parts = Set(plan.joined(separator: " ").matches(of: /\b(?<part>[a-z_]+_p\d+)\b/).map { String($0.part) })
          .filter { $0.hasPrefix("\(table)_p") }
        #expect(parts.count <= 1, "\(text)\n\(plan.joined(separator: "\n"))")
      }
    }
  }
}
