import Core
import Storage

extension RegisterBook {
  /// What the regency has to see to, for `simpul doctor`.
  func findings(on day: Day, _ tx: Transaction) throws -> [Finding] {
    var findings: [Finding] = []
    let ending = try ending(on: day, tx)
    if let first = ending.first {
      let text = Text(
        id: RegisterStrings.endingFinding(ending.count, first.power.through.date(.id)).id,
        en: RegisterStrings.endingFinding(ending.count, first.power.through.date(.en)).en)
      findings.append(Finding(text, remedy: RegisterStrings.endingRemedy))
    }
    if try desk.register.grounds(tx).isEmpty {
      findings.append(Finding(RegisterStrings.noProposals, remedy: RegisterStrings.noProposalsRemedy))
    } else {
      let count = try unconfirmed(on: day, tx).count
      if count > 0 { findings.append(Finding(RegisterStrings.unconfirmed(count), remedy: RegisterStrings.unconfirmedRemedy)) }
    }
    return findings
  }
}
