import Addresses
import Civic
import Core
import Crypto
import Storage
import Web

/// The kiosk: drawing a number, and for staff making a device a kiosk.
struct KioskPages: Sendable {
  let desk: QueueDesk

  var routes: [Route] {
    [
      .open(.get, QueueAddresses.take, show),
      .open(.post, QueueAddresses.take, draw),
      .staff(.get, QueueAddresses.openKiosk, .receive, kiosks),
      .staff(.post, QueueAddresses.openKiosk, .receive, open),
      .staff(.post, QueueAddresses.closeKiosk, .receive, close),
    ]
  }

  /// How many numbers a kiosk gives in a minute: more is a child at play.
  private static let perMinute = 15

  private func show(_ visit: Visit, _ area: String) async throws -> Answer {
    let area = try AreaCode(asked: area)
    let (kiosk, view) = try await visit.read { [desk] tx in
      (try desk.kiosk(visit.kioskToken, of: area, now: visit.now, tx), try desk.view(area, now: visit.now, tx))
    }
    guard kiosk != nil else {
      return visit.show(Page(QueueStrings.takeNumber[visit.language], body: KioskViews.elsewhere(view, visit.language)))
    }
    let isPriority = visit.query.has("prioritas")
    var answer = visit.show(
      Page(
        QueueStrings.takeNumber[visit.language], frame: .display, scripts: ["form.js"],
        body: KioskViews.kiosk(visit, view, isPriority: isPriority)))
    // Someone who walked away half way leaves the first page to the next.
    if isPriority { answer.headers.append(("refresh", "60; url=\(QueueAddresses.take(area.text).text)")) }
    return answer
  }

  private func draw(_ visit: Visit, _ areaText: String) async throws -> Answer {
    let area = try AreaCode(asked: areaText)
    let (kind, key) = (visit.fields["urusan"], visit.fields[HiddenFields.onceName])
    guard kind.utf8.count <= 100, (8...100).contains(key.utf8.count) else { throw Problem.notFound }
    let series: QueueSeries = visit.fields.has("prioritas") ? .priority : .ordinary
    let kiosk = try await visit.read { [desk] tx in
      _ = try desk.office(area, tx)
      return try desk.kiosk(visit.kioskToken, of: area, now: visit.now, tx)
    }
    guard let kiosk else { throw Problem.noKiosk }
    try visit.site.throttle.note("kiosk/\(kiosk.id.text)", limit: Self.perMinute, minutes: 1, now: visit.now)
    let (draft, digest) = (desk.draft(visit.now), Array(SHA256.hash(data: visit.fields.canonicalBytes)))
    let ticket = try await visit.write { [desk] tx in
      // The kiosk may have been closed since.
      guard try desk.kiosk(visit.kioskToken, of: area, now: visit.now, tx) != nil else { throw Problem.noKiosk }
      let once = OnceKey(actor: "kiosk/\(kiosk.id.text)", key: key, body: digest)
      return try tx.once(once, regency: desk.regency, now: visit.now) {
        try desk.takeAtKiosk(series, kind: kind, area: area, draft, tx).id.text
      }
    }
    return .see(QueueAddresses.slip(areaText, ticket))
  }

  private func kiosks(_ visit: StaffVisit) async throws -> Answer { try await kiosks(visit, FormState()) }

  private func kiosks(_ visit: StaffVisit, _ state: FormState) async throws -> Answer {
    let offices = try await visit.read { [desk] tx, actor in
      let data = try desk.reference.data(in: tx)
      return try actor.areas(for: .receive, on: visit.today).compactMap(data.openOffice).map { office in
        (office: office, kiosks: try desk.kiosks(of: office.area, now: visit.now, tx))
      }
    }
    return visit.show(
      Page(
        QueueStrings.kiosks[visit.language], frame: .staff, scripts: ["form.js"], body: KioskViews.staff(visit, offices, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  /// The officer's own session ends in the same write: the device is for others from now on.
  private func open(_ visit: StaffVisit) async throws -> Answer {
    guard let area = AreaCode(visit.fields["kantor"]) else {
      return try await kiosks(visit, FormState(fields: visit.fields, errors: [FieldError("kantor", QueueStrings.officeMissing)]))
    }
    let (kiosk, prints, session) = (desk.prepareKiosk(now: visit.now), visit.fields.has("cetak"), visit.visit.session)
    try await visit.write { [desk] tx, actor in
      try desk.open(kiosk, of: area, prints: prints, by: actor, tx)
      if let session { try Sessions.end(session, in: tx) }
    }
    visit.visit.forgetSession()
    visit.visit.becomeKiosk(kiosk.token, days: QueueKiosk.days)
    return .see(QueueAddresses.take(area.text))
  }

  private func close(_ visit: StaffVisit, _ id: String) async throws -> Answer {
    let id = try ID(asked: id)
    let eventID = visit.newID()
    try await visit.write { [desk] tx, actor in
      try desk.closeKiosk(id, eventID: eventID, by: actor, now: visit.now, tx)
    }
    return .see(QueueAddresses.openKiosk())
  }
}
