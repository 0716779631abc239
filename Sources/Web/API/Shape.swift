package import Civic
package import Core

/// How a value is written as JSON, and the schema of what is written: one declaration for both, so that the
/// description of an answer cannot differ from the answer.
///
///     static let office = Shape<Office>.record("Office", [
///       .init("area", .area, Strings.area) { $0.area },
///       .init("phone", .text.optional, Strings.phone) { $0.phone },
///     ])
package struct Shape<Value>: Sendable {
  package let schema: Schema
  package let json: @Sendable (Value) -> JSON

  package init(_ schema: Schema, _ json: @escaping @Sendable (Value) -> JSON) {
    self.schema = schema
    self.json = json
  }

  /// One member of a record.
  package struct Member: Sendable {
    package var name: String { field.name }
    let field: Schema.Field
    let json: @Sendable (Value) -> JSON

    package init<Part>(
      _ name: String, _ shape: Shape<Part>, _ about: Text, _ part: @escaping @Sendable (Value) -> Part
    ) {
      field = Schema.Field(name, shape.schema, about)
      json = { shape.json(part($0)) }
    }

    /// A member of a part, as a member of the whole.
    package init<Part>(_ member: Shape<Part>.Member, _ part: @escaping @Sendable (Value) -> Part) {
      field = member.field
      json = { member.json(part($0)) }
    }
  }

  /// - Parameter name: under which the record stands in the description.
  package static func record(_ name: String, _ members: [Member]) -> Shape<Value> {
    Shape(.record(.init(name, members.map(\.field)))) { value in
      .record(members.map { JSON.Member($0.field.name, $0.json(value)) })
    }
  }

  package var optional: Shape<Value?> {
    Shape<Value?>(.nullable(schema)) { $0.map(json) ?? .null }
  }

  /// - Parameter most: more than this there never are.
  package func list(most: Int = 1000) -> Shape<[Value]> {
    Shape<[Value]>(.list(schema, most: most)) { .list($0.map(json)) }
  }
}

extension Shape<String> {
  package static var text: Shape<String> { Shape(.text(.init())) { .text($0) } }

  /// One of a few words that programs know.
  package static func choice(_ words: [String]) -> Shape<String> {
    Shape(.choice(words)) { .text($0) }
  }

  /// A code as people read it: `3DP7-K2M9-QXT4-7W`.
  package static var publicCode: Shape<String> {
    Shape(.publicCode) { .text(PublicCode(typed: $0)?.text ?? $0) }
  }
}

extension Shape<Int> {
  package static var integer: Shape<Int> { Shape(.integer(0...Int(Int32.max))) { .integer($0) } }
}

extension Shape<Bool> {
  package static var flag: Shape<Bool> { Shape(.flag) { .flag($0) } }
}

extension Shape<ID> {
  package static var id: Shape<ID> { Shape(.id) { .text($0.text) } }
}

extension Shape<AreaCode> {
  package static var area: Shape<AreaCode> { Shape(.area) { .text($0.text) } }
}

extension Shape<Day> {
  package static var day: Shape<Day> { Shape(.day) { .text($0.iso) } }
}

extension Shape<Moment> {
  /// RFC 3339 in UTC, to the second.
  package static var moment: Shape<Moment> { Shape(.made("date-time")) { .text($0.rfc3339) } }
}

extension Shape<Moment?> {
  /// The same; a moment that never comes is no moment.
  package static var dueMoment: Shape<Moment?> {
    Shape<Moment?>(.nullable(.made("date-time"))) { moment in
      moment.flatMap { $0 == .distant ? nil : JSON.text($0.rfc3339) } ?? .null
    }
  }
}

extension Shape<Text> {
  /// A sentence in both languages.
  package static var words: Shape<Text> {
    .record(
      "Words",
      [
        .init("id", .text, APIStrings.inIndonesian) { $0.id }, .init("en", .text, APIStrings.inEnglish) { $0.en },
      ])
  }
}

extension Schema {
  package static let area = Schema.text(pattern: "^[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?$") { AreaCode($0) }
  package static let id = Schema.text(
    pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$", format: "uuid"
  ) { ID(text: $0) }
  package static let day = Schema.text(pattern: "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", format: "date") {
    Day(iso: $0)
  }
  package static let month = Schema.text(pattern: "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$") { Day(iso: $0 + "-01") }
  /// Whether such a code exists is told by the answer and not by its form.
  package static let publicCode = Schema.text(.init(most: 40, format: "public-code"))
  package static let key = Schema.text(pattern: "^[a-z0-9-]{1,60}$") { typed in
    (1...60).contains(typed.utf8.count) && typed.utf8.allSatisfy(isKeyByte) ? typed : nil
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-")
  }

  /// Words of people: they have a letter that can be seen, since what cannot be is taken out before they are
  /// kept.
  package static func words(most: Int) -> Schema {
    .text(pattern: "[A-Za-zÀ-ɏ]", most: most) { typed in
      cleaned(typed, limit: most).flatMap { $0.unicodeScalars.contains(where: isLatin) ? $0 : nil }
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar) || ("À"..."ɏ").contains(scalar)
  }
}
