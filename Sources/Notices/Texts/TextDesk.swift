import Civic
import Core
import Storage

/// Looking at the texts of notices and changing them. Ortala and the administrator do it for the whole regency.
struct TextDesk: Sendable {
  let regency: Int

  func changed(_ tx: Transaction) throws -> [TextStore.Key: Int] {
    try TextStore.changed(regency: regency, tx)
  }

  func current(_ key: TextStore.Key, _ tx: Transaction) throws -> TextStore.Current {
    try TextStore.current(key, regency: regency, tx)
  }

  /// Saves a new version, or with nil the text shipped with the program.
  /// - Parameters:
  ///   - version: the one the person saw.
  ///   - ids: two new ids.
  /// - Throws: `Problem.changed` if someone else has saved one since; `.notAllowed` outside one's area;
  ///   `.textUnfit` for a text that names what cannot be filled.
  func save(
    _ text: NoticeText?, _ key: TextStore.Key, version: Int, ids: [ID], by actor: Actor, on day: Day, now: Moment,
    _ tx: Transaction
  ) throws {
    guard ids.count >= 2, actor.may(.editNotices, in: AreaCode(regency: regency), on: day) else { throw Problem.notAllowed }
    if let text {
      let check = TextCheck(text, key.kind, key.form, key.language)
      guard check.unknown.isEmpty, !check.isTooLong, !text.body.isEmpty else { throw Problem.textUnfit }
    }
    let current = try current(key, tx)
    guard current.version == version else { throw Problem.changed }
    try TextStore.insert(text, key, version: version + 1, id: ids[0], by: actor.account, at: now, regency: regency, tx)
    try tx.record(
      Event(
        id: ids[1], at: now, actor: actor.account, kind: text == nil ? "notice-text.reset" : "notice-text.saved",
        record: RecordKey("notice_text", regency: regency, id: ids[0]),
        codes: [
          "kind": key.kind.rawValue, "channel": key.form.rawValue, "language": key.language.rawValue,
          "version": String(version + 1),
        ]))
  }
}

extension Problem {
  static let textUnfit = Problem(
    .invalid, "notice-text.unfit", TextStrings.unfit, remedy: TextStrings.unfitRemedy)
}
