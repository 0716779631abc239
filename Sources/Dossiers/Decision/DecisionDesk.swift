package import Civic
package import Core
package import Storage

/// What the desks of an office do with a dossier, from completeness to handing over.
package struct DecisionDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// What goes with an action.
  package struct Details: Sendable {
    /// The requirements that are missing or must be corrected; or, where a case is complete, those that were seen.
    package var requirements: [String] = []
    /// Where a case is complete: those it turned out to do without.
    package var needless: [String] = []
    package var taker: Taker?
    package var length: PromiseLength?
    package var basis = ""

    package init() {}
  }

  /// Does something to a dossier, if this person may do it now.
  /// - Parameters:
  ///   - version: of the dossier as the person saw it.
  ///   - permission: by which the person sees it.
  /// - Throws: `Problem.notFound` outside the person's areas, `.changed` if someone else was quicker,
  ///   `.notAllowed` if the rules do not let this desk do it in this state, `.papersUnseen` if something is said to
  ///   be complete of which papers have not been seen, `.takerMissing` if nobody is named who took the product.
  package func act(
    _ action: DossierAction, on id: ID, version: Int, _ details: Details, _ draft: ActDraft, by actor: Actor,
    through permission: Permission = .readDossiers, _ tx: Transaction
  ) throws {
    let standing = try standing(of: id, for: actor, through: permission, at: draft.at, tx)
    guard standing.dossier.version == version else { throw Problem.changed }
    try act(action, from: standing, details, draft, by: actor, tx)
  }

  /// Does something to a dossier that was looked up for the same person in the same transaction.
  /// - Throws: as the above, but for `.notFound` and `.changed`.
  package func act(
    _ action: DossierAction, from standing: Standing, _ details: Details, _ draft: ActDraft, by actor: Actor, _ tx: Transaction
  ) throws {
    let (dossier, terms) = (standing.dossier, standing.terms)
    if let conflict = standing.conflict, action.decides || action == .recommend {
      throw Problem.conflict(conflict, at: dossier.step)
    }
    if action == .handOver, standing.product.isAwaited { throw Problem.documentAwaited }
    guard standing.actions.contains(action) else { throw Problem.notAllowed }
    if action.decides {
      let today = reference.zone.day(of: draft.at)
      try workshop.signing.checkSigning(actor, on: today)
      try ledger.checkPower(over: dossier, on: today, tx)
    }
    guard Set(details.requirements + details.needless).isSubset(of: terms.requirements.map(\.key)) else {
      throw Problem.requirementUnknown
    }
    if action == .handOver, details.taker == nil || details.taker == .representative && draft.reason.isEmpty {
      throw Problem.takerMissing
    }
    var details = details
    if action == .complete { details.requirements = try confirm(details, dossier, terms, tx) }
    let entry = DossierLedger.Entry(
      kind: Self.kind(of: action), actor: actor.account,
      capacity: DossierRules.capacity(
        of: actor, at: Self.desk(of: action, on: dossier), in: dossier.area, on: reference.zone.day(of: draft.at)),
      detail: Self.detail(of: action, details), basis: details.basis)
    try markRequirements(action, details, dossier, terms, tx)
    try ledger.write(entry, draft, on: dossier, terms: terms, tx) { Self.change(&$0, by: action, terms, at: draft.at) }
  }

  /// Where a dossier stands for someone: what it is, under which terms, and what they may do to it now.
  package struct Standing: Sendable {
    package let dossier: Dossier
    package let terms: ServiceTerms
    package let actions: Set<DossierAction>
    /// Why this person, who holds it, must not decide it.
    package let conflict: Conflict?
    /// Whether this person may say that they must not.
    package let mayRecuse: Bool
    /// What the register says against a decision by the desk that holds it, for who may act on it.
    package let refusal: Authority?
    /// Whether what was granted can be handed over.
    package let product: ProductStanding
    /// Whether another office has decided it.
    package var isDecidedElsewhere = false
  }

  /// - Throws: `Problem.notFound` outside the person's areas.
  package func standing(
    of id: ID, for actor: Actor, through permission: Permission = .readDossiers, at moment: Moment, _ tx: Transaction
  ) throws -> Standing {
    let today = reference.zone.day(of: moment)
    guard
      let dossier = try DossierStore.dossier(id, regency: regency, in: actor.areas(for: permission, on: today), tx),
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { throw Problem.notFound }
    var actions = DossierRules.actions(on: dossier, terms: terms, by: actor, on: today)
    let acts = dossier.decision == nil ? [] : try DossierStore.acts(of: id, regency: regency, tx)
    if dossier.state == .closed {
      let zone = try reference.data(in: tx).calendar(of: dossier.area).zone
      if DossierRules.mayTakeBack(acts, of: dossier, by: actor, on: today, zone: zone) { actions.insert(.takeBack) }
    }
    let isHeld = dossier.state == .running && !actions.isEmpty
    let refusal = isHeld ? try refusal(atDeskOf: dossier, terms, on: today, tx) : nil
    let conflict = isHeld && refusal == nil ? try conflict(of: actor, over: dossier, tx) : nil
    let mayRecuse = refusal == nil && ConflictRules.mayHandUp(dossier, actions)
    if conflict != nil { actions.subtract([.approve, .reject, .recommend]) }
    // What a granted objection asked for cannot be refused again, nor put off (UU 30/2014 Art 77(6)–(7), 78(5)–(6)).
    if isHeld, try DossierStore.isTakenUp(id, regency: regency, tx) { actions.subtract([.reject, .extend, .pause]) }
    // What this office has no power over cannot be decided above it either; its own officer forwards it.
    if dossier.step == .regency, refusal != nil { actions.insert(.sendBack) }
    let product = try ledger.product(
      of: dossier, terms, wasElsewhere: try !HopStore.hops(of: id, regency: regency, tx).isEmpty, tx)
    if product.isAwaited { actions.remove(.handOver) }
    return Standing(
      dossier: dossier, terms: terms, actions: actions, conflict: conflict, mayRecuse: mayRecuse, refusal: refusal,
      product: product, isDecidedElsewhere: acts.last(where: \.isDecision)?.hop != nil)
  }

  private static func detail(of action: DossierAction, _ details: Details) -> String {
    switch action {
    case .extend: details.length?.text ?? ""
    case .handOver: details.taker?.rawValue ?? ""
    default: details.requirements.joined(separator: ",")
    }
  }

  private static func kind(of action: DossierAction) -> DossierAct.Kind {
    switch action {
    case .complete: .complete
    case .incomplete: .incomplete
    case .recommend: .recommended
    case .sendBack: .returned
    case .pause: .paused
    case .resume: .resumed
    case .extend: .extended
    case .approve: .approved
    case .reject: .rejected
    case .handOver: .handedOver
    case .remind: .reminded
    case .takeOver: .takenOver
    case .takeBack: .takenBack
    }
  }

  /// The desk at which someone sits who does this.
  private static func desk(of action: DossierAction, on dossier: Dossier) -> DossierStep {
    action == .remind || action == .takeOver ? dossier.step.superior ?? dossier.step : dossier.step
  }

  private static func change(_ dossier: inout Dossier, by action: DossierAction, _ terms: ServiceTerms, at now: Moment) {
    switch action {
    case .complete:
      dossier.state = .running
      dossier.step = DossierRules.firstDesk(of: terms)
    case .incomplete: dossier.state = .incomplete
    case .recommend:
      dossier.step = DossierRules.next(after: dossier.step, in: terms) ?? dossier.step
      dossier.isEscalated = false
    case .sendBack:
      dossier.step = DossierRules.below(dossier.step, in: terms)
      dossier.isEscalated = false
    // Warnings belong to a date; when it moves, they come anew.
    case .pause: (dossier.state, dossier.isWarned, dossier.isEscalated) = (.paused, false, false)
    case .resume: dossier.state = .running
    case .extend: (dossier.isWarned, dossier.isEscalated) = (false, false)
    case .approve: (dossier.state, dossier.decision, dossier.decidedAt) = (.approved, .approved, now)
    case .reject: (dossier.state, dossier.decision, dossier.decidedAt) = (.rejected, .rejected, now)
    case .handOver: dossier.state = .closed
    case .remind: break
    case .takeOver: (dossier.step, dossier.isEscalated) = (dossier.step.superior ?? dossier.step, false)
    case .takeBack: dossier.state = DossierRules.state(before: dossier)
    }
  }

  /// Takes the papers that were seen, and leaves out those the case does without.
  /// - Returns: those that were seen and had not been before.
  /// - Throws: `Problem.papersUnseen` if one is neither.
  private func confirm(_ details: Details, _ dossier: Dossier, _ terms: ServiceTerms, _ tx: Transaction) throws -> [String] {
    let unseen = try unseenPapers(of: dossier, terms, tx)
    let (seen, others) = (
      unseen.filter { details.requirements.contains($0.key) }, unseen.filter { !details.requirements.contains($0.key) }
    )
    let left = others.filter { !($0.isOptional && details.needless.contains($0.key)) }
    guard left.isEmpty else { throw Problem.papersUnseen(left) }
    for paper in seen { try DossierStore.set(paper.key, received: true, of: dossier.id, regency: regency, tx) }
    for paper in others { try DossierStore.remove(paper.key, of: dossier.id, regency: regency, tx) }
    return seen.map(\.key)
  }

  private func markRequirements(
    _ action: DossierAction, _ details: Details, _ dossier: Dossier, _ terms: ServiceTerms, _ tx: Transaction
  ) throws {
    switch action {
    case .pause, .incomplete:
      for key in details.requirements {
        try DossierStore.set(key, received: false, of: dossier.id, regency: regency, tx)
      }
    case .resume:
      let waiting = try DossierStore.acts(of: dossier.id, regency: regency, tx).last { $0.kind == .paused }
      for key in waiting?.requirements ?? [] {
        try DossierStore.set(key, received: true, of: dossier.id, regency: regency, tx)
      }
    default: break
    }
  }
}

extension DecisionDesk {
  /// The papers that must be seen, or found needless, before this case can be said to be complete.
  func unseenPapers(of dossier: Dossier, _ terms: ServiceTerms, _ tx: Transaction) throws -> [ServiceTerms.Requirement] {
    let papers = DossierRules.papers(
      try DossierStore.requirements(of: dossier.id, regency: regency, tx),
      try DossierStore.acts(of: dossier.id, regency: regency, tx),
      try AttachmentStore.attachments(of: dossier.id, regency: regency, tx))
    return DossierRules.unseen(papers, of: dossier, terms)
  }
}

extension DecisionDesk {
  /// One dossier with everything its page shows.
  package struct Opened: Sendable {
    package let dossier: Dossier
    package let terms: ServiceTerms
    package let acts: [DossierAct]
    package let requirements: [String: Bool]
    package let applicant: Applicant
    package let reading: ClockReading
    package let actions: Set<DossierAction>
    package let scan: Scan?
    package let mayAttach: Bool
    package let mayPrintReceipt: Bool
    package let office: Office?
    package let regencyName: String
    package let villageName: String
    package let zone: Zone
    package let fromHome: FromHome
    package let conflict: Conflict?
    package let mayRecuse: Bool
    /// What can be done about the decision, and what was filed.
    package let remedy: Remedy
    /// Where it is itself an objection: the dossier it is against, and the application it is about.
    package let contested: [ID]
    /// On what it was received; nil for those from before the register.
    package let authority: DossierAuthority?
    /// Its ways to other offices.
    package let hops: HopBoard
    /// Who decides in place of this office, if another does.
    package let elsewhere: DecidedElsewhere?
    /// Whether what was granted can be handed over.
    package let product: ProductStanding

    /// What the desk above last said to the one that holds the file, while nothing has been done since.
    package var reminder: DossierAct? {
      acts.reversed().prefix { !$0.kind.makesVersion }.first { $0.kind == .reminded }
    }

    /// What was done since the dossier had this version.
    package func acts(since version: Int) -> [DossierAct] {
      // Each act of people makes one version, so the newest of them are those not seen yet.
      let unseen = (0...dossier.version).contains(version) ? dossier.version - version : 0
      return Array(acts.filter(\.kind.makesVersion).suffix(unseen))
    }

    /// How each paper of the case stands.
    package var papers: [String: PaperStanding] { DossierRules.papers(requirements, acts, fromHome.attachments) }

    /// The papers the resident still has to bring.
    package var toBring: [ServiceTerms.Requirement] { DossierRules.toBring(papers, of: dossier, terms) }

    /// The papers that must be seen, or found needless, before the case can be said to be complete.
    package var unseen: [ServiceTerms.Requirement] { DossierRules.unseen(papers, of: dossier, terms) }
  }

  /// Opens a dossier for someone who may read it. The personal part is there for the view to mask.
  /// - Throws: `Problem.notFound` outside the person's areas.
  package func open(_ id: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> Opened {
    let standing = try standing(of: id, for: actor, at: now, tx)
    let today = reference.zone.day(of: now)
    return try opened(
      standing, mayAttach: mayAttach(standing, by: actor, on: today),
      mayPrintReceipt: actor.may(.receive, in: standing.dossier.area, on: today), for: actor, now: now, tx)
  }

  /// What a page shows of a dossier that someone may see.
  /// - Parameter actor: nil for who holds its receipt.
  func opened(
    _ standing: Standing, mayAttach: Bool, mayPrintReceipt: Bool, for actor: Actor?, now: Moment, _ tx: Transaction
  ) throws -> Opened {
    let (dossier, id) = (standing.dossier, standing.dossier.id)
    let data = try reference.data(in: tx)
    let calendar = data.calendar(of: dossier.area)
    let acts = try DossierStore.acts(of: id, regency: regency, secrets: secrets, tx)
    let today = reference.zone.day(of: now)
    let elsewhere = try ledger.decidedElsewhere(dossier, standing.terms, on: today, tx)
    // What this office may not decide, it neither grants nor refuses.
    let actions = elsewhere == nil ? standing.actions : standing.actions.filter { !$0.decides }
    return Opened(
      dossier: dossier, terms: standing.terms, acts: acts,
      requirements: try DossierStore.requirements(of: id, regency: regency, tx),
      applicant: try DossierStore.applicant(of: id, regency: regency, secrets: secrets, tx),
      reading: DossierRules.reading(acts, promise: dossier.promise, calendar: calendar, now: now),
      actions: actions, scan: try DossierStore.scan(of: id, regency: regency, tx),
      mayAttach: mayAttach, mayPrintReceipt: mayPrintReceipt,
      office: data.office(of: dossier.area),
      regencyName: dossier.area.parent.map(data.name) ?? "",
      villageName: dossier.village.map(data.name) ?? "", zone: calendar.zone,
      fromHome: try fromHome(dossier, tx), conflict: standing.conflict, mayRecuse: standing.mayRecuse,
      remedy: try ObjectionDesk(workshop).remedy(for: dossier, acts, now: now, tx),
      contested: try contested(by: dossier, tx),
      authority: try AuthorityStore.authority(.received, of: id, regency: regency, tx),
      hops: try HopDesk(workshop).board(standing, by: actor, on: today, tx), elsewhere: elsewhere,
      product: standing.product)
  }

  /// The dossiers that an objection is about: the one it is against, and the application.
  func contested(by dossier: Dossier, _ tx: Transaction) throws -> [ID] {
    guard let objection = try ObjectionStore.objection(dossier.id, regency: regency, tx) else { return [] }
    return objection.contested == objection.subject ? [objection.subject] : [objection.contested, objection.subject]
  }

  /// Notes that someone looks at the personal part in clear, and why, in the transaction that shows it.
  /// - Parameters:
  ///   - ids: two new ids.
  ///   - permission: by which the person may look.
  package func noteReading(
    _ opened: Opened, reason: String, sealed: Blob, ids: [ID], by actor: Actor, through permission: Permission = .unmask,
    now: Moment, _ tx: Transaction
  )
    throws
  {
    guard ids.count >= 2, !reason.isEmpty,
      actor.may(permission, in: opened.dossier.area, on: reference.zone.day(of: now))
    else { throw Problem.notAllowed }
    try tx.run(
      """
      INSERT INTO personal_read (regency, id, dossier, at, actor, reason)
      VALUES (\(regency), \(ids[0]), \(opened.dossier.id), \(now), \(actor.account), \(sealed))
      """)
    try tx.record(
      Event(
        id: ids[1], at: now, actor: actor.account, kind: "dossier.personal-read",
        record: RecordKey("personal_read", regency: regency, id: ids[0]), codes: ["dossier": opened.dossier.id.text]))
  }
}

extension Problem {
  static let requirementUnknown = Problem(
    .conflict, "dossier.requirement-unknown",
    Text(id: "Syarat itu tidak ada pada layanan ini.", en: "This service has no such requirement."),
    remedy: Text(id: "Buka lagi berkasnya dan pilih syarat dari daftar.", en: "Open the file again and choose from the list."))
}
