package import Core

/// How the powers of one office over one service stand, day by day: the rule of the register as functions of values.
package enum PowerTimeline {
  /// A power with what happened to it.
  package struct Life: Sendable, Hashable {
    package let power: ID
    package let issued: Day
    package let from: Day
    package let through: Day
    package let changes: [PowerChange]
    /// Whether it decides, and does not only recommend.
    package let decides: Bool
    /// Whether a camat passed it on: it stands no firmer than what the camat holds.
    package let isPassedOn: Bool

    package init(
      power: ID, issued: Day, from: Day, through: Day, changes: [PowerChange], decides: Bool = true, isPassedOn: Bool = false
    ) {
      self.decides = decides
      self.isPassedOn = isPassedOn
      self.power = power
      self.issued = issued
      self.from = from
      self.through = through
      self.changes = changes.sorted { ($0.day, $0.at) < ($1.day, $1.at) }
    }

    /// How it stands on a day; nil before it begins.
    func standing(on day: Day) -> Standing? {
      guard from <= day else { return nil }
      guard day <= through else { return .ended }
      var standing = Standing.inForce
      for change in changes {
        guard change.day <= day else { break }
        switch change.kind {
        case .withdrawn, .amended: return .ended
        case .suspended: standing = .suspended
        case .resumed: standing = .inForce
        }
      }
      return standing
    }

    /// The first day on which it can stand otherwise than on the day before.
    var turns: [Day] {
      [from] + changes.map(\.day).filter { from < $0 && $0 <= through } + (through < .last ? [through + 1] : [])
    }
  }

  package enum Standing: String, Sendable, CaseIterable {
    case inForce, suspended, ended
  }

  /// From a day on, until the next segment begins, these powers stand so.
  package struct Segment: Sendable, Hashable {
    package let from: Day
    /// The newest decree first, since a later one goes before an earlier one (*lex posterior*). Powers that have ended are
    /// named only where nothing else stands, and of them the one that ended last.
    package let entries: [Entry]
  }

  package struct Entry: Sendable, Hashable {
    package let power: ID
    package let standing: Standing

    package init(power: ID, standing: Standing) {
      self.power = power
      self.standing = standing
    }
  }

  /// The segments of the powers of one office over one service, in order; nothing before the first.
  /// - Parameter under: the powers of the camat above, by which a power that was passed on stands and falls.
  package static func segments(of lives: [Life], under: [Life] = []) -> [Segment] {
    var segments: [Segment] = []
    let turns = lives.flatMap(\.turns) + (lives.contains(where: \.isPassedOn) ? under.flatMap(\.turns) : [])
    for day in Set(turns).sorted() {
      let entries = entries(of: lives, under: under, on: day)
      if !entries.isEmpty, entries != segments.last?.entries { segments.append(Segment(from: day, entries: entries)) }
    }
    return segments
  }

  private static func entries(of lives: [Life], under: [Life], on day: Day) -> [Entry] {
    let above = under.compactMap { $0.standing(on: day) }
    let most: Standing = above.contains(.inForce) ? .inForce : above.contains(.suspended) ? .suspended : .ended
    let standing = lives.compactMap { life in
      life.standing(on: day).map { own in (life, life.isPassedOn && own == .inForce ? most : own) }
    }
    let alive = standing.filter { $0.1 != .ended }.sorted { isBefore($0.0, $1.0) }
    if !alive.isEmpty { return alive.map { Entry(power: $0.0.power, standing: $0.1) } }
    let last = standing.map(\.0).max { (end($0), $0.power) < (end($1), $1.power) }
    return last.map { [Entry(power: $0.power, standing: .ended)] } ?? []
  }

  private static func isBefore(_ one: Life, _ other: Life) -> Bool {
    (other.issued, other.from, other.power) < (one.issued, one.from, one.power)
  }

  /// The day on which a power ends by itself.
  private static func end(_ life: Life) -> Day {
    let ending = life.changes.first { $0.kind == .withdrawn || $0.kind == .amended }?.day ?? .last
    return min(life.through + 1, ending)
  }
}
