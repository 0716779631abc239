import Civic
import Core
import Delegation
import Post
import Storage
import Testing

@testable import Dossiers
@testable import Notices
@testable import simpul

/// A house whose residents are told, and its desks.
struct NoticeDesk {
  let desk: Desk
  let ledger: NoticeLedger
  let tell: TellDesk

  /// - Parameters:
  ///   - mail: whether the installation has a mail server.
  ///   - gateway: whether it has a gateway.
  init(mail: Bool = false, gateway: Bool = false) async throws {
    let plain = try await Desk()
    let house = plain.house
    let ledger = NoticeLedger(
      regency: 3510, secrets: house.wiring.secrets, address: "https://layanan.contoh.id", hasMail: mail, hasGateway: gateway)
    let workshop = Workshop(
      regency: 3510,
      asks: Wiring.dossierAsks(
        house.wiring.services, register: house.wiring.register.register, tell: Wiring.telling(ledger)),
      reference: house.wiring.reference, secrets: house.wiring.secrets, randomness: .system)
    self.ledger = ledger
    desk = Desk(house: house, workshop: workshop)
    tell = TellDesk(
      ledger: ledger, asks: Wiring.noticeAsks(DecisionDesk(workshop), regency: 3510, secrets: house.wiring.secrets),
      reference: house.wiring.reference)
  }

  var house: House { desk.house }
  var now: Moment { house.now }

  func notices(of dossier: ID) async throws -> [Notice] {
    try await opened(of: dossier).map(\.notice)
  }

  func opened(of dossier: ID) async throws -> [NoticeStore.Opened] {
    try await house.read { [ledger] tx in
      try NoticeStore.notices(of: dossier, regency: 3510, secrets: ledger.secrets, tx)
    }
  }

  func list(_ role: Role = .counter) async throws -> [TellDesk.Entry] {
    let actor = try desk.actor(role)
    return try await house.read { [tell, now] tx in
      try tell.list(of: actor, after: nil, on: Zone.wib.day(of: now), tx).notices
    }
  }

  func dispatcher(_ channel: NoticeChannel, _ couriers: Couriers, at moment: Moment) -> Dispatcher {
    Dispatcher(
      channel, database: house.wiring.database, ledger: ledger, couriers: couriers, randomness: .system, clock: .fixed(moment))
  }

  /// Sends what is due at a moment, and returns what was handed over.
  func send(_ channel: NoticeChannel = .message, answering outcome: Outcome, after minutes: Int = 1) async throws -> [String] {
    let handed = Handed()
    let couriers = Couriers(
      mail: { mail in
        await handed.add(mail.id); return outcome
      },
      message: { message, _ in
        await handed.add(message.id); return outcome
      })
    let moment = now.adding(minutes: minutes)
    try await dispatcher(channel, couriers, at: moment).run(now: moment)
    return await handed.ids
  }

  func report(_ report: NoticeRules.Report, _ id: ID, after minutes: Int = 5) async throws {
    try await house.wiring.database.write { [ledger, now] tx in
      try ReportDesk(ledger: ledger).note(report, of: id, now: now.adding(minutes: minutes), tx)
    }
  }
}

actor Handed {
  private(set) var ids: [String] = []

  func add(_ id: String) {
    ids.append(id)
  }
}

@Suite("Notices")
struct NoticeTests {
  @Test("a kept notice names its pages without an address: it leads to where the program is served when it is read")
  func address() async throws {
    let notices = try await NoticeDesk()
    let id = try await notices.desk.receive("legalisasi")
    try await notices.desk.act(.approve, id, by: .sectionHead)
    let kept = try await notices.house.read { [ledger = notices.ledger] tx in
      try NoticeStore.notices(of: id, regency: 3510, secrets: ledger.secrets, tx)
    }
    #expect(kept.allSatisfy { $0.content[.link].hasPrefix("/lacak/") })
    let content = try kept.first.required().content
    #expect(content.linked(to: "http://127.0.0.1:8201")[.link] == "http://127.0.0.1:8201" + content[.link])
    #expect(content.linked(to: "x").linked(to: "y")[.link] == "x" + content[.link])
  }

  @Test("without any machine someone of the office says it, the oldest first, and only what the receipt does not say")
  func byHand() async throws {
    let notices = try await NoticeDesk()
    let id = try await notices.desk.receive("legalisasi")
    #expect(try await notices.list().isEmpty, "the receipt has said that it was received")
    try await notices.desk.act(.approve, id, by: .sectionHead)
    let entry = try #require(try await notices.list().first)
    #expect(entry.notice.kind == .approved && entry.notice.state == .hand)
    #expect(entry.content.phone == "+6281234567890")
    #expect(entry.content[.link].hasPrefix("https://layanan.contoh.id/lacak/"))
    #expect(try await notices.list(.sectionHead).isEmpty, "only the counter says it")
  }

  @Test("opening the number is noted in the dossier, and saying it is noted with who, how and when")
  func said() async throws {
    let notices = try await NoticeDesk()
    let id = try await notices.desk.receive("legalisasi")
    try await notices.desk.act(.approve, id, by: .sectionHead)
    let notice = try #require(try await notices.list().first).notice.id
    let officer = try notices.desk.actor(.counter)
    let ids = (0..<4).map { _ in Randomness.system.id(at: notices.now) }
    let later = notices.now.adding(minutes: 9)
    let text = try await notices.house.wiring.database.write { [tell = notices.tell] tx in
      let opened = try tell.open(notice, ids: [ids[0], ids[1]], by: officer, now: later, tx)
      try tell.say(notice, .whatsapp, ids: [ids[2], ids[3]], by: officer, now: later, tx)
      return opened.text.body
    }
    #expect(text.contains("siap diambil") && !text.contains("{{") && !text.contains("3510164512809001"))
    let (reads, found) = try await notices.house.read { [tell = notices.tell] tx in
      (
        try tx.first("SELECT COUNT(*) FROM personal_read WHERE regency = 3510 AND dossier = \(id)") { $0.int(0) },
        try tell.notices(of: id, by: officer, now: later, tx)
      )
    }
    #expect(reads == 1)
    #expect(found.notices.first?.state == .said)
    #expect(found.said[notice] == Said(way: .whatsapp, by: officer.account, at: later))
    #expect(try await notices.list().isEmpty)
    await #expect(throws: Problem.alreadySaid) {
      try await notices.house.wiring.database.write { [tell = notices.tell] tx in
        try tell.say(notice, .call, ids: [ids[2], ids[3]], by: officer, now: later, tx)
      }
    }
    let audit = try await AuditVerifier(notices.house.wiring.database, regency: 3510).verify()
    #expect(audit.findings.isEmpty)
  }

  @Test("another office neither sees nor says it")
  func outside() async throws {
    let notices = try await NoticeDesk()
    let id = try await notices.desk.receive("legalisasi")
    try await notices.desk.act(.approve, id, by: .sectionHead)
    let notice = try #require(try await notices.list().first).notice.id
    let stranger = Actor(
      account: Randomness.system.id(at: notices.now), name: "Lain", regency: 3510,
      assignments: [Assignment(role: .counter, area: try AreaCode("35.10.17").required())])
    let ids = [Randomness.system.id(at: notices.now), Randomness.system.id(at: notices.now)]
    await #expect(throws: Problem.notFound) {
      try await notices.house.wiring.database.write { [tell = notices.tell, now = notices.now] tx in
        _ = try tell.open(notice, ids: ids, by: stranger, now: now, tx)
      }
    }
    await #expect(throws: Problem.notFound) {
      try await notices.house.wiring.database.write { [tell = notices.tell, now = notices.now] tx in
        try tell.withdraw(notice, eventID: ids[0], by: stranger, now: now, tx)
      }
    }
    await #expect(throws: Problem.notFound) {
      try await notices.house.read { [tell = notices.tell, now = notices.now] tx in
        _ = try tell.notices(of: id, by: stranger, now: now, tx)
      }
    }
    let seen = try await notices.house.read { [tell = notices.tell, now = notices.now] tx in
      try tell.list(of: stranger, after: nil, on: Zone.wib.day(of: now), tx).notices.count
    }
    #expect(seen == 0)
  }

  @Test("what was overtaken need not be said: only the newest says where things stand")
  func overtaken() async throws {
    let notices = try await NoticeDesk()
    let id = try await notices.desk.receive("legalisasi")
    var details = DecisionDesk.Details()
    details.requirements = ["dokumen-asli"]
    let keys = try await notices.desk.open(id).terms.requirements.map(\.key)
    details.requirements = [try #require(keys.first)]
    try await notices.desk.act(.pause, id, by: .sectionHead, after: 1, details)
    #expect(try await notices.list().map(\.notice.kind) == [.correction])
    try await notices.desk.act(.resume, id, by: .counter, after: 2)
    #expect(try await notices.list().isEmpty)
    try await notices.desk.act(.approve, id, by: .sectionHead, after: 3)
    #expect(try await notices.list().map(\.notice.kind) == [.approved])
    try await notices.desk.act(.handOver, id, by: .counter, after: 4)
    #expect(try await notices.list().isEmpty)
    #expect(Set(try await notices.notices(of: id).map(\.state)) == [.withdrawn])
  }

  @Test("whoever left no address is told nothing from afar, and nothing is kept of it")
  func unreachable() async throws {
    let notices = try await NoticeDesk(mail: true, gateway: true)
    let id = try await notices.desk.receive("legalisasi", phone: "")
    try await notices.desk.act(.approve, id, by: .sectionHead)
    #expect(try await notices.notices(of: id).isEmpty)
  }

  @Test("each machine that reaches the person is used, in the resident's language")
  func machines() async throws {
    let notices = try await NoticeDesk(mail: true, gateway: true)
    let id = try await notices.desk.receive("legalisasi", email: "siti@contoh.id", language: .en)
    let found = try await notices.opened(of: id)
    #expect(Set(found.map(\.notice.channel)) == [.mail, .message])
    #expect(found.allSatisfy { $0.notice.kind == .received && $0.notice.language == .en && $0.notice.state == .waiting })
    #expect(try #require(found.first).content[.date].hasPrefix("Saturday") || found[0].content[.date].contains(" at "))
  }

  @Test("a notice is sent once, and ordering it again for the same event does nothing")
  func once() async throws {
    let notices = try await NoticeDesk(gateway: true)
    let id = try await notices.desk.receive("legalisasi")
    let first = try await notices.send(answering: .accepted(reference: "g-1"))
    #expect(first.count == 1)
    #expect(try await notices.send(answering: .accepted(reference: "g-2"), after: 2).isEmpty)
    let notice = try #require(try await notices.notices(of: id).first)
    #expect(notice.state == .sent && notice.id.text == first.first && notice.due == nil)
    var order = NoticeOrder(event: notice.event, at: notice.orderedAt, kind: .received, language: .id, area: notice.area)
    (order.phone, order.dossier) = ("+6281234567890", id)
    try await notices.house.wiring.database.write { [ledger = notices.ledger, order] tx in try ledger.order(order, tx) }
    #expect(try await notices.notices(of: id).count == 1)
  }

  @Test("after a stop between handing over and noting it is handed over again, under the same id")
  func crash() async throws {
    let notices = try await NoticeDesk(gateway: true)
    let id = try await notices.desk.receive("legalisasi")
    let notice = try #require(try await notices.notices(of: id).first)
    _ = try await notices.house.wiring.database.write { [now = notices.now] tx in
      try NoticeStore.begin(notice.id, regency: 3510, now: now, tx)
    }
    #expect(try await notices.notices(of: id).first?.state == .sending)
    #expect(try await notices.send(answering: .accepted(reference: ""), after: 2) == [notice.id.text])
    #expect(try await notices.notices(of: id).first?.state == .sent)
  }

  @Test("a server that is down is tried later and later; after a day a person says it, and it is said why")
  func givenUp() async throws {
    let notices = try await NoticeDesk(gateway: true)
    let id = try await notices.desk.receive("legalisasi")
    try await notices.desk.act(.approve, id, by: .sectionHead)
    #expect(try await notices.send(answering: .unreachable("no-connection")).count == 1, "the rest waits its turn")
    let waiting = try await notices.notices(of: id).filter { $0.state == .waiting && $0.tries == 1 }
    #expect(waiting.count == 1 && waiting[0].reason == "no-connection")
    for hour in 1...26 { _ = try await notices.send(answering: .later("http-503"), after: hour * 60) }
    let found = try await notices.notices(of: id)
    let failed = found.filter { $0.channel == .message }
    #expect(failed.count == 2 && failed.allSatisfy { $0.state == .failed && $0.reason == "gave-up/http-503" && $0.tries > 5 })
    #expect(try await notices.list().map(\.notice.kind) == [.approved], "that it was received stands on the receipt")
    let findings = try await notices.house.read { [ledger = notices.ledger, now = notices.now] tx in
      try Notices.findings(ledger, hasPublicAddress: false, now: now.adding(days: 2), in: tx)
    }
    #expect(findings.count == 3, "no public address, failures, and one unsaid: \(findings)")
  }

  @Test("an address that does not exist is not tried again")
  func refused() async throws {
    let notices = try await NoticeDesk(mail: true)
    let id = try await notices.desk.receive("legalisasi", phone: "", email: "salah@contoh.id")
    try await notices.desk.act(.approve, id, by: .sectionHead)
    #expect(try await notices.send(.mail, answering: .refused("smtp-550"), after: 3).count == 2)
    #expect(try await notices.send(.mail, answering: .accepted(reference: ""), after: 90).isEmpty)
    let entry = try #require(try await notices.list().first)
    #expect(entry.content.email == "salah@contoh.id" && entry.content.phone.isEmpty)
  }

  @Test("only the gateway's word makes a message delivered; twice, late or the wrong way round changes nothing")
  func reports() async throws {
    let notices = try await NoticeDesk(gateway: true)
    let id = try await notices.desk.receive("legalisasi")
    try await notices.desk.act(.approve, id, by: .sectionHead)
    _ = try await notices.send(answering: .accepted(reference: "g-1"), after: 2)
    let found = try await notices.notices(of: id)
    let (approved, received) = (
      try #require(found.first { $0.kind == .approved }), try #require(found.first { $0.kind == .received })
    )
    try await notices.report(.delivered, received.id)
    try await notices.report(.delivered, received.id)
    try await notices.report(.failed, received.id)
    #expect(try await notices.notices(of: id).first { $0.id == received.id }?.state == .delivered)
    try await notices.report(.failed, approved.id)
    try await notices.report(.failed, approved.id)
    #expect(try await notices.list().count == 1, "someone must say it now")
    try await notices.report(.delivered, approved.id)
    #expect(try await notices.list().isEmpty, "it has arrived after all")
    #expect(try await notices.notices(of: id).first { $0.id == approved.id }?.state == .delivered)
    await #expect(throws: Problem.notFound) { try await notices.report(.delivered, id) }
  }

  @Test("one that cannot be read is set aside, the others of its channel go on, and the doctor says so")
  func unreadable() async throws {
    let notices = try await NoticeDesk(gateway: true)
    let (id, other) = (try await notices.desk.receive("legalisasi"), try await notices.desk.receive("sktm"))
    let broken = try #require(try await notices.notices(of: id).first)
    _ = try await notices.house.wiring.database.write { tx in
      try tx.run("UPDATE notice SET content = \(Blob([1, 2, 3])) WHERE regency = \(3510) AND id = \(broken.id)")
    }
    let good = try #require(try await notices.notices(of: other).first)
    #expect(try await notices.send(answering: .accepted(reference: "")) == [good.id.text])
    let aside = try #require(try await notices.notices(of: id).first)
    #expect(aside.state == .waiting && aside.reason == NoticeStore.unreadable && aside.due == notices.now.adding(minutes: 61))
    let findings = try await notices.house.read { [ledger = notices.ledger, now = notices.now] tx in
      try Notices.findings(ledger, hasPublicAddress: true, now: now.adding(minutes: 2), in: tx)
    }
    #expect(findings == [FindingStrings.unreadable(1)])
    for hour in 2...26 { _ = try await notices.send(answering: .accepted(reference: ""), after: hour * 60) }
    let failed = try #require(try await notices.notices(of: id).first)
    #expect(failed.state == .failed && failed.due == nil && failed.reason == NoticeStore.unreadable)
  }

  @Test("each statement names its regency and scans no table of it, on both engines")
  func statements() async throws {
    let notices = try await NoticeDesk(mail: true, gateway: true)
    let id = try await notices.desk.receive("legalisasi", email: "siti@contoh.id")
    try await notices.desk.act(.approve, id, by: .sectionHead)
    _ = try await notices.send(.mail, answering: .refused("smtp-550"), after: 2)
    _ = try await notices.send(answering: .refused("gateway"), after: 2)
    let (officer, notice) = (try notices.desk.actor(.counter), try #require(try await notices.list().first).notice.id)
    let ids = (0..<4).map { _ in Randomness.system.id(at: notices.now) }
    try await notices.house.wiring.database.write { [tell = notices.tell, now = notices.now] tx in
      _ = try tell.open(notice, ids: [ids[0], ids[1]], by: officer, now: now, tx)
      try tell.say(notice, .sms, ids: [ids[2], ids[3]], by: officer, now: now, tx)
    }
    try await notices.house.wiring.database.write { [ledger = notices.ledger, now = notices.now] tx in
      try ledger.forgetAll(toldTo: id, tx)
      try NoticeStore.setAside(notice, regency: 3510, now: now, tx)
    }
    try await notices.house.read { [tell = notices.tell, ledger = notices.ledger, now = notices.now] tx in
      _ = try ledger.told(of: id, tx)
      _ = try tell.notices(of: id, by: officer, now: now, tx)
      _ = try Notices.findings(ledger, hasPublicAddress: true, now: now, in: tx)
      _ = try TextStore.changed(regency: 3510, tx)
    }
    try await TextTests.change(notices.house)
    let (faults, complaints) = (
      try await StatementTests.faults(in: notices.house), try await StatementTests.complaints(of: notices.house)
    )
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }
}
