package import Core
package import Storage
import Synchronization

/// Regions, offices and calendars of the regency, read once and kept in memory. Each use compares the
/// copy with a generation row in the caller's own transaction, so that a change by the command line
/// or another program is seen at once.
package final class Reference: Sendable {
  static let generation: StaticString = "civic"

  package let regency: Int
  private let cache = Mutex<(generation: Int, data: ReferenceData)?>(nil)

  package init(regency: Int) {
    self.regency = regency
  }

  /// The zone of the regency.
  package var zone: Zone {
    Zone(of: AreaCode(regency: regency))
  }

  /// The data as they are in this transaction.
  package func data(in tx: Transaction) throws -> ReferenceData {
    let generation = try tx.generation(Self.generation)
    if let known = cache.withLock({ $0 }), known.generation == generation { return known.data }
    let data = try ReferenceData(regency: regency, in: tx)
    cache.withLock { $0 = (generation, data) }
    return data
  }
}

/// One state of the reference data.
package struct ReferenceData: Sendable {
  package let regency: AreaCode
  private let regions: [AreaCode: Region]
  private let officesByArea: [AreaCode: Office]
  private let calendars: [AreaCode: WorkCalendar]
  private let fallback: WorkCalendar
  /// The districts as they can be drawn; nil where no outlines were brought in.
  package let map: RegencyMap?

  init(regency number: Int, in tx: Transaction) throws {
    let regency = AreaCode(regency: number)
    self.regency = regency
    regions = Dictionary(try RegionStore.regions(of: regency, in: tx).map { ($0.code, $0) }) { first, _ in first }
    let offices = try OfficeStore.offices(regency: number, in: tx)
    officesByArea = Dictionary(offices.map { ($0.area, $0) }) { first, _ in first }
    let book = try CalendarStore.calendars(in: tx)
    calendars = Dictionary(offices.map { ($0.area, book.calendar(for: $0.area, zone: $0.zone)) }) { first, _ in first }
    fallback = book.calendar(for: regency, zone: Zone(of: regency))
    map = RegencyMap(
      try OutlineStore.entries(regency: number, in: tx).compactMap { entry in
        Outline.rings(wkt: entry.wkt).map { Outline(area: entry.area, rings: $0, source: entry.source) }
      })
  }

  package func region(_ code: AreaCode) -> Region? {
    regions[code]
  }

  /// The name with its kind; the code itself where the region is unknown.
  package func name(_ code: AreaCode) -> String {
    regions[code]?.fullName ?? code.text
  }

  /// The office of exactly this area, also one that is closed: dossiers still name it.
  package func office(of area: AreaCode) -> Office? {
    officesByArea[area]
  }

  /// The office of exactly this area if it serves people: only such a one is public and takes files in.
  package func openOffice(of area: AreaCode) -> Office? {
    officesByArea[area].flatMap { $0.isClosed ? nil : $0 }
  }

  /// The offices of an area and of those inside it, open or closed, by code.
  package func offices(in area: AreaCode) -> [Office] {
    officesByArea.values.filter { area.contains($0.area) }.sorted { $0.area < $1.area }
  }

  /// The districts in an area, or the one it is, open and closed, by code: where files are taken in.
  package func districts(in area: AreaCode) -> [Office] {
    offices(in: area).filter { $0.area.level == .district }
  }

  /// The districts in service.
  package var districtOffices: [Office] {
    officesByArea.values.filter { $0.area.level == .district && !$0.isClosed }.sorted { $0.area < $1.area }
  }

  /// The open villages of a district, by name.
  package func villages(of district: AreaCode) -> [Region] {
    regions.values.filter { $0.code.parent == district && $0.code.level == .village && !$0.isClosed }
      .sorted { $0.name < $1.name }
  }

  package func calendar(of area: AreaCode) -> WorkCalendar {
    calendars[area] ?? fallback
  }
}
