package import Civic
package import Core
package import Storage

/// Where an issued document stands.
package enum DocumentState: String, Sendable, CaseIterable {
  /// Numbered, and not signed yet: it is worth nothing.
  case awaiting
  /// Signed, with the scan of the signed sheet kept; or granted by law, which nobody signs.
  case valid
  /// Another document stands in its place.
  case replaced
  /// Taken back by the head of the office.
  case withdrawn
  /// Given up before it was signed; its number stays in the book.
  case voided
}

/// A document that an office issued: its number, its state and on what power it was signed. What stands on it is
/// `DocumentPaper`, sealed.
package struct Document: Sendable, Hashable {
  package let id: ID
  /// By which anyone checks it.
  package let code: PublicCode
  package let dossier: ID
  package let area: AreaCode
  package let service: String
  package let number: BookNumber
  package let title: String
  /// Whom it is about.
  package let name: String
  package let issuedAt: Moment
  package let issuedBy: ID
  package let power: SignedPower
  /// Who signs, and as what: "Plh. Camat Gambiran". Both empty where the law granted it.
  package let signerName: String
  package let signerPost: String
  package let state: DocumentState
  package let stateAt: Moment
  package let replaces: ID?
  package let replacedBy: ID?
  package let version: Int

  package init(
    id: ID, code: PublicCode, dossier: ID, area: AreaCode, service: String, number: BookNumber, title: String, name: String,
    issuedAt: Moment, issuedBy: ID, power: SignedPower, signerName: String, signerPost: String, state: DocumentState,
    stateAt: Moment, replaces: ID? = nil, replacedBy: ID? = nil, version: Int = 1
  ) {
    self.id = id
    self.code = code
    self.dossier = dossier
    self.area = area
    self.service = service
    self.number = number
    self.title = title
    self.name = name
    self.issuedAt = issuedAt
    self.issuedBy = issuedBy
    self.power = power
    self.signerName = signerName
    self.signerPost = signerPost
    self.state = state
    self.stateAt = stateAt
    self.replaces = replaces
    self.replacedBy = replacedBy
    self.version = version
  }
}

/// A number in a book of an office.
package struct BookNumber: Sendable, Hashable {
  /// The kind of services it is for; empty: every kind that has no book of its own.
  package let book: String
  package let year: Int
  package let number: Int
  /// As it is written: "470/12/429.516/2026".
  package let text: String

  package init(book: String, year: Int, number: Int, text: String) {
    self.book = book
    self.year = year
    self.number = number
    self.text = text
  }
}

/// The power a document was signed under, as it was kept when the dossier was decided.
package struct SignedPower: Sendable, Hashable {
  package let standing: Authority.Standing
  package let source: PowerSource?
  /// The decree or rule in words.
  package let title: String
  /// The PP, Perpres or Perda behind a decree.
  package let basis: String
  /// Who gave a mandate, and stays responsible (UU 30/2014 Art 14).
  package let giver: String

  package init(_ authority: Authority) {
    self.init(
      standing: authority.standing, source: authority.source, title: authority.title, basis: authority.basis,
      giver: authority.giver)
  }

  package init(standing: Authority.Standing, source: PowerSource?, title: String, basis: String, giver: String) {
    self.standing = standing
    self.source = source
    self.title = title
    self.basis = basis
    self.giver = giver
  }
}

/// A file that belongs to a document.
package struct DocumentFile: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// What the program made, PDF/A.
    case pdf
    /// The sheet as it was signed and stamped, read in again. The newest counts; earlier ones stay.
    case scan
    /// A trial signature of the PDF (CMS).
    case signature
  }

  package let kind: Kind
  /// Its place in the file store.
  package let file: Blob
  package let type: String
  package let size: Int
  package let at: Moment

  package init(kind: Kind, file: Blob, type: String, size: Int, at: Moment) {
    self.kind = kind
    self.file = file
    self.type = type
    self.size = size
    self.at = at
  }
}
