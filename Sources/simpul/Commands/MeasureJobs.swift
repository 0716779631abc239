import ArgumentParser
import Core
import Storage

/// How long each job of the program takes on a database that nobody serves: once for what waits, and once more, when it
/// should find nothing to do.
struct MeasureJobs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs", abstract: "Mengukur lamanya tiap pekerjaan berkala, dalam milidetik: pertama dan kedua.")

  @Option(help: "Folder data contoh; ditulisi.") var data: String

  func run() async throws {
    let wiring = try Wiring(Installation(folder: data))
    for job in wiring.jobs {
      var took: [Duration] = []
      for _ in 0..<2 {
        let now = wiring.clock.now()
        took.append(try await ContinuousClock().measure { try await job.run(now) })
      }
      print(job.name, took.map { "\($0 / .milliseconds(1))" }.joined(separator: " "))
    }
    await wiring.database.close()
  }
}
