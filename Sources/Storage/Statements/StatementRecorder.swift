import Synchronization

/// Notes every distinct statement that runs, so that tests can prepare and explain each of them on
/// both engines.
package final class StatementRecorder: Sendable {
  private let texts = Mutex<Set<String>>([])

  package init() {}

  func record(_ text: String) {
    texts.withLock { _ = $0.insert(text) }
  }

  /// The statements so far, sorted.
  package var statements: [String] {
    texts.withLock { $0.sorted() }
  }
}
