import Civic
import Core
import Storage

/// What differs between two decrees, or between two offices on a day, service by service.
struct Difference: Sendable {
  /// A service with what each side says of it; empty where it says nothing.
  struct Line: Sendable {
    let service: Text
    let one: [Text]
    let other: [Text]
  }

  let one: String
  let other: String
  let lines: [Line]
  /// How many services both say the same of.
  let alike: Int

  /// - Parameters:
  ///   - left: what the one side says, by service.
  ///   - right: what the other says.
  init(_ one: String, _ left: [String: [Text]], _ other: String, _ right: [String: [Text]], services: [ServiceName]) {
    self.one = one
    self.other = other
    let said = services.filter { left[$0.key] != nil || right[$0.key] != nil }
    let different = said.filter { left[$0.key] != right[$0.key] }
    lines = different.map { Line(service: $0.name, one: left[$0.key] ?? [], other: right[$0.key] ?? []) }
    alike = said.count - different.count
  }
}

extension RegisterBook {
  /// - Throws: `Problem.notFound`.
  func difference(_ one: ID, _ other: ID, _ tx: Transaction) throws -> Difference {
    let (left, right) = (try decree(one, tx), try decree(other, tx))
    let areas = AreaWords(try desk.reference.data(in: tx))
    func said(_ book: BookDecree) -> [String: [Text]] {
      Dictionary(grouping: book.powers, by: \.power.service).mapValues { lines in
        lines.map { DifferenceStrings.words(of: $0.power, areas.words($0.power.areas)) }.sorted { $0.id < $1.id }
      }
    }
    return Difference(
      left.decree.number, said(left), right.decree.number, said(right), services: try desk.asks.services(tx))
  }

  /// - Throws: `Problem.notFound` for an office that holds no powers.
  func difference(_ one: AreaCode, _ other: AreaCode, on day: Day, _ tx: Transaction) throws -> Difference {
    let offices = try offices(tx)
    guard let left = offices.first(where: { $0.area == one }), let right = offices.first(where: { $0.area == other }) else {
      throw Problem.notFound
    }
    func said(_ area: AreaCode) throws -> [String: [Text]] {
      Dictionary(
        try standings(at: area, on: day, tx).map { ($0.service.key, [DifferenceStrings.words(of: $0.authority)]) }
      ) { first, _ in first }
    }
    return Difference(left.name, try said(one), right.name, try said(other), services: try services(tx))
  }
}
