import Civic
import Core
import Foundation

/// What stands on a document, word for word as it was issued. It is kept sealed and never written again.
package struct DocumentPaper: Sendable, Hashable, Codable {
  /// The lines of the letterhead, from the regency down.
  package let letterhead: [String]
  package let address: String
  package let title: String
  package let number: String
  /// Paragraphs, each with its lines.
  package let paragraphs: [[String]]
  /// The lines above the signature: "a.n. Bupati Banyuwangi,", "Camat Gambiran,".
  package let signatureLines: [String]
  package let signerName: String
  /// Where the law granted it: what is said in place of a signature.
  package let grantedByLaw: String
  /// Where it is checked, as the symbol says it.
  package let checkAddress: String
  /// The code of the check as people type it.
  package let checkCode: String
  /// Whether it belongs to a demonstration and bears CONTOH.
  package let isSample: Bool

  /// The paper of a dossier.
  /// - Parameters:
  ///   - day: the day of issue.
  ///   - body: the template, filled.
  init(
    _ subject: DocumentSubject, number: String, body: String, lines: [String], checkAddress: String, code: PublicCode,
    isSample: Bool
  ) {
    letterhead = ["PEMERINTAH \(subject.regencyName.uppercased())", (subject.office?.name ?? subject.area.text).uppercased()]
    address = subject.office?.letterAddress ?? ""
    title = subject.template?.title ?? subject.serviceName.id
    self.number = number
    paragraphs = body.split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }
    signatureLines = lines
    switch subject.outcome {
    case .approved(let name, _): (signerName, grantedByLaw) = (name, "")
    case .grantedByLaw(let basis): (signerName, grantedByLaw) = ("", DocumentStrings.grantedByLaw(basis).id)
    case .none, .elsewhere: (signerName, grantedByLaw) = ("", "")
    }
    self.checkAddress = checkAddress
    checkCode = code.text
    self.isSample = isSample
  }

  /// As it is kept.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  init(text: String) throws {
    self = try JSONDecoder().decode(DocumentPaper.self, from: Data(text.utf8))
  }
}
