import Civic
import Core
import Dossiers

/// The invented life of one office's dossiers: what is received when, and what each desk does with it.
/// It decides only who acts and when; what an act does is decided by the desks themselves.
///
/// It is told day by day, so that years of it need no more memory than a week, and the same each time, so that a
/// filling that was cut off goes on where it was.
struct DemoStory: Sendable {
  /// Something that happens at a moment.
  struct Beat: Sendable {
    enum Deed: Sendable {
      case receive(CounterDesk.Intake)
      case act(DossierAction)
      case hop(DemoHop)
    }
    let at: Moment
    let dossier: ID
    let deed: Deed
    let by: Role
  }

  let office: AreaCode
  /// Where the story ends.
  let now: Moment
  private let villages: [Region]
  private let services: [ServiceTerms]
  private let names: DemoNames
  private let calendar: WorkCalendar
  private let count: Int
  private let seed: UInt64
  private let time: WorkingTime
  private let days: [Day]
  private var dice: Dice
  /// How many days and dossiers have been told.
  private var (told, number) = (0, 0)
  /// What follows from what has been told, on later days.
  private var later: [Beat] = []
  private var ready: [Beat] = []

  init(
    office: AreaCode, villages: [Region], services: [ServiceTerms], names: DemoNames, calendar: WorkCalendar, count: Int,
    from: Day, now: Moment, seed: UInt64
  ) {
    (self.office, self.villages, self.names, self.calendar) = (office, villages, names, calendar)
    (self.count, self.now, self.seed) = (count, now, seed)
    time = WorkingTime(calendar, .counter)
    dice = Dice(seed: seed)
    // A town of kelurahan has no desa that could ask for what only a desa asks for.
    let hasDesa = villages.contains { $0.code.villageKind == .desa }
    self.services = services.filter { hasDesa || names.applicant(of: $0.key.service) != .desa }
    days = (0...max(0, calendar.zone.day(of: now) - from)).map { from + $0 }.filter {
      !calendar.ranges(on: $0, of: .counter).isEmpty
    }
  }

  /// The next beats in order of time, at most so many; none after the last.
  mutating func next(_ most: Int) -> [Beat] {
    while ready.count < most, told < days.count { tellDay() }
    let beats = ready.prefix(most)
    ready.removeFirst(beats.count)
    return Array(beats)
  }

  private mutating func tellDay() {
    let day = days[told]
    while number < count, number * days.count / count <= told {
      receive(number, on: day)
      number += 1
    }
    told += 1
    let end =
      told < days.count ? min(calendar.zone.moment(days[told], minute: 0), now.adding(seconds: 1)) : now.adding(seconds: 1)
    ready += later.filter { $0.at < end }.sorted { ($0.at, $0.dossier) < ($1.at, $1.dossier) }
    later.removeAll { $0.at < end }
  }

  private mutating func receive(_ number: Int, on day: Day) {
    guard let range = calendar.ranges(on: day, of: .counter).first, let terms = Self.service(services, &dice) else { return }
    let received = calendar.zone.moment(day, minute: range.start + dice.roll(range.end - range.start)).adding(
      seconds: dice.roll(60))
    let intake = Self.intake(office, villages, terms, names, &dice)
    let dossier = id(of: number, at: received)
    add(Beat(at: received, dossier: dossier, deed: .receive(intake), by: .counter))
    let isComplete = intake.received.count >= terms.requirements.count { !$0.isOptional }
    var chance = dice
    follow(dossier, received, terms, isComplete: isComplete, &chance)
    dice = chance
  }

  private func id(of number: Int, at moment: Moment) -> ID {
    var chance = Dice(seed: seed << 32 ^ UInt64(number))
    return .version7(at: moment, random: (0..<16).map { _ in UInt8(chance.roll(256)) })
  }

  private mutating func add(_ beat: Beat) {
    later.append(beat)
  }

  /// Everyday services are asked for more often than rare ones.
  private static func service(_ services: [ServiceTerms], _ dice: inout Dice) -> ServiceTerms? {
    let index = min(dice.roll(services.count), dice.roll(services.count))
    return services.isEmpty ? nil : services[index]
  }

  private static func intake(
    _ office: AreaCode, _ villages: [Region], _ terms: ServiceTerms, _ names: DemoNames, _ dice: inout Dice
  ) -> CounterDesk.Intake {
    let kind = names.applicant(of: terms.key.service) ?? (dice.roll(12) == 0 ? .proxy : .person)
    let village = dice.pick(villages.filter { kind != .desa || $0.code.villageKind == .desa })
    let name =
      switch kind {
      case .desa: "Pemerintah Desa \(village?.name ?? "")"
      case .organisation: names.organisation(&dice)
      case .person, .proxy: names.person(&dice)
      }
    let required = terms.requirements.filter { !$0.isOptional }.map(\.key)
    let isComplete = dice.roll(12) > 0
    let (nik, phone) = (
      dice.roll(25) == 0 ? "" : nik(office, &dice),
      dice.roll(10) == 0 ? "" : "+62812" + String(10_000_000 + dice.roll(80_000_000))
    )
    return CounterDesk.Intake(
      service: terms.key.service, area: office, kind: kind,
      name: name, village: village?.code,
      applicant: Applicant(
        nik: nik, phone: phone, address: names.address(&dice), purpose: names.purpose(&dice),
        proxy: kind == .proxy ? names.person(&dice) : ""),
      received: Set(isComplete ? required : Array(required.dropLast())), checksLater: false,
      amount: DemoDecrees.amount(of: terms.key.service, for: name))
  }

  /// An invented number with serial 9xxx, which no register has reached.
  private static func nik(_ office: AreaCode, _ dice: inout Dice) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = dice.roll(28) + 1 + (dice.roll(2) == 0 ? 40 : 0)
    return office.text.filter { $0 != "." } + two(day) + two(dice.roll(12) + 1) + two(dice.roll(100))
      + String(9000 + dice.roll(999))
  }

  /// The way of a dossier through the desks. Most are quick; a few wait, are sent back or are refused.
  private mutating func follow(_ dossier: ID, _ received: Moment, _ terms: ServiceTerms, isComplete: Bool, _ dice: inout Dice) {
    var at = received
    if !isComplete {
      at = later(at, hours: 8 + dice.roll(24))
      add(Beat(at: at, dossier: dossier, deed: .act(.complete), by: .counter))
    }
    let steps = terms.steps.count > 1 ? Array(terms.steps.dropFirst()) : terms.steps
    // What another office decides takes most of the time there.
    let share = budget(terms.promise) / (terms.isForwarded ? 5 : max(steps.count, 1))
    let isSlow = dice.roll(14) == 0
    for (index, step) in steps.enumerated() {
      at = later(at, minutes: max(1, share * (isSlow ? 130 + dice.roll(120) : 20 + dice.roll(70)) / 100))
      if dice.roll(30) == 0 {
        add(Beat(at: at, dossier: dossier, deed: .act(.pause), by: step.role))
        at = later(at, hours: 4 + dice.roll(30))
        add(Beat(at: at, dossier: dossier, deed: .act(.resume), by: .counter))
        at = later(at, minutes: max(1, share / 4))
      }
      let isLast = index == steps.count - 1
      if isLast, terms.isForwarded {
        at = forward(dossier, at, by: step.role, budget(terms.promise), &dice)
        continue
      }
      add(
        Beat(at: at, dossier: dossier, deed: .act(!isLast ? .recommend : dice.roll(40) == 0 ? .reject : .approve), by: step.role))
    }
    at = later(at, minutes: 20 + dice.roll(1200))
    add(Beat(at: at, dossier: dossier, deed: .act(.handOver), by: .counter))
  }

  /// The way to the office that decides, and back. A few come back undecided and are sent again.
  private mutating func forward(_ dossier: ID, _ start: Moment, by role: Role, _ budget: Int, _ dice: inout Dice) -> Moment {
    var at = start
    let isSlow = dice.roll(10) == 0
    let outcomes: [Hop.Outcome] = dice.roll(25) == 0 ? [.sentBack, .approved] : [dice.roll(50) == 0 ? .rejected : .approved]
    for outcome in outcomes {
      add(Beat(at: at, dossier: dossier, deed: .hop(.forward), by: role))
      at = later(at, minutes: 30 + dice.roll(360))
      add(Beat(at: at, dossier: dossier, deed: .hop(.received), by: .counter))
      at = later(at, minutes: max(60, budget * (isSlow ? 90 + dice.roll(60) : 15 + dice.roll(35)) / 100))
      add(Beat(at: at, dossier: dossier, deed: .hop(.decided(outcome)), by: .counter))
      at = later(at, minutes: 60 + dice.roll(500))
      add(Beat(at: at, dossier: dossier, deed: .hop(.returned), by: .counter))
      at = later(at, minutes: 30)
    }
    return at
  }

  /// Counter minutes in a promise: a working day has about six and a half counter hours.
  private func budget(_ promise: PromiseLength) -> Int {
    switch promise {
    case .minutes(let count): count
    case .hours(let count): count * 60
    case .workingDays(let count): count * 390
    }
  }

  private func later(_ moment: Moment, hours: Int) -> Moment { later(moment, minutes: hours * 60) }

  private func later(_ moment: Moment, minutes: Int) -> Moment {
    time.after(Int64(minutes) * 60_000_000, from: moment) ?? .distant
  }
}
