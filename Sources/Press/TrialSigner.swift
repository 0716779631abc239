package import Core
import Crypto
import Foundation
import SwiftASN1
@_spi(CMS) import X509

/// Signs with a key that the program made itself, so that the way of a signature can be tried. It proves nothing about
/// a person: "uji coba, bukan TTE tersertifikasi".
package struct TrialSigner: Signer {
  package let isCertified = false
  private let folder: String

  /// The name in its certificate, which every viewer shows.
  private static let name = "UJI COBA, BUKAN TTE TERSERTIFIKASI"

  /// For how many days a certificate holds, and how many before its end it is renewed.
  private static let (daysToHold, daysBeforeEnd) = (365, 30)

  /// What it signs with: the key stays the same, its certificate is renewed.
  private struct Identity {
    let key: P256.Signing.PrivateKey
    let certificate: Certificate
  }

  /// Reads the key and certificate of a folder, or makes them.
  /// - Throws: the system's error, or that of a file that is no key.
  package init(folder: String, now: Moment) throws {
    self.folder = folder
    _ = try identity(at: now)
  }

  private var file: String { folder + "/trial-signer.pem" }

  /// What signs at a moment. It is read anew each time, so that a program that runs for years renews it too.
  private func identity(at now: Moment) throws -> Identity {
    guard let kept = try kept() else { return try make(P256.Signing.PrivateKey(), now: now) }
    let end = Self.date(now).addingTimeInterval(Double(Self.daysBeforeEnd) * 86_400)
    return kept.certificate.notValidAfter > end ? kept : try make(kept.key, now: now)
  }

  private func kept() throws -> Identity? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    let documents = try PEMDocument.parseMultiple(pemString: String(contentsOfFile: file, encoding: .utf8))
    guard documents.count == 2 else { throw PressFailure.refused }
    return Identity(
      key: try P256.Signing.PrivateKey(pemRepresentation: documents[0].pemString),
      certificate: try Certificate(pemDocument: documents[1]))
  }

  private static func date(_ moment: Moment) -> Date { Date(timeIntervalSince1970: Double(moment.microseconds) / 1_000_000) }

  private func make(_ key: P256.Signing.PrivateKey, now: Moment) throws -> Identity {
    let start = Self.date(now)
    let subject = try DistinguishedName {
      CountryName("ID")
      OrganizationName("Simpul")
      CommonName(Self.name)
    }
    let certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: Certificate.PublicKey(key.publicKey),
      notValidBefore: start.addingTimeInterval(-86_400),
      notValidAfter: start.addingTimeInterval(Double(Self.daysToHold) * 86_400),
      issuer: subject, subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true, nonRepudiation: false))
      }, issuerPrivateKey: Certificate.PrivateKey(key))
    let text = try key.pemRepresentation + "\n" + certificate.serializeAsPEM().pemString + "\n"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard
      FileManager.default.createFile(
        atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw PressFailure.cannotStart }
    return Identity(key: key, certificate: certificate)
  }

  /// The certificate, by which others check what it signs at a moment (PEM).
  package func certificateText(at now: Moment) throws -> String {
    try identity(at: now).certificate.serializeAsPEM().pemString
  }

  package func sign(_ request: SigningRequest) async throws -> SigningOutcome {
    let identity = try identity(at: request.at)
    return .signed(
      try CMS.sign(
        request.pdf, signatureAlgorithm: .ecdsaWithSHA256, certificate: identity.certificate,
        privateKey: Certificate.PrivateKey(identity.key), signingTime: Self.date(request.at), detached: true))
  }
}
