package import Core

/// In what the object of a decision is measured: a building in square metres, an event in visitors.
package enum ObjectUnit: String, Sendable, CaseIterable {
  case squareMetres, visitors, rupiah, days, metres

  package var name: Text {
    switch self {
    case .squareMetres: Text("m²")
    case .visitors: Text(id: "pengunjung", en: "visitors")
    case .rupiah: Text(id: "rupiah", en: "rupiah")
    case .days: Text(id: "hari", en: "days")
    case .metres: Text(id: "meter", en: "metres")
    }
  }
}

/// Up to which size of its object a power reaches.
package struct ObjectLimit: Sendable, Hashable {
  package let unit: ObjectUnit
  /// The largest size that is still within the power.
  package let most: Int

  package init(unit: ObjectUnit, most: Int) {
    self.unit = unit
    self.most = most
  }

  /// "sampai 100 m²".
  package var words: Text {
    let size = unit == .rupiah ? Money(rupiah: most).words : nil
    return Text(
      id: "sampai \(size?.id ?? "\(Numerals.integer(most)) \(unit.name.id)")",
      en: "up to \(size?.en ?? "\(Numerals.integer(most)) \(unit.name.en)")")
  }
}

/// What is asked of an applicant to know the size of the object, where some power has a limit.
package struct ObjectMeasure: Sendable, Hashable {
  package let unit: ObjectUnit
  /// "Luas bangunan".
  package let name: Text

  package init(unit: ObjectUnit, name: Text) {
    self.unit = unit
    self.name = name
  }
}
