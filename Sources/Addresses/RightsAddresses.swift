/// The addresses of residents' rights over their personal data.
package enum RightsAddresses {
  /// What is kept, why, how long, who sees it; and the rights.
  package static let notice = FixedAddress("/data-pribadi")
  /// Where a request is begun from home.
  package static let begin = FixedAddress("/data-pribadi/permintaan")
  /// How far a request is, by its code.
  package static let status = Address<String>("/data-pribadi/permintaan/", "")

  /// The counter's part: who asks is looked at here.
  package static let counter = FixedAddress("/loket/hak-data")
  package static let identify = Address<String>("/loket/hak-data/", "/identitas")

  /// The work of who answers.
  package static let work = FixedAddress("/hak-data")
  package static let request = Address<String>("/hak-data/", "")
  package static let copy = Address<String>("/hak-data/", "/salinan")
  package static let file = Address<String>("/hak-data/", "/salinan-json")
  package static let correct = Address<String>("/hak-data/", "/pembetulan")
  package static let erase = Address<String>("/hak-data/", "/penghapusan")
  package static let decide = Address<String>("/hak-data/", "/putusan")
  package static let answer = Address<String>("/hak-data/", "/jawaban")
}
