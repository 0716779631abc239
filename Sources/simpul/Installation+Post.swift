import Configuration
import Post

extension Installation {
  /// The mail server; nil without `SIMPUL_SMTP_HOST`.
  /// - Throws: `Problem` that names the setting that is wrong.
  func smtp() throws -> SMTPSettings? {
    let settings = post.scoped(to: "smtp")
    guard let host = settings.string(forKey: "host"), !host.isEmpty else { return nil }
    return try SMTPSettings(
      host: host, port: settings.int(forKey: "port"), security: settings.string(forKey: "security"),
      user: settings.string(forKey: "user"), passwordFile: settings.string(forKey: "password.file"),
      authorityFile: settings.string(forKey: "ca.file"),
      from: settings.string(forKey: "from"), fromName: settings.string(forKey: "from.name"))
  }

  /// The gateway for short messages; nil without `SIMPUL_GATEWAY_URL`.
  func gateway() throws -> GatewaySettings? {
    let settings = post.scoped(to: "gateway")
    guard let url = settings.string(forKey: "url"), !url.isEmpty else { return nil }
    return try GatewaySettings(url: url, secretFile: settings.string(forKey: "secret.file"))
  }

  private var post: ConfigReader {
    ConfigReader(providers: [EnvironmentVariablesProvider()]).scoped(to: "simpul")
  }
}
