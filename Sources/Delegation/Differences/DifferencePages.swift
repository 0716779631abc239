import Addresses
import Civic
import Core
import Storage
import Web

/// What differs between two decrees or two offices.
struct DifferencePages: Sendable {
  let book: RegisterBook

  var routes: [Route] { [.staff(.get, RegisterAddresses.differences, nil, show)] }

  private func show(_ visit: StaffVisit) async throws -> Answer {
    var state = FormState(fields: visit.query)
    let typed = visit.query["tanggal"]
    let asked = typed.isEmpty ? visit.today : Day(iso: typed)
    if asked == nil { state.errors.append(FieldError("tanggal", HolderStrings.dayBad)) }
    if typed.isEmpty { state.fields["tanggal"] = visit.today.iso }
    let (query, day) = (visit.query, asked ?? visit.today)
    let (decrees, offices, found) = try await visit.read { [book] tx, _ in
      (try book.decrees(after: nil, tx), try book.offices(tx), try Self.difference(book, query, day, tx))
    }
    return visit.show(
      Page(
        DifferenceStrings.title[visit.language], frame: .staff, scripts: ["keys.js"],
        body: DifferenceViews.page(decrees, offices, found, state, visit.language)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private static func difference(_ book: RegisterBook, _ query: FormFields, _ day: Day, _ tx: Transaction) throws -> Difference? {
    func pair<T>(_ name: String, _ read: (String) -> T?) throws -> (T, T)? {
      let (one, other) = (query[name], query["\(name)-lain"])
      guard !one.isEmpty, !other.isEmpty else { return nil }
      guard let one = read(one), let other = read(other) else { throw Problem.notFound }
      return (one, other)
    }
    if let (one, other) = try pair("keputusan", { ID(text: $0) }) { return try book.difference(one, other, tx) }
    return try pair("kantor", { AreaCode($0) }).map { try book.difference($0, $1, on: day, tx) }
  }
}
