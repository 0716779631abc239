import Yams

/// Which keys a YAML file that people edit may have, and where. A misspelt key of something optional would
/// otherwise vanish without a word.
package indirect enum YAMLShape: Sendable {
  case value
  case list(YAMLShape)
  case fields([String: YAMLShape])

  /// A sentence in both languages.
  package static let text: YAMLShape = .fields(["id": .value, "en": .value])

  /// The places of keys that the shape does not know: `services[3].promis (baris/line 120)`.
  /// - Throws: the parser's error if the text is no YAML.
  package func unknownKeys(in yaml: String) throws -> [String] {
    guard let node = try Yams.compose(yaml: yaml) else { return [] }
    return unknownKeys(in: node, at: "")
  }

  private func unknownKeys(in node: Node, at place: String) -> [String] {
    switch (self, node) {
    case (.list(let element), .sequence(let nodes)):
      return nodes.enumerated().flatMap { element.unknownKeys(in: $1, at: "\(place)[\($0 + 1)]") }
    case (.fields(let known), .mapping(let pairs)):
      return pairs.flatMap { key, value -> [String] in
        let name = key.string ?? ""
        let inside = place.isEmpty ? name : "\(place).\(name)"
        guard let shape = known[name] else { return ["\(inside) (baris/line \(key.mark?.line ?? 0))"] }
        return shape.unknownKeys(in: value, at: inside)
      }
    default: return []
    }
  }
}
