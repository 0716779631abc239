import Core

/// How offices are reached, read from `code,address,phone,email` and checked as a whole. A column that is
/// not there says nothing; an empty field says that it is not known.
package struct OfficeTable: Sendable {
  /// How residents reach an office.
  struct Contact: Sendable, Hashable {
    var address: String?
    var phone: String?
    var email: String?
  }

  /// What a row says of one office.
  struct Entry: Sendable {
    let line: Int
    let area: AreaCode
    let values: [Column: String?]

    /// The contact with what the row says put in.
    func applied(to known: Contact) -> Contact {
      var contact = known
      if let address = values[.address] { contact.address = address }
      if let phone = values[.phone] { contact.phone = phone }
      if let email = values[.email] { contact.email = email }
      return contact
    }
  }

  enum Column: String, Sendable, CaseIterable {
    case address, phone, email

    var limit: Int { self == .address ? 300 : 100 }

    /// Whether this can be such a thing.
    func accepts(_ text: String) -> Bool {
      switch self {
      case .address: true
      case .phone: text.allSatisfy { "0123456789 +-()/.,".contains($0) } && text.count(where: \.isNumber) >= 3
      case .email: text.count { $0 == "@" } == 1 && text.first != "@" && text.last != "@" && !text.contains(" ")
      }
    }
  }

  private(set) var entries: [Entry] = []
  package private(set) var faults: [TableFault] = []

  /// Reads and checks the whole file.
  package init(_ bytes: [UInt8]) {
    do {
      var reader = try CSVReader(bytes)
      guard let header = try reader.next() else {
        faults.append(TableFault(line: 1, column: "code", text: OfficeStrings.header))
        return
      }
      let names = header.fields.map { $0.lowercased() }
      guard names.contains("code"), names.count > 1, Set(names).count == names.count,
        names.allSatisfy({ $0 == "code" || Column(rawValue: $0) != nil })
      else {
        let unknown = names.first { $0 != "code" && Column(rawValue: $0) == nil }
        faults.append(TableFault(line: header.line, column: unknown ?? "code", text: OfficeStrings.header))
        return
      }
      while let row = try reader.next() { read(row, names) }
    } catch {
      faults.append(TableFault(line: error.line, column: "\(error.column)", text: error.text))
    }
  }

  private mutating func read(_ row: CSVReader.Row, _ names: [String]) {
    func note(_ column: String, _ text: Text) { faults.append(TableFault(line: row.line, column: column, text: text)) }
    guard row.fields.count == names.count else {
      return note("code", RegionStrings.fieldCount(row.fields.count, wanted: names.count))
    }
    var area: AreaCode?
    var values: [Column: String?] = [:]
    for (name, typed) in zip(names, row.fields) {
      guard let column = Column(rawValue: name) else {
        area = AreaCode(typed)
        if area == nil { note("code", RegionStrings.badCode(typed)) }
        continue
      }
      guard let text = cleaned(typed, limit: column.limit), text.isEmpty || column.accepts(text) else {
        note(name, OfficeStrings.bad(column))
        continue
      }
      values[column] = .some(text.isEmpty ? nil : text)
    }
    guard let area else { return }
    if entries.contains(where: { $0.area == area }) { note("code", RegionStrings.twice(area)) }
    entries.append(Entry(line: row.line, area: area, values: values))
  }
}

enum OfficeStrings {
  static let header = Text(
    id: "Baris pertama harus berisi code dan sekurangnya satu dari address, phone, email; kolom lain tidak dikenal.",
    en: "The first line must name code and at least one of address, phone, email; other columns are not known.")

  static func bad(_ column: OfficeTable.Column) -> Text {
    switch column {
    case .address: Text(id: "Alamat lebih dari 300 huruf.", en: "The address is longer than 300 characters.")
    case .phone:
      Text(
        id: "Telepon hanya berisi angka, spasi, dan tanda + - ( ) /.", en: "A telephone has digits, spaces and + - ( ) / only.")
    case .email: Text(id: "Alamat surel tidak benar.", en: "This is no e-mail address.")
    }
  }

  static func noOffice(_ area: AreaCode) -> Text {
    Text(
      id: "Tidak ada kantor yang buka dengan kode \(area) di kabupaten ini.",
      en: "There is no open office with the code \(area) in this regency.")
  }
}
