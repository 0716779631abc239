/// A language of the interface.
package enum Language: String, Sendable, CaseIterable {
  case id, en
}

/// A sentence people read, in both languages side by side.
package struct Text: Sendable, Hashable, Codable {
  package let id: String
  package let en: String

  package init(id: String, en: String) {
    self.id = id
    self.en = en
  }

  /// The same word in both languages: a name, a code, a number.
  package init(_ same: String) {
    self.init(id: same, en: same)
  }

  package subscript(_ language: Language) -> String {
    language == .id ? id : en
  }
}
