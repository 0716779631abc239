import Foundation

/// The throw-away PostgreSQL cluster that `script/test` starts.
package struct PostgresServer {
  private let socket: String

  /// Nil where there is none.
  package init?() {
    guard let socket = ProcessInfo.processInfo.environment["SIMPUL_TEST_POSTGRES"] else { return nil }
    self.socket = socket
  }

  /// Where a schema of it is opened.
  package func address(schema: String, lines: String) -> String {
    "postgres:///postgres?host=\(socket)&user=simpul&application_name=\(lines)&options=-csearch_path%3D\(schema)"
  }

  /// Runs a text.
  /// - Returns: what the server complained of, a line each.
  package func complaints(about sql: String) throws -> [String] {
    let file = NSTemporaryDirectory() + "simpul-\(UUID().uuidString).sql"
    try sql.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["psql", "-h", socket, "-U", "simpul", "-d", "postgres", "-q", "-f", file]
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let output = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init).filter {
      $0.contains("ERROR") || $0.contains("FATAL")
    }
  }
}
