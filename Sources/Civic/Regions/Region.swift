package import Core
package import Storage

/// A province, regency, district or village of Indonesia.
package struct Region: Sendable, Hashable {
  package let code: AreaCode
  /// As the decree writes it: level 2 carries its kind ("Kabupaten Banyuwangi"), the others do not.
  package let name: String
  /// A region that the newest list no longer has, kept because records stand in it.
  package let isClosed: Bool

  package init(code: AreaCode, name: String, isClosed: Bool = false) {
    self.code = code
    self.name = name
    self.isClosed = isClosed
  }

  /// The name with its kind, as people say it: "Kecamatan Banyuwangi", "Desa Sarongan".
  package var fullName: String {
    switch code.level {
    case .province: "Provinsi \(name)"
    case .regency: name
    case .district: "\(LocalNames.district(in: code)) \(name)"
    case .village: "\(code.villageKind?.name.id ?? "Desa") \(name)"
    }
  }
}

/// Where a level is called by another name (PP 17/2018 Art 1).
package enum LocalNames {
  /// Districts are called distrik in Papua and kapanewon or kemantren in Yogyakarta.
  package static func district(in code: AreaCode) -> String {
    switch code.text.prefix(2) {
    case "91", "92", "93", "94", "95", "96": "Distrik"
    case "34": code.text.hasPrefix("34.71") ? "Kemantren" : "Kapanewon"
    default: "Kecamatan"
    }
  }

  /// Who heads a regency of this name: "Bupati Banyuwangi", "Wali Kota Madiun".
  /// - Parameter name: with its kind, as the decree writes it.
  package static func regent(of name: String) -> String {
    let place = name.split(separator: " ").dropFirst().joined(separator: " ")
    return (name.hasPrefix("Kota ") ? "Wali Kota " : "Bupati ") + place
  }
}

extension Zone {
  /// The time zone of a province, by the first two digits of its code.
  package init(of area: AreaCode) {
    switch Int(area.text.prefix(2)) ?? 0 {
    case 51...53, 63...65, 71...76: self = .wita
    case 81...82, 91...97: self = .wit
    default: self = .wib
    }
  }
}

/// The statements on regions.
package enum RegionStore {
  /// A regency and everything in it, open or closed, by code.
  package static func regions(of regency: AreaCode, in tx: Transaction) throws -> [Region] {
    try tx.all(
      "SELECT code, name, closed FROM region WHERE \(SQL.within(regency, "code")) ORDER BY code"
    ) { Region(code: try $0.value(0, as: AreaCode.self), name: $0.text(1), isClosed: $0.bool(2)) }
  }

  /// How many open regions there are at each level, 1 to 4.
  package static func counts(in tx: Transaction) throws -> [Int: Int] {
    let rows = try tx.all("SELECT level, COUNT(*) FROM region WHERE closed = 0 GROUP BY level") {
      ($0.int(0), $0.int(1))
    }
    return Dictionary(rows) { first, _ in first }
  }
}
