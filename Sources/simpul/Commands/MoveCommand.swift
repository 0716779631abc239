import ArgumentParser
import Civic
import Core
import Dossiers
import Storage

struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Memindahkan semua data dari berkas ke peladen PostgreSQL yang kosong.",
    discussion: """
      Hentikan simpul serve dahulu. Kunci (simpul.key) dan folder files tetap di folder data.
      Gagal sebelum kalimat terakhir berarti berkas lama tetap dipakai dan tidak berubah.
      """)

  @Option(help: "Berkas asal, sqlite:… Bawaan: berkas di folder data.")
  var from: String?

  @Option(help: "Basis data kosong di peladen: postgres://…")
  var to: String

  @Option(help: "Folder data. Bawaan: data, atau SIMPUL_DATA.")
  var data: String?

  func run() async throws {
    let source = try source()
    let target = Installation(folder: data, database: DatabasePlace(to))
    let clock = Clock.system
    guard let path = source.database.file else { throw ValidationError("--from harus sebuah berkas: sqlite:…") }
    // Who serves holds this mark: a move beside them would lose what they write next.
    guard let run = LastRun(in: source.folder, now: clock.now()) else { throw Self.stillServed }
    defer { run.end() }
    let reading = try Wiring(source, for: .reading)
    let schema = reading.schema
    await reading.database.close()

    let move = try DatabaseMove(from: path, to: target.database)
    let rows = try move.copy(schema, logger: Installation.logger) { done, all in
      Progress.show("baris", done: done, of: all)
    }
    let (events, opened) = try await verify(target, root: try move.root(regency: target.regency))
    try move.finish()
    print("\(Numerals.integer(rows)) baris dipindahkan; \(Numerals.integer(events)) kejadian terbukti utuh di tujuan,")
    print("dan \(Numerals.integer(opened)) data pribadi contoh terbuka dengan kunci di folder \(target.folder).")
    let zone = reading.reference.zone
    print("Sejak \(zone.long(clock.now(), .id)) data ada di \(target.database.shown). Berkas lama hanya untuk dibaca.")
    print("Mulai pelayanan lagi: simpul serve --data \(target.folder) --database \(target.database.shown)")
  }

  private func source() throws -> Installation {
    let folder = Installation(folder: data).folder
    return Installation(folder: folder, database: DatabasePlace(from ?? folder + "/simpul.sqlite"))
  }

  /// Looks at what came to the server, with the key of this installation.
  /// - Returns: how many events are proved there, and how many personal parts could be opened.
  private func verify(_ target: Installation, root: (number: Int, hash: Blob)?) async throws -> (events: Int, opened: Int) {
    let wiring = try Wiring(target, for: .reading)
    let report = try await AuditVerifier(wiring.database, regency: target.regency).verify(progress: AuditCommand.Verify.show)
    Progress.end()
    let (opened, moved) = try await wiring.database.read { tx in
      (try Dossiers.openSample(regency: target.regency, secrets: wiring.secrets, tx), try tx.root(regency: target.regency))
    }
    await wiring.database.close()
    guard report.findingCount == 0, moved?.number == root?.number, moved?.hash == root?.hash else { throw Self.notProved }
    return (report.events + report.unproved, opened)
  }

  private static let stillServed = Problem(
    .conflict, "move.still-served",
    Text(
      id: "Folder data ini sedang dilayani simpul serve. Tidak ada yang dipindahkan.",
      en: "This data folder is being served. Nothing was moved."),
    remedy: Text(id: "Hentikan simpul serve, lalu ulangi.", en: "Stop simpul serve, then do this again."))

  private static let notProved = Problem(
    .conflict, "move.not-proved",
    Text(
      id: "Data di tujuan tidak terbukti utuh. Berkas lama tetap dipakai dan tidak berubah.",
      en: "The data at the target are not proved whole. The old file stays in use, unchanged."),
    remedy: Text(
      id: "Jalankan simpul audit verify pada berkas lama dan di tujuan, lalu kosongkan tujuan dan coba lagi.",
      en: "Run simpul audit verify on the old file and at the target, then empty the target and try again."))
}
