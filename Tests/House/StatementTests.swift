import Civic
import Foundation
import Scratch
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
    "demonstration_part",
  ]

  /// Work that reads a whole table by its nature and never serves a page.
  static let wholeTable = ["SELECT DISTINCT area", "SELECT DISTINCT village"]

  @Test("each names its regency and scans no table of it")
  func plans() async throws {
    let house = try await House(dossiers: 60, seed: 9, on: .sqlite)
    try await Self.everything(in: house)
    #expect(house.recorder.statements.count > 40)
    let faults = try await Self.faults(in: house)
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  /// Everything the program does that runs a statement.
  static func everything(in house: House) async throws {
    try await Tour.affordable(house)
    try await Home(Desk(house)).everything()
    try await UploadTests.play(in: house)
    try await Tour.rights(house)
    try await Tour.hops(house)
    try await ProgramTests.exercise(house)
    try await StandardDesks.exercise(house)
    try await Objector(Desk(house)).everything()
    try await InboxTests.exercise(house)
    try await Tour.register(house)
    try await Tour.map(house)
    try await Tour.regency(house)
    try await EvaluationTests.exercise(house)
    try await DocumentTests.exercise(house)
    _ = try await AuditVerifier(house.wiring.database, regency: 3510).verify()
    try await house.breakPromises()
  }

  /// What is wrong with the statements that have run in a house, by the plans of SQLite.
  static func faults(in house: House) async throws -> [String] {
    guard house.engine == .sqlite else { return [] }
    let statements = house.recorder.statements.filter { !$0.hasPrefix("INSERT") }
    var faults: [String] = []
    for text in statements where !Self.wholeTable.contains(where: text.contains) {
      let reads = Self.withoutRegency.contains {
        text.contains(" \($0)\n") || text.contains(" \($0) ") || text.hasSuffix(" \($0)")
      }
      if !reads, !text.contains("regency = ?") { faults.append("no regency: \(text)") }
      let plan = try await house.read { tx in try tx.plan(of: text) }
      // What was selected to be counted is no table.
      if !reads, plan.contains(where: { $0.hasPrefix("SCAN") && $0 != "SCAN counted" }) {
        faults.append("scan: \(text)\n  \(plan)")
      }
      // Reading or counting a list costs what stands on it: the other index holds the lists of the whole regency.
      if text.contains("FROM worklist"), text.contains("queue"), plan.contains(where: { $0.contains("worklist_record") }) {
        faults.append("reads every list: \(text)\n  \(plan)")
      }
      if plan.contains(where: { Self.readsAllOfRegency($0, text) }) { faults.append("whole regency: \(text)\n  \(plan)") }
    }
    return faults
  }

  /// Tables with as many rows as there are offices, services or settings, and not one for each thing that happens.
  static let small = [
    "office o", "catalogue_heading", "figure_lag", "promise_period", "promise_figure", "promise_duty", "service_version v",
    "standard_force f", "standard_review", "notice_text t",
    "power_ground", "document_press", "map_assumption", "outline",
  ]

  /// Whether a step of a plan reads everything a regency has in a table without an end: the index is entered by the regency
  /// alone. What still has to be sealed has an index of its own, which holds nothing else.
  static func readsAllOfRegency(_ step: String, _ text: String) -> Bool {
    step.hasPrefix("SEARCH") && step.hasSuffix("(regency=?)") && !step.contains(" event_unsealed ")
      && !text.contains("LIMIT ") && !small.contains { text.contains("FROM \($0) ") || text.contains("FROM \($0)\n") }
  }

  @Test("each can be prepared on PostgreSQL, with the same tables")
  func postgres() async throws {
    let house = try await House(dossiers: 60, seed: 9)
    try await Self.everything(in: house)
    let complaints = try await Self.complaints(of: house)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }

  /// What PostgreSQL says against the tables of a house and the statements that have run in it.
  static func complaints(of house: House) async throws -> [String] {
    guard let server = PostgresServer() else {
      print("skipped: no PostgreSQL; script/test starts one")
      return []
    }
    return try await complaints(of: house, server)
  }

  /// What PostgreSQL says against any statement that ran in a house, on the same tables.
  static func complaints(of house: House, _ server: PostgresServer) async throws -> [String] {
    let schema = "check_\(UUID().uuidString.filter { $0 != "-" })"
    // What the other engine was asked to explain is not ours.
    let statements = house.recorder.statements.filter { !$0.hasPrefix("EXPLAIN") }
    let script =
      ["CREATE SCHEMA \(schema); SET search_path = \(schema);"] + house.wiring.schema.flatMap(\.migrations).map(\.postgres)
      + statements.enumerated().map { "PREPARE s\($0.offset) AS \(numbered($0.element));" } + [
        "DROP SCHEMA \(schema) CASCADE;"
      ]
    return try server.complaints(about: script.joined(separator: "\n;\n"))
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
