package import Civic
package import Core
package import Storage

extension RegisterDesk {
  /// What came of bringing in the usual sources.
  package enum GroundImport: Sendable, Hashable {
    /// Nothing was brought in.
    case refused([TableFault])
    /// - Parameters:
    ///   - changed: the services whose proposal is new or reads differently.
    ///   - confirmed: the services that someone confirmed, which stay as they are.
    case imported(changed: [String], unchanged: Int, confirmed: [String])
  }

  /// Brings in the usual sources as proposals. What someone of the regency confirmed is never overwritten.
  /// - Parameter ids: an id for each entry of the file and its event.
  package func propose(_ file: GroundFile, ids: [(id: ID, event: ID)], at now: Moment, _ tx: Transaction) throws -> GroundImport {
    let services = Set(try asks.services(tx).map(\.key))
    let unknown = file.entries.filter { !services.contains($0.service) }.map {
      TableFault(line: $0.line, column: "service", text: GroundFileStrings.unknownService)
    }
    guard file.faults.isEmpty, unknown.isEmpty else { return .refused(file.faults + unknown) }
    let known = Dictionary(try register.grounds(tx).map { ($0.service, $0) }) { first, _ in first }
    var (changed, confirmed, unchanged): ([String], [String], Int) = ([], [], 0)
    for (entry, ids) in zip(file.entries, ids) {
      let before = known[entry.service]
      let ground = entry.ground(id: before?.id ?? ids.id, isBasisRequired: before?.isBasisRequired ?? false)
      if before?.confirmedAt != nil {
        confirmed.append(entry.service)
      } else if before == ground {
        unchanged += 1
      } else {
        try save(ground, ids.event, at: now, by: nil, tx)
        changed.append(entry.service)
      }
    }
    return .imported(changed: changed, unchanged: unchanged, confirmed: confirmed)
  }

  /// What someone of the regency says of the source of a service.
  package struct Confirmation: Sendable {
    let service: String
    let source: PowerSource
    let rule: String
    let signer: Role
    let technicalOffice: String
    /// How the object is measured; nil where no power has a limit.
    let object: ObjectMeasure?
    /// Whether the regency stands for it; else it stays a proposal.
    let isConfirmed: Bool
    let isBasisRequired: Bool

    package init(
      service: String, source: PowerSource, rule: String, signer: Role = .head, technicalOffice: String = "",
      object: ObjectMeasure? = nil, isConfirmed: Bool, isBasisRequired: Bool
    ) {
      self.service = service
      self.source = source
      self.rule = rule
      self.signer = signer
      self.technicalOffice = technicalOffice
      self.object = object
      self.isConfirmed = isConfirmed
      self.isBasisRequired = isBasisRequired
    }

    /// What stands in the way of confirming it: what a decree must give, no rule alone gives.
    var fault: RegisterFault? {
      guard isConfirmed else { return nil }
      return source.needsDecree ? .groundNeedsDecree : rule.isEmpty ? .ruleMissing : nil
    }
  }

  /// How often what a service rests on was saved; 0 where nothing was.
  package func version(ofGround service: String, _ tx: Transaction) throws -> Int {
    try GroundStore.version(of: service, regency: regency, tx)
  }

  /// - Parameters:
  ///   - version: of the ground as the person saw it; 0 where there was none.
  ///   - ids: of the ground where there is none yet, and of the event.
  /// - Throws: `Problem.notAllowed`, `.notFound` for an unknown service, `.changed` if someone else was quicker, or what
  ///   stands in the way.
  package func confirm(
    _ said: Confirmation, version: Int, ids: (id: ID, event: ID), at now: Moment, by actor: Actor, _ tx: Transaction
  ) throws {
    try check(actor, at: now)
    guard try asks.services(tx).contains(where: { $0.key == said.service }) else { throw Problem.notFound }
    guard try version == self.version(ofGround: said.service, tx) else { throw Problem.changed }
    if let fault = said.fault { throw fault.problem }
    let before = try GroundStore.ground(of: said.service, regency: regency, tx)
    if said.object?.unit != before?.object?.unit,
      try BookStore.hasLimit(said.service, on: reference.zone.day(of: now), regency: regency, tx)
    {
      throw RegisterFault.measureNeeded.problem
    }
    let ground = Ground(
      id: before?.id ?? ids.id, service: said.service, source: said.source, kind: before?.kind ?? .nonLicensing,
      affair: before?.affair ?? "", rule: said.rule, signer: said.signer, technicalOffice: said.technicalOffice,
      isOfVillage: before?.isOfVillage ?? false, object: said.object, confirmedAt: said.isConfirmed ? now : nil,
      confirmedBy: said.isConfirmed ? actor.account : nil, isBasisRequired: said.isBasisRequired)
    try save(ground, ids.event, at: now, by: actor, tx)
  }
}
