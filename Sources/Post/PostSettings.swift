package import Core
import Foundation

/// The mail server of the installation.
package struct SMTPSettings: Sendable {
  package enum Security: String, Sendable, CaseIterable {
    /// Begins in clear and changes to TLS before anything is said; without TLS nothing is sent.
    case starttls
    /// TLS from the first byte.
    case tls
    /// In clear: for a relay on this computer.
    case none
  }

  package let host: String
  package let port: Int
  package let security: Security
  package let user: String?
  let password: String
  /// The file of the authority that signed the server's certificate, where the system does not know it.
  let authorityFile: String?
  package let sender: Sender

  /// - Parameter passwordFile: the file that holds the password; its line end is not part of it.
  /// - Throws: `Problem` that names the setting.
  package init(
    host: String, port: Int?, security: String?, user: String?, passwordFile: String?, authorityFile: String?,
    from: String?, fromName: String?
  ) throws {
    guard let security = Security(rawValue: security ?? Security.starttls.rawValue) else {
      throw Problem.badSetting("SIMPUL_SMTP_SECURITY", Text("starttls, tls, none"))
    }
    guard let address = EmailAddress(from ?? "") else {
      throw Problem.badSetting("SIMPUL_SMTP_FROM", Text(id: "alamat surel pengirim", en: "the sender's mail address"))
    }
    let port = port ?? (security == .tls ? 465 : 587)
    guard (1...65_535).contains(port), !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") })
    else { throw Problem.badSetting("SIMPUL_SMTP_HOST, SIMPUL_SMTP_PORT", Text(id: "nama peladen", en: "the server's name")) }
    (self.host, self.port, self.security, self.user) = (host, port, security, user)
    password = try passwordFile.map { try SecretFile.line(of: $0, setting: "SIMPUL_SMTP_PASSWORD_FILE") } ?? ""
    self.authorityFile = authorityFile
    sender = Sender(name: fromName ?? "Simpul", address: address)
  }
}

/// The gateway for short messages.
package struct GatewaySettings: Sendable {
  package let url: String
  package let signature: Signature

  /// - Throws: `Problem` that names the setting.
  package init(url: String, secretFile: String?) throws {
    guard url.hasPrefix("https://") || url.hasPrefix("http://"), url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Problem.badSetting("SIMPUL_GATEWAY_URL", Text(id: "alamat https://…", en: "an address https://…"))
    }
    let secret = try SecretFile.line(of: secretFile ?? "", setting: "SIMPUL_GATEWAY_SECRET_FILE")
    guard let signature = Signature(secret: secret) else {
      throw Problem.badSetting(
        "SIMPUL_GATEWAY_SECRET_FILE",
        Text(id: "whsec_ dan paling sedikit 24 bita dalam base64", en: "whsec_ and at least 24 bytes as base64"))
    }
    (self.url, self.signature) = (url, signature)
  }
}

/// A secret in a file of its own: never in the environment, where other programs may read it.
package enum SecretFile {
  /// - Throws: `Problem` that names the setting if there is no such file.
  package static func line(of path: String, setting: String) throws -> String {
    guard let content = FileManager.default.contents(atPath: path), content.count <= 10_000,
      let text = String(validating: content, as: UTF8.self), let line = text.split(whereSeparator: \.isNewline).first
    else { throw Problem.badSetting(setting, Text(id: "berkas yang dapat dibaca", en: "a file that can be read")) }
    return String(line)
  }
}

extension Problem {
  package static func badSetting(_ name: String, _ expected: Text) -> Problem {
    Problem(
      .invalid, "setting.bad",
      Text(id: "Pengaturan \(name) kurang atau keliru.", en: "The setting \(name) is missing or wrong."),
      remedy: Text(id: "Isilah dengan: \(expected.id).", en: "It should be: \(expected.en)."))
  }
}
