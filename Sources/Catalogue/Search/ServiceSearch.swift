import Core

/// Finds services by what people type: whole words, beginnings, words that mean the same, and words with a
/// letter wrong. All that does not depend on the question is made once, when the catalogue is read.
struct ServiceSearch: Sendable {
  /// How much a word says about a service, by where it stands.
  private enum Weight {
    static let name = 8
    static let word = 6
    static let text = 2
    /// What people type is, as a whole, something a service is known by.
    static let phrase = 30
  }

  /// How good a match is, in tenths.
  private enum Quality {
    static let exact = 10
    static let beginning = 7
    static let synonym = 9
    static let typo = 5
  }

  private struct Entry: Sendable {
    let word: String
    let letters: [Character]
    /// The weight of the word in each service that has it, by the service's place.
    var weights: [Int: Int]
  }

  /// By word, so that beginnings are found by halving.
  private let entries: [Entry]
  /// Names and search words as a whole, to the services known by them.
  private let phrases: [String: [Int]]
  /// Each word or phrase to those that mean the same.
  private let synonyms: [String: [[String]]]
  private let synonymWords: [(word: String, letters: [Character])]
  private let fillers: Set<String>
  private let count: Int
  /// What the law has abolished stands behind what takes its place.
  private let outdated: [Int]

  /// - Parameter services: in the order in which equals are to stand.
  init(_ services: [Service], synonyms groups: [[String]], fillers: [String]) {
    var weights: [String: [Int: Int]] = [:]
    var phrases: [String: [Int]] = [:]
    for (place, service) in services.enumerated() {
      func note(_ text: String, _ weight: Int) {
        for word in Self.words(text) { weights[word, default: [:]][place] = max(weights[word]?[place] ?? 0, weight) }
      }
      for text in [service.summary.id, service.summary.en, service.product.id, service.product.en] { note(text, Weight.text) }
      for text in service.words { note(text, Weight.word) }
      for text in [service.name.id, service.name.en] { note(text, Weight.name) }
      for text in service.words + [service.name.id, service.name.en] { phrases[folded(text), default: []].append(place) }
    }
    entries = weights.sorted { $0.key < $1.key }.map { Entry(word: $0.key, letters: Array($0.key), weights: $0.value) }
    self.phrases = phrases
    var means: [String: [[String]]] = [:]
    for group in groups.map({ $0.map(folded) }) {
      for text in group { means[text, default: []] += group.filter { $0 != text }.map(Self.words) }
    }
    synonyms = means
    synonymWords = means.keys.filter { !$0.contains(" ") }.sorted().map { ($0, Array($0)) }
    self.fillers = Set(fillers.map(folded))
    count = services.count
    outdated = services.indices.filter { services[$0].status == .abolished }
  }

  /// The places of the services that fit, best first. Each word must fit; if none fits all of them, those
  /// that fit the most.
  func places(_ question: String) -> [Int] {
    let typed = folded(question)
    let all = Array(Self.words(typed).prefix(8))
    let telling = all.filter { !fillers.contains($0) }
    let words = telling.isEmpty ? all : telling
    var scores = [Int](repeating: 0, count: count)
    var fits = [Int](repeating: 0, count: count)
    var rest = words[...]
    var parts = 0
    while !rest.isEmpty {
      let (length, found) = match(rest)
      rest = rest.dropFirst(length)
      parts += 1
      for (place, score) in found {
        scores[place] += score
        fits[place] += 1
      }
    }
    for text in Set([typed, words.joined(separator: " ")]) {
      for place in phrases[text] ?? [] { scores[place] += Weight.phrase * Quality.exact }
    }
    for place in outdated { scores[place] /= 2 }
    let most = fits.max() ?? 0
    guard most * 2 >= max(parts, 1) else { return [] }
    return (0..<count).filter { fits[$0] == most }.sorted { (scores[$0], $1) > (scores[$1], $0) }
  }

  /// What the first words of a question find: a phrase of two or three words with synonyms, or one word.
  /// - Returns: how many words were used, and the score of each service.
  private func match(_ words: ArraySlice<String>) -> (length: Int, scores: [Int: Int]) {
    for length in stride(from: min(3, words.count), through: 2, by: -1) {
      if let others = synonyms[words.prefix(length).joined(separator: " ")] {
        let own = scores(ofAll: Array(words.prefix(length)))
        return (length, merged([own] + others.map { scores(ofAll: $0).mapValues { $0 * Quality.synonym / Quality.exact } }))
      }
    }
    guard let word = words.first else { return (1, [:]) }
    let found = merged([scores(of: word), scores(ofSynonymsOf: word)])
    return (1, found.isEmpty ? misspelt(word) : found)
  }

  private func scores(ofSynonymsOf word: String) -> [Int: Int] {
    merged((synonyms[word] ?? []).map { scores(ofAll: $0).mapValues { $0 * Quality.synonym / Quality.exact } })
  }

  /// The services in which all words stand.
  private func scores(ofAll words: [String]) -> [Int: Int] {
    let each = words.map { scores(of: $0) }
    return (each.first ?? [:]).filter { place, _ in each.allSatisfy { $0[place] != nil } }
  }

  /// The services in which the word stands or begins a word.
  private func scores(of word: String) -> [Int: Int] {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].word < word { low = middle + 1 } else { high = middle }
    }
    var found: [Int: Int] = [:]
    for entry in entries[low...] {
      guard entry.word.hasPrefix(word) else { break }
      let quality = entry.word == word ? Quality.exact : Quality.beginning
      found = merged([found, entry.weights.mapValues { $0 * quality }])
    }
    return found
  }

  /// The services with a word, or the beginning of one, that differs by a slip: one in words from four
  /// letters, two from eight.
  private func misspelt(_ word: String) -> [Int: Int] {
    let letters = Array(word)
    guard letters.count >= 4 else { return [:] }
    let allowed = letters.count >= 8 ? 2 : 1
    var found: [Int: Int] = [:]
    for entry in entries where entry.letters.count + allowed >= letters.count {
      let known = entry.letters.prefix(letters.count + allowed)
      guard EditDistance.isWithin(allowed, letters, Array(known)) else { continue }
      found = merged([found, entry.weights.mapValues { $0 * Quality.typo }])
    }
    // "ilnag" is no word of any service, but "ilang" means "hilang", which is.
    for known in synonymWords where EditDistance.isWithin(allowed, letters, known.letters) {
      found = merged([found, scores(ofSynonymsOf: known.word).mapValues { $0 * Quality.typo / Quality.exact }])
    }
    return found
  }

  private func merged(_ all: [[Int: Int]]) -> [Int: Int] {
    all.reduce(into: [:]) { result, next in result.merge(next, uniquingKeysWith: max) }
  }

  private static func words(_ text: String) -> [String] {
    folded(text).split(separator: " ").map(String.init)
  }
}

/// How many slips lie between two words: a letter too many, too few, wrong, or two exchanged (optimal string
/// alignment).
enum EditDistance {
  /// Whether the typed word becomes the known one by at most `limit` slips.
  static func isWithin(_ limit: Int, _ typed: [Character], _ known: [Character]) -> Bool {
    guard abs(typed.count - known.count) <= limit else { return false }
    var before: [Int] = []
    var previous = Array(0...known.count)
    for i in 0..<typed.count {
      var row = [i + 1]
      row.reserveCapacity(known.count + 1)
      for j in 0..<known.count {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (typed[i] == known[j] ? 0 : 1))
        if i > 0, j > 0, typed[i] == known[j - 1], typed[i - 1] == known[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      if (row.min() ?? 0) > limit { return false }
      (before, previous) = (previous, row)
    }
    return (previous.last ?? 0) <= limit
  }
}
