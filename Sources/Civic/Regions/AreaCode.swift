package import Core
package import Storage

/// The code of a region by the Ministry of Home Affairs: `35`, `35.10`, `35.10.16`, `35.10.16.1001`.
package struct AreaCode: Sendable, Hashable, Comparable, SQLBindable, CustomStringConvertible {
  package let text: String

  package enum Level: Int, Sendable {
    case province = 1
    case regency, district, village
  }

  /// Nil unless the text is a code in its dotted form.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    for (index, part) in parts.enumerated() {
      guard part.count == (index < 3 ? 2 : 4),
        part.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
      else { return nil }
    }
    self.text = text
  }

  /// An area that someone asks for.
  /// - Throws: `Problem.notFound` for what is no code.
  package init(asked text: String) throws {
    guard let code = AreaCode(text) else { throw Problem.notFound }
    self = code
  }

  private init(known text: String) {
    self.text = text
  }

  /// The code of a regency by its four digits: 3510 → `35.10`.
  package init(regency: Int) {
    let digits = String(min(max(regency, 0), 9999) + 10_000).dropFirst()
    self.init(known: digits.prefix(2) + "." + digits.suffix(2))
  }

  package var level: Level {
    switch text.utf8.count {
    case 2: .province
    case 5: .regency
    case 8: .district
    default: .village
    }
  }

  /// Nil for a province.
  package var parent: AreaCode? {
    switch level {
    case .province: nil
    case .regency: AreaCode(known: String(text.prefix(2)))
    case .district: AreaCode(known: String(text.prefix(5)))
    case .village: AreaCode(known: String(text.prefix(8)))
    }
  }

  /// The four digits of the regency, 3510; nil for a province.
  package var regency: Int? {
    guard level != .province else { return nil }
    return Int(text.prefix(2) + text.prefix(5).suffix(2))
  }

  /// What a village is, by the fourth part of its code; nil for other levels.
  package var villageKind: VillageKind? {
    guard level == .village else { return nil }
    switch text.utf8.dropFirst(9).first {
    case UInt8(ascii: "1"): return .kelurahan
    case UInt8(ascii: "3"): return .customaryDesa
    default: return .desa
    }
  }

  /// Whether `other` is this area or lies in it.
  package func contains(_ other: AreaCode) -> Bool {
    other.text == text || other.text.hasPrefix(text + ".")
  }

  package var description: String { text }
  package var sqlValue: SQLValue { .text(text) }

  package static func < (left: AreaCode, right: AreaCode) -> Bool {
    left.text < right.text
  }
}

/// A kelurahan is a unit under the camat; a desa governs itself and is guided by the camat (UU 6/2014,
/// PP 17/2018 Art 10). They are never treated alike.
package enum VillageKind: String, Sendable {
  case kelurahan, desa
  case customaryDesa = "desa-adat"

  package var name: Text {
    switch self {
    case .kelurahan: Text("Kelurahan")
    case .desa: Text("Desa")
    case .customaryDesa: Text("Desa Adat")
    }
  }
}

extension AreaCode: RawRepresentable {
  package var rawValue: String { text }
  package init?(rawValue: String) {
    self.init(rawValue)
  }
}

extension SQL {
  /// Where a column holds this area or one inside it, written so that an index on the column serves.
  package static func within(_ area: AreaCode, _ column: SQL) -> SQL {
    "(\(column) = \(area) OR (\(column) >= \(area.text + ".") AND \(column) < \(area.text + "/")))"
  }
}
