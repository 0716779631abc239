import Addresses

/// The fields of a submitted form, as typed.
package struct FormFields: Sendable, Equatable {
  private var values: [String: [String]] = [:]
  /// Uploaded files by field name (multipart forms only).
  package private(set) var files: [String: UploadedFile] = [:]

  package init() {}

  /// The first value of a field; empty when it was not sent.
  package subscript(_ name: String) -> String {
    get { values[name]?.first ?? "" }
    set { values[name] = [newValue] }
  }

  /// The names that were sent, sorted.
  var names: [String] { values.keys.sorted() }

  /// Every value of a field that may be sent several times, such as a list of boxes.
  package func all(_ name: String) -> [String] {
    values[name] ?? []
  }

  /// Whether the field was sent at all; an empty text counts.
  package func has(_ name: String) -> Bool {
    values[name] != nil
  }

  package mutating func add(_ value: String, to name: String) {
    values[name, default: []].append(value)
  }

  mutating func add(_ file: UploadedFile, to name: String) {
    files[name] = file
  }

  /// How many fields a form may have.
  static let countLimit = 400

  /// Reads an URL-encoded body or query.
  /// - Returns: nil if an escape is broken, a text is no UTF-8 or there are too many fields.
  package init?(urlEncoded text: some StringProtocol) {
    let pairs = text.split(separator: "&", omittingEmptySubsequences: true)
    guard pairs.count <= Self.countLimit else { return nil }
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentEncoding.decode(parts[0], plusIsSpace: true) else { return nil }
      guard let value = parts.count > 1 ? PercentEncoding.decode(parts[1], plusIsSpace: true) : ""
      else { return nil }
      add(value, to: name)
    }
  }

  /// The fields in a canonical order, for telling a repeated submission from a changed one.
  package var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    for name in values.keys.sorted() where name != CrossSiteGuard.fieldName && name != HiddenFields.onceName {
      for value in values[name] ?? [] {
        bytes += name.utf8
        bytes.append(0)
        bytes += value.utf8
        bytes.append(0)
      }
    }
    for name in files.keys.sorted() { bytes += files[name]?.bytes ?? [] }
    return bytes
  }
}

/// A file as it was sent. Its name and declared type are only what the sender says.
package struct UploadedFile: Sendable, Equatable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
