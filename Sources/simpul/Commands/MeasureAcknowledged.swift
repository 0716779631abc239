import ArgumentParser
import Civic
import Core
import Dossiers
import Foundation
import Storage

/// For `script/crash`: several counters receive dossiers as fast as they can, until the program is killed. Each says on a
/// descriptor of its own what it begins, and what it was told, after it was told.
///
/// A line is `? KEY` before a write, `= KEY ID` after it, `! KEY CODE` where it was refused.
struct MeasureAcknowledged: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledged", abstract: "Menerima berkas sampai program ini dihentikan paksa.")

  @Option(help: "Folder data contoh; ditulisi.") var data: String
  @Option(help: "Deskriptor tempat mencatat apa yang sudah dijawab.") var log: Int32
  @Option(help: "Awal setiap kunci.") var keys: String
  @Option(help: "Berapa loket sekaligus.") var writers = 8
  @Option(help: "Seberapa besar log sebelum dipotong, dalam byte.") var largestLog = DatabaseSettings().largestLog
  @Option(help: "Berkas berisi kunci, satu per baris: kirim lagi, lalu selesai.") var again: String?

  func run() async throws {
    var settings = DatabaseSettings()
    settings.largestLog = largestLog
    let wiring = try Wiring(Installation(folder: data), settings: settings)
    let counter = try await Counter(wiring)
    if let again {
      let sent = try String(contentsOfFile: again, encoding: .utf8).split(separator: "\n").map(String.init)
      await inTurn(writers) { writer in
        for key in sent.enumerated() where key.offset % writers == writer { await receive(key.element, at: counter) }
      }
      return await wiring.database.close()
    }
    let jobs = JobRunner(
      wiring.database, jobs: wiring.jobs, regency: wiring.installation.regency, clock: wiring.clock,
      holder: wiring.randomness.id(at: wiring.clock.now()), board: wiring.board, logger: Installation.logger)
    Task { await jobs.run() }
    await inTurn(writers) { writer in
      for number in 0..<Int.max { await receive("\(keys)-\(writer)-\(number)", at: counter) }
    }
  }

  private func inTurn(_ count: Int, _ work: @escaping @Sendable (Int) async -> Void) async {
    await withTaskGroup { group in
      for number in 0..<count { group.addTask { await work(number) } }
    }
  }

  private func receive(_ key: String, at counter: Counter) async {
    say("? \(key)")
    do {
      say("= \(key) \(try await counter.receive(key))")
    } catch {
      say("! \(key) \((error as? Problem)?.code ?? "\(error)")".replacing("\n", with: " "))
    }
  }

  /// One line in one call, so that it is there when the next instruction runs.
  private func say(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(log, bytes, bytes.count)
  }
}

extension MeasureAcknowledged {
  /// Someone at a counter, with one service in hand.
  private struct Counter: Sendable {
    let wiring: Wiring
    let desk: CounterDesk
    let terms: ServiceTerms
    let area: AreaCode
    let officer: Actor

    init(_ wiring: Wiring) async throws {
      let asks = wiring.workshop.asks
      let terms = try await wiring.database.read { tx in try asks.offered(nil, tx).first { $0.key.service == "dispensasi-nikah" }
      }
      guard let terms, let area = AreaCode("35.10.16") else { throw ValidationError("Itu bukan folder contoh.") }
      (self.wiring, self.terms, self.area) = (wiring, terms, area)
      desk = CounterDesk(wiring.workshop)
      // Without a password, whose check takes longer than most of these lives.
      let officer = try await wiring.database.read { tx in try wiring.accounts.person(login: "loket", tx) }
      guard let officer else { throw ValidationError("Itu bukan folder contoh.") }
      self.officer = officer
    }

    /// Receives a complete file, once for each key.
    /// - Returns: the id of its dossier.
    func receive(_ key: String) async throws -> String {
      let now = wiring.clock.now()
      let intake = CounterDesk.Intake(
        service: terms.key.service, area: area, kind: .person, name: "Uji \(key)", village: nil,
        applicant: Applicant(nik: "3510164512809001", phone: "+6281234567890", address: "Jalan Melati 5"),
        received: Set(terms.requirements.map(\.key)), checksLater: false)
      let prepared = try desk.prepare(intake, now: now)
      return try await wiring.database.write { [regency = wiring.installation.regency] tx in
        let once = OnceKey(actor: officer.account.text, key: key, body: Array(repeating: 0, count: 32))
        return try tx.once(once, regency: regency, now: now) { try desk.receive(prepared, by: officer, tx).text }
      }
    }
  }
}
