package import Core
package import Storage

/// An office of the regency, a district, a kelurahan or a desa. What is not known is nil and is shown
/// as "belum diisi": it is never invented.
package struct Office: Sendable, Hashable {
  package let id: ID
  package let area: AreaCode
  package let name: String
  package let zone: Zone
  package let address: String?
  package let phone: String?
  package let email: String?

  package init(
    id: ID, area: AreaCode, name: String, zone: Zone, address: String? = nil, phone: String? = nil,
    email: String? = nil
  ) {
    self.id = id
    self.area = area
    self.name = name
    self.zone = zone
    self.address = address
    self.phone = phone
    self.email = email
  }

  /// The name of its place, without the kind of office.
  package var shortName: String {
    let words = name.split(separator: " ")
    return words.count > 2 ? words.dropFirst(2).joined(separator: " ") : name
  }

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
    let offices = missing.map { Office(id: newID(), area: $0.code, name: name(of: $0), zone: Zone(of: $0.code)) }
    let eventIDs = offices.map { _ in newID() }
    try await database.write { tx in
      for (office, eventID) in zip(offices, eventIDs) {
        try insert(office, regency: number, tx)
        let key = RecordKey("office", regency: number, id: office.id)
        try tx.record(Event(id: eventID, at: now, actor: nil, kind: "office.made", record: key))
      }
      if !offices.isEmpty { try tx.bumpGeneration(Reference.generation) }
    }
    return offices.count
  }

  private static func name(of region: Region) -> String {
    region.code.level == .regency ? "Pemerintah \(region.name)" : "Kantor \(region.fullName)"
  }

  private static func insert(_ office: Office, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO office (regency, id, area, name, zone, address, phone, email)
      VALUES (\(regency), \(office.id), \(office.area), \(office.name), \(office.zone.rawValue),
        \(office.address), \(office.phone), \(office.email))
      """)
  }

  package static func offices(regency: Int, in tx: Transaction) throws -> [Office] {
    try tx.all(
      """
      SELECT id, area, name, zone, address, phone, email FROM office
      WHERE regency = \(regency) ORDER BY area
      """
    ) { row in
      Office(
        id: try row.id(0), area: try row.value(1, as: AreaCode.self), name: row.text(2),
        zone: try row.value(3, as: Zone.self), address: row.textOrNil(4), phone: row.textOrNil(5),
        email: row.textOrNil(6))
    }
  }
}
