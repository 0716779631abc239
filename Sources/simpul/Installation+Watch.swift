import Configuration
import Core
import Post
import Web

extension Installation {
  /// `SIMPUL_METRICS_TOKEN_FILE`: the file of the token with which a program reads `/metrics`. Without it nobody does.
  /// - Throws: `Problem` if the file cannot be read or the token is too short.
  func metricsToken() throws -> WatchToken? {
    let settings = ConfigReader(provider: EnvironmentVariablesProvider()).scoped(to: "simpul")
    guard let file = settings.string(forKey: "metrics.token.file"), !file.isEmpty else { return nil }
    let setting = "SIMPUL_METRICS_TOKEN_FILE"
    guard let token = WatchToken(try SecretFile.line(of: file, setting: setting)) else {
      let count = WatchToken.shortest
      throw Problem.badSetting(
        setting,
        Text(id: "paling sedikit \(count) huruf dan angka tanpa spasi", en: "at least \(count) characters without spaces"))
    }
    return token
  }
}
