import Civic
import Core
import Storage
import Testing

@testable import Dossiers

/// The rules on objections, conflicts and lapsed powers, over their whole space, against the law said again in another way.
@Suite("The rules of objections, conflicts of interest and lapsed powers")
struct ObjectionRuleTests {
  private static let services: [(key: String, kind: ObjectionKind?)] = [
    ("dispensasi-nikah", nil), ("keberatan", .objection), ("banding", .appeal),
  ]

  /// An office that works on weekdays, and is closed on Christmas Eve and Christmas Day.
  private func calendar() throws -> WorkCalendar {
    let hours = try TimeRange.list("08:00-16:00").required()
    let week = WeekHours(
      Dictionary([Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map { ($0, hours) }) { first, _ in first })
    let closed = WorkCalendar.Closure(name: Text("libur"), isOfficial: true)
    let days = try ["2026-12-24", "2026-12-25"].map { (try Day(iso: $0).required(), closed) }
    return WorkCalendar(
      zone: .wib, counter: Schedule(regular: week), office: Schedule(regular: week),
      closures: Dictionary(days) { first, _ in first })
  }

  @Test("what may be filed against which decision, on every day around the last, filed before or not")
  func table() throws {
    let (calendar, decided) = (try calendar(), try Day(iso: "2026-12-01").required())
    for (key, kind) in Self.services {
      for decision in [Decision?.none, .approved, .rejected, .grantedByLaw] {
        for (isFiled, step) in [(false, DossierStep.head), (true, .head), (false, .regency)] {
          for offset in 0...40 {
            let today = decided + offset
            let remedy = ObjectionRules.remedy(
              against: decision, of: ServiceTerms.Key(service: key, version: 1), at: step, decided: decided, isFiled: isFiled,
              on: today, calendar)
            let law = restated(kind, decision, isFiled: isFiled, decided: decided, today: today)
            // Above the desk that answered there must be another.
            let expected = step == .regency && law == .appeal ? nil : law
            #expect(
              remedy.isOpen == (expected != nil), "\(key) \(String(describing: decision)) \(isFiled) \(step) \(offset)")
            if let expected { #expect(remedy.kind == expected) }
          }
        }
      }
    }
  }

  /// The law, plainly: count the days one by one.
  private func restated(
    _ kind: ObjectionKind?, _ decision: Decision?, isFiled: Bool, decided: Day, today: Day
  ) -> ObjectionKind? {
    guard !isFiled, let decision, decision != .grantedByLaw else { return nil }
    let next: ObjectionKind
    switch kind {
    case nil: next = .objection
    case .objection where decision == .rejected: next = .appeal
    default: return nil
    }
    let off = ["2026-12-24", "2026-12-25"]
    var (worked, day) = (0, decided)
    while day < today {
      day = day + 1
      let isFree = day.weekday == .saturday || day.weekday == .sunday || off.contains(day.iso)
      if !isFree { worked += 1 }
    }
    let isFree = today.weekday == .saturday || today.weekday == .sunday || off.contains(today.iso)
    let limit = next == .objection ? 21 : 10
    // On a free day after the last working day the time is over.
    return worked < limit || (worked == limit && !isFree) || today == decided ? next : nil
  }

  @Test("an objection goes to whoever decided, an appeal always above")
  func desks() {
    for step in DossierStep.allCases {
      #expect(ObjectionRules.desk(for: .appeal, contested: step) == .regency)
      #expect(ObjectionRules.desk(for: .objection, contested: step) == (step == .regency ? .regency : .head))
    }
  }

  @Test("the same person, the same family card, or a word of the officer: in that order, and nothing without a number")
  func conflicts() {
    let (one, other) = (Blob([1]), Blob([2]))
    for officerNIK in [nil, one, other] {
      for applicantNIK in [nil, one] {
        for officerCard in [nil, one, other] {
          for applicantCard in [nil, one] {
            for (hasDeclared, hasDecided) in [(false, false), (true, false), (false, true), (true, true)] {
              let found = ConflictRules.conflict(
                officer: FamilyTies(nik: officerNIK, familyCard: officerCard),
                applicant: FamilyTies(nik: applicantNIK, familyCard: applicantCard), hasDeclared: hasDeclared,
                hasDecided: hasDecided)
              let isSame = officerNIK != nil && officerNIK == applicantNIK
              let isFamily = officerCard != nil && officerCard == applicantCard
              let said: Conflict? = hasDeclared ? .declared : hasDecided ? .ownDecision : nil
              #expect(found == (isSame ? .samePerson : isFamily ? .sameFamily : said))
            }
          }
        }
      }
    }
  }

  @Test("what happens to an open file when its power turns, over every standing")
  func lapses() {
    for standing in Authority.Standing.allCases {
      for openFiles in Authority.OpenFiles.allCases {
        for held in [false, true] {
          for last in [Lapse?.none, .finish, .handOver, .restored] {
            let authority = Authority(standing: standing, openFiles: openFiles)
            let lapse = LapseRules.lapse(authority, heldAtReceipt: held, last: last)
            let isGone = [.suspended, .ended, .recommends, .overLimit, .forwards].contains(standing)
            let finishes = isGone && standing != .forwards && openFiles == .finish
            let expected: Lapse? =
              !held ? nil : isGone ? (finishes ? .finish : .handOver) : last == .handOver ? .restored : nil
            #expect(lapse == (expected == last ? nil : expected), "\(standing) \(openFiles) \(held) \(String(describing: last))")
          }
        }
      }
    }
  }
}
