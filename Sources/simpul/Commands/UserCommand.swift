import ArgumentParser
import Civic
import Core
import Storage

struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Akun petugas.",
    subcommands: [Add.self, Assign.self, End.self, Reset.self, ResetFactor.self, Close.self, List.self])

  /// A role in an area for a time, as it is typed.
  struct Duty: ParsableArguments {
    @Argument(help: "Peran: \(Role.allCases.map(\.rawValue).joined(separator: ", "))") var role: String
    @Argument(help: "Kode wilayah, misalnya 35.10.16") var area: String
    @Option(help: "Mulai tanggal (2026-11-20).") var from: String?
    @Option(help: "Sampai tanggal.") var through: String?
    @Option(help: "plh atau plt, bila menggantikan.") var acting: String?

    func assignment(in regency: Int) throws -> Assignment {
      guard let start = from.map({ Day(iso: $0) }) ?? Day.first, let end = through.map({ Day(iso: $0) }) ?? Day.last,
        start <= end
      else { throw ValidationError("Tanggal ditulis 2026-11-20, dan akhir tidak boleh sebelum awal.") }
      let capacity = acting.flatMap(Acting.init(rawValue:))
      guard acting == nil || capacity != nil else { throw ValidationError("--acting hanya plh atau plt.") }
      return Assignment(
        role: try UserCommand.role(role), area: try UserCommand.area(area, in: regency), from: start, through: end,
        acting: capacity)
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Menambah akun dengan satu peran.")

    @Argument(help: "Nama pengguna, misalnya loket.glagah") var login: String
    @Argument(help: "Nama lengkap") var name: String
    @OptionGroup var duty: Duty
    @OptionGroup var place: Place

    func run() async throws {
      let installation = place.installation
      let assignment = try duty.assignment(in: installation.regency)
      let wiring = try Wiring(installation)
      let password = Passwords.oneTime(wiring.randomness)
      let isAdded = try await wiring.accounts.add(
        login: login, name: name, password: password, assignments: [assignment], mustChange: true, isDemo: false,
        now: wiring.clock.now())
      guard isAdded else { throw ValidationError("Nama pengguna \(login) sudah dipakai.") }
      print("Akun \(login) dibuat. Kata sandi sekali pakai: \(password)")
      await wiring.database.close()
    }
  }

  struct Assign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Memberi akun yang sudah ada satu peran lagi.")

    @Argument(help: "Nama pengguna") var login: String
    @OptionGroup var duty: Duty
    @OptionGroup var place: Place

    func run() async throws {
      let installation = place.installation
      let assignment = try duty.assignment(in: installation.regency)
      let wiring = try Wiring(installation)
      guard try await wiring.accounts.assign(assignment, to: login, now: wiring.clock.now()) else {
        throw UserCommand.unknown(login)
      }
      print("\(login) sekarang juga \(assignment.title.id) di \(assignment.area).")
      await wiring.database.close()
    }
  }

  struct End: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Mengakhiri satu peran akun, berlaku saat itu juga.")

    @Argument(help: "Nama pengguna") var login: String
    @Argument(help: "Peran yang berakhir") var role: String
    @Argument(help: "Kode wilayahnya") var area: String
    @OptionGroup var place: Place

    func run() async throws {
      let installation = place.installation
      let (role, area) = (try UserCommand.role(role), try UserCommand.area(area, in: installation.regency))
      let wiring = try Wiring(installation)
      let now = wiring.clock.now()
      let isEnded = try await wiring.accounts.end(role, in: area, of: login, today: wiring.reference.zone.day(of: now), now: now)
      guard isEnded else { throw ValidationError("Akun \(login) tidak memegang peran \(role.rawValue) di \(area).") }
      print("Peran \(role.rawValue) di \(area) berakhir untuk \(login).")
      print("Akunnya masih ada; untuk menutupnya: simpul user close \(login)")
      await wiring.database.close()
    }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Menutup akun dan mengakhiri semua sesinya.")
    @Argument(help: "Nama pengguna") var login: String
    @OptionGroup var place: Place

    func run() async throws {
      let wiring = try Wiring(place.installation)
      guard try await wiring.accounts.close(login: login, now: wiring.clock.now()) else { throw UserCommand.unknown(login) }
      print("Akun \(login) ditutup. Namanya tetap tertulis pada apa yang pernah dikerjakannya.")
      await wiring.database.close()
    }
  }

  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Memberi kata sandi sekali pakai.")
    @Argument(help: "Nama pengguna") var login: String
    @OptionGroup var place: Place

    func run() async throws {
      let wiring = try Wiring(place.installation)
      guard let password = try await wiring.accounts.reset(login: login, now: wiring.clock.now()) else {
        throw UserCommand.unknown(login)
      }
      print("Kata sandi sekali pakai untuk \(login): \(password)")
      await wiring.database.close()
    }
  }

  struct ResetFactor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset-factor", abstract: "Menghapus langkah kedua akun, bila teleponnya hilang.")
    @Argument(help: "Nama pengguna") var login: String
    @OptionGroup var place: Place

    func run() async throws {
      let wiring = try Wiring(place.installation)
      guard try await wiring.accounts.resetFactor(login: login, now: wiring.clock.now()) else {
        throw ValidationError("Tidak ada akun \(login) dengan langkah kedua.")
      }
      print("Langkah kedua \(login) dihapus dan semua sesinya berakhir. Ia diberi tahu saat masuk berikutnya.")
      await wiring.database.close()
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Daftar akun dan perannya.")
    @OptionGroup var place: Place

    func run() async throws {
      let wiring = try Wiring(place.installation, for: .reading)
      let today = wiring.reference.zone.day(of: wiring.clock.now())
      for account in try await wiring.accounts.list() {
        let held = account.assignments.filter { $0.through >= today }
        print("\(account.login)\t\(account.name)\t\(held.map { "\($0.title.id) \($0.area)" }.joined(separator: ", "))")
      }
      await wiring.database.close()
    }
  }

  private static func role(_ typed: String) throws -> Role {
    guard let role = Role(rawValue: typed) else { throw ValidationError("Peran \(typed) tidak dikenal.") }
    return role
  }

  private static func area(_ typed: String, in regency: Int) throws -> AreaCode {
    guard let area = AreaCode(typed) else { throw ValidationError("Kode wilayah \(typed) tidak benar.") }
    guard area.regency == regency else { throw ValidationError("Wilayah \(area) di luar kabupaten \(regency).") }
    return area
  }

  private static func unknown(_ login: String) -> ValidationError {
    ValidationError("Tidak ada akun \(login).")
  }
}
