import Foundation
import Testing

/// Reads every source file once and holds what a program can hold of the house's rules, naming the
/// remedy.
@Suite("The house is tidy")
struct TidyTests {
  struct Source {
    let path: String
    let room: String
    let text: String
  }

  static let sources: [Source] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Sources")
    guard let files = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    return files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8) else { return nil }
      return Source(path: path, room: String(path.split(separator: "/").first ?? ""), text: text)
    }
  }()

  private func offenders(_ isBad: (Source) -> Bool) -> [String] {
    Self.sources.filter(isBad).map(\.path)
  }

  @Test("the sources are found")
  func found() {
    #expect(Self.sources.count > 80)
  }

  @Test("no file is longer than 400 lines: split it by aspect")
  func length() {
    #expect(offenders { $0.text.split(separator: "\n", omittingEmptySubsequences: false).count > 400 }.isEmpty)
  }

  @Test("only Storage imports the database, only Web the server")
  func imports() {
    #expect(offenders { $0.room != "Storage" && ($0.text.contains("import GRDB") || $0.text.contains("import SQLite")) }.isEmpty)
    #expect(offenders { $0.room != "Web" && $0.text.contains("import Hummingbird") }.isEmpty)
  }

  @Test("Core imports nothing but the system's clock")
  func core() {
    #expect(
      offenders {
        $0.room == "Core" && $0.text.contains("import ") && !$0.path.hasSuffix("World.swift")
          && $0.text.split(separator: "\n").contains { $0.hasPrefix("import ") || $0.hasPrefix("package import ") }
      }.isEmpty)
  }

  @Test("a room never imports the room beside it: ask through Asks.swift")
  func rooms() {
    let rooms = ["Catalogue", "Delegation", "Documents", "Dossiers", "Notices", "Queue", "Rights"]
    for room in rooms {
      for other in rooms where other != room {
        #expect(offenders { $0.room == room && $0.text.contains("import \(other)\n") }.isEmpty)
      }
    }
  }

  @Test("nothing that input could turn into a crash, and no mark left over")
  func banned() {
    for (word, remedy) in [
      ("try!", "throw"), ("fatalError(", "throw a Problem"), ("as!", "use as?"), ("TODO", "do it or file an issue"),
      ("FIXME", "do it or file an issue"), ("Date()", "take the Moment that was passed in"),
    ] {
      #expect(offenders { $0.text.contains(word) }.isEmpty, "\(word): \(remedy)")
    }
  }

  @Test("@unchecked Sendable stands only in Storage, with its proof")
  func unchecked() {
    #expect(offenders { $0.text.contains("@unchecked Sendable {") && $0.room != "Storage" }.isEmpty)
  }

  @Test("sentences for people stand in Strings files")
  func sentences() {
    let views = Self.sources.filter {
      $0.path.hasSuffix("Views.swift") || $0.path.hasSuffix("View.swift") || $0.path.hasSuffix("Pages.swift")
    }
    #expect(views.filter { $0.text.contains("Text(id: \"") && !$0.path.hasSuffix("AccountPages.swift") }.map(\.path).isEmpty)
  }
}
