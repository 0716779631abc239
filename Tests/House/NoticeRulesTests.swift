import Civic
import Core
import Storage
import Testing

@testable import Notices
@testable import simpul

@Suite("The rules of notices")
struct NoticeRulesTests {
  @Test("waits double from a quarter of a minute to an hour, a quarter more or less")
  func backOff() {
    let middle = (1...20).map { NoticeRules.wait(afterTries: $0, jitter: 128) }
    #expect(Array(middle.prefix(4)) == [15, 30, 60, 120])
    #expect(middle.last == 3600)
    #expect(middle == middle.sorted())
    for tries in [0, 1, 5, 13, 60, Int.max] {
      let waits = (0...255).map { NoticeRules.wait(afterTries: tries, jitter: UInt8($0)) }
      #expect(waits.allSatisfy { $0 >= 11 && $0 <= 4500 }, "\(tries)")
    }
  }

  private func order(_ kind: NoticeKind, phone: String = "", email: String = "", isFaceToFace: Bool = false) throws -> NoticeOrder
  {
    var order = NoticeOrder(
      event: Randomness.system.id(at: .distant), at: .distant, kind: kind, language: .id, area: AreaCode(regency: 3510))
    (order.phone, order.email, order.isFaceToFace) = (phone, email, isFaceToFace)
    return order
  }

  @Test("machines first, people where there is none, nobody where there is no address")
  func channels() throws {
    func ways(_ order: NoticeOrder, _ mail: Bool, _ gateway: Bool) -> [NoticeChannel] {
      NoticeRules.channels(order, hasMail: mail, hasGateway: gateway)
    }
    let both = try order(.approved, phone: "+62812", email: "a@b.id")
    #expect(ways(both, true, true) == [.mail, .message])
    #expect(ways(both, false, true) == [.message])
    #expect(ways(both, false, false) == [.hand])
    #expect(ways(try order(.approved, email: "a@b.id"), false, true) == [.hand])
    #expect(ways(try order(.approved), true, true) == [])
    #expect(ways(try order(.received, phone: "+62812"), true, false) == [])
    #expect(ways(try order(.incomplete, phone: "+62812", isFaceToFace: true), false, false) == [])
    #expect(ways(try order(.followConfirm, email: "a@b.id"), false, false) == [])
  }

  @Test("what arrived stays arrived, and people's words are not the gateway's to change")
  func reports() {
    for state in NoticeState.allCases {
      let after = NoticeRules.state(state, after: .delivered)
      #expect((after == .delivered) == [.waiting, .sending, .sent, .failed].contains(state), "\(state)")
      let failed = NoticeRules.state(state, after: .failed)
      #expect((failed == .failed) == [.waiting, .sending, .sent].contains(state), "\(state)")
    }
  }
}

@Suite("Texts of notices")
struct TextTests {
  @Test("each shipped text names only what can be filled, leaves out nothing needed, and is short")
  func shipped() {
    for kind in NoticeKind.allCases {
      for form in TextForm.allCases {
        for language in Language.allCases {
          let text = NoticeText.shipped(.init(kind: kind, form: form, language: language))
          let check = TextCheck(text, kind, form, language)
          let isForMailOnly = form == .short && !kind.isSaidByHand && kind != .received && kind != .pinRenewed
          #expect(check.unknown.isEmpty, "\(kind) \(form) \(language): \(check.unknown)")
          #expect(!check.isTooLong, "\(kind) \(language): \(check.parts)")
          #expect(check.missing.isEmpty || isForMailOnly, "\(kind) \(form) \(language): \(check.missing)")
          #expect(!text.filled(with: .example(kind, language)).body.contains("–\n"))
        }
      }
    }
  }

  @Test("unknown names and open places are named; the NIK is none of the names")
  func unknown() {
    func unknown(_ body: String) -> [String] { TextCheck(NoticeText(body: body), .approved, .short, .id).unknown }
    #expect(unknown("{{nama}} {{ kode }}").isEmpty)
    #expect(unknown("{{nik}} {{alasan}}") == ["{{nik}}", "{{alasan}}"])
    #expect(unknown("{{nama").count == 1)
    #expect(TextCheck(NoticeText(body: "Halo"), .approved, .short, .id).missing == [.code])
    #expect(TextCheck(NoticeText(body: String(repeating: "a", count: 460)), .approved, .short, .id).isTooLong)
  }

  @Test("a place without a value becomes a dash, and values are never read as places")
  func filling() {
    var content = NoticeContent(phone: "", email: "", values: ["nama": "{{kode}}", "alasan": ""])
    content.values["kode"] = "X"
    #expect(NoticeText(body: "{{nama}} {{kode}} {{alasan}} {{lain}}").filled(with: content).body == "{{kode}} X – –")
  }

  /// Changes a text and brings back the shipped one.
  static func change(_ house: House) async throws {
    let key = TextStore.Key(kind: .approved, form: .short, language: .id)
    let ids = (0..<4).map { _ in Randomness.system.id(at: house.now) }
    let desk = TextDesk(regency: 3510)
    let (actor, day, now) = (Self.ortala(house), Zone.wib.day(of: house.now), house.now)
    try await house.wiring.database.write { tx in
      try desk.save(
        NoticeText(body: "Siap: {{kode}}"), key, version: 0, ids: [ids[0], ids[1]], by: actor, on: day, now: now, tx)
      let (current, changed) = (try desk.current(key, tx), try desk.changed(tx))
      #expect(current.text.body == "Siap: {{kode}}")
      #expect(changed == [key: 1])
      try desk.save(nil, key, version: 1, ids: [ids[2], ids[3]], by: actor, on: day, now: now, tx)
    }
  }

  private static func ortala(_ house: House) -> Actor {
    Actor(
      account: Randomness.system.id(at: house.now), name: "Ortala", regency: 3510,
      assignments: [Assignment(role: .regencyStaff, area: AreaCode(regency: 3510))])
  }

  @Test("versions count up, the shipped text comes back, and who comes second is told")
  func versions() async throws {
    let house = try await House(dossiers: 0)
    try await Self.change(house)
    let key = TextStore.Key(kind: .approved, form: .short, language: .id)
    let current = try await house.read { tx in try TextStore.current(key, regency: 3510, tx) }
    #expect(current.isShipped && current.version == 2 && current.text == .shipped(key))
    let (actor, day, ids) = (Self.ortala(house), Zone.wib.day(of: house.now), [Randomness.system.id(at: house.now)])
    for (text, version, by, problem) in [
      ("Baru {{kode}}", 1, actor, Problem.changed), ("Baru {{nik}}", 2, actor, .textUnfit), ("", 2, actor, .textUnfit),
      ("Baru {{kode}}", 2, try house.staff[.head].required(), .notAllowed),
    ] {
      await #expect(throws: problem) {
        try await house.wiring.database.write { [now = house.now] tx in
          try TextDesk(regency: 3510).save(
            NoticeText(body: text), key, version: version, ids: ids + ids, by: by, on: day, now: now, tx)
        }
      }
    }
    let audit = try await AuditVerifier(house.wiring.database, regency: 3510).verify()
    #expect(audit.findings.isEmpty)
  }
}

@Suite("Sealing what is known only inside a write")
struct RepeatableSealTests {
  @Test("the same text at the same place gives the same bytes; elsewhere or otherwise, others")
  func repeatable() throws {
    let secrets = Secrets.new(.system)
    let ids = (0..<2).map { _ in Randomness.system.id(at: .distant) }
    let places = ids.map { Secrets.Place(regency: 3510, table: "notice", column: "content", id: $0) }
    let first = try secrets.sealRepeatably("rahasia", at: places[0])
    #expect(try secrets.sealRepeatably("rahasia", at: places[0]) == first)
    #expect(try secrets.open(first.bytes, at: places[0]) == "rahasia")
    let others = [try secrets.sealRepeatably("rahasiA", at: places[0]), try secrets.sealRepeatably("rahasia", at: places[1])]
    for other in others { #expect(other.bytes.prefix(13) != first.bytes.prefix(13)) }
    #expect(throws: Secrets.Failure.self) { try secrets.open(first.bytes, at: places[1]) }
  }
}
