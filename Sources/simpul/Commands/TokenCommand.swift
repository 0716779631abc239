import ArgumentParser
import Civic
import Core
import Storage

/// Tokens by which programs act for an account, for who looks after the installation.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Token akses untuk program.", subcommands: [Add.self, Revoke.self, List.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Membuat token atas nama sebuah akun; ditampilkan sekali.")

    @Argument(help: "Nama pengguna pemilik token") var login: String
    @Argument(help: "Nama token, misalnya program yang memakainya") var name: String
    @Option(help: "Izin, dipisah koma: \(Permission.forTokens.map(\.rawValue).joined(separator: ", "))") var scopes: String
    @Option(help: "Berlaku berapa hari, paling lama 365.") var days = 90
    @OptionGroup var place: Place

    func run() async throws {
      let wanted = try scopes.split(separator: ",").map { name in
        guard let scope = Permission(rawValue: String(name)), Permission.forTokens.contains(scope) else {
          throw ValidationError("Izin \(name) tidak dikenal.")
        }
        return scope
      }
      let wiring = try Wiring(place.installation)
      let (accounts, now) = (wiring.accounts, wiring.clock.now())
      let draft = try accounts.draftToken(name: name, scopes: Set(wanted), days: days, now: now)
      let today = wiring.reference.zone.day(of: now)
      let isMade = try await wiring.database.write { [login] tx in
        guard let owner = try accounts.person(login: login, tx) else { return false }
        try accounts.make(draft, for: owner, by: nil, today: today, tx)
        return true
      }
      guard isMade else { throw TokenCommand.unknown(login) }
      print("Token \(draft.record.id.text) atas nama \(login), berlaku \(days) hari. Hanya ditampilkan sekali:")
      print(draft.token.text)
      await wiring.database.close()
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Mencabut token, berlaku saat itu juga.")

    @Argument(help: "Nama pengguna pemilik token") var login: String
    @Argument(help: "Nomor token, dari simpul token list") var id: String
    @OptionGroup var place: Place

    func run() async throws {
      guard let token = ID(text: id) else { throw ValidationError("Nomor token \(id) tidak benar.") }
      let wiring = try Wiring(place.installation)
      let (accounts, now) = (wiring.accounts, wiring.clock.now())
      let eventID = wiring.randomness.id(at: now)
      let isKnown = try await wiring.database.write { [login] tx in
        guard let owner = try accounts.person(login: login, tx) else { return false }
        try accounts.revoke(token, of: owner.account, by: nil, eventID: eventID, now: now, tx)
        return true
      }
      guard isKnown else { throw TokenCommand.unknown(login) }
      print("Token \(id) dicabut.")
      await wiring.database.close()
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Daftar token yang berlaku dari sebuah akun.")
    @Argument(help: "Nama pengguna pemilik token") var login: String
    @OptionGroup var place: Place

    func run() async throws {
      let wiring = try Wiring(place.installation, for: .reading)
      let (accounts, now, zone) = (wiring.accounts, wiring.clock.now(), wiring.reference.zone)
      let found = try await wiring.database.read { [login] tx -> [AccessTokenRecord]? in
        guard let owner = try accounts.person(login: login, tx) else { return nil }
        return try AccessTokens.all(of: owner.account, regency: owner.regency, in: tx)
      }
      guard let tokens = found else { throw TokenCommand.unknown(login) }
      for token in tokens where token.isInForce(at: now) {
        let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: ",")
        print("\(token.id.text)\t\(token.name)\t\(scopes)\t\(zone.day(of: token.expiresAt).iso)")
      }
      await wiring.database.close()
    }
  }

  private static func unknown(_ login: String) -> ValidationError {
    ValidationError("Tidak ada akun \(login).")
  }
}
