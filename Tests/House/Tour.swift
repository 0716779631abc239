import Civic
import Core
import Dossiers
import Foundation
import Rights
import Storage
import Web

@testable import simpul

/// A walk through rooms that the story of dossiers does not enter, so that their statements are seen too.
enum Tour {
  static func affordable(_ house: House) async throws {
    let officer = try house.staff[.counter].required()
    let names = try DemoNames(yaml: String(contentsOfFile: House.facts + "/names.yaml", encoding: .utf8))
    let services = try await house.read { [wiring = house.wiring] tx in try wiring.workshop.asks.offered(nil, tx) }
    let now = house.now
    let batch = try await DemoAffordable(
      wiring: house.wiring, names: names, officer: officer, area: house.office, services: services, now: now
    ).play()
    let (slips, visits) = (SlipDesk(house.wiring.workshop), HomeVisitDesk(house.wiring.workshop))
    let today = Zone.wib.day(of: now)
    let requested = try await house.read { tx in
      _ = try slips.sheet(batch, for: officer, now: now.adding(days: -3), tx)
      _ = try slips.waiting(for: officer, on: today, tx)
      return try visits.overview(for: officer, on: today, tx).requested
    }
    let ids = (0..<4).map { _ in Randomness.system.id(at: now) }
    _ = try await house.wiring.database.write { tx in
      _ = try visits.doors(on: today + 1, visit: nil, ids: Array(ids.prefix(2)), by: officer, now: now, tx)
      _ = try visits.doors(on: today, visit: requested.first?.id, ids: Array(ids.suffix(2)), by: officer, now: now, tx)
    }
  }

  /// A file to another office and back by links, an office that is changed and whose state is published and taken down,
  /// and the page on which the regency reads of it.
  static func hops(_ house: House) async throws {
    let (desk, now, workshop) = (Desk(house), house.now, house.wiring.workshop)
    let (hops, links, outside) = (HopDesk(workshop), HopLinkDesk(workshop), OutsideDesk(workshop))
    let (holder, counter) = (try desk.actor(.sectionHead), try desk.actor(.counter))
    let id = try await desk.receive(DemoOutside.idCard)
    let drafts = try (1...4).map { minute in
      try ActDraft(
        at: now.adding(minutes: minute), reason: "Rini", regency: 3510, secrets: house.wiring.secrets, randomness: .system)
    }
    let (office, version) = (
      try await house.read { tx in try outside.offices(tx).first { $0.office.kind == .civilRegistry }.required().office },
      try await desk.open(id).dossier.version
    )
    let issues = (0..<2).map { links.prepare(now: now.adding(minutes: 1 + $0)) }
    let events = (0..<6).map { _ in Randomness.system.id(at: now) }
    try await house.wiring.database.write { tx in
      try hops.forward(id, version: version, to: office.id, papers: 2, drafts[0], by: holder, tx)
      _ = try links.issue(issues[0], for: id, by: counter, tx)
      let sheet = try links.issue(issues[1], for: id, by: counter, tx)
      try links.say(.received(papers: 2), by: sheet.secrets[0].secret, drafts[1], event: events[0], tx)
      try links.say(.decided(.approved), by: sheet.secrets[1].secret, drafts[2], event: events[1], tx)
      try hops.note(.returned, on: id, version: version + 3, drafts[3], by: counter, tx)
      try outside.change(office, event: events[2], by: House.keeper, at: now, tx)
    }
    let outsideStory = DemoOutside(wiring: house.wiring)
    try await outsideStory.publishNoBlanks(by: House.keeper, at: now)
    try await house.wiring.database.write { tx in
      let state = try outside.office(office.id, tx).states.first.required()
      try outside.end(state.id, event: events[3], by: House.keeper, at: now, tx)
    }
    try await house.read { tx in
      let data = try house.wiring.reference.data(in: tx)
      _ = try NodeFigures(regency: 3510, month: Zone.wib.day(of: now).monthStart, data, now: now, tx)
    }
  }

  /// Requests from home and at the counter, a copy handed out, a correction and an erasure.
  static func rights(_ house: House) async throws {
    let (officer, head, now) = (try house.staff[.counter].required(), try house.staff[.head].required(), house.now)
    try await DemoRights(wiring: house.wiring, officer: officer, head: head, area: house.office, now: now).play()
    let (rights, today) = (house.wiring.rights, Zone.wib.day(of: now))
    let (open, begun) = try await house.read { tx in
      _ = try house.wiring.rooms.flatMap { try $0.findings(now, tx) }
      return (try rights.work(of: head, on: today, tx).open, try rights.begun(for: officer, on: today, tx))
    }
    let person = try open.first.required()
    let ids = (0..<2).map { _ in Randomness.system.id(at: now) }
    let kept = try await house.wiring.database.write { tx in
      _ = try rights.status(person.code, tx)
      return try rights.handOut(person.id, as: .page, ids: ids, by: head, now: now, tx)
    }
    let (texts, record) = (kept.texts, try kept.kept.records.first.required())
    if let waiting = begun.first {
      let identity = try rights.prepareIdentity(of: waiting.id, nik: texts.nik, document: .idCard, now: now)
      try await house.wiring.database.write { tx in try rights.identify(identity, by: officer, tx) }
    }
    let correction = Correction(name: "Siti", address: "Jalan Kenanga 1", phone: "+6281200000000")
    let task = try rights.prepareCorrection(correction, of: record.id, for: try begun.first.required().id, now: now)
    try await house.wiring.database.write { tx in try rights.carryOut(task, by: head, tx) }
    let personal = PersonalDesk(house.wiring.workshop, schedule: RetentionSchedule(years: 1))
    let closed = try await house.read { tx in
      try tx.first(
        "SELECT id FROM dossier WHERE regency = \(3510) AND area = \(house.office) AND state = 'closed' LIMIT 1"
      ) { try $0.id(0) }
    }
    let erasure = try personal.erasure(of: try closed.required(), now: now.adding(days: 900))
    try await house.wiring.database.write { tx in try erasure(head, tx) }
  }
}
