import Addresses
import Core
import Storage
import Web

/// Where a resident objects from home, with the code and PIN of the receipt.
struct ObjectionPages: Sendable {
  let desk: ObjectionDesk
  let tracking: TrackingPages

  var routes: [Route] {
    [
      .open(.get, ObjectionAddresses.object, show),
      .open(.post, ObjectionAddresses.object, file),
    ]
  }

  static let form = Form<String> { reader in
    reader.text("isi", limit: 2000, required: ObjectionStrings.wordsMissing)
  }

  private func show(_ visit: Visit, _ code: String) async throws -> Answer {
    page(visit, try await contestable(visit, code), FormState())
  }

  /// What is tracked, if something may be filed against it today.
  private func contestable(_ visit: Visit, _ code: String) async throws -> Contestable {
    let tracked = try await tracking.tracked(visit, code)
    if let fault = tracked.remedy.fault { throw fault.problem }
    guard let kind = tracked.remedy.kind else { throw ObjectionFault.undecided.problem }
    return Contestable(tracked: tracked, kind: kind)
  }

  private struct Contestable {
    let tracked: TrackingDesk.Tracked
    let kind: ObjectionKind
  }

  private func page(_ visit: Visit, _ found: Contestable, _ state: FormState) -> Answer {
    visit.show(
      Page(
        ObjectionStrings.file(found.kind)[visit.language], scripts: ["form.js"],
        body: ObjectionViews.page(visit, found.tracked, found.kind, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  /// What was typed stays in the form until it has been taken.
  private func file(_ visit: Visit, _ code: String) async throws -> Answer {
    let tracked = try await tracking.tracked(visit, code)
    switch Self.form.parse(visit.fields) {
    case .refused(let state): return page(visit, try await contestable(visit, code), state)
    case .accepted(let words):
      switch try await tracking.tryPIN(visit, tracked) {
      case .failure(let error):
        var typed = FormState(errors: [error])
        typed.fields["isi"] = words
        typed.fields[HiddenFields.onceName] = visit.onceForm.text
        return page(visit, try await contestable(visit, code), typed)
      case .success(let applicant): return try await take(words, against: tracked.dossier, applicant, visit)
      }
    }
  }

  /// Sent twice, it leads to the one that was filed.
  private func take(_ words: String, against dossier: Dossier, _ applicant: Applicant, _ visit: Visit) async throws -> Answer {
    let prepared = try desk.prepare(words, against: dossier.id, applicant, keepsPIN: true, now: visit.now)
    let form = visit.onceForm
    let code = try await visit.write { [desk] tx in
      try tx.once(form.key(of: dossier.id), regency: desk.regency, now: visit.now) {
        try desk.file(prepared, by: nil, tx)
        return prepared.code.compact
      }
    }
    visit.announce("keberatan")
    return .see(DossierAddresses.tracked(code))
  }
}
