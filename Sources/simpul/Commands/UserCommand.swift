import ArgumentParser
import Civic
import Core
import Storage

struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Akun petugas.", subcommands: [Add.self, Reset.self, List.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Menambah akun dengan satu peran.")

    @Argument(help: "Nama pengguna, misalnya loket.glagah") var login: String
    @Argument(help: "Nama lengkap") var name: String
    @Argument(help: "Peran: \(Role.allCases.map(\.rawValue).joined(separator: ", "))") var role: String
    @Argument(help: "Kode wilayah, misalnya 35.10.16") var area: String
    @Option(help: "Mulai tanggal (2026-11-20).") var from: String?
    @Option(help: "Sampai tanggal.") var through: String?
    @Option(help: "plh atau plt, bila menggantikan.") var acting: String?
    @Option(help: "Folder data.") var data: String?

    func run() async throws {
      guard let role = Role(rawValue: role) else { throw ValidationError("Peran \(role) tidak dikenal.") }
      guard let area = AreaCode(area) else { throw ValidationError("Kode wilayah \(area) tidak benar.") }
      guard let start = from.map({ Day(iso: $0) }) ?? Day.first, let end = through.map({ Day(iso: $0) }) ?? Day.last,
        start <= end
      else { throw ValidationError("Tanggal ditulis 2026-11-20, dan akhir tidak boleh sebelum awal.") }
      let capacity = acting.flatMap(Acting.init(rawValue:))
      guard acting == nil || capacity != nil else { throw ValidationError("--acting hanya plh atau plt.") }
      let wiring = try Wiring(Installation(folder: data))
      guard area.regency == wiring.installation.regency else {
        throw ValidationError("Wilayah \(area) di luar kabupaten \(wiring.installation.regency).")
      }
      let assignment = Assignment(role: role, area: area, from: start, through: end, acting: capacity)
      let password = AccountDesk.oneTimePassword(wiring.randomness)
      let isAdded = try await wiring.accounts.add(
        login: login, name: name, password: password, assignments: [assignment], mustChange: true, isDemo: false,
        now: wiring.clock.now())
      guard isAdded else { throw ValidationError("Nama pengguna \(login) sudah dipakai.") }
      print("Akun \(login) dibuat. Kata sandi sekali pakai: \(password)")
      await wiring.database.close()
    }
  }

  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Memberi kata sandi sekali pakai.")
    @Argument(help: "Nama pengguna") var login: String
    @Option(help: "Folder data.") var data: String?

    func run() async throws {
      let wiring = try Wiring(Installation(folder: data))
      guard let password = try await wiring.accounts.reset(login: login, now: wiring.clock.now()) else {
        throw ValidationError("Tidak ada akun \(login).")
      }
      print("Kata sandi sekali pakai untuk \(login): \(password)")
      await wiring.database.close()
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Daftar akun dan perannya.")
    @Option(help: "Folder data.") var data: String?

    func run() async throws {
      let wiring = try Wiring(Installation(folder: data), for: .reading)
      for account in try await wiring.accounts.list() {
        let roles = account.assignments.map { "\($0.title.id) \($0.area)" }.joined(separator: ", ")
        print("\(account.login)\t\(account.name)\t\(roles)")
      }
      await wiring.database.close()
    }
  }
}
