import Addresses
import Civic
import Core
import Storage
import Web

/// What residents read about their data, and where they begin a request from home.
struct NoticePages: Sendable {
  let desk: RightsDesk
  let schedule: RetentionSchedule

  var routes: [Route] {
    [
      .open(.get, RightsAddresses.notice, notice),
      .open(.get, RightsAddresses.begin, form),
      .open(.post, RightsAddresses.begin, begin),
      .open(.get, RightsAddresses.status, status),
    ]
  }

  /// How many codes one visitor may try in ten minutes.
  private static let triesPerTenMinutes = 60

  private func notice(_ visit: Visit) async throws -> Answer {
    visit.show(
      Page(
        RightsStrings.noticeTitle[visit.language], isIndexed: true,
        body: NoticeView.page(KeptData.all(schedule), visit.language)))
  }

  private func form(_ visit: Visit) async throws -> Answer {
    form(visit, FormState())
  }

  private func form(_ visit: Visit, _ state: FormState) -> Answer {
    visit.show(
      Page(RightsStrings.beginTitle[visit.language], scripts: ["form.js"], body: NoticeView.form(visit, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private struct Input: Sendable {
    let right: Right
    let details: String
    let code: PublicCode
    let pin: Pin?
  }

  private static let input = Form<Input> { reader in
    let right = reader.required("hak", Right.init(rawValue:), or: RightsStrings.whichMissing)
    let details = reader.text("rincian", limit: 600)
    let code = reader.required("kode", { PublicCode(typed: $0) }, or: RightsStrings.codeBad)
    let pin = reader.required("pin", { Pin($0) }, or: RightsStrings.pinMalformed)
    guard let right, let details, let code else { return nil }
    return Input(right: right, details: details, code: code, pin: pin)
  }

  private func begin(_ visit: Visit) async throws -> Answer {
    switch Self.input.parse(visit.fields) {
    case .refused(let state): return form(visit, state)
    case .accepted(let input):
      let (key, throttle) = ("hak/\(visit.address)", visit.site.throttle)
      try throttle.check(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
      let new = try desk.prepare(input.right, details: input.details, now: visit.now)
      func refused(_ field: String, _ text: Text) -> Answer {
        form(visit, FormState(fields: visit.fields, errors: [FieldError(field, text)]))
      }
      do {
        let holder = try await visit.write { [desk] tx in try desk.begin(new, code: input.code, pin: input.pin, tx) }
        switch holder {
        case .known: return .see(RightsAddresses.status(new.code.compact))
        case .malformed: return refused("pin", RightsStrings.pinMalformed)
        case .wrong(let left): return refused("pin", RightsStrings.pinWrong(left))
        case .closed: return refused("pin", RightsStrings.pinClosed)
        }
      } catch let problem as Problem where problem.kind == .notFound || problem.kind == .conflict {
        try throttle.note(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
        return refused("kode", RightsStrings.codeUnknown)
      }
    }
  }

  private func status(_ visit: Visit, _ typed: String) async throws -> Answer {
    guard let code = PublicCode(typed: typed) else { throw Problem.notFound }
    let (key, throttle) = ("hak/\(visit.address)", visit.site.throttle)
    try throttle.check(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
    do {
      let request = try await visit.read { [desk] tx in try desk.status(code, tx) }
      return visit.show(
        Page(
          RightsStrings.statusTitle[visit.language],
          body: NoticeView.status(request, zone: desk.reference.zone, now: visit.now, visit.language)))
    } catch let problem as Problem where problem.kind == .notFound {
      try throttle.note(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
      throw problem
    }
  }
}
