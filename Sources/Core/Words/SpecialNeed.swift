/// Why someone is served in a special way (UU 25/2009 Art 29). One vocabulary for the queue, for files and for home
/// visits; what each of them asks for is a list of its own.
package enum SpecialNeed: String, Sendable, CaseIterable {
  case elderly, disabled, pregnant
  /// Someone with a baby cannot wait long; their file needs nothing else.
  case withBaby
  case ill
  /// Far away, or hard to reach.
  case remote

  /// Whose files stand first among those due at one moment.
  package static let ofFiles: [SpecialNeed] = [.elderly, .disabled, .pregnant]
  /// Who draws a number of the series that is called first.
  package static let ofQueue = ofFiles + [.withBaby]
  /// Whom the office visits at home.
  package static let ofVisits: [SpecialNeed] = [.elderly, .ill, .disabled, .pregnant, .remote]

  /// The one of these that was chosen; nil for none, and for what is not among them.
  package static func chosen(_ name: String, among needs: [SpecialNeed]) -> SpecialNeed? {
    needs.first { $0.rawValue == name }
  }

  package var words: Text {
    switch self {
    case .elderly: Text(id: "Lansia", en: "Elderly")
    case .disabled: Text(id: "Penyandang disabilitas", en: "Disabled")
    case .pregnant: Text(id: "Ibu hamil", en: "Pregnant")
    case .withBaby: Text(id: "Membawa bayi", en: "With a baby")
    case .ill: Text(id: "Sakit", en: "Ill")
    case .remote: Text(id: "Tinggal jauh atau terpencil", en: "Living far away or out of reach")
    }
  }

  /// Several of them as one phrase: "lansia, sakit, atau ibu hamil".
  package static func phrase(of needs: [SpecialNeed]) -> Text {
    Text(
      id: phrase(needs.map { $0.words.id.lowercased() }, or: "atau"),
      en: phrase(needs.map { $0.words.en.lowercased() }, or: "or"))
  }

  private static func phrase(_ words: [String], or: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return "\(words.dropLast().joined(separator: ", ")), \(or) \(last)"
  }
}
