import Civic
import Core
import Sheets
import Storage

/// The rows of an export. What is personal beyond the name is never among them, and the name only for those who
/// may read the dossiers.
struct ExportTable {
  let desk: ExportDesk
  let begun: ExportDesk.Begun
  let language: Language

  typealias Page = (rows: [[Cell]], next: ExportPlace?)

  private static let hidden = "•••"

  private var wish: ExportWish { begun.wish }

  static func columns(of kind: ExportKind, _ language: Language) -> [SheetHead.Column] {
    let columns: [(Text, Int)] =
      switch kind {
      case .received, .decided:
        [
          (DossierStrings.code, 20), (DossierStrings.name, 28), (DossierStrings.service, 40), (DossierStrings.office, 28),
          (DossierStrings.village, 24), (ExportStrings.channel, 12), (DossierStrings.receivedAt, 17),
          (DossierStrings.firstPromise, 17), (DossierStrings.due, 17), (DossierStrings.state, 34),
          (ExportStrings.decision, 20), (ExportStrings.decidedOn, 12), (ExportStrings.inTime, 14),
          (ExportStrings.officeMinutes, 14),
        ]
      case .agenda:
        [
          (DossierStrings.letterNumber, 8), (DossierStrings.decided, 12), (DossierStrings.name, 28),
          (DossierStrings.service, 40), (DossierStrings.code, 20), (DossierStrings.office, 28),
        ]
      case .turnedAway:
        [(DossierStrings.time, 17), (DossierStrings.reason, 28), (DossierStrings.service, 40), (DossierStrings.office, 28)]
      case .figures:
        [
          (DossierStrings.month, 16), (DossierStrings.service, 40), (DossierStrings.received, 10),
          (DossierStrings.decided, 10), (DossierStrings.onTime, 12), (DossierStrings.late, 10),
          (ExportStrings.halfMinutes, 14), (ExportStrings.nineTenthsMinutes, 14),
        ]
      case .districts:
        [
          (DossierStrings.month, 16), (RegencyStrings.place, 28), (DossierStrings.received, 10), (DossierStrings.decided, 10),
          (DossierStrings.onTime, 12), (DossierStrings.late, 10), (DossierStrings.openNow, 12),
          (DossierStrings.overdueNow, 12),
        ]
      }
    return columns.map { SheetHead.Column($0.0[language], width: $0.1) }
  }

  /// The place of the next part, if there is one.
  private func after(_ place: ExportPlace, of count: Int) -> ExportPlace? {
    place.part + 1 < count ? ExportPlace(part: place.part + 1) : nil
  }

  func dossiers(at place: ExportPlace, _ tx: Transaction) throws -> Page {
    guard place.part < begun.offices.count else { return ([], nil) }
    let area = begun.offices[place.part]
    let found =
      wish.kind == .received
      ? try ExportStore.received(in: area, wish.period, after: place.after, limit: desk.pageSize, regency: desk.regency, tx)
      : try ExportStore.decided(in: area, wish.period, after: place.after, limit: desk.pageSize, regency: desk.regency, tx)
    let names = try names(of: found, tx)
    let facts = try ExportStore.facts(of: found.map(\.id), regency: desk.regency, tx)
    let data = try desk.reference.data(in: tx)
    let (office, zone) = (data.office(of: area)?.name ?? area.text, data.calendar(of: area).zone)
    let rows = found.map { dossier -> [Cell] in
      let known = facts[dossier.id]
      return [
        .text(PublicCode(typed: dossier.code)?.text ?? dossier.code), name(of: dossier),
        .text(names[dossier.terms] ?? dossier.terms.service), .text(office),
        dossier.village.map { .text(data.name($0)) } ?? .empty, .text(dossier.channel.words[language]),
        .moment(dossier.receivedAt, zone), moment(dossier.firstDue, zone), moment(dossier.due, zone),
        .text(dossier.staffWords[language]), dossier.decision.map { .text($0.words[language]) } ?? .empty,
        known?.decidedDay.map(Cell.day) ?? .empty,
        dossier.decision == nil ? .empty : .text((known?.isLate == true ? DossierStrings.late : DossierStrings.onTime)[language]),
        dossier.decision == nil ? .empty : .integer(known?.officeMinutes ?? 0),
      ]
    }
    // The next page begins after what the index holds of the last row, not after what its moment says.
    guard found.count == desk.pageSize, let last = found.last, let known = facts[last.id],
      let day = wish.kind == .received ? known.receivedDay : known.decidedDay
    else { return (rows, after(place, of: begun.offices.count)) }
    return (rows, ExportPlace(part: place.part, after: .init(day: day, id: last.id)))
  }

  func agenda(at place: ExportPlace, _ tx: Transaction) throws -> Page {
    let months = wish.period.months
    let count = begun.offices.count * months.count
    guard place.part < count else { return ([], nil) }
    let (area, month) = (begun.offices[place.part / months.count], months[place.part % months.count])
    let entries = try ExportStore.agenda(area: area, month: month, regency: desk.regency, tx)
    let names = try names(of: entries.map(\.dossier), tx)
    let data = try desk.reference.data(in: tx)
    let (office, zone) = (data.office(of: area)?.name ?? area.text, data.calendar(of: area).zone)
    let rows = entries.map { entry -> [Cell] in
      [
        .integer(entry.number), entry.dossier.decidedAt.map { .day(zone.day(of: $0)) } ?? .empty, name(of: entry.dossier),
        .text(names[entry.dossier.terms] ?? entry.dossier.terms.service),
        .text(PublicCode(typed: entry.dossier.code)?.text ?? entry.dossier.code), .text(office),
      ]
    }
    return (rows, after(place, of: count))
  }

  func turnedAway(at place: ExportPlace, _ tx: Transaction) throws -> Page {
    guard place.part < begun.offices.count else { return ([], nil) }
    let area = begun.offices[place.part]
    let found = try ExportStore.turnedAway(
      in: area, wish.period, after: place.after, limit: desk.pageSize, regency: desk.regency, tx)
    let names = Dictionary(try desk.asks.everOffered(tx).map { ($0.key.service, $0.name[language]) }) { first, _ in first }
    let data = try desk.reference.data(in: tx)
    let (office, zone) = (data.office(of: area)?.name ?? area.text, data.calendar(of: area).zone)
    let rows = found.map { _, away -> [Cell] in
      [
        .moment(away.at, zone), .text(away.reason.words[language]), names[away.service].map(Cell.text) ?? .empty,
        .text(office),
      ]
    }
    guard found.count == desk.pageSize, let last = found.last else { return (rows, after(place, of: begun.offices.count)) }
    return (rows, ExportPlace(part: place.part, after: .init(day: last.day, id: last.away.id)))
  }

  func figures(at place: ExportPlace, now: Moment, _ tx: Transaction) throws -> Page {
    let months = wish.period.months
    guard place.part < months.count else { return ([], nil) }
    let services = try desk.asks.everOffered(tx)
    let figures = try OfficeFigures(
      regency: desk.regency, area: wish.area, month: months[place.part], services: services.map(\.key.service), now: now, tx)
    let month = Cell.text(months[place.part].monthName(language))
    func row(_ name: String, _ line: OfficeFigures.Line) -> [Cell] {
      [
        month, .text(name), .integer(line.received), .integer(line.decided), .integer(line.onTime), .integer(line.late),
        line.p50.map(Cell.integer) ?? .empty, line.p90.map(Cell.integer) ?? .empty,
      ]
    }
    let lines = services.compactMap { service in figures.byService[service.key.service].map { row(service.name[language], $0) } }
    return (lines + [row(ExportStrings.allServices[language], figures.total)], after(place, of: months.count))
  }

  /// A month of every office; what is open is of the moment of reading, and stands in the newest month alone.
  func districts(at place: ExportPlace, now: Moment, _ tx: Transaction) throws -> Page {
    let months = wish.period.months.filter { $0 <= desk.reference.zone.day(of: now) }
    guard place.part < months.count else { return ([], nil) }
    let data = try desk.reference.data(in: tx)
    let offices = data.districts(in: wish.area)
    let (areas, month) = (offices.map(\.area.text), months[place.part])
    let measures: [Measure] = [.received, .decided, .onTime]
    let sums = Dictionary(
      grouping: try tx.figureSums(regency: desk.regency, areas: areas, measures: measures.map(\.name), month: month), by: \.area)
    let isNewest = month == desk.reference.zone.day(of: now).monthStart
    let work = Dictionary(
      grouping: isNewest
        ? try tx.workCounts(regency: desk.regency, areas: areas, queues: DossierRules.Queue.open, now: now) : [], by: \.area)
    let rows = offices.map { office -> [Cell] in
      func sum(_ measure: Measure) -> Int {
        (sums[office.area.text] ?? []).filter { $0.measure == measure.name }.reduce(0) { $0 + $1.n }
      }
      let open = work[office.area.text] ?? []
      return [
        .text(month.monthName(language)), .text(office.name), .integer(sum(.received)),
        .integer(sum(.decided)), .integer(sum(.onTime)), .integer(sum(.decided) - sum(.onTime)),
        isNewest ? .integer(open.reduce(0) { $0 + $1.open }) : .empty,
        isNewest ? .integer(open.reduce(0) { $0 + $1.overdue }) : .empty,
      ]
    }
    return (rows, after(place, of: months.count))
  }

  private func name(of dossier: Dossier) -> Cell {
    .text(begun.showsNames ? dossier.name : Self.hidden)
  }

  private func moment(_ moment: Moment, _ zone: Zone) -> Cell {
    moment == .distant ? .empty : .moment(moment, zone)
  }

  private func names(of dossiers: [Dossier], _ tx: Transaction) throws -> [ServiceTerms.Key: String] {
    try desk.asks.terms(Set(dossiers.map(\.terms)), tx).mapValues { $0.name[language] }
  }
}
