import Foundation
import Glibc
import Synchronization

/// A process started by `posix_spawn`, with a pipe each for what it reads and writes.
///
/// Not Foundation's `Process`: that lists the open files of this program by copying directory entries whole, past the end of the
/// buffer they stand in, and crashed so with some 1 300 open, as a busy server has.
struct Spawned {
  let pid: pid_t
  let input: FileHandle
  let output: FileHandle

  /// - Parameter command: path and arguments.
  /// - Throws: `PressFailure.cannotStart`.
  init(_ command: [String], environment: [String: String]) throws {
    let (pid, input, output) = try Self.oneAtATime.withLock { _ in try Self.start(command, environment) }
    self.pid = pid
    self.input = FileHandle(fileDescriptor: input, closeOnDealloc: true)
    self.output = FileHandle(fileDescriptor: output, closeOnDealloc: true)
  }

  /// Between the making of a pipe and the mark that it closes by itself, no other child may be started: it would hold
  /// the pipe open.
  private static let oneAtATime = Mutex(())

  private static func start(_ command: [String], _ environment: [String: String]) throws -> (pid_t, Int32, Int32) {
    let (reads, writes) = (try Self.pipe(), try Self.pipe())
    defer {
      close(reads.end)
      close(writes.begin)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, reads.end, 0)
    posix_spawn_file_actions_adddup2(&actions, writes.begin, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var pid: pid_t = 0
    let started = Self.withStrings(command) { arguments in
      Self.withStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&pid, command[0], &actions, nil, arguments, environment)
      }
    }
    guard started == 0 else {
      close(reads.begin)
      close(writes.end)
      throw PressFailure.cannotStart
    }
    return (pid, reads.begin, writes.end)
  }

  /// Waits for its end.
  /// - Returns: whether it ended by itself, and well.
  func wait() -> Bool {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1 { guard errno == EINTR else { return false } }
    return status == 0
  }

  /// Where one side writes and where the other reads.
  private static func pipe() throws -> (begin: Int32, end: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw PressFailure.cannotStart }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (begin: ends[1], end: ends[0])
  }

  private static func withStrings<T>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T) -> T {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }
}
