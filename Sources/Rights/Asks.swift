package import Civic
package import Core
package import Storage

/// What this room asks of others, in its own words. `Wiring+Rights.swift` fills it in.
package struct RightsAsks: Sendable {
  /// Whoever holds this receipt and its PIN; wrong PINs are counted with the dossier.
  package var holder: @Sendable (PublicCode, Pin?, _ eventID: ID, Moment, Transaction) throws -> RequestHolder
  /// All that is kept of a person in these areas.
  package var kept: @Sendable (Person, [AreaCode], Moment, Transaction) throws -> Kept
  /// The correction of a record, made before the transaction and done in it.
  package var correction: @Sendable (Correction, _ record: ID, Moment) throws -> Deed
  /// The erasure of a record's personal part.
  package var erasure: @Sendable (_ record: ID, Moment) throws -> Deed

  package init(
    holder: @escaping @Sendable (PublicCode, Pin?, ID, Moment, Transaction) throws -> RequestHolder,
    kept: @escaping @Sendable (Person, [AreaCode], Moment, Transaction) throws -> Kept,
    correction: @escaping @Sendable (Correction, ID, Moment) throws -> Deed,
    erasure: @escaping @Sendable (ID, Moment) throws -> Deed
  ) {
    self.holder = holder
    self.kept = kept
    self.correction = correction
    self.erasure = erasure
  }
}

/// Something another room does in the caller's transaction, in the name of who answers.
package typealias Deed = @Sendable (Actor, Transaction) throws -> Void

/// What comes of showing a receipt's code and PIN.
package enum RequestHolder: Sendable {
  case known(name: String, area: AreaCode, record: ID)
  /// Not six digits.
  case malformed
  case wrong(triesLeft: Int)
  case closed
}

/// Who asks, as on the card that was checked at the counter.
package struct Person: Sendable, Hashable {
  package let name: String
  package let nik: String
  package let phone: String

  package init(name: String, nik: String, phone: String) {
    self.name = name
    self.nik = nik
    self.phone = phone
  }
}

/// What is corrected; empty texts leave what is there.
package struct Correction: Sendable, Hashable {
  package let name: String
  package let address: String
  package let phone: String

  package init(name: String, address: String, phone: String) {
    self.name = name
    self.address = address
    self.phone = phone
  }

  var isEmpty: Bool { name.isEmpty && address.isEmpty && phone.isEmpty }
}

/// What is kept of a person.
package struct Kept: Sendable {
  package let records: [KeptRecord]
  /// How many lie with offices that who answers may not look into.
  package let elsewhere: Int
  /// How many have the same telephone number under another name; they are somebody else's.
  package let othersWithPhone: Int

  package init(records: [KeptRecord], elsewhere: Int, othersWithPhone: Int) {
    self.records = records
    self.elsewhere = elsewhere
    self.othersWithPhone = othersWithPhone
  }
}

/// One record about a person, with the trace of what was done with it (UU 27/2022 Art 32).
package struct KeptRecord: Sendable {
  package let id: ID
  package let code: String
  package let title: Text
  package let office: String
  /// Each value that is kept, with its name.
  package let fields: [(name: Text, value: String)]
  package let trace: [(at: Moment, what: Text)]
  package let zone: Zone
  /// Whether it can be corrected and erased for itself.
  package let mayChange: Bool
  /// From which day its personal part may be erased; nil while it is needed.
  package let erasableFrom: Day?

  package init(
    id: ID, code: String, title: Text, office: String, fields: [(name: Text, value: String)],
    trace: [(at: Moment, what: Text)], zone: Zone, mayChange: Bool = true, erasableFrom: Day?
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.office = office
    self.fields = fields
    self.trace = trace
    self.zone = zone
    self.mayChange = mayChange
    self.erasableFrom = erasableFrom
  }
}
