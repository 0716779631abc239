package import Core

/// A statement. Its literal text is written by us; every interpolated value is bound, never spliced.
///
/// The literal type is `StaticString`, so no text made at run time can become SQL.
///
///     let sql: SQL = "SELECT name FROM office WHERE regency = \(3510) AND area IN \(areas)"
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The text with `?` for each value.
  package private(set) var text: String
  package private(set) var values: [SQLValue]

  package init(stringLiteral value: StaticString) {
    text = "\(value)"
    values = []
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    values = stringInterpolation.values
  }

  /// A statement built by Storage itself, from names that stand in our source.
  init(text: String, values: [SQLValue] = []) {
    self.text = text
    self.values = values
  }

  package static func + (left: SQL, right: SQL) -> SQL {
    SQL(text: left.text + right.text, values: left.values + right.values)
  }

  package struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var text = ""
    fileprivate var values: [SQLValue] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 2)
      values.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }

    package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      text += "?"
      values.append(value?.sqlValue ?? .null)
    }

    /// A list for `IN`. It is padded to a power of two by repeating its last value, so that few
    /// different texts arise; an empty list is `(NULL)`, which nothing equals.
    package mutating func appendInterpolation(_ list: [some SQLBindable]) {
      guard let last = list.last else {
        text += "(NULL)"
        return
      }
      var size = 1
      while size < list.count { size *= 2 }
      text += "(" + Array(repeating: "?", count: size).joined(separator: ",") + ")"
      values += list.map(\.sqlValue)
      values += Array(repeating: last.sqlValue, count: size - list.count)
    }

    /// A part of a statement, itself made of literals and bound values.
    package mutating func appendInterpolation(_ part: SQL) {
      text += part.text
      values += part.values
    }
  }
}

/// A value as both engines store it.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// A type that a statement can bind.
package protocol SQLBindable: Sendable {
  var sqlValue: SQLValue { get }
}

extension Int: SQLBindable {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
}
extension Int64: SQLBindable {
  package var sqlValue: SQLValue { .integer(self) }
}
extension Bool: SQLBindable {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}
extension Double: SQLBindable {
  package var sqlValue: SQLValue { .real(self) }
}
extension String: SQLBindable {
  /// A text holds every sign but NUL, which PostgreSQL has no room for and SQLite's own functions stop at: it is kept as the
  /// sign for what cannot be shown.
  package var sqlValue: SQLValue {
    .text(utf8.contains(0) ? String(decoding: utf8.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }, as: UTF8.self) : self)
  }
}
extension ID: SQLBindable {
  package var sqlValue: SQLValue { .blob(bytes) }
}
extension Moment: SQLBindable {
  package var sqlValue: SQLValue { .integer(microseconds) }
}
extension Day: SQLBindable {
  package var sqlValue: SQLValue { .text(iso) }
}
extension Money: SQLBindable {
  package var sqlValue: SQLValue { .integer(Int64(rupiah)) }
}

/// Bytes of no particular meaning: a digest, a ciphertext.
package struct Blob: SQLBindable, Hashable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var sqlValue: SQLValue { .blob(bytes) }
}
