import ArgumentParser
import Civic
import Core
import Dossiers
import Storage

/// How many receipts a second the bare engine can write, with the same rows and statements as a receipt over HTTP.
struct MeasureReceipts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipts", abstract: "Mengukur mesin basis data tanpa program ini.")

  @Option(help: "Folder data contoh; ditulisi.") var data: String
  @Option(help: "Salinan simpul.sqlite dari folder itu, sebelum ditulisi.") var copy: String
  @Option(help: "Berapa tanda terima.") var count = 1600
  @Option(help: "Berapa per commit.") var perCommit = 16

  func run() async throws {
    let recorder = StatementRecorder(keepsJournal: true)
    var settings = DatabaseSettings()
    settings.recorder = recorder
    let wiring = try Wiring(Installation(folder: data), settings: settings)
    let token = try await wiring.accounts.signIn(
      login: "loket", password: DemoCommand.password, address: "measure", now: wiring.clock.now())
    let (regency, asks) = (wiring.installation.regency, wiring.workshop.asks)
    let desk = CounterDesk(wiring.workshop)
    let terms = try await wiring.database.read { tx in try asks.offered(nil, tx).first { $0.key.service == Self.service } }
    guard let terms, let area = AreaCode("35.10.16") else { throw ValidationError("Folder \(data) bukan folder contoh.") }
    var writes: [[SQL]] = []
    for number in 0..<count {
      let now = wiring.clock.now()
      let prepared = try desk.prepare(Self.intake(number, terms, area), now: now)
      let key = wiring.randomness.id(at: now).text
      _ = recorder.takeJournal()
      _ = try await wiring.database.write { tx in
        guard let session = try Sessions.find(token, in: tx, now: now) else { throw Problem.notSignedIn }
        let once = OnceKey(actor: session.actor.account.text, key: key, body: Array(repeating: 0, count: 32))
        return try tx.once(once, regency: regency, now: now) { try desk.receive(prepared, by: session.actor, tx).text }
      }
      writes.append(recorder.takeJournal())
    }
    await wiring.database.close()
    let replay = try BareReplay(copy, cacheKiB: settings.cacheKiB)
    let duration = try replay.run(writes, perCommit: perCommit)
    print(Int(Double(count) / (duration / .seconds(1))))
  }

  private static let service = "dispensasi-nikah"

  /// The same complete file that `script/bench` sends over HTTP.
  private static func intake(_ number: Int, _ terms: ServiceTerms, _ area: AreaCode) -> CounterDesk.Intake {
    CounterDesk.Intake(
      service: service, area: area, kind: .person, name: "Uji Beban \(number)", village: nil,
      applicant: Applicant(nik: "3510164512809001", phone: "+6281234567890", address: "Jalan Melati 5"),
      received: Set(terms.requirements.map(\.key)), checksLater: false)
  }
}
