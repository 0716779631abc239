import Core
import Storage

/// The statements on the texts of notices. Every version stays; the newest counts, and one without a body
/// says that the text shipped with the program counts again.
enum TextStore {
  /// Which text.
  struct Key: Sendable, Hashable {
    let kind: NoticeKind
    let form: TextForm
    let language: Language
  }

  /// What stands now.
  struct Current: Sendable, Hashable {
    let text: NoticeText
    /// 0 until someone has changed it.
    let version: Int
    let isShipped: Bool
  }

  static func text(for notice: Notice, regency: Int, _ tx: Transaction) throws -> NoticeText {
    try current(Key(kind: notice.kind, form: notice.channel.form, language: notice.language), regency: regency, tx).text
  }

  static func current(_ key: Key, regency: Int, _ tx: Transaction) throws -> Current {
    let found = try tx.first(
      """
      SELECT version, subject, body FROM notice_text
      WHERE regency = \(regency) AND kind = \(key.kind.rawValue) AND channel = \(key.form.rawValue)
        AND language = \(key.language.rawValue)
      ORDER BY version DESC LIMIT 1
      """
    ) { (version: $0.int(0), subject: $0.textOrNil(1), body: $0.textOrNil(2)) }
    guard let body = found?.body else {
      return Current(text: .shipped(key), version: found?.version ?? 0, isShipped: true)
    }
    return Current(text: NoticeText(subject: found?.subject ?? "", body: body), version: found?.version ?? 0, isShipped: false)
  }

  /// The texts that are not those shipped, with their versions.
  static func changed(regency: Int, _ tx: Transaction) throws -> [Key: Int] {
    let rows = try tx.all(
      """
      SELECT t.kind, t.channel, t.language, t.version FROM notice_text t
      WHERE t.regency = \(regency) AND t.body IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM notice_text w WHERE w.regency = t.regency AND w.kind = t.kind AND w.channel = t.channel
          AND w.language = t.language AND w.version > t.version)
      """
    ) { row in
      (
        Key(
          kind: try row.value(0, as: NoticeKind.self), form: try row.value(1, as: TextForm.self),
          language: try row.value(2, as: Language.self)), row.int(3)
      )
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// - Parameter text: nil for the text shipped with the program.
  static func insert(
    _ text: NoticeText?, _ key: Key, version: Int, id: ID, by actor: ID, at now: Moment, regency: Int, _ tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO notice_text (regency, id, kind, channel, language, version, subject, body, at, actor)
      VALUES (\(regency), \(id), \(key.kind.rawValue), \(key.form.rawValue), \(key.language.rawValue), \(version),
        \(text?.subject), \(text?.body), \(now), \(actor))
      """)
  }
}
