import Civic
import Core

/// Reads the power that one line of an annex gives, and notes what is wrong by column.
struct AnnexReader {
  let row: AnnexRow
  let line: Int
  let surroundings: AnnexTable.Surroundings
  private(set) var faults: [TableFault] = []

  init(row: AnnexRow, line: Int, surroundings: AnnexTable.Surroundings) {
    self.row = row
    self.line = line
    self.surroundings = surroundings
  }

  /// - Returns: nil, with the faults noted, where a word is not understood. Whether the law lets it be given is asked
  ///   of `RegisterRules`.
  mutating func power(_ id: ID) -> Power? {
    let decree = surroundings.decree
    let service = service()
    let source = choice(.source, of: PowerSource.allCases.filter(\.needsDecree), name: \.name)
    let kind = choice(.kind, of: ServiceKind.allCases, name: \.name, or: .nonLicensing)
    let aspect = choice(.aspect, of: PowerAspect.allCases, name: \.name, or: .other)
    let reach = choice(.reach, of: PowerReach.allCases, name: \.name, or: .decides)
    let limit = limit()
    let areas = areas()
    let signer = row[.signer].isEmpty ? Role.head : AnnexWord.signer(row[.signer])
    if signer == nil { note(.signer, AnnexStrings.choose(AnnexWord.signers.map(\.title.id))) }
    let from = day(.from, or: decree.from)
    let through = day(.through, or: decree.through)
    guard faults.isEmpty, let service, let source, let kind, let aspect, let reach, let signer, let from, let through else {
      return nil
    }
    return Power(
      id: id, decree: decree.id, service: service, source: source, kind: kind, aspect: aspect, affair: row[.affair], reach: reach,
      limit: limit, areas: areas, signer: signer, technicalOffice: row[.technicalOffice], reporting: row[.reporting],
      passedOnBy: row[.passedOnBy], from: from, through: through)
  }

  private mutating func note(_ column: AnnexRow.Column, _ text: Text) {
    faults.append(TableFault(line: line, column: column.rawValue, text: text))
  }

  private mutating func choice<T: RawRepresentable<String>>(
    _ column: AnnexRow.Column, of all: [T], name: (T) -> Text, or fallback: T? = nil
  ) -> T? {
    if row[column].isEmpty, let fallback { return fallback }
    if let value = AnnexWord.value(row[column], of: all, name: name) { return value }
    note(column, AnnexStrings.choose(all.map { name($0).id }))
    return nil
  }

  /// By its key or its name.
  private mutating func service() -> String? {
    let typed = folded(row[.service])
    let found = surroundings.services.first {
      $0.key == row[.service] || folded($0.name.id) == typed || folded($0.name.en) == typed
    }
    if found == nil { note(.service, AnnexStrings.serviceUnknown(row[.service])) }
    return found?.key
  }

  private mutating func limit() -> ObjectLimit? {
    guard !row[.most].isEmpty || !row[.unit].isEmpty else { return nil }
    let most = AnnexWord.number(row[.most])
    if most == nil { note(.most, AnnexStrings.limitBad) }
    guard let unit = choice(.unit, of: ObjectUnit.allCases, name: \.name), let most else { return nil }
    return ObjectLimit(unit: unit, most: most)
  }

  private mutating func areas() -> [AreaCode] {
    var found: Set<AreaCode> = []
    for part in row[.areas].split(separator: ";").map({ String($0).trimmingSpaces }) where !part.isEmpty {
      let areas = areas(part)
      if areas.isEmpty { note(.areas, AnnexStrings.areaUnknown(part)) }
      found.formUnion(areas)
    }
    return found.sorted()
  }

  /// All districts, all kelurahan, a code, or a name. A code of a desa is read too, so that the rules can say why not.
  private func areas(_ typed: String) -> [AreaCode] {
    let key = folded(typed)
    let offices = surroundings.offices
    switch key {
    case folded(AnnexStrings.allDistricts.id), folded(AnnexStrings.allDistricts.en):
      return offices.map(\.area).filter { $0.level == .district }
    case folded(AnnexStrings.allKelurahan.id), folded(AnnexStrings.allKelurahan.en):
      return offices.map(\.area).filter { $0.level == .village }
    default:
      if let code = AreaCode(typed) { return [code] }
      let named = offices.filter { folded($0.shortName) == key || folded($0.name).hasSuffix(" " + key) }
      return named.count == 1 ? named.map(\.area) : named.map(\.area).filter { $0.level == .district }
    }
  }

  private mutating func day(_ column: AnnexRow.Column, or fallback: Day) -> Day? {
    guard !row[column].isEmpty else { return fallback }
    let day = AnnexWord.day(row[column])
    if day == nil { note(column, AnnexStrings.dayBad) }
    return day
  }
}
