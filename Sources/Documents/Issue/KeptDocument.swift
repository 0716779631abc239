package import Core

/// The words in which a copy of a person's data shows a document.
extension DocumentDesk.KeptDocument {
  /// Each value that is kept, with its name.
  package var fields: [(name: Text, value: String)] {
    [
      (DocumentStrings.numberLabel, document.number.text), (DocumentStrings.about, document.name),
      (DocumentStrings.state, document.state.words.id), (DocumentStrings.signer, "\(document.signerName) \(document.signerPost)"),
      (DocumentStrings.content, paragraphs.joined(separator: "\n\n")),
    ]
  }

  /// When it was issued, and who opened it since.
  package var trace: [(at: Moment, what: Text)] {
    [(document.issuedAt, DocumentStrings.wasIssued)]
      + readings.map { (at: $0.at, what: DocumentStrings.wasOpened(by: $0.reader)) }
  }
}
