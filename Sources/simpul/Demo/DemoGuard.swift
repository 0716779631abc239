import Civic
import Core
import Foundation
import Glibc
import Post
import Storage

/// Keeps a demonstration on this computer, and away from the data of a real office.
enum DemoGuard {
  /// Why a demonstration may not be served like this; empty if it may. A proxy in front, TLS or an address
  /// elsewhere each say that others than this computer are meant to reach it, wherever it listens.
  static func objections(host: String, _ installation: Installation) -> [Text] {
    objections(
      host: host, trustedProxies: installation.trustedProxies, isSecure: installation.isSecure,
      publicAddress: installation.publicAddress) + machines(installation)
  }

  /// The machines that would write to real people about invented cases.
  static func machines(_ installation: Installation) -> [Text] {
    let mail = (try? installation.smtp()) ?? nil
    let gateway = (try? installation.gateway()) ?? nil
    return (mail.map { [Text("SIMPUL_SMTP_HOST=\($0.host)")] } ?? [])
      + (gateway.map { [Text("SIMPUL_GATEWAY_URL=\($0.url)")] } ?? [])
  }

  static func objections(host: String, trustedProxies: Int, isSecure: Bool, publicAddress: String?) -> [Text] {
    var objections: [Text] = []
    if !isLoopback(host) { objections.append(Text("--host \(host)")) }
    if trustedProxies > 0 { objections.append(Text("SIMPUL_TRUSTED_PROXIES=\(trustedProxies)")) }
    if isSecure { objections.append(Text("SIMPUL_SECURE=true")) }
    if let publicAddress, !isLoopback(URLComponents(string: publicAddress)?.host ?? "") {
      objections.append(Text("SIMPUL_PUBLIC_ADDRESS=\(publicAddress)"))
    }
    return objections
  }

  /// Whether the name or address is that of this computer itself.
  static func isLoopback(_ host: String) -> Bool {
    let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    var four = in_addr()
    if inet_pton(AF_INET, bare, &four) == 1 { return UInt32(bigEndian: four.s_addr) >> 24 == 127 }
    return bare == "localhost" || bare == "::1"
  }

  static func refused(_ objections: [Text]) -> Problem {
    let list = objections.map(\.id).joined(separator: ", ")
    return Problem(
      .notAllowed, "serve.demo-on-loopback",
      Text(
        id: "Data ini contoh dengan kata sandi umum, jadi hanya boleh dibuka dari komputer ini. Yang menghalangi: \(list).",
        en: "This is a demonstration with public passwords, so it is served to this computer only. In the way: \(list)."),
      remedy: Text(
        id: "Hapus pengaturan itu, atau pakailah folder data lain untuk pelayanan sungguhan.",
        en: "Remove these settings, or use another data folder for real service."))
  }

  /// Deletes a data folder's content so that a demonstration can begin anew.
  /// - Throws: `Problem` unless the folder holds a demonstration, or nothing.
  static func clear(_ installation: Installation) async throws {
    let files = FileManager.default
    guard let database = installation.database.file else { throw keptByServer }
    guard files.fileExists(atPath: database) else { return }
    guard await isMarked(installation.database) else { throw notADemonstration }
    for path in [installation.files] + ["", "-wal", "-shm"].map({ database + $0 }) + [installation.keyFile]
    where files.fileExists(atPath: path) {
      try files.removeItem(atPath: path)
    }
  }

  /// Whether the file is a database with the mark, of whatever version: it is read without its key and
  /// without bringing its schema up to date.
  private static func isMarked(_ place: DatabasePlace) async -> Bool {
    let database = try? Database.open(
      place, settings: DatabaseSettings(), secrets: .new(.system), audited: [], logger: Installation.logger)
    guard let database else { return false }
    let isMarked =
      (try? await database.read { tx in
        let state = try Demonstration.state(in: tx)
        return state == .begun || state == .filled
      }) ?? false
    await database.close()
    return isMarked
  }

  static let notADemonstration = Problem(
    .conflict, "demo.real-data",
    Text(
      id: "Folder data ini tidak berisi contoh. Tidak ada yang diubah atau dihapus.",
      en: "This data folder holds no demonstration. Nothing was changed or deleted."),
    remedy: Text(
      id: "Pakailah folder lain untuk contoh: --data FOLDER.", en: "Use another folder for a demonstration: --data DIR."))

  static let keptByServer = Problem(
    .notAllowed, "demo.kept-by-server",
    Text(
      id: "Basis data di peladen tidak dihapus oleh perintah ini.", en: "A database on a server is not deleted by this command."),
    remedy: Text(
      id: "Buat basis data kosong yang baru di peladen itu (createdb), lalu jalankan tanpa --fresh.",
      en: "Make a new, empty database on that server (createdb), then run this without --fresh."))

  static let otherPlan = Problem(
    .conflict, "demo.other-plan",
    Text(
      id: "Pengisian contoh di folder ini dimulai dengan jumlah berkas atau hari yang lain.",
      en: "The filling of this folder was begun with another number of files or days."),
    remedy: Text(
      id: "Lanjutkan dengan angka yang sama, atau mulai dari awal: simpul demo --fresh",
      en: "Go on with the same numbers, or begin anew: simpul demo --fresh"))

  static let interrupted = Problem(
    .conflict, "demo.interrupted",
    Text(id: "Pengisian contoh di folder ini pernah terputus.", en: "The filling of this demonstration was interrupted."),
    remedy: Text(id: "Mulai dari awal: simpul demo --fresh", en: "Begin anew: simpul demo --fresh"))
}
