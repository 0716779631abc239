import Core
import Crypto
import Foundation
import Media
import Storage
import Testing

@testable import Dossiers
@testable import simpul

@Suite("Files that arrive in pieces")
struct UploadTests {
  /// A small PNG whose one chunk of pixels has as many bytes as asked for.
  static func image(_ count: Int) -> [UInt8] {
    func big(_ number: Int) -> [UInt8] { (0..<4).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
    func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
      let checked = Array(type.utf8) + content
      let sum = checked.reduce(UInt32(0xFFFF_FFFF)) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
      }
      return big(content.count) + checked + big(Int(~sum))
    }
    return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk("IHDR", big(99) + big(99) + [8, 2, 0, 0, 0])
      + chunk("IDAT", (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }) + chunk("IEND", [])
  }

  struct Line {
    let house: House
    let desk: UploadDesk
    let owner = Randomness.system.id(at: Moment(microseconds: 1))

    init(_ house: House? = nil) async throws {
      if let house { self.house = house } else { self.house = try await House(dossiers: 0) }
      desk = UploadDesk(database: self.house.wiring.database, workshop: self.house.wiring.workshop)
    }

    func digest(_ bytes: [UInt8]) -> Blob { Blob(Array(SHA256.hash(data: bytes))) }

    func begin(_ bytes: [UInt8], for owner: ID? = nil, size: Int? = nil) async throws -> Upload {
      let id = Randomness.system.id(at: house.now)
      return try await house.wiring.database.write { [desk, house, whose = owner ?? self.owner, digest = digest(bytes)] tx in
        try desk.begin(id, for: whose, size: size ?? bytes.count, digest: digest, now: house.now, tx)
      }
    }

    @discardableResult
    func send(_ bytes: [UInt8], _ range: Range<Int>, to id: ID, for owner: ID? = nil) async throws -> UploadStep {
      let piece = Array(bytes[range])
      let part = try desk.part(piece, digest: digest(piece), at: range.lowerBound, of: id)
      return try await house.wiring.database.write { [desk, whose = owner ?? self.owner] tx in
        try desk.append(part, to: id, of: whose, tx)
      }
    }

    func all(_ bytes: [UInt8], to id: ID) async throws {
      for start in stride(from: 0, to: bytes.count, by: 1000) {
        try await send(bytes, start..<min(bytes.count, start + 1000), to: id)
      }
    }
  }

  /// Everything that can happen to a file on its way, for the tests that look at each statement.
  static func play(in house: House) async throws {
    let line = try await Line(house)
    for bytes in [Self.image(1500), Array("PK\u{3}\u{4} a ZIP".utf8)] {
      let upload = try await line.begin(bytes)
      try await line.all(bytes, to: upload.id)
      _ = try? await line.desk.finish(upload.id, of: line.owner)
    }
    try await line.desk.sweep(now: house.now.adding(minutes: 25 * 60))
  }

  @Test("go on where they stopped, and a piece sent twice is one piece")
  func pieces() async throws {
    let (line, bytes) = (try await Line(), Self.image(5000))
    let upload = try await line.begin(bytes)
    #expect(UploadRules.step(of: upload) == .send(from: 0))
    #expect(try await line.send(bytes, 0..<2000, to: upload.id) == .send(from: 2000))
    #expect(try await line.send(bytes, 0..<2000, to: upload.id) == .send(from: 2000))
    #expect(try await line.send(bytes, 500..<1500, to: upload.id) == .send(from: 2000))
    #expect(try await line.send(bytes, 1500..<2500, to: upload.id) == .wrongPlace(2000))
    #expect(try await line.send(bytes, 3000..<4000, to: upload.id) == .wrongPlace(2000))
    #expect(try await line.desk.finish(upload.id, of: line.owner) == .wrongPlace(2000))
    await #expect(throws: Problem.uploadUnknown) { try await line.desk.content(of: upload.id, owner: line.owner) }
    // The page was reloaded: the same file is the same upload.
    let again = try await line.begin(bytes)
    #expect(again.id == upload.id && UploadRules.step(of: again) == .send(from: 2000))
    #expect(try await line.send(bytes, 2000..<bytes.count, to: upload.id) == .finish)
    #expect(try await line.send(bytes, 2000..<bytes.count, to: upload.id) == .finish)
    for _ in 0..<2 { #expect(try await line.desk.finish(upload.id, of: line.owner) == .done) }
    #expect(try await line.desk.content(of: upload.id, owner: line.owner) == bytes)
    #expect(try await line.send(bytes, 0..<2000, to: upload.id) == .done)
    #expect(UploadRules.step(of: try await line.begin(bytes)) == .done)
  }

  @Test("stand nowhere but within their size, whatever a sender says", arguments: [Int.max, Int.min, -1, 11])
  func positions(_ position: Int) {
    let id = ID.version7(at: Moment(seconds: 0), random: [UInt8](repeating: 7, count: 16))
    let upload = Upload(id: id, owner: id, size: 10, digest: Blob([]), received: 4)
    #expect(UploadRules.fit(upload, at: position, length: 2) == .elsewhere)
    #expect(UploadRules.fit(upload, at: 4, length: 6) == .next)
    #expect(UploadRules.fit(upload, at: 2, length: 2) == .repeated)
  }

  @Test("belong to the draft or dossier they were begun for")
  func owners() async throws {
    let (line, bytes) = (try await Line(), Self.image(500))
    let upload = try await line.begin(bytes)
    let stranger = Randomness.system.id(at: line.house.now)
    await #expect(throws: Problem.uploadUnknown) { try await line.send(bytes, 0..<100, to: upload.id, for: stranger) }
    try await line.all(bytes, to: upload.id)
    await #expect(throws: Problem.uploadUnknown) { try await line.desk.finish(upload.id, of: stranger) }
    _ = try await line.desk.finish(upload.id, of: line.owner)
    await #expect(throws: Problem.uploadUnknown) { try await line.desk.content(of: upload.id, owner: stranger) }
    #expect(try await line.begin(bytes, for: stranger).id != upload.id)
  }

  @Test("are refused in words when they are whole, each time the same, and nothing of them stays")
  func refused() async throws {
    let (line, bytes) = (try await Line(), Array("PK\u{3}\u{4} a ZIP named surat.pdf".utf8))
    let upload = try await line.begin(bytes)
    try await line.all(bytes, to: upload.id)
    for _ in 0..<2 {
      await #expect { try await line.desk.finish(upload.id, of: line.owner) } throws: { ($0 as? Problem)?.code == "file.archive" }
    }
    #expect(UploadRules.step(of: try await line.begin(bytes)) == .finish)
    let parts = try await line.house.read { tx in try UploadStore.parts(of: upload.id, regency: 3510, tx) }
    #expect(parts.isEmpty)
    await #expect(throws: Problem.uploadUnknown) { try await line.desk.content(of: upload.id, owner: line.owner) }
  }

  @Test("that are not what was announced begin again")
  func changed() async throws {
    let (line, bytes) = (try await Line(), Self.image(500))
    let other = bytes.map { $0 ^ 1 }
    let upload = try await line.begin(other)
    try await line.all(bytes, to: upload.id)
    await #expect(throws: Problem.uploadUnknown) { try await line.desk.finish(upload.id, of: line.owner) }
    #expect(UploadRules.step(of: try await line.begin(other)) == .send(from: 0))
    #expect(throws: Problem.uploadBroken) { try line.desk.part(bytes, digest: line.digest(other), at: 0, of: upload.id) }
    await #expect(throws: Problem.uploadBroken) { try await line.begin(other, size: 7) }
  }

  @Test("have limits: of one file, of one piece, of one application")
  func limits() async throws {
    let line = try await Line()
    await #expect(throws: Problem.self) { try await line.begin([1], size: (8 << 20) + 1) }
    await #expect(throws: Problem.tooManyUploadsOfOwner) { try await line.begin([1], size: 0) }
    let large = [UInt8](repeating: 1, count: Upload.largestPart + 1)
    #expect(throws: Problem.uploadBroken) { try line.desk.part(large, digest: line.digest(large), at: 0, of: line.owner) }
    for number in 0..<15 { _ = try await line.begin([UInt8(number)], size: 8 << 20) }
    await #expect(throws: Problem.tooManyUploadsOfOwner) { try await line.begin([99], size: 8 << 20) }
  }

  @Test("stay sealed while they wait, and are gone after a day")
  func sealed() async throws {
    let (line, bytes) = (try await Line(), Self.image(3000))
    let upload = try await line.begin(bytes)
    try await line.all(bytes, to: upload.id)
    let parts = try await line.house.read { tx in try UploadStore.parts(of: upload.id, regency: 3510, tx) }
    #expect(parts.count > 2 && !parts.contains { $0.starts(with: [0x89, 0x50]) || $0.dropFirst().starts(with: [0x89, 0x50]) })
    try await line.desk.sweep(now: line.house.now.adding(minutes: 23 * 60))
    #expect(try await line.desk.finish(upload.id, of: line.owner) == .done)
    try await line.desk.sweep(now: line.house.now.adding(minutes: 25 * 60))
    await #expect(throws: Problem.uploadUnknown) { try await line.desk.finish(upload.id, of: line.owner) }
  }
}
