import ArgumentParser
import Civic
import Core
import Delegation
import Foundation
import Storage

struct DelegationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegation", abstract: "Menjawab dari register kewenangan.", subcommands: [Who.self])

  struct Who: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Apakah sebuah kantor boleh memutuskan suatu layanan pada suatu hari, dan atas dasar apa.")
    @Option(help: "Kode kecamatan atau kelurahan, misalnya 35.10.16.") var office: String
    @Option(help: "Kunci layanan, misalnya izin-reklame-kecil.") var service: String
    @Option(help: "Tanggal, misalnya 2026-11-20. Bawaan: hari ini.") var on: String?
    @Option(help: "Besar objek, bila kewenangannya berbatas: 100 untuk 100 m². Bawaan: yang terkecil.") var amount: Int?
    @Flag(help: "Jawab sebagai JSON.") var json = false
    @OptionGroup var place: Place

    func run() async throws {
      let wiring = try Wiring(place.installation, for: .reading)
      guard let area = AreaCode(office) else { throw ValidationError("\(office) bukan kode kantor, misalnya 35.10.16.") }
      let day = on.map { Day(iso: $0) } ?? wiring.reference.zone.day(of: wiring.clock.now())
      guard let day else { throw ValidationError("Tulis tanggal seperti 2026-11-20.") }
      let (service, amount) = (service, amount)
      let (name, authority) = try await wiring.database.read { tx in
        guard let name = try RegisterBook(wiring.register).services(tx).first(where: { $0.key == service }) else {
          throw ValidationError("Layanan \(service) tidak ada di katalog. Lihat simpul export catalogue.")
        }
        guard let place = try wiring.reference.data(in: tx).openOffice(of: area) else {
          throw ValidationError("Tidak ada kantor yang melayani dengan kode \(area).")
        }
        let question = AuthorityQuestion(
          service: service, area: area, day: day, amount: amount ?? 0, isForwarded: name.isForwarded)
        return ("\(place.name), \(name.name.id)", try wiring.register.register.authority(question, tx))
      }
      await wiring.database.close()
      print(try json ? Self.json(authority, office: area, service: service, day: day) : Self.words(authority, name, day))
    }

    private static func words(_ authority: Authority, _ name: String, _ day: Day) -> String {
      let facts: [(String, String)] = [
        ("jawaban", authority.words.id), ("sumber", authority.source?.name.id ?? ""), ("menurut", authority.title),
        ("dasar", authority.basis), ("pemberi", authority.giver), ("batas", authority.limit?.words.id ?? ""),
        ("penanda tangan", authority.standing == .missing ? "" : authority.signer.title.id),
        ("kantor lain", authority.technicalOffice), ("sejak", authority.from?.iso ?? ""),
        ("sampai", authority.through.map { $0 == .last ? "tanpa batas akhir" : $0.iso } ?? ""),
        ("wajib dasar", authority.isBasisRequired ? "ya" : ""),
      ]
      return "\(name), \(day.date(.id))\n"
        + facts.filter { !$0.1.isEmpty }.map { "  \($0.0): \($0.1)" }.joined(separator: "\n")
    }

    /// What programs read; a field without a value is left out.
    private struct Line: Encodable {
      let office: String
      let service: String
      let on: String
      let standing: String
      let source: String?
      let reach: String
      let limit: Int?
      let unit: String?
      let title: String
      let basis: String
      let giver: String
      let signer: String
      let technicalOffice: String
      let from: String?
      let through: String?
      let basisRequired: Bool
    }

    private static func json(_ authority: Authority, office: AreaCode, service: String, day: Day) throws -> String {
      let line = Line(
        office: office.text, service: service, on: day.iso, standing: authority.standing.rawValue,
        source: authority.source?.rawValue, reach: authority.reach.rawValue, limit: authority.limit?.most,
        unit: authority.limit?.unit.rawValue, title: authority.title, basis: authority.basis, giver: authority.giver,
        signer: authority.signer.rawValue, technicalOffice: authority.technicalOffice, from: authority.from?.iso,
        through: authority.through.flatMap { $0 == .last ? nil : $0.iso }, basisRequired: authority.isBasisRequired)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(line), as: UTF8.self)
    }
  }
}
