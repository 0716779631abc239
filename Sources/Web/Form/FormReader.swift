package import Core

/// Reads the fields of a form one by one and collects what is wrong with them.
package struct FormReader: Sendable {
  package let fields: FormFields
  package private(set) var errors: [FieldError] = []

  package init(_ fields: FormFields) {
    self.fields = fields
  }

  /// Notes an error that no single reading method finds.
  package mutating func refuse(_ field: String, _ text: Text) {
    errors.append(FieldError(field, text))
  }

  /// A cleaned text of at most `limit` characters; nil, with an error, if it is longer or holds
  /// nothing although `required` says it must.
  package mutating func text(_ field: String, limit: Int, required: Text? = nil) -> String? {
    let typed = fields[field]
    guard typed.utf8.count <= limit * 4 + 1000, let clean = cleaned(typed, limit: limit) else {
      refuse(field, WebStrings.tooLong(limit))
      return nil
    }
    if clean.isEmpty, let required {
      refuse(field, required)
      return nil
    }
    return clean
  }

  /// A value read from the text, with the error `or` if it cannot be read. Empty text reads as nil
  /// without an error.
  package mutating func optional<T>(_ field: String, _ read: (String) -> T?, or error: Text) -> T? {
    let typed = fields[field].trimmed
    guard !typed.isEmpty else { return nil }
    guard typed.utf8.count <= 4000, let value = read(typed) else {
      refuse(field, error)
      return nil
    }
    return value
  }

  /// A value that must be there.
  package mutating func required<T>(_ field: String, _ read: (String) -> T?, or error: Text) -> T? {
    let typed = fields[field].trimmed
    guard typed.utf8.count <= 4000, let value = read(typed) else {
      refuse(field, error)
      return nil
    }
    return value
  }

  /// Whether a box is ticked.
  package func isOn(_ field: String) -> Bool {
    fields.has(field)
  }
}

extension String {
  /// Without white space at both ends.
  package var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
