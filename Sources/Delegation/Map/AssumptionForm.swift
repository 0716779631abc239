import Civic
import Core
import Web

/// The fields of the assumptions.
enum AssumptionForm {
  static let names = ["permintaan", "datang", "kali", "petugas", "sarana", "biaya"]

  static func fields(_ parts: FormParts) -> HTML {
    func number(_ name: String, _ label: Text, _ hint: Text? = nil, isOptional: Bool = false) -> HTML {
      parts.field(
        name, label,
        .make {
          $0.size = .short; $0.inputMode = "numeric"; $0.hint = hint; $0.isOptional = isOptional
        })
    }
    return """
      \(number("permintaan", MapStrings.leastDemand, MapStrings.leastDemandHint))
      \(number("datang", MapStrings.inPerson))\(number("kali", MapStrings.usualWays))\(number("petugas", MapStrings.leastStaff))
      \(parts.boxes("sarana", MapStrings.needed, options: Facility.allCases.map { ($0.rawValue, $0.name) }))
      \(number("biaya", MapStrings.perKilometre, MapStrings.perKilometreHint, isOptional: true))
      """
  }

  static func state(_ values: Assumptions) -> FormState {
    var state = FormState()
    state.fields["permintaan"] = String(values.leastDemand)
    state.fields["datang"] = String(values.inPerson)
    state.fields["kali"] = String(values.ways)
    state.fields["petugas"] = String(values.leastStaff)
    for facility in Facility.allCases where values.needed.contains(facility) { state.fields.add(facility.rawValue, to: "sarana") }
    state.fields["biaya"] = values.costPerKilometre.map { String($0.rupiah) } ?? ""
    return state
  }

  static let form = Form<Assumptions> { reader in
    func count(_ name: String, _ range: ClosedRange<Int>, _ reader: inout FormReader) -> Int? {
      reader.required(
        name, { MapWord.count($0, most: range.upperBound).flatMap { range.contains($0) ? $0 : nil } },
        or: range.lowerBound == 1 && range.upperBound == OfficeFacts.Most.ways
          ? MapStrings.waysBad : MapStrings.countBad(range.upperBound))
    }
    typealias Most = Assumptions.Most
    let least = count("permintaan", 0...Most.demand, &reader)
    let inPerson = count("datang", 0...100, &reader)
    let ways = count("kali", 1...OfficeFacts.Most.ways, &reader)
    let staff = count("petugas", 0...OfficeFacts.Most.staff, &reader)
    let cost = reader.optional("biaya", { MapWord.count($0, most: Most.cost) }, or: MapStrings.countBad(Most.cost))
    let needed = Set(reader.fields.all("sarana").prefix(Facility.allCases.count).compactMap(Facility.init(rawValue:)))
    guard let least, let inPerson, let ways, let staff else { return nil }
    return Assumptions(
      leastDemand: least, inPerson: inPerson, ways: ways, leastStaff: staff, needed: needed,
      costPerKilometre: cost.map { Money(rupiah: $0) })
  }
}
