package import Core
import Crypto
import Foundation
import SwiftASN1
@_spi(CMS) import X509

/// Signs with a key that the program made itself, so that the way of a signature can be tried. It proves nothing about
/// a person: "uji coba, bukan TTE tersertifikasi".
package struct TrialSigner: Signer {
  package let isCertified = false
  private let key: P256.Signing.PrivateKey
  private let certificate: Certificate

  /// The name in its certificate, which every viewer shows.
  private static let name = "UJI COBA, BUKAN TTE TERSERTIFIKASI"

  /// Reads the key and certificate of a folder, or makes them.
  /// - Throws: the system's error, or that of a file that is no key.
  package init(folder: String, now: Moment) throws {
    let file = folder + "/trial-signer.pem"
    if !FileManager.default.fileExists(atPath: file) { try Self.make(file, folder: folder, now: now) }
    let documents = try PEMDocument.parseMultiple(pemString: String(contentsOfFile: file, encoding: .utf8))
    guard documents.count == 2 else { throw PressFailure.refused }
    key = try P256.Signing.PrivateKey(pemRepresentation: documents[0].pemString)
    certificate = try Certificate(pemDocument: documents[1])
  }

  private static func make(_ file: String, folder: String, now: Moment) throws {
    let key = P256.Signing.PrivateKey()
    let start = Date(timeIntervalSince1970: Double(now.microseconds) / 1_000_000)
    let subject = try DistinguishedName {
      CountryName("ID")
      OrganizationName("Simpul")
      CommonName(name)
    }
    let certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: Certificate.PublicKey(key.publicKey),
      notValidBefore: start.addingTimeInterval(-86_400), notValidAfter: start.addingTimeInterval(365 * 86_400), issuer: subject,
      subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
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
  }

  /// The certificate, by which others check what it signed (PEM).
  package func certificateText() throws -> String {
    try certificate.serializeAsPEM().pemString
  }

  package func sign(_ request: SigningRequest) async throws -> SigningOutcome {
    let time = Date(timeIntervalSince1970: Double(request.at.microseconds) / 1_000_000)
    return .signed(
      try CMS.sign(
        request.pdf, signatureAlgorithm: .ecdsaWithSHA256, certificate: certificate, privateKey: Certificate.PrivateKey(key),
        signingTime: time, detached: true))
  }
}
