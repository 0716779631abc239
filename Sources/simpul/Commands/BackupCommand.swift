import ArgumentParser
import Core
import Storage

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Membuat cadangan terenkripsi tanpa menghentikan pelayanan. Kuncinya tidak ikut.")

  @Argument(help: "Folder tujuan, misalnya disk USB.")
  var folder: String

  @OptionGroup var place: Place

  func run() async throws {
    try Wiring.requireInstallation(place.installation)
    let wiring = try Wiring(place.installation)
    let copy = try await BackupShelf(wiring: wiring, folder: folder).copy(now: wiring.clock.now())
    await wiring.database.close()
    print("\(copy.path): \(Numerals.integer(copy.bytes)) byte.")
    print("Simpan \(wiring.installation.keyFile) di tempat lain: tanpa kunci itu cadangan ini tidak terbaca siapa pun.")
  }
}
