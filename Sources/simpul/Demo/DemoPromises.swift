import Civic
import Core
import Dossiers
import Storage

/// What the program, the camat and some residents would have said about the files of a story: promises that
/// passed, answers for them, and papers or money asked for beyond the standard.
struct DemoPromises: Sendable {
  private let workshop: Workshop
  private let decisions: DecisionDesk
  private let promises: BrokenPromiseDesk
  private let asked: AskedDesk
  private let randomness: Randomness

  init(_ workshop: Workshop, randomness: Randomness) {
    self.workshop = workshop
    (decisions, promises, asked) = (DecisionDesk(workshop), BrokenPromiseDesk(workshop), AskedDesk(workshop))
    self.randomness = randomness
  }

  /// What is made before a transaction: the drafts of a notice and of an answer, and the ids of a tap.
  struct Drafts: Sendable {
    let notice: ActDraft
    let answer: ActDraft
    let ids: [ID]
    fileprivate var dice: Dice
  }

  func drafts(at moment: Moment, of dossier: ID, _ make: () throws -> ActDraft) rethrows -> Drafts {
    Drafts(
      notice: try make(), answer: try make(), ids: [randomness.id(at: moment), randomness.id(at: moment)],
      dice: Dice(of: dossier))
  }

  /// The files of an office that are open, or whose broken promise has no answer.
  func unsettled(in area: AreaCode, regency: Int, now: Moment, _ database: Database) async throws -> [ID] {
    var found: Set<ID> = []
    var last: WorkPlace?
    repeat {
      let places = try await database.read { [last] tx in
        try tx.openWork(
          regency: regency, area: area.text, queues: DossierRules.Queue.open, .all, after: last, limit: Self.page)
      }
      found.formUnion(places.map(\.id))
      last = places.count == Self.page ? places.last : nil
    } while last != nil
    repeat {
      let list = try await database.read { [promises, last] tx in try promises.publicList(in: area, after: last, now: now, tx) }
      found.formUnion(list.waiting.map(\.promise.dossier))
      last = list.next
    } while last != nil
    return found.sorted()
  }

  private static let page = 500

  /// Notes and answers a promise that passed before a file moves on at `moment`.
  /// - Returns: whether something was written.
  @discardableResult
  func catchUp(
    _ standing: DecisionDesk.Standing, until moment: Moment, _ drafts: Drafts, camat: Actor, _ tx: Transaction
  ) throws -> Bool {
    var dice = drafts.dice
    let dossier = standing.dossier
    guard dossier.firstDue < moment else { return false }
    // Few are left without an answer for weeks.
    let isOld = dossier.firstDue.adding(days: 21) < moment
    let isAnswered = dice.roll(isOld ? 60 : 9) > 0
    let delay = 90 + dice.roll(1100)
    if dossier.state.isOpen {
      let at = min(dossier.firstDue.adding(seconds: 30), moment)
      try promises.notice(dossier, standing.terms, drafts.notice.dated(at), tx)
    }
    guard isAnswered else { return dossier.state.isOpen }
    try answer(dossier.id, dossier.state.isOpen, after: delay, until: moment, drafts, &dice, camat: camat, tx)
    return true
  }

  /// Answers, if the camat found the time before `moment`.
  private func answer(
    _ id: ID, _ isOpen: Bool, after delay: Int, until moment: Moment, _ drafts: Drafts, _ dice: inout Dice, camat: Actor,
    _ tx: Transaction
  ) throws {
    guard let due = try promises.due(of: id, after: delay, tx), due < moment else { return }
    let words = Self.words[dice.roll(Self.words.count)]
    let day = Zone.wib.day(of: moment) + 1 + dice.roll(4)
    try promises.answer(
      .init(reason: words.reason, deed: words.deed, newDay: isOpen ? day : nil), for: id, drafts.answer.dated(due), by: camat, tx)
  }

  /// What a resident says after a file was handed over: most say nothing. Some offices are named more often.
  func handedOver(_ dossier: Dossier, at moment: Moment, _ drafts: Drafts, _ tx: Transaction) throws {
    var dice = drafts.dice
    let isProne = (Int(dossier.area.text.suffix(2)) ?? 0) % 8 == 0
    guard dice.roll(isProne ? 14 : 80) == 0 else { return }
    let kind: AskedKind = dice.roll(3) == 0 ? .money : .paper
    let step = dice.roll(4) == 0 ? nil : dice.pick(AskedStep.allCases)
    let answer = AskedAnswer(kind: kind, step: step, paper: dice.roll(2) == 0 ? dice.pick(AskedPaper.allCases) : nil)
    try asked.take(answer, of: dossier, ids: drafts.ids, now: moment, tx)
  }

  private static let words = [
    (
      reason: "Pejabat yang menandatangani sakit tiga hari dan belum ada penggantinya.",
      deed: "Sekcam ditunjuk sebagai pelaksana harian; berkas ini didahulukan."
    ),
    (
      reason: "Jaringan ke dinas kabupaten terputus dua hari.",
      deed: "Pemeriksaan dilakukan lewat surat, dan salurannya sudah diperbaiki."
    ),
    (
      reason: "Berkas salah taruh di meja seksi lain.",
      deed: "Semua berkas yang masih terbuka kami periksa satu per satu hari itu juga."
    ),
    (
      reason: "Permohonan bulan ini dua kali lipat dari biasanya.",
      deed: "Satu petugas dipindahkan ke loket, dan jam tanda tangan ditambah."
    ),
  ]
}
