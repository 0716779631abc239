import Addresses
import Civic
import Core
import Storage
import Web

/// What differs between two decrees or two offices.
struct DifferencePages: Sendable {
  let book: RegisterBook

  var routes: [Route] { [.staff(.get, RegisterAddresses.differences, nil, show)] }

  /// What two were asked for, by what was typed.
  private struct Asked: Sendable {
    /// Numbers of decrees, of all that stand in the register.
    let decrees: (String, String)?
    let offices: (AreaCode, AreaCode)?
    let day: Day
  }

  private static func asked(_ query: FormFields, today: Day) -> (Asked, FormState) {
    var reader = FormReader(query)
    let day = reader.optional("tanggal", { Day(iso: $0) }, or: HolderStrings.dayBad)
    let numbers = ["keputusan", "keputusan-lain"].map { reader.text($0, limit: 100) ?? "" }
    let offices = ["kantor", "kantor-lain"].compactMap { AreaCode(query[$0]) }
    var state = FormState(fields: query, errors: reader.errors)
    if !query.has("tanggal") || query["tanggal"].isEmpty { state.fields["tanggal"] = (day ?? today).iso }
    return (
      Asked(
        decrees: numbers.contains("") ? nil : (numbers[0], numbers[1]),
        offices: offices.count == 2 ? (offices[0], offices[1]) : nil, day: day ?? today), state
    )
  }

  private func show(_ visit: StaffVisit) async throws -> Answer {
    var (asked, state) = Self.asked(visit.query, today: visit.today)
    let (offices, found, unknown) = try await visit.read { [book, asked] tx, _ in
      let (found, unknown) = try Self.difference(book, asked, tx)
      return (try book.offices(tx), found, unknown)
    }
    state.errors += unknown
    return visit.show(
      Page(
        DifferenceStrings.title[visit.language], frame: .staff, scripts: ["keys.js"],
        body: DifferenceViews.page(offices, found, state, visit.language)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  /// - Throws: `Problem.notFound` for an office that holds no powers.
  private static func difference(
    _ book: RegisterBook, _ asked: Asked, _ tx: Transaction
  ) throws -> (Difference?, unknown: [FieldError]) {
    guard let (one, other) = asked.decrees else {
      return (try asked.offices.map { try book.difference($0, $1, on: asked.day, tx) }, [])
    }
    let typed = [("keputusan", one), ("keputusan-lain", other)]
    let found = try typed.map { try RegisterStore.decree(number: $0.1, regency: book.desk.regency, tx) }
    let unknown = zip(typed, found).filter { $0.1 == nil }.map { FieldError($0.0.0, KeepStrings.decreeUnknown($0.0.1)) }
    guard let left = found[0], let right = found[1] else { return (nil, unknown) }
    return (try book.difference(left.id, right.id, tx), [])
  }
}
