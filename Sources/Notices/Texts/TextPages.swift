import Addresses
import Civic
import Core
import Storage
import Web

/// The texts of notices, for those who may change them.
struct TextPages: Sendable {
  let desk: TextDesk

  var routes: [Route] {
    [
      .staff(.get, NoticeAddresses.texts, .editNotices, list),
      .staff(.get, NoticeAddresses.text, .editNotices, show),
      .staff(.post, NoticeAddresses.text, .editNotices, save),
      .staff(.post, NoticeAddresses.resetText, .editNotices, reset),
    ]
  }

  private func list(_ visit: StaffVisit) async throws -> Answer {
    let changed = try await visit.read { [desk] tx, _ in try desk.changed(tx) }
    return visit.show(
      Page(TextStrings.title[visit.language], frame: .staff, body: TextViews.list(visit, changed)))
  }

  private static func key(_ kind: String, _ form: String, _ language: String) throws -> TextStore.Key {
    guard let kind = NoticeKind(rawValue: kind), let form = TextForm(rawValue: form), let language = Language(rawValue: language)
    else { throw Problem.notFound }
    return TextStore.Key(kind: kind, form: form, language: language)
  }

  private func show(_ visit: StaffVisit, _ kind: String, _ form: String, _ language: String) async throws -> Answer {
    let key = try Self.key(kind, form, language)
    let current = try await visit.read { [desk] tx, _ in try desk.current(key, tx) }
    var state = FormState()
    state.fields["judul"] = current.text.subject
    state.fields["isi"] = current.text.body
    return page(visit, key, current, state, current.text)
  }

  private func page(
    _ visit: StaffVisit, _ key: TextStore.Key, _ current: TextStore.Current, _ state: FormState, _ text: NoticeText,
    isChangedMeanwhile: Bool = false
  ) -> Answer {
    let view = TextView(key: key, current: current, state: state, text: text, isChangedMeanwhile: isChangedMeanwhile)
    return visit.show(
      Page(TextStrings.title[visit.language], frame: .staff, scripts: ["form.js"], body: view.page(visit)),
      status: isChangedMeanwhile ? 409 : state.errors.isEmpty ? 200 : 422)
  }

  /// The longest text, in characters; what a message may take is counted in parts.
  private static let longest = 4000

  private static func form(_ key: TextStore.Key) -> Form<NoticeText> {
    Form { reader in
      let subject = key.form == .mail ? reader.text("judul", limit: 150, required: TextStrings.bodyMissing) : ""
      let typed = reader.fields["isi"]
      guard typed.utf8.count <= longest * 4, let body = cleanedLines(typed, limit: longest) else {
        reader.refuse("isi", WebStrings.tooLong(longest))
        return nil
      }
      if body.isEmpty { reader.refuse("isi", TextStrings.bodyMissing) }
      guard let subject else { return nil }
      let text = NoticeText(subject: subject, body: body)
      let check = TextCheck(text, key.kind, key.form, key.language)
      if !check.unknown.isEmpty { reader.refuse("isi", TextStrings.unknown(check.unknown)) }
      if check.isTooLong { reader.refuse("isi", TextStrings.tooLong(check.parts)) }
      return text
    }
  }

  /// Saves, or only shows how it would read.
  private func save(_ visit: StaffVisit, _ kind: String, _ form: String, _ language: String) async throws -> Answer {
    let key = try Self.key(kind, form, language)
    let current = try await visit.read { [desk] tx, _ in try desk.current(key, tx) }
    switch Self.form(key).parse(visit.fields) {
    case .refused(let state): return page(visit, key, current, state, current.text)
    case .accepted(let text):
      guard visit.fields["lakukan"] == "simpan" else {
        return page(visit, key, current, FormState(fields: visit.fields), text)
      }
      return try await write(visit, key, text) {
        page(visit, key, current, FormState(fields: visit.fields), text, isChangedMeanwhile: true)
      }
    }
  }

  private func reset(_ visit: StaffVisit, _ kind: String, _ form: String, _ language: String) async throws -> Answer {
    let key = try Self.key(kind, form, language)
    return try await write(visit, key, nil) { .see(Self.address(key)) }
  }

  private func write(_ visit: StaffVisit, _ key: TextStore.Key, _ text: NoticeText?, ifChanged: () -> Answer) async throws
    -> Answer
  {
    let (version, ids) = (Int(visit.fields["versi"]) ?? -1, [visit.newID(), visit.newID()])
    do {
      try await visit.write { [desk] tx, actor in
        try desk.save(text, key, version: version, ids: ids, by: actor, on: visit.today, now: visit.now, tx)
      }
    } catch let problem as Problem where problem.kind == .changed {
      return ifChanged()
    }
    visit.announce("naskah", text == nil ? "bawaan" : "simpan")
    return .see(Self.address(key))
  }

  private static func address(_ key: TextStore.Key) -> Link {
    NoticeAddresses.text(key.kind.rawValue, key.form.rawValue, key.language.rawValue)
  }
}
