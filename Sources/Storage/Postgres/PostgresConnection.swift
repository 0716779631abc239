import CPostgres

/// A line to a PostgreSQL server. Used by one thread at a time; `PostgresPool` sees to that.
final class PostgresConnection: Connection, @unchecked Sendable {
  let handle: OpaquePointer
  /// Statements the server knows, by their text and the types of their values.
  private var prepared: [Shape: String] = [:]

  private struct Shape: Hashable {
    let text: String
    let types: [UInt32]
  }

  /// More different statements than the program has; past it the line forgets them all, so that lists of every length do
  /// not fill the server.
  private static let mostPrepared = 2000

  /// - Parameter address: `postgres://…` or a list of settings, as libpq reads it, TLS settings included.
  /// - Throws: `StorageFailure.unreachable` if no line can be had.
  init(_ address: String) throws {
    guard let opened = PQconnectdb(address) else { throw StorageFailure.unreachable("out of memory") }
    guard PQstatus(opened) == CONNECTION_OK else {
      defer { PQfinish(opened) }
      throw StorageFailure.unreachable(String(cString: PQerrorMessage(opened)))
    }
    handle = opened
    // Only what matters reaches us: that a table is already there is no news.
    try execute("SET client_min_messages = warning")
  }

  deinit {
    PQfinish(handle)
  }

  var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Whether a transaction is open, be it well or failed.
  var isInTransaction: Bool {
    let status = PQtransactionStatus(handle)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
  }

  func run(_ sql: SQL, each: (borrowing Row) throws -> Bool) throws -> Int {
    let parameters = PostgresParameters(sql.values)
    let name = try statement(sql.text, parameters.types)
    let result = parameters.withPointers { PQexecPrepared(handle, name, $0, $1, $2, $3, 1) }
    guard let result else { throw failure(nil, sql.text) }
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK: break
    default: throw failure(result, sql.text)
    }
    for row in 0..<PQntuples(result) where try !each(Row(PostgresCells(result: result, row: row))) { break }
    return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  /// Runs statements without values: several, if they are separated.
  func execute(_ text: String) throws {
    guard let result = PQexec(handle, text) else { throw failure(nil, text) }
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
    default: throw failure(result, text)
    }
  }

  private func statement(_ text: String, _ types: [UInt32]) throws -> String {
    let shape = Shape(text: text, types: types)
    if let known = prepared[shape] { return known }
    if prepared.count >= Self.mostPrepared {
      try execute("DEALLOCATE ALL")
      prepared = [:]
    }
    let name = "s\(prepared.count)"
    guard let result = PQprepare(handle, name, Self.numbered(text), Int32(types.count), types) else { throw failure(nil, text) }
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure(result, text) }
    prepared[shape] = name
    return name
  }

  /// `?` as PostgreSQL numbers them. No statement of ours has one inside a text.
  private static func numbered(_ text: String) -> String {
    var (result, count) = ("", 0)
    for piece in text.utf8.split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false) {
      if count > 0 { result += "$\(count)" }
      result += String(decoding: piece, as: UTF8.self)
      count += 1
    }
    return result
  }

  func failure(_ result: OpaquePointer?, _ text: String) -> StorageFailure {
    guard isAlive else { return .unreachable(String(cString: PQerrorMessage(handle))) }
    let code = result.flatMap { PQresultErrorField($0, Int32(UInt8(ascii: "C"))) }.map { String(cString: $0) } ?? ""
    return .engine(code: code, message: String(cString: PQerrorMessage(handle)), sql: text)
  }
}
