import Core
import Foundation
import Logging
import Testing

@testable import simpul

@Suite("The log for programs")
struct LogTests {
  @Test("a line is one object, whatever stands in it, and nothing it carries passes for what it says of itself")
  func line() throws {
    let event = LogEvent(
      level: .warning, message: "baris\n\"satu\"", metadata: ["route": "/lacak/{0}", "level": "palsu"], source: "", file: "",
      function: "", line: 1)
    let line = JSONLines.line(event, known: ["id": "7"], at: Moment(seconds: 0))
    #expect(line.last == UInt8(ascii: "\n") && !line.dropLast().contains(UInt8(ascii: "\n")))
    let read = try JSONDecoder().decode([String: String].self, from: Data(line))
    #expect(
      read == [
        "time": "1970-01-01T00:00:00.000Z", "level": "warning", "message": "baris\n\"satu\"", "route": "/lacak/{0}", "id": "7",
      ])
  }
}
