import Civic
import Core
import Foundation
import Storage
import Testing

@testable import simpul

@Suite("Installations")
struct InstallationTests {
  private func folder() -> String {
    NSTemporaryDirectory() + "simpul-installation-\(UUID().uuidString)"
  }

  @Test("a command that only reads makes nothing where there is nothing")
  func nothing() throws {
    let folder = folder()
    #expect(throws: Problem.noInstallation(folder)) { try Wiring(Installation(folder: folder), for: .reading) }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test("nor does it bring a schema up to date")
  func behind() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try Secrets.load(folder + "/simpul.key", mayCreate: true, randomness: .system)
    try Data().write(to: URL(fileURLWithPath: folder + "/simpul.sqlite"))
    #expect(throws: Problem.schemaBehind) { try Wiring(Installation(folder: folder), for: .reading) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/simpul.sqlite")).isEmpty)
  }

  @Test("it reads what is there, while someone writes and after, and cannot write")
  func reading() async throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let working = try Wiring(Installation(folder: folder))
    for isClosed in [false, true] {
      if isClosed { await working.database.close() }
      let reading = try Wiring(Installation(folder: folder), for: .reading)
      #expect(try await reading.accounts.list().isEmpty)
      await #expect(throws: StorageFailure.self) {
        try await reading.database.write { tx in _ = try tx.run("DELETE FROM account WHERE regency = 3510") }
      }
      await reading.database.close()
    }
  }

  @Test("what the program makes is for its own user alone, also in a folder that others may enter")
  func modes() async throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    let wiring = try Wiring(Installation(folder: folder))
    _ = try FileStore(folder + "/files", secrets: wiring.secrets).store([1, 2, 3], at: Moment(seconds: 0))
    let made = try FileManager.default.subpathsOfDirectory(atPath: folder)
    #expect(made.contains("simpul.sqlite") && made.contains("simpul.key") && made.count >= 6)
    for name in made {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
      #expect(mode & 0o077 == 0, "\(name) is \(String(mode, radix: 8))")
    }
    await wiring.database.close()
  }
}
