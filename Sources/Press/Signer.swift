package import Core

/// Who signs files electronically. BSrE, the certified authority of the state (Perpres 95/2018, UU 1/2024 Art 13), would be
/// one; it is reached only with a contract, so what stands here is the place for it, and a signer for trying.
package protocol Signer: Sendable {
  /// Whether what it makes is a certified electronic signature, equal to one by hand.
  var isCertified: Bool { get }

  /// Signs a file.
  func sign(_ request: SigningRequest) async throws -> SigningOutcome
}

/// What is to be signed.
package struct SigningRequest: Sendable {
  package let document: ID
  package let pdf: [UInt8]
  package let at: Moment

  package init(document: ID, pdf: [UInt8], at: Moment) {
    self.document = document
    self.pdf = pdf
    self.at = at
  }
}

/// What became of it.
package enum SigningOutcome: Sendable {
  /// The signature, apart from the file (CMS, RFC 5652, DER).
  case signed([UInt8])
  /// The signer will not; trying again changes nothing.
  case refused(reason: String)
  /// The signer cannot be reached now.
  case unavailable
}
