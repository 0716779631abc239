import Civic
import Core

/// What a table brings to the map. Its columns are also the names of the fields of the forms.
enum MapTableKind: String, Sendable, CaseIterable {
  case services = "layanan"
  case offices = "kecamatan"
  case demand = "permintaan"

  var columns: [String] {
    switch self {
    case .services: ServiceColumn.allCases.map(\.rawValue)
    case .offices: OfficeColumn.allCases.map(\.rawValue)
    case .demand: DemandColumn.allCases.map(\.rawValue)
    }
  }
}

enum ServiceColumn: String, Sendable, CaseIterable {
  case service = "layanan"
  case affair = "urusan"
  case aspect = "aspek"
  case kind = "jenis"
  case office = "kantor"
}

enum OfficeColumn: String, Sendable, CaseIterable {
  case district = "kecamatan"
  case distance = "jarak_km"
  case minutes = "menit"
  case fare = "ongkos"
  case ways = "kali"
  case staff = "petugas"
  case computer = "komputer"
  case line = "jaringan"
  case electricity = "listrik"
  case counter = "loket"
  case archive = "arsip"
  case source = "sumber"

  var facility: Facility? {
    switch self {
    case .computer: .computer
    case .line: .line
    case .electricity: .electricity
    case .counter: .counter
    case .archive: .archive
    case .district, .distance, .minutes, .fare, .ways, .staff, .source: nil
    }
  }
}

enum DemandColumn: String, Sendable, CaseIterable {
  case service = "layanan"
  case district = "kecamatan"
  case year = "tahun"
  case count = "jumlah"
  case source = "sumber"
}

/// How a word of the map's tables is understood.
enum MapWord {
  /// A whole number from 0, with or without dots between thousands.
  static func count(_ typed: String, most: Int) -> Int? {
    let digits = typed.filter { $0 != "." && $0 != " " }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits).flatMap { $0 <= most ? $0 : nil }
  }

  /// `45`, `12,5` or `12.5` kilometres, as metres. Three digits behind a sign could be thousands or not: they are refused.
  static func metres(_ typed: String) -> Int? {
    let parts = typed.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }.map(String.init)
    guard parts.count <= 2, let whole = parts.first.flatMap({ count($0, most: OfficeFacts.Most.metres / 1000) }) else {
      return nil
    }
    guard parts.count == 2 else { return whole * 1000 }
    guard (1...2).contains(parts[1].count), let part = count(parts[1], most: 99) else { return nil }
    return whole * 1000 + part * (parts[1].count == 1 ? 100 : 10)
  }

  /// As a field of a form shows it: `12,5`.
  static func kilometres(_ metres: Int) -> String {
    let part = metres % 1000 / 10
    if part == 0 { return "\(metres / 1000)" }
    return "\(metres / 1000)," + (part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)")
  }

  static func money(_ typed: String) -> Money? {
    let bare = typed.lowercased().hasPrefix("rp") ? String(typed.dropFirst(2)) : typed
    return count(bare, most: OfficeFacts.Most.fare).map { Money(rupiah: $0) }
  }

  /// "ada" and "ya" are one, as people write them.
  static func flag(_ typed: String) -> Bool? {
    switch folded(typed) {
    case "ya", "ada", "yes", "1": true
    case "tidak", "tidak ada", "belum ada", "no", "0": false
    default: nil
    }
  }
}
