import Civic
import Foundation
import Storage
import Testing
import Web

@testable import simpul

/// Every statement that ran in a busy house is prepared on both engines and explained.
@Suite("Statements")
struct StatementTests {
  /// Tables of the whole country or of the program itself: a statement on them needs no regency.
  static let withoutRegency = [
    "region", "region_staging", "calendar_day", "calendar_period", "calendar_hours", "reference_generation", "lease",
  ]

  /// Work that reads a whole table by its nature and never serves a page.
  static let wholeTable = ["SELECT DISTINCT area", "SELECT DISTINCT village"]

  @Test("each names its regency and scans no table of it")
  func plans() async throws {
    let house = try await House(dossiers: 60, seed: 9)
    try await StandardDesks.exercise(house)
    _ = try await AuditVerifier(house.wiring.database, regency: 3510).verify()
    let statements = house.recorder.statements.filter { !$0.hasPrefix("INSERT") }
    #expect(statements.count > 20)
    var faults: [String] = []
    for text in statements where !Self.wholeTable.contains(where: text.contains) {
      let reads = Self.withoutRegency.contains {
        text.contains(" \($0)\n") || text.contains(" \($0) ") || text.hasSuffix(" \($0)")
      }
      if !reads, !text.contains("regency = ?") { faults.append("no regency: \(text)") }
      let plan = try await house.read { tx in try tx.plan(of: text) }
      if !reads, plan.contains(where: { $0.hasPrefix("SCAN") }) { faults.append("scan: \(text)\n  \(plan)") }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test("each can be prepared on PostgreSQL, with the same tables")
  func postgres() async throws {
    guard let server = PostgresServer() else {
      print("skipped: no PostgreSQL; script/test starts one")
      return
    }
    let house = try await House(dossiers: 60, seed: 9)
    try await StandardDesks.exercise(house)
    _ = try await AuditVerifier(house.wiring.database, regency: 3510).verify()
    let sets = [Database.migrations, Civic.migrations] + house.wiring.rooms.map(\.migrations)
    let statements = house.recorder.statements
    let script =
      ["CREATE SCHEMA check_all; SET search_path = check_all;"] + sets.flatMap(\.migrations).map(\.postgres)
      + statements.enumerated().map { "PREPARE s\($0.offset) AS \(Self.numbered($0.element));" } + [
        "DROP SCHEMA check_all CASCADE;"
      ]
    let complaints = try server.complaints(about: script.joined(separator: "\n;\n"))
    #expect(statements.count > 40)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }

  /// `?` as PostgreSQL numbers them.
  private static func numbered(_ text: String) -> String {
    var count = 0
    return text.map { character in
      guard character == "?" else { return String(character) }
      count += 1
      return "$\(count)"
    }.joined()
  }
}
