import Foundation
import Testing

/// The engines a test can run on: a file always, a server where `script/test` has started one.
package enum TestEngine: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case sqlite, postgres

  /// Those there are on this machine.
  package static var available: [TestEngine] {
    guard PostgresServer() == nil else { return allCases }
    print("skipped: no PostgreSQL; script/test starts one")
    return [.sqlite]
  }

  /// The one on which tests run that run on one at a time: a file, or what `SIMPUL_TEST_ENGINE` names.
  package static let chosen =
    ProcessInfo.processInfo.environment["SIMPUL_TEST_ENGINE"].flatMap(TestEngine.init(rawValue:)) ?? .sqlite

  package var testDescription: String { rawValue }
}
