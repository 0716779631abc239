package import Core

/// A decree that is being entered: its text is settled line by line, and nobody may do anything by it yet.
package struct DecreeDraft: Sendable, Hashable {
  /// With the id that the decree will have.
  package let decree: Decree
  /// The annex as a table, with the names of its columns in the first line; see `AnnexRow`.
  package let annex: String
  package let version: Int
  /// When it was last changed.
  package let at: Moment

  package init(_ decree: Decree, annex: String, version: Int, at: Moment) {
    self.decree = decree
    self.annex = annex
    self.version = version
    self.at = at
  }

  /// The annex with one line more.
  func adding(_ row: AnnexRow) -> String {
    (annex.isEmpty ? AnnexRow.header : annex.hasSuffix("\n") ? String(annex.dropLast()) : annex) + "\n" + row.line
  }
}
