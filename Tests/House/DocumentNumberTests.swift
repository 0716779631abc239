import Civic
import Core
import Foundation
import Press
import Storage
import Testing
import Web

@testable import Documents
@testable import Dossiers
@testable import Rights
@testable import simpul

/// How offices write their numbers.
@Suite("Numbers of documents")
struct NumberTests {
  @Test("a pattern without number or year, with strange signs or unknown places is refused by name")
  func patterns() throws {
    func fault(_ text: String) -> NumberPattern.Fault? {
      do throws(NumberPattern.Fault) {
        _ = try NumberPattern(text)
        return nil
      } catch { return error }
    }
    #expect(fault("470/{nomor}/{kode}/{tahun}") == nil)
    #expect(fault("470/{tahun}") == .needsNumber)
    #expect(fault("470/{nomor}") == .needsYear)
    #expect(fault("{nomer}/{tahun}") == .unknownPlace("{nomer}"))
    #expect(fault("{nomor}<b>{tahun}") == .strangeCharacter("<"))
    #expect(fault("{nomor}/{tahun") == .strangeCharacter("{"))
    #expect(fault("{nomor}{tahun}" + String(repeating: "1", count: 60)) == .tooLong)
    let day = try Day(iso: "2026-11-20").required()
    #expect(
      try NumberPattern("470/{nomor}/{kode}/{bulan}/{tahun}").filled(7, code: "429.516", on: day) == "470/7/429.516/XI/2026")
  }

  @Test("a first number is set only before a book begins, and each year begins with 1")
  func starts() async throws {
    let room = try await DocumentRoom()
    try await room.setNumbers("{nomor}/{tahun}", start: 215)
    _ = try await room.issue(try await room.granted())
    await #expect(throws: Problem.numbersBegun(215)) { try await room.setNumbers("{nomor}/{tahun}", start: 300) }
    try await room.setNumbers("B-{nomor}/{tahun}")
    #expect(try await room.issue(try await room.granted()).number.text == "B-216/2026")
    let rule = NumberRule(
      id: Randomness.system.id(at: room.now), area: room.house.office, book: "", pattern: .usual, code: "", start: 215,
      startYear: 2026)
    #expect(rule.next(after: nil, in: 2026) == 215 && rule.next(after: nil, in: 2027) == 1 && rule.next(after: 9, in: 2026) == 10)
  }

  @Test("the first number stays when the pattern is set again before the book begins, until another is typed")
  func firstNumber() async throws {
    let room = try await DocumentRoom()
    try await room.setNumbers("{nomor}/{tahun}", start: 215)
    try await room.setNumbers("B-{nomor}/{tahun}")
    #expect(try await room.issue(try await room.granted()).number.text == "B-215/2026")
    try await room.setNumbers("T-{nomor}/{tahun}", book: "tanah", start: 9)
    try await room.setNumbers("T-{nomor}/{tahun}", book: "tanah", start: 12)
    let head = try room.desk.actor(.head)
    let books = try await room.house.read { [numbers = room.documents.numbers, day = Zone.wib.day(of: room.now)] tx in
      try numbers.books(of: "", for: head, on: day, tx).0
    }
    #expect(books.next["tanah"] == "T-12/2026")
    let later = NumberRule(
      id: Randomness.system.id(at: room.now), area: room.house.office, book: "", pattern: .usual, code: "", start: 215,
      startYear: 2026)
    #expect(later.firstNumber(in: 2026) == 215 && later.firstNumber(in: 2027) == nil)
  }

  @Test("who sets a book after another has set one is told so")
  func second() async throws {
    let room = try await DocumentRoom()
    try await room.setNumbers("A-{nomor}/{tahun}", edition: 0)
    await #expect(throws: Problem.changed) { try await room.setNumbers("B-{nomor}/{tahun}", edition: 0) }
    // Two books may not write the same, so a change of one is a change for all.
    await #expect(throws: Problem.changed) { try await room.setNumbers("T-{nomor}/{tahun}", book: "tanah", edition: 0) }
    try await room.setNumbers("B-{nomor}/{tahun}", edition: 1)
    #expect(try await room.issue(try await room.granted()).number.text == "B-1/2026")
  }

  @Test("two books of an office never write the same number")
  func collisions() async throws {
    let room = try await DocumentRoom()
    _ = try await room.issue(try await room.granted())
    try await room.setNumbers("{nomor}/{kode}/{tahun}", book: "tanah")
    await #expect(throws: Problem.booksCollide) { try await room.setNumbers("{nomor}/{kode}/{tahun}") }
    // The general book now writes otherwise, and a new one would write what it has written.
    try await room.setNumbers("A-{nomor}/{tahun}")
    try await room.setNumbers("{nomor}/35.10.16/{tahun}", book: "keluarga")
    await #expect(throws: Problem.numberTaken("1/35.10.16/2026")) { try await room.issue(try await room.granted()) }
    await #expect(throws: Problem.notFound) { try await room.setNumbers("X{nomor}/{tahun}", book: "tidak-ada") }
  }
}
