import Civic
import Core
import Storage

/// The statements on evaluations, and on what offices held of a service.
enum EvaluationStore {
  private static let columns: SQL = """
    e.id, e.year, e.area, e.service, e.entry, e.version, e.opened_at, e.reply_until, e.from_day, e.through_day, e.began,
    e.received, e.rejected, e.sent_back, e.objected, e.granted, e.has_limit, e.offices_without, e.before_n, e.before_on_time,
    e.before_half, e.before_nine_tenths, e.before_source, e.travel, e.travel_source, e.reply, e.reply_at, e.reply_by,
    e.outcome, e.reason, e.decree, e.decided_at, e.decided_by, e.proposal, e.signs
    """

  /// How offices stood to a service up to a day, by office and day.
  static func turns(of service: String, through last: Day, regency: Int, _ tx: Transaction) throws -> [PowerTurn] {
    try tx.all(
      """
      SELECT s.area, s.from_day, s.standing, p.reach, p.limit_most FROM power_segment s
      JOIN power p ON p.regency = s.regency AND p.id = s.power
      WHERE s.regency = \(regency) AND s.service = \(service) AND s.from_day <= \(last)
      ORDER BY s.area, s.from_day, s.rank
      """
    ) { row in
      let standing = try row.value(2, as: PowerTimeline.Standing.self)
      let reach = try row.value(3, as: PowerReach.self)
      return PowerTurn(
        area: try row.value(0, as: AreaCode.self), from: try row.day(1), holds: standing == .inForce && reach == .decides,
        hasLimit: !row.isNull(4))
    }
  }

  static func evaluation(_ id: ID, regency: Int, _ tx: Transaction) throws -> Evaluation? {
    let sides = try sides(of: id, regency: regency, tx)
    return try tx.first("SELECT \(columns) FROM evaluation e WHERE e.regency = \(regency) AND e.id = \(id)") {
      try evaluation($0, sides)
    }
  }

  /// The newest entry of each power of a year, by service and office.
  static func newest(year: Int, service: String?, regency: Int, _ tx: Transaction) throws -> [Evaluation] {
    let narrowed: SQL = service.map { "AND e.service = \($0)" } ?? ""
    let found = try tx.all(
      """
      SELECT \(columns) FROM evaluation e
      WHERE e.regency = \(regency) AND e.year = \(year) \(narrowed) AND NOT EXISTS (
        SELECT 1 FROM evaluation f WHERE f.regency = \(regency) AND f.year = e.year AND f.service = e.service
          AND f.area = e.area AND f.entry > e.entry)
      ORDER BY e.service, e.area
      """
    ) { (id: try $0.id(0), make: try draft($0)) }
    return try found.map { try $0.make(sides(of: $0.id, regency: regency, tx)) }
  }

  /// The entries of a power in a year, the newest first.
  static func entries(
    of service: String, at area: AreaCode, year: Int, regency: Int, _ tx: Transaction
  ) throws -> [(id: ID, entry: Int, isDecided: Bool)] {
    try tx.all(
      """
      SELECT id, entry, outcome FROM evaluation
      WHERE regency = \(regency) AND year = \(year) AND service = \(service) AND area = \(area) ORDER BY entry DESC
      """
    ) { (id: try $0.id(0), entry: $0.int(1), isDecided: !$0.isNull(2)) }
  }

  private enum Side: String {
    case own, before, others
  }

  private static func sides(of id: ID, regency: Int, _ tx: Transaction) throws -> [Side: Comparison] {
    let rows = try tx.all(
      """
      SELECT side, offices, from_day, through_day, n, on_time, minutes FROM evaluation_side
      WHERE regency = \(regency) AND evaluation = \(id) ORDER BY side
      """
    ) { row in
      let times = CaseTimes(n: row.int(4), onTime: row.int(5), minutes: CaseTimes.minutes(row.text(6)))
      let side = Comparison(offices: row.int(1), from: try row.day(2), through: try row.day(3), times: times)
      return (try row.value(0, as: Side.self), side)
    }
    return Dictionary(rows) { first, _ in first }
  }

  private static func evaluation(_ row: borrowing Row, _ sides: [Side: Comparison]) throws -> Evaluation {
    try draft(row)(sides)
  }

  /// A row, read but for its sides: another statement reads those.
  private static func draft(_ row: borrowing Row) throws -> @Sendable ([Side: Comparison]) -> Evaluation {
    var counts = CaseCounts()
    (counts.received, counts.rejected, counts.sentBack) = (row.int(11), row.int(12), row.int(13))
    (counts.objected, counts.objectionsGranted) = (row.int(14), row.int(15))
    let (id, area, days) = (try row.id(0), try row.value(2, as: AreaCode.self), try (row.day(8), row.day(9), row.day(10)))
    let (year, service, entry, version) = (row.int(1), row.text(3), row.int(4), row.int(5))
    let (openedAt, replyUntil) = (row.moment(6), try row.day(7))
    let (hasLimit, without) = (row.bool(16), row.int(17))
    let before = row.intOrNil(18).map {
      EnteredBefore(
        n: $0, onTime: row.intOrNil(19), halfDays: row.intOrNil(20), nineTenthsDays: row.intOrNil(21), source: row.text(22))
    }
    let travel = row.intOrNil(23).map { Travel(kilometres: $0, source: row.text(24)) }
    let reply = try row.isNull(25) ? nil : EvaluationReply(words: row.text(25), at: row.moment(26), by: row.id(27))
    let decision = try row.isNull(28) ? nil : decision(row)
    return { [counts] sides in
      var counts = counts
      counts.here = sides[.own]?.times ?? CaseTimes()
      return Evaluation(
        id: id, year: year, area: area, service: service, entry: entry, version: version, openedAt: openedAt,
        replyUntil: replyUntil,
        evidence: Evidence(
          from: days.0, through: days.1, began: days.2, counts: counts, before: sides[.before], others: sides[.others],
          hasLimit: hasLimit, officesWithout: without), before: before, travel: travel, reply: reply, decision: decision)
    }
  }

  private static func decision(_ row: borrowing Row) throws -> EvaluationDecision {
    EvaluationDecision(
      outcome: try row.value(28, as: EvaluationOutcome.self), reason: row.text(29), decree: row.text(30), at: row.moment(31),
      by: try row.id(32),
      proposal: Proposal(
        outcome: try row.value(33, as: EvaluationOutcome.self),
        signs: row.text(34).split(separator: ",").compactMap { Sign(rawValue: String($0)) }))
  }

  // What is written

  static func insert(_ evaluation: Evaluation, by opener: ID, regency: Int, _ tx: Transaction) throws {
    let (evidence, counts) = (evaluation.evidence, evaluation.evidence.counts)
    try tx.run(
      """
      INSERT INTO evaluation (regency, id, year, area, service, entry, version, opened_at, opened_by, reply_until, from_day,
        through_day, began, received, rejected, sent_back, objected, granted, has_limit, offices_without)
      VALUES (\(regency), \(evaluation.id), \(evaluation.year), \(evaluation.area), \(evaluation.service),
        \(evaluation.entry), \(evaluation.version), \(evaluation.openedAt), \(opener), \(evaluation.replyUntil),
        \(evidence.from), \(evidence.through), \(evidence.began), \(counts.received), \(counts.rejected), \(counts.sentBack),
        \(counts.objected), \(counts.objectionsGranted), \(evidence.hasLimit), \(evidence.officesWithout))
      """)
    let own = Comparison(offices: 1, from: evidence.from, through: evidence.through, times: counts.here)
    for (side, known) in [(Side.own, own), (.before, evidence.before), (.others, evidence.others)] {
      guard let known else { continue }
      try tx.run(
        """
        INSERT INTO evaluation_side (regency, evaluation, side, offices, from_day, through_day, n, on_time, minutes)
        VALUES (\(regency), \(evaluation.id), \(side.rawValue), \(known.offices), \(known.from), \(known.through),
          \(known.times.n), \(known.times.onTime), \(known.times.minutesText))
        """)
    }
  }

  /// Saves what people say of an evaluation, if nobody else has since it was read.
  /// - Throws: `Problem.changed` if someone has.
  static func update(_ evaluation: Evaluation, regency: Int, _ tx: Transaction) throws {
    let (before, travel, reply) = (evaluation.before, evaluation.travel, evaluation.reply)
    let decision = evaluation.decision
    let signs = decision.map { $0.proposal.signs.map(\.rawValue).joined(separator: ",") }
    let changed = try tx.run(
      """
      UPDATE evaluation SET version = version + 1, before_n = \(before?.n), before_on_time = \(before?.onTime),
        before_half = \(before?.halfDays), before_nine_tenths = \(before?.nineTenthsDays), before_source = \(before?.source),
        travel = \(travel?.kilometres), travel_source = \(travel?.source), reply = \(reply?.words), reply_at = \(reply?.at),
        reply_by = \(reply?.by), outcome = \(decision?.outcome.rawValue), reason = \(decision?.reason),
        decree = \(decision?.decree), decided_at = \(decision?.at), decided_by = \(decision?.by),
        proposal = \(decision?.proposal.outcome.rawValue), signs = \(signs)
      WHERE regency = \(regency) AND id = \(evaluation.id) AND version = \(evaluation.version)
      """)
    guard changed == 1 else { throw Problem.changed }
  }
}

extension CaseTimes {
  /// `31:4 32:6`: how many lie in each bucket, in order.
  var minutesText: String {
    minutes.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
  }

  static func minutes(_ text: String) -> [Int: Int] {
    let pairs = text.split(separator: " ").compactMap { pair -> (Int, Int)? in
      let numbers = pair.split(separator: ":").compactMap { Int($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
