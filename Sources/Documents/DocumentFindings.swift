import Core
import Storage

extension Documents {
  /// Documents that wait for their PDF, and what to do.
  static func findings(hasPress: Bool, regency: Int, in tx: Transaction) throws -> [Finding] {
    let (waiting, failed) = try PressStore.counts(regency: regency, tx)
    if waiting > 0, !hasPress { return [Finding(DocumentStrings.pressMissing(waiting), remedy: DocumentStrings.installPress)] }
    if failed > 0 { return [Finding(DocumentStrings.pressFails(failed), remedy: DocumentStrings.lookAtPress)] }
    return []
  }
}
