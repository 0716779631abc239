import Core
import Foundation
import Logging

/// One write on PostgreSQL: tried again while others were in its way, and never told as done before it is.
struct PostgresWrite {
  let writers: PostgresPool
  let passage: Passage
  let rehearses: Bool
  let logger: Logger
  let transaction: (PostgresConnection) -> Transaction

  /// After how many tries beside others a write of this program is tried alone: only another program can then be in its way.
  private static let together = 3
  /// How often a write that met others is tried.
  private static let most = 12
  /// The longest wait before the second try, in microseconds; it doubles with each.
  private static let firstWait: UInt32 = 2_000

  /// What came of one try.
  private enum Outcome<T> {
    case done(T)
    /// Another was in the way: nothing of it is there.
    case met(any Error)
    /// What it writes is there already, or another has just written it.
    case doubled(any Error)
    /// The line broke before anything could be committed.
    case lost(any Error)
  }

  func run<T>(_ body: (Transaction) throws -> T) throws -> T {
    var last: any Error = Problem.overloaded
    for attempt in 0..<Self.most {
      let isAlone = attempt >= Self.together
      let outcome = isAlone ? try passage.alone { try attempted(body) } : try passage.together { try attempted(body) }
      switch outcome {
      case .done(let value): return value
      case .met(let error): last = error
      // Nobody else wrote it: what it writes is there already.
      case .doubled(let error) where isAlone: throw error
      case .doubled(let error): last = error
      case .lost(let error):
        last = error
        writers.forgetIdle()
      }
      usleep(UInt32.random(in: 0..<(Self.firstWait << UInt32(min(attempt, 7)))))
    }
    if case StorageFailure.engine(let code, _, _) = last, Self.isConflict(code) {
      logger.warning("a write met others too often", metadata: ["error": "\(last)"])
      throw Problem.overloaded
    }
    throw last
  }

  private func attempted<T>(_ body: (Transaction) throws -> T) throws -> Outcome<T> {
    do {
      return try writers.with { connection in
        try connection.execute("BEGIN ISOLATION LEVEL SERIALIZABLE")
        // Whatever goes wrong below, the line is free of it before it is lent again.
        defer { if connection.isInTransaction { try? connection.execute("ROLLBACK") } }
        let value: T
        do { value = try played(body, connection) } catch let error as StorageFailure where error.isPassing {
          return error.isOfLine ? .lost(error) : error.isOfDoubles ? .doubled(error) : .met(error)
        }
        do { try connection.execute("COMMIT") } catch StorageFailure.unreachable {
          // The server may have kept it or not; the key of the form decides when it is sent again.
          throw Problem.outcomeUnknown
        } catch let error as StorageFailure where error.isPassing {
          return .met(error)
        }
        return .done(value)
      }
    } catch let error as StorageFailure where error.isOfLine {
      return .lost(error)
    }
  }

  private func played<T>(_ body: (Transaction) throws -> T, _ connection: PostgresConnection) throws -> T {
    if rehearses {
      try connection.execute("SAVEPOINT rehearsal")
      do { _ = try body(transaction(connection)) } catch {}
      try connection.execute("ROLLBACK TO rehearsal; RELEASE rehearsal")
    }
    let tx = transaction(connection)
    let value = try body(tx)
    if let failure = tx.failure { throw failure }
    return value
  }

  static let uniqueViolation = "23505"

  static func isConflict(_ code: String) -> Bool {
    // serialization_failure, deadlock_detected, and unique_violation: who met another that wrote the same key
    // finds it there the next time.
    code == "40001" || code == "40P01" || code == uniqueViolation
  }
}

extension StorageFailure {
  /// Whether the same may succeed when it is tried again.
  var isPassing: Bool {
    switch self {
    case .engine(let code, _, _): PostgresWrite.isConflict(code)
    case .unreachable: true
    default: false
    }
  }

  /// Whether a key is there already.
  var isOfDoubles: Bool {
    if case .engine(PostgresWrite.uniqueViolation, _, _) = self { true } else { false }
  }

  /// Whether the line to the server is gone.
  var isOfLine: Bool {
    if case .unreachable = self { true } else { false }
  }
}

extension Problem {
  /// The server cannot be reached.
  static let databaseAway = Problem(
    .busy, "database-away",
    Text(
      id: "Basis data sedang tidak dapat dihubungi. Tidak ada yang disimpan.",
      en: "The database cannot be reached at the moment. Nothing was saved."),
    remedy: Text(
      id: "Tunggu sebentar, lalu coba lagi. Bila tetap begini, pengelola perlu memeriksa peladen basis data.",
      en: "Wait a moment, then try again. If it stays so, the operator should look at the database server."))

  /// The server went away while it was committing.
  static let outcomeUnknown = Problem(
    .busy, "outcome-unknown",
    Text(
      id: "Sambungan ke basis data terputus saat menyimpan, sehingga belum pasti apakah data Anda tersimpan.",
      en: "The line to the database broke while saving, so it is not certain whether your data were saved."),
    remedy: Text(
      id: "Kirim lagi formulir yang sama: yang sudah tersimpan tidak akan tercatat dua kali.",
      en: "Send the same form again: what was saved is not recorded twice."))
}
