import Civic
import Core
import Foundation
import Storage

/// The statements on notices.
enum NoticeStore {
  private static let columns: SQL = """
    n.id, n.event, n.kind, n.channel, n.language, n.area, n.dossier, n.ordered_at, n.state, n.changed_at, n.due,
    n.tries, n.reason, n.content
    """

  /// A notice with what only the key opens.
  struct Opened: Sendable {
    let notice: Notice
    let content: NoticeContent
  }

  private static func make(_ row: borrowing Row, _ regency: Int, _ secrets: Secrets) throws -> Opened {
    let notice = try notice(row)
    return Opened(notice: notice, content: try content(row, of: notice.id, regency, secrets))
  }

  /// The same for lists, which one notice whose content cannot be opened must not keep from being shown: it
  /// stands there with nothing in it.
  private static func makeForList(_ row: borrowing Row, _ regency: Int, _ secrets: Secrets) throws -> Opened {
    let notice = try notice(row)
    return Opened(notice: notice, content: (try? content(row, of: notice.id, regency, secrets)) ?? .empty)
  }

  private static func notice(_ row: borrowing Row) throws -> Notice {
    Notice(
      id: try row.id(0), event: try row.id(1), kind: try row.value(2, as: NoticeKind.self),
      channel: try row.value(3, as: NoticeChannel.self), language: try row.value(4, as: Language.self),
      area: try row.value(5, as: AreaCode.self), dossier: try row.idOrNil(6), orderedAt: row.moment(7),
      state: try row.value(8, as: NoticeState.self), changedAt: row.moment(9), due: row.momentOrNil(10), tries: row.int(11),
      reason: row.text(12))
  }

  private static func content(_ row: borrowing Row, of id: ID, _ regency: Int, _ secrets: Secrets) throws -> NoticeContent {
    let text = try secrets.open(row.blob(13), at: place(regency, id))
    return try JSONDecoder().decode(NoticeContent.self, from: Data(text.utf8))
  }

  private static func place(_ regency: Int, _ id: ID) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "notice", column: "content", id: id)
  }

  /// - Parameter subject: to whom it goes, where it is about no dossier.
  /// - Returns: false if it was ordered before.
  static func insert(
    _ notice: Notice, _ content: NoticeContent, subject: ID? = nil, regency: Int, secrets: Secrets, _ tx: Transaction
  ) throws -> Bool {
    try tx.run(
      """
      INSERT INTO notice (regency, id, event, kind, channel, language, area, dossier, subject, content, ordered_at,
        state, changed_at, due, tries, reason, reference)
      VALUES (\(regency), \(notice.id), \(notice.event), \(notice.kind.rawValue), \(notice.channel.rawValue),
        \(notice.language.rawValue), \(notice.area), \(notice.dossier), \(subject),
        \(try seal(content, of: notice.id, regency: regency, secrets: secrets)), \(notice.orderedAt),
        \(notice.state.rawValue), \(notice.changedAt), \(notice.due), 0, \(""), \(""))
      ON CONFLICT (regency, id) DO NOTHING
      """) > 0
  }

  /// Empties the sealed part of a notice and sends it no more.
  static func forget(_ id: ID, regency: Int, secrets: Secrets, _ tx: Transaction) throws {
    try tx.removeWork(id, regency: regency)
    let empty = try seal(.empty, of: id, regency: regency, secrets: secrets)
    try tx.run(
      """
      UPDATE notice SET content = \(empty), forgotten = 1, due = NULL,
        state = CASE WHEN state IN ('waiting', 'sending', 'hand') THEN 'withdrawn' ELSE state END
      WHERE regency = \(regency) AND id = \(id)
      """)
  }

  /// Notices that were finished before a moment and still hold to whom they went.
  static func finished(before moment: Moment, regency: Int, limit: Int, _ tx: Transaction) throws -> [ID] {
    try tx.all(
      """
      SELECT n.id FROM notice n
      WHERE n.regency = \(regency) AND n.forgotten = 0 AND n.due IS NULL AND n.state <> 'hand' AND n.changed_at < \(moment)
      ORDER BY n.changed_at LIMIT \(limit)
      """
    ) { try $0.id(0) }
  }

  private static func seal(_ content: NoticeContent, of id: ID, regency: Int, secrets: Secrets) throws -> Blob {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try secrets.sealRepeatably(String(decoding: try encoder.encode(content), as: UTF8.self), at: place(regency, id))
  }

  static func notice(_ id: ID, regency: Int, secrets: Secrets, _ tx: Transaction) throws -> Opened? {
    try tx.first("SELECT \(columns) FROM notice n WHERE n.regency = \(regency) AND n.id = \(id)") {
      try make($0, regency, secrets)
    }
  }

  static func notices(_ ids: [ID], regency: Int, secrets: Secrets, _ tx: Transaction) throws -> [ID: Opened] {
    let rows = try tx.all("SELECT \(columns) FROM notice n WHERE n.regency = \(regency) AND n.id IN \(ids)") {
      try makeForList($0, regency, secrets)
    }
    return Dictionary(rows.map { ($0.notice.id, $0) }) { first, _ in first }
  }

  /// The most notices of one dossier that a page shows.
  private static let longestList = 200

  /// The notices of a dossier, newest first.
  static func notices(of dossier: ID, regency: Int, secrets: Secrets, _ tx: Transaction) throws -> [Opened] {
    try tx.all(
      """
      SELECT \(columns) FROM notice n WHERE n.regency = \(regency) AND n.dossier = \(dossier)
      ORDER BY n.id DESC LIMIT \(longestList)
      """
    ) { try makeForList($0, regency, secrets) }
  }

  /// The one that should be tried next, the longest due first.
  static func next(_ channel: NoticeChannel, regency: Int, now: Moment, _ tx: Transaction) throws -> ID? {
    try tx.first(
      """
      SELECT n.id FROM notice n
      WHERE n.regency = \(regency) AND n.channel = \(channel.rawValue) AND n.due <= \(now)
      ORDER BY n.due LIMIT 1
      """
    ) { try $0.id(0) }
  }

  /// Why a notice was set aside.
  static let unreadable = "unreadable"

  /// Sets aside a notice that cannot be read, so that the others of its channel go on. It is tried again each hour,
  /// since what is wrong may be mended, as long as a notice is tried at all.
  static func setAside(_ id: ID, regency: Int, now: Moment, _ tx: Transaction) throws {
    let tooOld = now.adding(seconds: -NoticeRules.hoursToTry * 3600)
    try tx.run(
      """
      UPDATE notice SET reason = \(unreadable), tries = tries + 1, changed_at = \(now),
        state = CASE WHEN ordered_at <= \(tooOld) THEN 'failed' ELSE 'waiting' END,
        due = CASE WHEN ordered_at <= \(tooOld) THEN NULL
          ELSE CAST(\(now.adding(seconds: NoticeRules.longestWait)) AS BIGINT) END
      WHERE regency = \(regency) AND id = \(id) AND due IS NOT NULL
      """)
  }

  /// Notes that it is being handed over. It stays due: should the program end now, it is tried again.
  /// - Returns: false if it need no longer be sent.
  static func begin(_ id: ID, regency: Int, now: Moment, _ tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE notice SET state = \(NoticeState.sending.rawValue), tries = tries + 1, changed_at = \(now)
      WHERE regency = \(regency) AND id = \(id) AND due IS NOT NULL
      """) > 0
  }

  /// Moves a notice from one state to another, if it is still in the first.
  /// - Returns: false if it is not.
  @discardableResult
  static func move(
    _ id: ID, from old: NoticeState, to new: NoticeState, due: Moment? = nil, reason: String = "", reference: String = "",
    regency: Int, now: Moment, _ tx: Transaction
  ) throws -> Bool {
    try tx.run(
      """
      UPDATE notice SET state = \(new.rawValue), due = \(due), reason = \(reason), reference = \(reference),
        changed_at = \(now)
      WHERE regency = \(regency) AND id = \(id) AND state = \(old.rawValue)
      """) > 0
  }
}

/// Who said a notice, and how.
extension NoticeStore {
  static func insert(_ said: Said, id: ID, of notice: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO notice_said (regency, id, notice, at, actor, way)
      VALUES (\(regency), \(id), \(notice), \(said.at), \(said.by), \(said.way.rawValue))
      """)
  }

  static func said(_ notices: [ID], regency: Int, _ tx: Transaction) throws -> [ID: Said] {
    let rows = try tx.all(
      "SELECT notice, at, actor, way FROM notice_said WHERE regency = \(regency) AND notice IN \(notices)"
    ) { (try $0.id(0), Said(way: try $0.value(3, as: Said.Way.self), by: try $0.id(2), at: $0.moment(1))) }
    return Dictionary(rows) { first, _ in first }
  }
}
