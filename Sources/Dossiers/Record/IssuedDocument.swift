package import Core
import Storage

/// The document that the office issued on a dossier: what the resident comes to fetch, and anyone can have checked.
package struct IssuedDocument: Sendable, Hashable {
  /// By which it is checked.
  package let code: PublicCode
  /// Whether it is signed and holds; until then there is nothing to fetch.
  package let isValid: Bool

  package init(code: PublicCode, isValid: Bool) {
    self.code = code
    self.isValid = isValid
  }
}

/// Whether what was granted can be fetched.
package enum ProductStanding: Sendable, Hashable {
  /// The office issues no document of its own for it, or nothing was granted.
  case noDocument
  /// It is granted, and its document is not signed yet.
  case awaited
  case ready(PublicCode)

  package var isAwaited: Bool { self == .awaited }
}

extension DossierLedger {
  /// How the document of a dossier stands. What another office decided comes with that office's document.
  /// - Parameter wasElsewhere: whether it has been with another office.
  func product(
    of dossier: Dossier, _ terms: ServiceTerms, wasElsewhere: @autoclosure () throws -> Bool, _ tx: Transaction
  ) throws -> ProductStanding {
    guard terms.letterBody != nil, !terms.isForwarded, dossier.decision.map({ $0 != .rejected }) == true else {
      return .noDocument
    }
    if let document = try asks.document(dossier.id, tx), document.isValid { return .ready(document.code) }
    return try dossier.state == .approved && !wasElsewhere() ? .awaited : .noDocument
  }
}

extension Problem {
  static let documentAwaited = Problem(
    .conflict, "dossier.document-awaited",
    Text(id: "Dokumennya belum sah: belum ditandatangani.", en: "The document is not valid: it is not signed yet."),
    remedy: Text(
      id: "Terbitkan dokumennya, mintakan tanda tangan dan cap, simpan pindaiannya, lalu serahkan.",
      en: "Issue the document, have it signed and stamped, keep its scan, then hand it over."))
}
