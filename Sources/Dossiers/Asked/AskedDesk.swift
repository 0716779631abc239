package import Civic
package import Core
package import Storage

/// "Asked for more?": a tap by a resident, and counts for those who watch over the offices. The offices see
/// nothing of it, not even whether someone has answered.
package struct AskedDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// Takes an answer: one for each dossier and kind, the latest counts. It is found again by a keyed hash, and
  /// its event names a record that no dossier names.
  /// - Parameter ids: two new ids.
  package func take(_ answer: AskedAnswer, of dossier: Dossier, ids: [ID], now: Moment, _ tx: Transaction) throws {
    guard ids.count >= 2 else { return }
    let key = key(answer.kind, dossier)
    if let row = try AskedStore.row(key, regency: regency, tx) {
      let (step, paper) = (answer.step ?? row.step, answer.paper ?? row.paper)
      try AskedStore.update(row.id, isGiven: true, step: step, paper: paper, regency: regency, tx)
      try record("asked.given", row.id, ids[1], now, tx)
    } else {
      let month = reference.zone.day(of: now).monthStart
      try AskedStore.insert(
        answer, id: ids[0], key: key, area: dossier.area, service: dossier.terms.service, month: month, regency: regency, tx)
      try record("asked.given", ids[0], ids[1], now, tx)
    }
  }

  /// Takes an answer back. That there was one stays counted as taken back: who holds the code need not be who
  /// gave the answer.
  package func takeBack(_ kind: AskedKind, of dossier: Dossier, eventID: ID, now: Moment, _ tx: Transaction) throws {
    guard let row = try AskedStore.row(key(kind, dossier), regency: regency, tx), row.isGiven else { return }
    try AskedStore.update(row.id, isGiven: false, step: nil, paper: nil, regency: regency, tx)
    try record("asked.withdrawn", row.id, eventID, now, tx)
  }

  private func key(_ kind: AskedKind, _ dossier: Dossier) -> Blob {
    Blob(secrets.lookup("\(kind.rawValue)/\(dossier.id.text)", purpose: "asked"))
  }

  private func record(_ kind: String, _ id: ID, _ eventID: ID, _ now: Moment, _ tx: Transaction) throws {
    let key = RecordKey("asked_more", regency: regency, id: id)
    try tx.record(Event(id: eventID, at: now, actor: nil, kind: kind, record: key))
  }

  /// The counts of a month in the areas someone may watch over.
  package func counts(in areas: [AreaCode], month: Day, _ tx: Transaction) throws -> AskedCounts {
    let month = month.monthStart
    let rows = try AskedStore.month(month, regency: regency, tx).filter { row in areas.contains { $0.contains(row.area) } }
    let received = try received(rows, month, tx)
    var lines: [Place: AskedCounts.Line] = [:]
    for row in rows {
      let count = received[Place(area: row.area, service: row.service)] ?? 0
      // Of one or two files, naming the service would name the resident.
      let place = Place(area: row.area, service: count < AskedCounts.few ? nil : row.service)
      var line =
        lines[place] ?? AskedCounts.Line(area: row.area, service: place.service, received: place.service == nil ? 0 : count)
      if !row.isGiven { line.withdrawn += 1 } else if row.kind == .paper { line.paper += 1 } else { line.money += 1 }
      lines[place] = line
    }
    let given = rows.filter(\.isGiven)
    let steps = Dictionary(grouping: given, by: \.kind).mapValues { Dictionary(grouping: $0, by: \.step).mapValues(\.count) }
    let papers = Dictionary(grouping: given.compactMap(\.paper)) { $0 }.mapValues(\.count)
    let sorted = lines.values.sorted { ($0.area, $0.service ?? "~") < ($1.area, $1.service ?? "~") }
    return AskedCounts(month: month, lines: sorted, steps: steps, papers: papers)
  }

  private struct Place: Hashable {
    let area: AreaCode
    let service: String?
  }

  private func received(_ rows: [AskedStore.Counted], _ month: Day, _ tx: Transaction) throws -> [Place: Int] {
    let services = Set(rows.map(\.service))
    let names = Dictionary(services.map { (Measure.received.name(of: $0), $0) }) { first, _ in first }
    let sums = try tx.figureSums(
      regency: regency, areas: Set(rows.map(\.area.text)).sorted(), measures: names.keys.sorted(), month: month)
    return Dictionary(
      sums.compactMap { sum in
        AreaCode(sum.area).map { (Place(area: $0, service: names[sum.measure]), sum.n) }
      }, uniquingKeysWith: +)
  }
}
