import Foundation
import Synchronization

/// A program of the system, run without a shell: it reads its input from us, writes its output to us, and has an
/// end in time, memory and size.
struct Child: Sendable {
  let program: String
  let arguments: [String]
  /// After how many seconds it is killed.
  let seconds: Int
  /// The most memory it may ask for, in bytes.
  let memory: Int
  /// The most bytes of output that are taken.
  let outputLimit: Int

  /// What it is told of the world: nothing of ours, and no way out to a network.
  private static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent",
    "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9", "no_proxy": "",
  ]

  /// A child that ended before it read everything must not end us too.
  private static let ignoresBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  /// - Returns: what it wrote.
  /// - Throws: `PressFailure` if it could not be started, took too long, wrote too much or did not end well.
  func run(input: [UInt8]) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try runHere(input) })
      }
    }
  }

  private func runHere(_ input: [UInt8]) throws -> [UInt8] {
    Self.ignoresBrokenPipes
    // The limits are set by a program of the system that then becomes the one we want.
    let limits = ["/usr/bin/env", "--chdir=/", "prlimit", "--as=\(memory)", "--cpu=\(seconds)", "--core=0", "--", program]
    let process = try Spawned(limits + arguments, environment: Self.environment)
    let isLate = Mutex(false)
    let pid = process.pid
    let end = DispatchWorkItem {
      isLate.withLock { $0 = true }
      kill(pid, SIGKILL)
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: end)
    defer { end.cancel() }
    DispatchQueue.global().async {
      try? process.input.write(contentsOf: input)
      try? process.input.close()
    }
    var output: [UInt8] = []
    while let part = try? process.output.read(upToCount: 1 << 16), !part.isEmpty {
      output += part
      guard output.count <= outputLimit else {
        kill(pid, SIGKILL)
        break
      }
    }
    let isWell = process.wait()
    if isLate.withLock({ $0 }) { throw PressFailure.tooLate }
    guard output.count <= outputLimit else { throw PressFailure.tooLarge }
    guard isWell else { throw PressFailure.refused }
    return output
  }
}
