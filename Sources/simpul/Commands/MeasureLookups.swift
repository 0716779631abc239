import ArgumentParser
import Civic
import Core
import Delegation
import Foundation
import Storage

/// How long the register takes to say who may decide, over random services, offices and days of what it holds.
struct MeasureLookups: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookups", abstract: "Mengukur pertanyaan ke register kewenangan.")

  @Option(help: "Folder data yang registernya terisi.") var data: String
  @Option(help: "Kunci layanan, satu per baris.") var services: String
  @Option(help: "Kode kantor, satu per baris.") var offices: String
  @Option(help: "Hari pertama yang ditanyakan.") var from: String
  @Option(help: "Berapa hari sejak itu.") var days: Int
  @Option(help: "Berapa pertanyaan.") var count = 20_000

  func run() async throws {
    guard let first = Day(iso: from) else { throw ValidationError("\(from) bukan tanggal.") }
    let wiring = try Wiring(Installation(folder: data))
    let places = try Self.lines(offices).compactMap { AreaCode($0) }
    let keys = try Self.lines(services)
    var dice = Dice(seed: 1)
    let questions = (0..<count).compactMap { _ -> AuthorityQuestion? in
      guard let service = dice.pick(keys), let place = dice.pick(places) else { return nil }
      return AuthorityQuestion(service: service, area: place, day: first + dice.roll(days), amount: dice.roll(200))
    }
    let register = wiring.register.register
    let (held, duration) = try await wiring.database.read { tx in
      // Once without the clock, so that the engine's pages and statements are there as they are in a running program.
      for question in questions { _ = try register.authority(question, tx) }
      var held = 0
      let duration = try ContinuousClock().measure {
        for question in questions where try register.authority(question, tx).standing == .holds { held += 1 }
      }
      return (held, duration)
    }
    await wiring.database.close()
    print("\(held) \(duration / .microseconds(1) / Double(questions.count))")
  }

  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
