/// The addresses of promises kept and broken, and of what residents were asked for beyond the standard.
package enum PromiseAddresses {
  /// Promise and reality of the whole regency, or of one office.
  package static let table = FixedAddress("/janji")
  /// What is behind the figures of one service.
  package static let service = Address<String>("/janji/", "")
  /// The promises that were broken and what the camat said.
  package static let late = FixedAddress("/janji-lewat")
  /// Where the camat answers for them.
  package static let answers = FixedAddress("/jawaban-janji")
  package static let answer = Address<String>("/jawaban-janji/", "")

  /// Where a resident says with the code of a receipt that more was asked for.
  package static let asked = Address<String>("/lacak/", "/diminta")
  /// Where the regency reads how often.
  package static let askedCounts = FixedAddress("/diminta")
}
