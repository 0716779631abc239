package import Core
package import Storage

/// Brings in how offices are reached, all or nothing.
package struct OfficeImport: Sendable {
  private let database: Database
  private let regency: Int
  private let randomness: Randomness

  package init(_ database: Database, regency: Int, randomness: Randomness) {
    self.database = database
    self.regency = regency
    self.randomness = randomness
  }

  package enum Outcome: Sendable, Hashable {
    /// The names of the offices that read differently now.
    case imported(changed: [String], unchanged: Int)
    /// Rows about offices that are not there; nothing was changed.
    case refused([TableFault])
  }

  /// Imports a table that has no faults. Run twice it changes nothing.
  package func run(_ table: OfficeTable, now: Moment) async throws -> Outcome {
    let events = table.entries.map { _ in randomness.id(at: now) }
    return try await database.write { [regency] tx in
      let offices = Dictionary(
        try OfficeStore.offices(regency: regency, in: tx).filter { !$0.isClosed }.map { ($0.area, $0) }
      ) { first, _ in first }
      let strangers = table.entries.filter { offices[$0.area] == nil }
      guard strangers.isEmpty else {
        return .refused(strangers.map { TableFault(line: $0.line, column: "code", text: OfficeStrings.noOffice($0.area)) })
      }
      var changed: [String] = []
      for (entry, event) in zip(table.entries, events) {
        guard let office = offices[entry.area] else { continue }
        let known = OfficeTable.Contact(address: office.address, phone: office.phone, email: office.email)
        let contact = entry.applied(to: known)
        guard contact != known else { continue }
        try OfficeStore.set(contact, of: office.id, regency: regency, tx)
        try tx.record(
          Event(
            id: event, at: now, actor: nil, kind: "office.changed", record: RecordKey("office", regency: regency, id: office.id),
            fields: contact.differences(from: known)))
        changed.append(office.name)
      }
      if !changed.isEmpty { try tx.bumpGeneration(Reference.generation) }
      return .imported(changed: changed, unchanged: table.entries.count - changed.count)
    }
  }
}

extension OfficeTable.Contact {
  /// The names of the columns in which two differ.
  fileprivate func differences(from other: OfficeTable.Contact) -> [String] {
    let columns = [("address", address, other.address), ("phone", phone, other.phone), ("email", email, other.email)]
    return columns.filter { $0.1 != $0.2 }.map(\.0)
  }
}
