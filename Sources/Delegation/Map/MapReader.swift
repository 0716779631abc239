import Civic
import Core

/// Reads what a line of a table or a form says to the map, and notes what is wrong by column.
struct MapReader {
  /// The most characters of a name or an affair, and of a source.
  static let nameLimit = 200

  let services: [MapService]
  let districts: [Office]
  /// The newest year a sheet can be of.
  let year: Int
  private(set) var faults: [TableFault] = []

  init(services: [MapService], districts: [Office], year: Int) {
    self.services = services
    self.districts = districts
    self.year = year
  }

  /// What a table says of one kecamatan: only the columns that it has.
  struct OfficeLine: Sendable, Hashable {
    let area: AreaCode
    let said: OfficeFacts
    let columns: Set<OfficeColumn>

    func apply(to facts: inout OfficeFacts) {
      if columns.contains(.distance) { facts.metres = said.metres }
      if columns.contains(.minutes) { facts.minutes = said.minutes }
      if columns.contains(.fare) { facts.fare = said.fare }
      if columns.contains(.ways) { facts.ways = said.ways }
      if columns.contains(.staff) { facts.staff = said.staff }
      if columns.contains(.source) { facts.source = said.source }
      for column in columns {
        if let facility = column.facility { facts.facilities[facility] = said.facilities[facility] }
      }
    }
  }

  mutating func note(_ line: Int, _ column: String, _ text: Text) {
    faults.append(TableFault(line: line, column: column, text: text))
  }

  /// - Parameter key: of a service that is known already; nil: found by its name, or made of it.
  mutating func entry(_ row: NamedTable<ServiceColumn>.Row, key: String? = nil) -> MapEntry? {
    let before = faults.count
    let name = row[.service]
    let found = services.first { $0.key == (key ?? name) } ?? service(named: name)
    let isListed = found?.isInCatalogue ?? false
    if !isListed, MapEntry.key(of: name).isEmpty { note(row.line, ServiceColumn.service.rawValue, MapStrings.nameMissing) }
    let kind = AnnexWord.value(row[.kind], of: ServiceKind.allCases, name: \.name)
    if kind == nil { note(row.line, ServiceColumn.kind.rawValue, AnnexStrings.choose(ServiceKind.allCases.map(\.name.id))) }
    let aspect = AnnexWord.value(row[.aspect], of: PowerAspect.allCases, name: \.name)
    if aspect == nil, !row[.aspect].isEmpty {
      note(row.line, ServiceColumn.aspect.rawValue, AnnexStrings.choose(PowerAspect.allCases.map(\.name.id)))
    }
    if row[.affair].isEmpty { note(row.line, ServiceColumn.affair.rawValue, MapStrings.affairMissing) }
    guard faults.count == before, let kind else { return nil }
    // Who writes the key of a service does not rename it.
    let ownName = name == found?.key ? found?.name.id ?? name : name
    return MapEntry(
      service: found?.key ?? MapEntry.key(of: name), name: isListed ? "" : ownName, affair: row[.affair],
      aspect: aspect, kind: kind, office: row[.office])
  }

  mutating func office(_ row: NamedTable<OfficeColumn>.Row) -> OfficeLine? {
    let before = faults.count
    let area = district(row[.district], row.line)
    var facts = OfficeFacts(source: row[.source])
    func typed<T>(_ column: OfficeColumn, _ read: (String) -> T?, _ said: Text, _ faults: inout [TableFault]) -> T? {
      guard !row[column].isEmpty else { return nil }
      let value = read(row[column])
      if value == nil { faults.append(TableFault(line: row.line, column: column.rawValue, text: said)) }
      return value
    }
    typealias Most = OfficeFacts.Most
    facts.metres = typed(.distance, MapWord.metres, MapStrings.distanceBad, &faults)
    facts.minutes = typed(.minutes, { MapWord.count($0, most: Most.minutes) }, MapStrings.countBad(Most.minutes), &faults)
    facts.fare = typed(.fare, MapWord.money, MapStrings.fareBad, &faults)
    facts.ways = typed(
      .ways, { MapWord.count($0, most: Most.ways).flatMap { $0 > 0 ? $0 : nil } }, MapStrings.waysBad, &faults)
    facts.staff = typed(.staff, { MapWord.count($0, most: Most.staff) }, MapStrings.countBad(Most.staff), &faults)
    for column in OfficeColumn.allCases {
      guard let facility = column.facility else { continue }
      facts.facilities[facility] = typed(column, MapWord.flag, MapStrings.flagBad, &faults)
    }
    guard faults.count == before, let area else { return nil }
    return OfficeLine(area: area, said: facts, columns: Set(row.texts.keys))
  }

  mutating func number(_ row: NamedTable<DemandColumn>.Row) -> MapStore.Number? {
    let before = faults.count
    let found = services.first { $0.key == row[.service] } ?? service(named: row[.service])
    if found == nil { note(row.line, DemandColumn.service.rawValue, MapStrings.serviceUnknown(row[.service])) }
    let area = district(row[.district], row.line)
    let years = (year - MapBook.sheetYears)...year
    let typed = MapWord.count(row[.year], most: 9999).flatMap { years.contains($0) ? $0 : nil }
    if typed == nil { note(row.line, DemandColumn.year.rawValue, MapStrings.yearBad(years)) }
    let count = MapWord.count(row[.count], most: OfficeFacts.Most.demand)
    if count == nil { note(row.line, DemandColumn.count.rawValue, MapStrings.countBad(OfficeFacts.Most.demand)) }
    if row[.source].isEmpty { note(row.line, DemandColumn.source.rawValue, MapStrings.sourceMissing) }
    guard faults.count == before, let found, let area, let typed, let count else { return nil }
    return MapStore.Number(
      service: found.key, area: area, sheet: Demand.Sheet(year: typed, count: count, source: row[.source]))
  }

  private func service(named typed: String) -> MapService? {
    let key = folded(typed)
    return services.first { folded($0.name.id) == key || folded($0.name.en) == key }
  }

  /// By its code or its name.
  private mutating func district(_ typed: String, _ line: Int) -> AreaCode? {
    let key = folded(typed)
    let found = districts.first { $0.area.text == typed || folded($0.shortName) == key }
    if found == nil { note(line, OfficeColumn.district.rawValue, MapStrings.districtUnknown(typed)) }
    return found?.area
  }
}
