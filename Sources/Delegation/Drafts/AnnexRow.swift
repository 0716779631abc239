import Civic
import Core

/// A line of a decree's annex as people write it, in a table or in a form: typed texts by the name of their column.
struct AnnexRow: Sendable, Hashable {
  enum Column: String, Sendable, CaseIterable {
    case service = "layanan"
    case affair = "urusan"
    case source = "sumber"
    case kind = "jenis"
    case aspect = "aspek"
    case reach = "sifat"
    case most = "batas"
    case unit = "satuan"
    case areas = "wilayah"
    case signer = "penanda_tangan"
    case technicalOffice = "perangkat_teknis"
    case reporting = "laporan"
    case passedOnBy = "aturan_penerusan"
    case from = "mulai"
    case through = "sampai"

    /// Without these a line says nothing.
    static let required: [Column] = [.service, .source, .areas]
    /// The most characters of a field.
    static let limit = 2000
  }

  private var texts: [Column: String]

  init(_ texts: [Column: String] = [:]) {
    self.texts = texts
  }

  subscript(_ column: Column) -> String {
    get { texts[column] ?? "" }
    set { texts[column] = newValue }
  }

  /// The names of the columns, as the first line of a table.
  static var header: String { Column.allCases.map(\.rawValue).joined(separator: ",") }

  /// As a line of a table (RFC 4180).
  var line: String {
    AnnexText.line(Column.allCases.map { self[$0] })
  }

  /// A power as one would write it.
  init(_ power: Power) {
    texts = [
      .service: power.service, .affair: power.affair, .source: power.source.name.id, .kind: power.kind.name.id,
      .aspect: power.aspect.name.id, .reach: power.reach.name.id, .most: power.limit.map { "\($0.most)" } ?? "",
      .unit: power.limit?.unit.name.id ?? "", .areas: power.areas.map(\.text).joined(separator: "; "),
      .signer: power.signer.title.id, .technicalOffice: power.technicalOffice, .reporting: power.reporting,
      .passedOnBy: power.passedOnBy, .from: power.from.iso, .through: power.through == .last ? "" : power.through.iso,
    ]
  }
}

/// How a word of an annex is understood.
enum AnnexWord {
  /// The roles that sign for an office.
  static let signers: [Role] = [.head, .secretary, .sectionHead]

  /// By the word people use, in either language, or by its key.
  static func value<T: RawRepresentable<String>>(_ typed: String, of all: [T], name: (T) -> Text) -> T? {
    let key = folded(typed)
    return all.first { folded(name($0).id) == key || folded(name($0).en) == key || folded($0.rawValue) == key }
  }

  static func signer(_ typed: String) -> Role? {
    switch folded(typed) {
    case "camat", "lurah": .head
    case "sekcam": .secretary
    case "kasi": .sectionHead
    default: value(typed, of: signers, name: \.title)
    }
  }

  /// `2026-01-02`, and `2/1/2026` or `02-01-2026` as spreadsheets write it.
  static func day(_ typed: String) -> Day? {
    if let day = Day(iso: typed) { return day }
    let parts = typed.split { $0 == "/" || $0 == "-" || $0 == "." }.map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// A whole number, with or without dots between thousands.
  static func number(_ typed: String) -> Int? {
    Numerals.wholeNumber(typed).flatMap { (1...1_000_000_000_000).contains($0) ? $0 : nil }
  }
}
