package import Civic
package import Core
package import Storage

/// The books of numbers of the offices: how they are written, and what stands in them.
package struct NumberDesk: Sendable {
  let regency: Int
  let asks: DocumentAsks
  let reference: Reference
  let secrets: Secrets
  let randomness: Randomness

  /// The first number an office may begin with.
  package static let starts = 1...99_999

  /// The rule for a kind of services: of its own book, or of the book for all others.
  func rule(for kind: String, of area: AreaCode, _ tx: Transaction) throws -> NumberRule {
    let rules = try NumberStore.rules(of: area, regency: regency, tx)
    return rules.first { $0.book == kind } ?? rules.first { $0.book.isEmpty } ?? usual(area)
  }

  /// What holds until the office has set its own: one book, with the code of the area.
  private func usual(_ area: AreaCode) -> NumberRule {
    NumberRule(
      id: ID.version7(at: Moment(seconds: 0), random: []), area: area, book: "", pattern: .usual, code: area.text, start: 1,
      startYear: 0)
  }

  /// Gives the next number of a book, in the transaction that issues the document: whatever is rolled back gives it
  /// back, so the book has no gaps.
  /// - Throws: `Problem.numberTaken` where another book of the office has written the same.
  func next(for kind: String, of area: AreaCode, on day: Day, _ tx: Transaction) throws -> BookNumber {
    let rule = try rule(for: kind, of: area, tx)
    let last = try NumberStore.last(book: rule.book, of: area, year: day.year, regency: regency, tx)
    let number = rule.next(after: last, in: day.year)
    let text = rule.text(number, on: day)
    guard try !NumberStore.isTaken(text, by: area, regency: regency, tx) else { throw Problem.numberTaken(text) }
    return BookNumber(book: rule.book, year: day.year, number: number, text: text)
  }

  /// What is set for the books of an office.
  package struct Books: Sendable {
    package let office: Office
    package let kinds: [DocumentKind]
    /// By book; every office has the one for all kinds, `""`.
    package let rules: [NumberRule]
    /// What each would write next.
    package let next: [String: String]
    /// Those that have begun this year: their first number cannot be set any more.
    package let begun: Set<String>
    /// How often the books of the office have been set. Each stands beside the others, so whoever sets one must have seen
    /// the last of all.
    package let edition: Int
  }

  /// - Throws: `Problem.notAllowed` without an office to set, `.notFound` for one outside the person's areas.
  package func books(of typed: String, for actor: Actor, on day: Day, _ tx: Transaction) throws -> (Books, offices: [Office]) {
    let offices = try offices(for: actor, .keepNumbers, on: day, tx)
    guard let office = typed.isEmpty ? offices.first : offices.first(where: { $0.area.text == typed }) else {
      throw typed.isEmpty ? Problem.notAllowed : Problem.notFound
    }
    var rules = try NumberStore.rules(of: office.area, regency: regency, tx)
    let edition = Self.edition(rules)
    if !rules.contains(where: \.book.isEmpty) { rules.insert(usual(office.area), at: 0) }
    var (next, begun): ([String: String], Set<String>) = ([:], [])
    for rule in rules {
      next[rule.book] = try preview(rule, on: day, tx)
      if try NumberStore.last(book: rule.book, of: rule.area, year: day.year, regency: regency, tx) != nil {
        begun.insert(rule.book)
      }
    }
    return (Books(office: office, kinds: try asks.kinds(tx), rules: rules, next: next, begun: begun, edition: edition), offices)
  }

  private static func edition(_ rules: [NumberRule]) -> Int { rules.map(\.version).reduce(0, +) }

  /// The offices of districts and kelurahan inside the areas of someone.
  func offices(for actor: Actor, _ permission: Permission, on day: Day, _ tx: Transaction) throws -> [Office] {
    let data = try reference.data(in: tx)
    return actor.areas(for: permission, on: day).flatMap { area in
      area.level == .regency ? data.districtOffices : data.openOffice(of: area).map { [$0] } ?? []
    }
  }

  /// What a rule would write next.
  package func preview(_ rule: NumberRule, on day: Day, _ tx: Transaction) throws -> String {
    let last = try NumberStore.last(book: rule.book, of: rule.area, year: day.year, regency: regency, tx)
    return rule.text(rule.next(after: last, in: day.year), on: day)
  }

  /// How a book is to be numbered, with the ids that are made before the transaction.
  package struct Change: Sendable {
    package let area: AreaCode
    package let book: String
    package let pattern: NumberPattern
    package let code: String
    /// The first number of a book that has not begun; nil leaves it what it was.
    package let start: Int?
    /// Of the books as the person saw them.
    package let edition: Int
    let at: Moment
    let id: ID
    let eventID: ID
  }

  package func prepare(
    area: AreaCode, book: String, pattern: NumberPattern, code: String, start: Int?, edition: Int, now: Moment
  ) -> Change {
    Change(
      area: area, book: book, pattern: pattern, code: code, start: start, edition: edition, at: now,
      id: randomness.id(at: now), eventID: randomness.id(at: now))
  }

  /// The rule as a change leaves it.
  /// - Throws: as `save`.
  package func rule(after change: Change, by actor: Actor, _ tx: Transaction) throws -> NumberRule {
    let (area, day) = (change.area, reference.zone.day(of: change.at))
    guard actor.may(.keepNumbers, in: area, on: day), try reference.data(in: tx).openOffice(of: area) != nil,
      try change.book.isEmpty || asks.kinds(tx).contains(where: { $0.key == change.book })
    else { throw Problem.notFound }
    let rules = try NumberStore.rules(of: area, regency: regency, tx)
    guard Self.edition(rules) == change.edition else { throw Problem.changed }
    let before = rules.first { $0.book == change.book }
    let last = try NumberStore.last(book: change.book, of: area, year: day.year, regency: regency, tx)
    if let last, let start = change.start, start != before?.start { throw Problem.numbersBegun(last) }
    let rule = NumberRule(
      id: before?.id ?? change.id, area: area, book: change.book, pattern: change.pattern, code: change.code,
      start: last == nil ? change.start ?? before?.firstNumber(in: day.year) ?? 1 : before?.start ?? 1,
      startYear: last == nil ? day.year : before?.startYear ?? day.year)
    let others = rules + (rules.contains(where: \.book.isEmpty) ? [] : [usual(area)])
    if others.contains(where: { $0.collides(with: rule, on: day) }) { throw Problem.booksCollide }
    return rule
  }

  /// Saves how a book is numbered. Numbers that were given stay; the next is written in the new way.
  /// - Throws: `Problem.notFound` outside the person's areas or for a kind that is not there, `.changed` if a book of the
  ///   office was set since the person saw them, `.numbersBegun` where a first number is set for a book that has begun
  ///   this year, `.booksCollide` where two books would write the same.
  package func save(_ change: Change, by actor: Actor, _ tx: Transaction) throws {
    let rule = try rule(after: change, by: actor, tx)
    try NumberStore.save(rule, at: change.at, by: actor.account, regency: regency, tx)
    try tx.record(
      Event(
        id: change.eventID, at: change.at, actor: actor.account, kind: "number-rule.saved",
        record: RecordKey("number_rule", regency: regency, id: rule.id), fields: ["pattern", "code", "start"],
        codes: ["area": rule.area.text, "book": rule.book]))
  }

  /// A part of a book.
  package struct Book: Sendable {
    package let office: Office
    package let offices: [Office]
    package let kinds: [DocumentKind]
    package let book: String
    package let year: Int
    package let lines: [BookLine]
    /// After which number the next part begins; nil at the end.
    package let next: Int?
    package let zone: Zone
  }

  /// What someone wants to see of a book.
  package struct Wish: Sendable {
    package var area = ""
    package var book = ""
    package var year: Int
    package var after = 0
    package var limit = 200

    package init(year: Int) { self.year = year }
  }

  /// - Throws: `Problem.notFound` for an office outside the person's areas.
  package func book(_ wish: Wish, for actor: Actor, on day: Day, _ tx: Transaction) throws -> Book {
    let offices = try offices(for: actor, .readDossiers, on: day, tx)
    guard let office = wish.area.isEmpty ? offices.first : offices.first(where: { $0.area.text == wish.area }) else {
      throw Problem.notFound
    }
    let found = try NumberStore.lines(
      book: wish.book, of: office.area, year: wish.year, after: wish.after, limit: wish.limit + 1, regency: regency, tx)
    let lines = try found.prefix(wish.limit).map { line, sealed in
      var line = line
      line.reason =
        try sealed.map { try secrets.open($0, at: DocumentStore.place("reason", line.document, regency: regency)) } ?? ""
      return line
    }
    return Book(
      office: office, offices: offices, kinds: try asks.kinds(tx), book: wish.book, year: wish.year, lines: lines,
      next: found.count > wish.limit ? lines.last?.number : nil, zone: office.zone)
  }
}
