package import Core

/// What a JSON value may be. It checks what is sent, and stands in the description of the API: what is
/// promised there is what is checked here.
package indirect enum Schema: Sendable {
  case text(TextRule)
  case choice([String])
  case integer(ClosedRange<Int>)
  case flag
  case list(Schema, least: Int = 0, most: Int)
  /// A record whose names are data, such as the keys of questions.
  case table(Schema)
  case record(Record)
  case nullable(Schema)
  /// One of several records, told apart by what a field of them all says.
  case variant(by: String, [Variant])

  /// What a text may be.
  package struct TextRule: Sendable {
    package var least = 0
    package var most: Int?
    /// As ECMA 262 writes it; `accepts` is what it means.
    package var pattern: String?
    /// A name by which programs know what kind of text it is: `date`, `uuid`.
    package var format: String?
    package var accepts: @Sendable (String) -> Bool = { _ in true }
  }

  /// A record with known names, and no others.
  package struct Record: Sendable {
    /// Under which it stands in the description; nil for one that is used only where it stands.
    package let name: String?
    package let fields: [Field]

    package init(_ name: String? = nil, _ fields: [Field]) {
      self.name = name
      self.fields = fields
    }
  }

  /// A record for one word of the field that tells them apart.
  package struct Variant: Sendable {
    package let word: String
    package let record: Record

    package init(_ word: String, _ record: Record) {
      self.word = word
      self.record = record
    }
  }

  package struct Field: Sendable {
    package let name: String
    package let schema: Schema
    package let about: Text
    package let isRequired: Bool

    package init(_ name: String, _ schema: Schema, _ about: Text, isRequired: Bool = true) {
      self.name = name
      self.schema = schema
      self.about = about
      self.isRequired = isRequired
    }
  }
}

extension Schema {
  /// A text of so many characters.
  package static func text(least: Int = 0, most: Int, format: String? = nil) -> Schema {
    .text(TextRule(least: least, most: most, format: format))
  }

  /// A text that is what `read` can read. White space at its ends is forgiven.
  package static func text<Value>(
    pattern: String, format: String? = nil, most: Int? = nil, _ read: @escaping @Sendable (String) -> Value?
  ) -> Schema {
    .text(TextRule(most: most, pattern: pattern, format: format) { read($0.trimmed) != nil })
  }

  /// A text of a kind that only the program makes.
  package static func made(_ format: String) -> Schema {
    .text(TextRule(format: format))
  }
}

extension Schema {
  /// What is wrong with a value, and where.
  package struct Fault: Sendable, Hashable {
    /// A JSON pointer (RFC 6901) within the body.
    package let pointer: String
    package let text: Text
  }

  /// What is wrong with a value that was sent.
  package func faults(in value: JSON, at pointer: String = "") -> [Fault] {
    func fault(_ text: Text) -> [Fault] { [Fault(pointer: pointer, text: text)] }
    switch (self, value) {
    case (.nullable, .null): return []
    case (.nullable(let schema), _): return schema.faults(in: value, at: pointer)
    case (.text(let rule), .text(let text)): return rule.fault(in: text).map(fault) ?? []
    case (.choice(let choices), .text(let text)): return choices.contains(text) ? [] : fault(APIStrings.oneOf(choices))
    case (.integer(let range), .integer(let number)):
      return range.contains(number) ? [] : fault(APIStrings.between(range.lowerBound, range.upperBound))
    case (.flag, .flag): return []
    case (.list(let schema, let least, let most), .list(let items)):
      guard (least...most).contains(items.count) else { return fault(APIStrings.between(least, most)) }
      return items.enumerated().flatMap { index, item in schema.faults(in: item, at: "\(pointer)/\(index)") }
    case (.variant(let name, let variants), .record(let members)):
      guard let variant = variants.first(where: { $0.word == value[name]?.text }) else {
        return [Fault(pointer: "\(pointer)/\(name)", text: APIStrings.oneOf(variants.map(\.word)))]
      }
      return variant.record.faults(in: value, members, at: pointer)
    case (.record(let record), .record(let members)): return record.faults(in: value, members, at: pointer)
    default: return fault(APIStrings.wrongKind)
    }
  }
}

extension Schema.TextRule {
  /// What is wrong with a text; nil if nothing is. Lengths count Unicode scalars, as JSON Schema does.
  fileprivate func fault(in text: String) -> Text? {
    let count = text.unicodeScalars.count
    guard most.map({ count <= $0 }) ?? true else { return WebStrings.tooLong(most ?? 0) }
    guard count >= least else { return APIStrings.tooShort(least) }
    guard accepts(text) else { return pattern.map(APIStrings.pattern) ?? APIStrings.wrongKind }
    return nil
  }
}

extension Schema.Record {
  fileprivate func faults(in value: JSON, _ members: [JSON.Member], at pointer: String) -> [Schema.Fault] {
    let known = fields.flatMap { field -> [Schema.Fault] in
      if let found = value[field.name] { return field.schema.faults(in: found, at: "\(pointer)/\(field.name)") }
      return field.isRequired ? [Schema.Fault(pointer: "\(pointer)/\(field.name)", text: APIStrings.missing)] : []
    }
    let names = Set(fields.map(\.name))
    let strange = members.filter { !names.contains($0.name) }.prefix(5)
    return known + strange.map { Schema.Fault(pointer: "\(pointer)/\(Self.escaped($0.name))", text: APIStrings.unknownName) }
  }

  /// A name as it stands in a pointer, no longer than one can read.
  private static func escaped(_ name: String) -> String {
    String(name.prefix(60)).split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }
}
