package import Core
package import Storage

/// An office of the regency, a district, a kelurahan or a desa. What is not known is nil and is shown
/// as "belum diisi": it is never invented.
package struct Office: Sendable, Hashable {
  package let id: ID
  package let area: AreaCode
  /// Follows the name of its region.
  package let name: String
  package let zone: Zone
  package let address: String?
  package let phone: String?
  package let email: String?
  /// Whether its region is no longer in the newest list: it keeps its records and serves no one.
  package let isClosed: Bool

  /// The name of its place, without the kind of office.
  package var shortName: String {
    let words = name.split(separator: " ")
    return words.count > 2 ? words.dropFirst(2).joined(separator: " ") : name
  }

  /// The address as it stands on paper; letters are in Indonesian.
  package var letterAddress: String { address ?? "(alamat kantor belum diisi)" }

  /// What a resident would miss.
  package var unfilled: [Text] {
    var missing: [Text] = []
    if address == nil { missing.append(Text(id: "alamat", en: "address")) }
    if phone == nil { missing.append(Text(id: "telepon", en: "telephone")) }
    return missing
  }
}

/// The statements on offices.
package enum OfficeStore {
  /// Makes the offices that a regency's regions call for and that are not there yet: one for the
  /// regency, each district and each village.
  /// - Returns: how many it made.
  package static func makeMissing(regency: AreaCode, now: Moment, _ newID: @Sendable () -> ID, in database: Database)
    async throws -> Int
  {
    let number = regency.regency ?? 0
    let missing = try await database.read { tx in
      try RegionStore.regions(of: regency, in: tx).filter { region in
        try !region.isClosed
          && tx.first("SELECT 1 FROM office WHERE regency = \(number) AND area = \(region.code)") { $0.int(0) } == nil
      }
    }
    let offices = missing.map { (area: $0.code, id: newID(), event: newID()) }
    return try await database.write { tx in
      var count = 0
      for office in offices where try insert(office.id, office.area, regency: number, tx) {
        count += 1
        try tx.record(
          Event(
            id: office.event, at: now, actor: nil, kind: "office.made",
            record: RecordKey("office", regency: number, id: office.id), codes: ["area": office.area.text]))
      }
      if count > 0 { try tx.bumpGeneration(Reference.generation) }
      return count
    }
  }

  private static func insert(_ id: ID, _ area: AreaCode, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.run(
      """
      INSERT INTO office (regency, id, area, zone) VALUES (\(regency), \(id), \(area), \(Zone(of: area).rawValue))
      ON CONFLICT (regency, area) DO NOTHING
      """) > 0
  }

  package static func offices(regency: Int, in tx: Transaction) throws -> [Office] {
    try tx.all(
      """
      SELECT o.id, o.area, o.zone, o.address, o.phone, o.email, r.name, r.closed
      FROM office o LEFT JOIN region r ON r.code = o.area
      WHERE o.regency = \(regency) ORDER BY o.area
      """
    ) { row in
      let area = try row.value(1, as: AreaCode.self)
      return Office(
        id: try row.id(0), area: area, name: name(of: Region(code: area, name: row.textOrNil(6) ?? area.text)),
        zone: try row.value(2, as: Zone.self), address: row.textOrNil(3), phone: row.textOrNil(4),
        email: row.textOrNil(5), isClosed: row.bool(7))
    }
  }

  private static func name(of region: Region) -> String {
    region.code.level == .regency ? "Pemerintah \(region.name)" : "Kantor \(region.fullName)"
  }

  static func set(_ contact: OfficeTable.Contact, of id: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE office SET address = \(contact.address), phone = \(contact.phone), email = \(contact.email)
      WHERE regency = \(regency) AND id = \(id)
      """)
  }
}
