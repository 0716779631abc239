import Addresses
import Civic
import Core
import Storage
import Web

/// What everyone may see of a queue: the office's day, one number, and the screen in the waiting room.
struct QueuePages: Sendable {
  let desk: QueueDesk

  var routes: [Route] {
    [
      .open(.get, QueueAddresses.queue, queue),
      .open(.get, QueueAddresses.board, board),
      .open(.get, QueueAddresses.pulse, pulse),
      .open(.get, QueueAddresses.ticket, ticket),
      .open(.get, QueueAddresses.slip, slip),
      QueueVoice.route,
    ]
  }

  private func queue(_ visit: Visit, _ area: String) async throws -> Answer {
    let area = try AreaCode(asked: area)
    let view = try await visit.read { [desk] tx in try desk.view(area, now: visit.now, tx) }
    let page = Page(
      QueueStrings.today[visit.language], scripts: ["live.js"], body: QueueViews.queue(view, now: visit.now, visit.language))
    return visit.showLive(page, every: 60)
  }

  private func board(_ visit: Visit, _ area: String) async throws -> Answer {
    let area = try AreaCode(asked: area)
    let view = try await visit.read { [desk] tx in try desk.view(area, now: visit.now, tx) }
    let page = Page(
      view.office.name, frame: .display, scripts: ["live.js", "voice.js"],
      body: BoardView.page(view, now: visit.now, visit.language))
    return visit.showLive(page, every: 10, alsoAllowing: ["media-src 'self'"])
  }

  /// The day, how far it has come, and the office's clock. A browser that has the same already is told so in a
  /// line.
  private func pulse(_ visit: Visit, _ area: String) async throws -> Answer {
    let area = try AreaCode(asked: area)
    let pulse = try await visit.read { [desk] tx in try desk.pulse(area, now: visit.now, tx) }
    let clock = pulse.zone.clock(visit.now)
    var answer = Answer.plain("\(QueueViews.turn(pulse.day, pulse.turn)) \(clock)")
    answer.headers += [("cache-control", "no-cache"), ("etag", "\"\(QueueViews.turn(pulse.day, pulse.turn))-\(clock)\"")]
    return answer
  }

  private func find(_ visit: Visit, _ area: String, _ id: String) async throws -> (QueueTicket, QueueView) {
    let id = try ID(asked: id)
    let area = try AreaCode(asked: area)
    return try await visit.read { [desk] tx in try desk.ticket(id, in: area, now: visit.now, tx) }
  }

  private func ticket(_ visit: Visit, _ area: String, _ id: String) async throws -> Answer {
    let (ticket, view) = try await find(visit, area, id)
    let page = Page(
      QueueStrings.number(ticket.name)[visit.language], scripts: ["live.js"],
      body: QueueViews.ticket(ticket, view, now: visit.now, visit.language))
    return ticket.state.isOver ? visit.show(page) : visit.showLive(page, every: 60)
  }

  /// At the kiosk the slip makes room for the next person by itself.
  private func slip(_ visit: Visit, _ areaText: String, _ id: String) async throws -> Answer {
    let (ticket, view) = try await find(visit, areaText, id)
    let kiosk = try await visit.read { [desk] tx in
      try desk.kiosk(visit.kioskToken, of: ticket.area, now: visit.now, tx)
    }
    let link = visit.site.settings.publicAddress + QueueAddresses.ticket(areaText, id).text
    let way: SlipView.Way = kiosk.map { .kiosk(prints: $0.prints) } ?? .counter(Int(visit.query["loket"]) ?? 0)
    let page = Page(
      QueueStrings.slip[visit.language], frame: .print, scripts: ["print.js"],
      body: SlipView.page(ticket, view, link: link, way, visit.language))
    var answer = visit.show(page)
    if kiosk != nil { answer.headers.append(("refresh", "20; url=\(QueueAddresses.take(areaText).text)")) }
    return answer
  }
}

extension Visit {
  /// A page that keeps itself true: by script, or without it by coming again.
  func showLive(_ page: Page, every seconds: Int, alsoAllowing sources: [String] = []) -> Answer {
    var answer = show(page).alsoAllowing(["connect-src 'self'"] + sources)
    if !query.has("langsung") { answer.headers.append(("refresh", "\(seconds)")) }
    return answer
  }
}
