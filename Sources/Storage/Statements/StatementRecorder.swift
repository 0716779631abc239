import Synchronization

/// Notes every distinct statement that runs, so that tests can prepare and explain each of them on
/// both engines; and, if asked, each run of a statement with its values, so that a measurement can
/// run the same again.
package final class StatementRecorder: Sendable {
  private struct Notes {
    var texts: Set<String> = []
    var journal: [SQL] = []
  }

  private let notes = Mutex(Notes())
  private let keepsJournal: Bool

  package init(keepsJournal: Bool = false) {
    self.keepsJournal = keepsJournal
  }

  func record(_ sql: SQL) {
    notes.withLock { notes in
      notes.texts.insert(sql.text)
      if keepsJournal { notes.journal.append(sql) }
    }
  }

  /// The statements so far, sorted.
  package var statements: [String] {
    notes.withLock { $0.texts.sorted() }
  }

  /// What has run since the last call, in order.
  package func takeJournal() -> [SQL] {
    notes.withLock { notes in
      defer { notes.journal = [] }
      return notes.journal
    }
  }
}
