import Addresses
import Civic
import Core
import Storage
import Web

/// Who may decide what, where, on any day.
struct HolderPages: Sendable {
  let book: RegisterBook

  var routes: [Route] { [.open(.get, RegisterAddresses.who, show)] }

  private func show(_ visit: Visit) async throws -> Answer {
    let today = book.desk.reference.zone.day(of: visit.now)
    var state = FormState(fields: visit.query)
    let typed = visit.query["tanggal"]
    let asked = typed.isEmpty ? today : Day(iso: typed)
    if asked == nil { state.errors.append(FieldError("tanggal", HolderStrings.dayBad)) }
    if typed.isEmpty { state.fields["tanggal"] = today.iso }
    let (service, office, day) = (visit.query["layanan"], visit.query["kantor"], asked ?? today)
    let answer = try await visit.read { [book] tx in try Self.answer(book, service, office, day, tx) }
    return visit.show(
      Page(BookStrings.whoTitle[visit.language], body: HolderViews.page(answer, state, today: today, visit.language)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private static func answer(
    _ book: RegisterBook, _ service: String, _ office: String, _ day: Day, _ tx: Transaction
  ) throws -> HolderViews.Answer {
    let (services, offices) = (try book.services(tx), try book.offices(tx))
    let chosen = services.first { $0.key == service }
    let place = offices.first { $0.area.text == office }
    guard service.isEmpty || chosen != nil, office.isEmpty || place != nil else { throw Problem.notFound }
    var answer = HolderViews.Answer(services: services, offices: offices, service: chosen, office: place, day: day)
    if let chosen {
      answer.holders = try book.holders(of: chosen, on: day, tx).filter { place == nil || $0.office.area == place?.area }
      if answer.holders.isEmpty, let place {
        let standing = try book.standings(at: place.area, on: day, tx).first { $0.service.key == chosen.key }
        answer.holders = standing.map { [(office: place, authority: $0.authority)] } ?? []
      }
    } else if let place {
      answer.standings = try book.standings(at: place.area, on: day, tx)
    }
    return answer
  }
}
