import Civic
import Configuration
import Core
import Logging
import Storage

/// One installation: where its files are and whom it serves. Each setting has one key, given as an
/// option of a command or in the environment.
struct Installation: Sendable {
  /// `SIMPUL_DATA`: the folder of database and keys. Default: `data`.
  let folder: String
  /// `SIMPUL_DATABASE`: the server that keeps the database, `postgres://…`; a password is better in libpq's own
  /// `PGPASSFILE`. Without it a file in the folder.
  let database: DatabasePlace
  /// `SIMPUL_REGENCY`: the regency served, by its four digits. Default: 3510, Banyuwangi.
  let regency: Int
  /// `SIMPUL_PUBLIC_ADDRESS`: where residents reach it; stands in QR codes.
  let publicAddress: String?
  /// `SIMPUL_TRUSTED_PROXIES`: how many reverse proxies stand in front. Default: 0.
  let trustedProxies: Int
  /// `SIMPUL_BACKUP_FOLDER`: where a copy is put every day; none without it.
  let backupFolder: String?
  /// `SIMPUL_RETENTION_YEARS`: for how many years after its last one a closed file is kept whole, by the
  /// regency's archive schedule (UU 43/2009). Default: 5, to be confirmed there. `SIMPUL_RETENTION_DECREE`: the
  /// decree that sets them; without it nothing is erased unasked.
  let retention: RetentionSchedule
  /// `SIMPUL_SECURE`: whether visitors come over TLS. Default: false.
  let isSecure: Bool
  /// `SIMPUL_SECOND_FACTOR`: `required` if nobody may sign without a second factor. Default: `advised`.
  let signing: SigningPolicy
  /// `SIMPUL_TRIAL_SIGNING`: whether each PDF also gets a trial signature, which certifies nothing. Default: false.
  let triesSigning: Bool

  /// Where this run serves; known to the command that serves alone.
  var servedAddress: String?

  /// Where residents reach it, as far as it is known.
  var residentsAddress: String { publicAddress ?? servedAddress ?? "http://127.0.0.1:8080" }
  /// The folder of attached files.
  var files: String { folder + "/files" }
  var keyFile: String { folder + "/simpul.key" }

  /// - Parameters: from the command line; they go before the environment.
  init(folder: String?, database: DatabasePlace? = nil) {
    var typed: [AbsoluteConfigKey: ConfigValue] = [:]
    if let folder { typed[["simpul", "data"]] = ConfigValue(.string(folder), isSecret: false) }
    let settings = ConfigReader(providers: [InMemoryProvider(values: typed), EnvironmentVariablesProvider()])
      .scoped(to: "simpul")
    let place = settings.string(forKey: "data", default: "data")
    self.folder = place
    self.database =
      database
      ?? DatabasePlace(settings.string(forKey: "database", isSecret: true, default: place + "/simpul.sqlite"))
    regency = settings.int(forKey: "regency", default: 3510)
    publicAddress = settings.string(forKey: "public.address")
    backupFolder = settings.string(forKey: "backup.folder")
    trustedProxies = settings.int(forKey: "trusted.proxies", default: 0)
    retention = RetentionSchedule(
      years: settings.int(forKey: "retention.years", default: 5),
      decree: cleaned(settings.string(forKey: "retention.decree", default: ""), limit: 200) ?? "")
    signing = SigningPolicy(setting: settings.string(forKey: "second.factor"))
    isSecure = settings.bool(forKey: "secure", default: false)
    triesSigning = settings.bool(forKey: "trial.signing", default: false)
  }

  /// `SIMPUL_LOG`: `text` (the default), or `json` for one object a line. `SIMPUL_LOG_LEVEL`: `notice` (the
  /// default), `info` to note each request, `debug`, `error`.
  static let logger: Logger = {
    let settings = ConfigReader(provider: EnvironmentVariablesProvider()).scoped(to: "simpul")
    let level = settings.string(forKey: "log.level").flatMap(Logger.Level.init(rawValue:)) ?? .notice
    return Logs.logger(level: level, isJSON: settings.string(forKey: "log") == "json")
  }()
}
