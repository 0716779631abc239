import ArgumentParser
import Core
import Foundation
import Storage

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Memulihkan cadangan ke folder kosong, atau berlatih memulihkannya.")

  @Argument(help: "Berkas cadangan.")
  var copy: String

  @Option(help: "Salinan simpul.key yang disimpan terpisah.")
  var key: String

  @Option(help: "Folder data: kosong untuk memulihkan; yang sedang dipakai untuk mencatat latihan.")
  var data: String?

  @Flag(help: "Pulihkan ke folder sementara, periksa, lalu buang. Keberhasilannya dicatat.")
  var drill = false

  func run() async throws {
    if drill { try await practise() } else { try await restore(into: Installation(folder: data).folder) }
  }

  private func practise() async throws {
    let installation = Installation(folder: data)
    try Wiring.requireInstallation(installation)
    guard !Self.path(key).hasPrefix(Self.path(installation.folder) + "/") else { throw Self.keyNotApart }
    let folder = FileManager.default.temporaryDirectory.path + "/simpul-latihan-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await restore(into: folder)
    let bytes = try FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int ?? 0
    let wiring = try Wiring(installation)
    let (now, regency) = (wiring.clock.now(), installation.regency)
    let id = wiring.randomness.id(at: now)
    try await wiring.database.write { tx in
      try BackupLog.note(.drill, id: id, regency: regency, now: now, bytes: bytes, in: tx)
    }
    await wiring.database.close()
    print("Latihan berhasil dan dicatat.")
  }

  /// A copy comes back as a file, also where the program now works on a server: `simpul move` takes it there.
  private func restore(into folder: String) async throws {
    let installation = Installation(folder: folder, database: .file(folder + "/simpul.sqlite"))
    let secrets = try Secrets.load(key, mayCreate: false, randomness: .system)
    try FileManager.default.createDirectory(atPath: installation.folder, withIntermediateDirectories: true)
    try Backup(secrets: secrets, randomness: .system).restore(copy, into: installation.folder)
    if !FileManager.default.fileExists(atPath: installation.keyFile) {
      try FileManager.default.copyItem(atPath: key, toPath: installation.keyFile)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: installation.keyFile)
    }
    try await verify(installation)
  }

  /// A copy counts as brought back when the engine finds the file whole and the audit finds nothing.
  private func verify(_ installation: Installation) async throws {
    let wiring = try Wiring(installation, for: .reading)
    let answer = try await wiring.database.read { tx in try tx.first("PRAGMA integrity_check") { $0.text(0) } }
    let report = try await AuditVerifier(wiring.database, regency: installation.regency).verify { _ in }
    await wiring.database.close()
    guard answer == "ok", report.findingCount == 0, report.events + report.unproved > 0 else { throw Self.notWhole }
    print("Pulih dan terbukti utuh: \(Numerals.integer(report.records)) data, \(Numerals.integer(report.events)) kejadian.")
  }

  /// The path without links and dots.
  private static func path(_ text: String) -> String {
    URL(fileURLWithPath: text).resolvingSymlinksInPath().standardizedFileURL.path
  }

  private static let keyNotApart = Problem(
    .invalid, "restore.key-not-apart",
    Text(
      id: "Kunci itu ada di dalam folder data, jadi latihan ini tidak membuktikan bahwa salinannya tersimpan terpisah.",
      en: "That key lies in the data folder, so the drill would not prove that a copy is kept apart."),
    remedy: Text(
      id: "Sebut salinan kunci dari tempat lain, misalnya disk USB di lemari.",
      en: "Name the copy kept elsewhere, such as on a USB disk in a cupboard."))

  private static let notWhole = Problem(
    .invalid, "restore.not-whole",
    Text(
      id: "Cadangan terbaca, tetapi isinya tidak terbukti utuh.", en: "The backup can be read, but is not proved whole."),
    remedy: Text(
      id: "Jalankan simpul audit verify pada folder itu, dan coba cadangan yang lebih lama.",
      en: "Run simpul audit verify on that folder, and try an older backup."))
}
