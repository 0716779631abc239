import Core
import Foundation
import Scratch
import Storage
import Testing

@Suite("Figures, work lists and secrets")
struct KeptCountsTests {
  @Test("folded figures equal a recount, for every area and grain", arguments: TestEngine.available)
  func figures(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    var generator = SystemRandomNumberGenerator()
    let first = try #require(Day(iso: "2026-01-15"))
    let areas = ["35.10.01", "35.10.02", "35.10.02.1001"]
    var recount: [String: Int] = [:]
    for _ in 0..<40 {
      let deltas = (0..<5).map { _ in
        FigureDelta(
          area: areas.randomElement(using: &generator) ?? "35.10.01", measure: "m",
          day: first + Int.random(in: 0..<60, using: &generator), n: Int.random(in: -2...3, using: &generator))
      }
      for delta in deltas {
        for area in ["35.10", "35.10.02", "35.10.01", "35.10.02.1001"]
        where delta.area == area || delta.area.hasPrefix(area + ".") {
          recount["\(area)/\(delta.day.monthStart.iso)", default: 0] += delta.n
        }
      }
      let ids = deltas.map { _ in test.newID() }
      try await test.database.write { tx in try tx.count(deltas, regency: 3510, ids: ids) }
    }
    let folder = FigureFolder(test.database, regency: 3510)
    while try await folder.foldBatch(now: TestDatabase.now) > 0 {}
    for area in ["35.10", "35.10.02", "35.10.01", "35.10.02.1001"] {
      let kept = try await test.database.read { tx in
        try tx.figures(regency: 3510, area: area, measures: ["m"], from: first.monthStart, through: first + 80, monthly: true)
      }
      let counted = Dictionary(kept.map { ("\(area)/\($0.day.iso)", $0.n) }) { first, _ in first }
      #expect(counted == recount.filter { $0.key.hasPrefix(area + "/") && $0.value != 0 })
    }
  }

  @Test("with nothing to fold nothing is written, and counts are still said to be of now", arguments: TestEngine.available)
  func idle(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let folder = FigureFolder(test.database, regency: 3510)
    func foldedAt() async throws -> Moment? { try await test.database.read { tx in try tx.figuresFoldedAt(regency: 3510) } }
    func rows() async throws -> Int? {
      try await test.database.read { tx in try tx.first("SELECT COUNT(*) FROM figure_lag") { $0.int(0) } }
    }
    #expect(try await foldedAt() == nil)
    #expect(try await folder.foldBatch(now: TestDatabase.now) == 0)
    #expect(try await foldedAt() == TestDatabase.now)
    #expect(try await rows() == 0)
    let (delta, id) = (FigureDelta(area: "35.10.16", measure: "m", day: .first), test.newID())
    try await test.database.write { tx in try tx.count([delta], regency: 3510, ids: [id]) }
    #expect(try await foldedAt() == TestDatabase.now)
    let later = TestDatabase.now.adding(seconds: 2)
    #expect(try await folder.foldBatch(now: later) == 1)
    #expect(try await foldedAt() == later)
    #expect(try await folder.foldBatch(now: later.adding(seconds: 2)) == 0)
    #expect(try await foldedAt() == later.adding(seconds: 2))
    let stored = try await test.database.read { tx in try tx.first("SELECT folded_at FROM figure_lag") { $0.moment(0) } }
    #expect(stored == later)
  }

  @Test("a full batch does not say that everything is counted", arguments: TestEngine.available)
  func fullBatch(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let deltas = (0...FigureFolder.batch).map { _ in FigureDelta(area: "35.10.16", measure: "m", day: .first) }
    let ids = deltas.map { _ in test.newID() }
    try await test.database.write { tx in try tx.count(deltas, regency: 3510, ids: ids) }
    let folder = FigureFolder(test.database, regency: 3510)
    #expect(try await folder.foldBatch(now: TestDatabase.now) == FigureFolder.batch)
    #expect(try await test.database.read { tx in try tx.figuresFoldedAt(regency: 3510) } == nil)
    #expect(try await folder.foldBatch(now: TestDatabase.now) == 1)
    #expect(try await test.database.read { tx in try tx.figuresFoldedAt(regency: 3510) } == TestDatabase.now)
  }

  @Test("a percentile from the buckets is never below the true one and at most a quarter above")
  func percentiles() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let minutes = (0..<Int.random(in: 1...80, using: &generator)).map { _ in Int.random(in: 1...20_000, using: &generator) }
        .sorted()
      let counts = Dictionary(minutes.map { (Histogram.bucket(minutes: $0), 1) }, uniquingKeysWith: +)
      for share in [0.5, 0.9] {
        let exact = minutes[Int((share * Double(minutes.count)).rounded(.up)) - 1]
        let kept = Histogram.percentile(share, of: counts) ?? 0
        #expect(kept >= exact)
        #expect(Double(kept) <= Double(exact) * 1.25 + 1)
      }
    }
    #expect(Histogram.percentile(0.5, of: [:]) == nil)
  }

  @Test("the work list is read in order, page by page, by each area above", arguments: TestEngine.available)
  func worklist(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let ids = (0..<30).map { _ in test.newID() }
    try await test.database.write { tx in
      for (index, id) in ids.enumerated() {
        let due = Moment(seconds: Int64(index * 7 % 30))
        try tx.place(id, due: due, queues: ["head"], regency: 3510, area: "35.10.16")
      }
    }
    for area in ["35.10.16", "35.10"] {
      var seen: [WorkItem] = []
      while true {
        let last = seen.last
        let page = try await test.database.read { tx in
          try tx.work(regency: 3510, area: area, queue: "head", .all, after: last?.place, limit: 7)
        }
        if page.isEmpty { break }
        seen += page
      }
      #expect(Set(seen.map(\.id)) == Set(ids))
      #expect(seen.map(\.due) == seen.map(\.due).sorted())
    }
    let other = try await test.database.read { tx in
      try tx.work(regency: 3510, area: "35.10.17", queue: "head", .all, after: nil, limit: 7)
    }
    #expect(other.isEmpty)
    try await test.database.write { tx in try tx.removeWork(ids[0], regency: 3510) }
    let open = try await test.database.read { tx in
      try tx.openWork(regency: 3510, area: "35.10", queues: ["head"], now: Moment(seconds: 5))
    }
    #expect(open.open == 29)
  }

  @Test("a sealed value opens in its own place only, and only unchanged")
  func secrets() throws {
    let secrets = Secrets.new(.system)
    let (id, other) = (Randomness.system.id(at: TestDatabase.now), Randomness.system.id(at: TestDatabase.now))
    let place = Secrets.Place(regency: 3510, table: "dossier", column: "nik", id: id)
    let sealed = try secrets.seal("3510164512809001", at: place)
    #expect(try secrets.open(sealed.bytes, at: place) == "3510164512809001")
    #expect(try secrets.seal("3510164512809001", at: place) != sealed)
    for wrong in [
      Secrets.Place(regency: 3511, table: "dossier", column: "nik", id: id),
      Secrets.Place(regency: 3510, table: "other", column: "nik", id: id),
      Secrets.Place(regency: 3510, table: "dossier", column: "phone", id: id),
      Secrets.Place(regency: 3510, table: "dossier", column: "nik", id: other),
    ] {
      #expect(throws: Secrets.Failure.self) { try secrets.open(sealed.bytes, at: wrong) }
    }
    var changed = sealed.bytes
    changed[20] ^= 1
    #expect(throws: Secrets.Failure.self) { try secrets.open(changed, at: place) }
    #expect(secrets.lookup("x", purpose: "nik") != secrets.lookup("x", purpose: "phone"))
  }

  @Test("of programs that start at once for the first time, all have the keys of one")
  func keyFileMadeAtOnce() async throws {
    let folder = NSTemporaryDirectory() + "simpul-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let found = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 {
        group.addTask {
          try Secrets.load(folder + "/simpul.key", mayCreate: true, randomness: .system).lookup("a", purpose: "nik")
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(found.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["simpul.key"])
  }

  @Test("a file stored twice is there once, and nothing is left over")
  func fileTwice() throws {
    let folder = NSTemporaryDirectory() + "simpul-\(UUID().uuidString)/files"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = FileStore(folder, secrets: .new(.system))
    let key = try store.store([1, 2, 3], at: TestDatabase.now)
    #expect(try store.store([1, 2, 3], at: TestDatabase.now) == key)
    #expect(try store.load(key) == [1, 2, 3])
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    #expect(files.count == 2, "a shelf and a file: \(files)")
  }

  @Test("a file that is stored again is young again: no sweep takes it from who is about to name it")
  func fileAgain() throws {
    let folder = NSTemporaryDirectory() + "simpul-\(UUID().uuidString)/files"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (store, now) = (FileStore(folder, secrets: .new(.system)), TestDatabase.now)
    let key = try store.store([1, 2, 3], at: now)
    let shelf = try #require(key.bytes.first)
    let later = now.adding(days: 3)
    #expect(try store.files(onShelf: shelf, storedBefore: now).isEmpty)
    #expect(try store.files(onShelf: shelf, storedBefore: later) == [key])
    // The sweep has found it; before it comes to it, the same file is sent again.
    _ = try store.store([1, 2, 3], at: later)
    try store.remove(key, storedBefore: later)
    #expect(try store.load(key) == [1, 2, 3])
    try store.remove(key, storedBefore: later.adding(seconds: 1))
    #expect(throws: (any Error).self) { try store.load(key) }
    try store.remove(key, storedBefore: later.adding(seconds: 1))
  }

  @Test("who stores while others sweep always finds the file that was stored")
  func fileRace() async throws {
    let folder = NSTemporaryDirectory() + "simpul-\(UUID().uuidString)/files"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (store, now) = (FileStore(folder, secrets: .new(.system)), TestDatabase.now)
    for round in 0..<20 {
      let old = now.adding(days: round * 2)
      let key = try store.store([7], at: old)
      async let swept: Void = store.remove(key, storedBefore: old.adding(days: 1))
      async let stored = store.store([7], at: old.adding(days: 1))
      _ = try await (swept, stored)
      #expect(try store.load(key) == [7])
    }
  }

  @Test("what a power cut left half written goes with the sweep, what others put there stays")
  func fileDrafts() throws {
    let folder = NSTemporaryDirectory() + "simpul-\(UUID().uuidString)/files"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = FileStore(folder, secrets: .new(.system))
    let shelf = try #require(try store.store([1], at: TestDatabase.now).bytes.first)
    let place = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    for name in ["x.part", "catatan.txt"] { try Data([1]).write(to: URL(fileURLWithPath: "\(folder)/\(place)/\(name)")) }
    #expect(try store.files(onShelf: shelf, storedBefore: .distant).count == 1)
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(place)")
    #expect(left.contains("catatan.txt") && !left.contains("x.part"))
  }

  @Test("a key file that others may read is refused")
  func keyFile() throws {
    let path = NSTemporaryDirectory() + "simpul-\(UUID().uuidString).key"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let made = try Secrets.load(path, mayCreate: true, randomness: .system)
    let again = try Secrets.load(path, mayCreate: false, randomness: .system)
    #expect(made.lookup("a", purpose: "nik") == again.lookup("a", purpose: "nik"))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: Secrets.Failure.self) { try Secrets.load(path, mayCreate: false, randomness: .system) }
    #expect(throws: Secrets.Failure.self) { try Secrets.load(path + ".none", mayCreate: false, randomness: .system) }
  }
}
