package import Civic
package import Core
package import Storage

extension DecisionDesk {
  /// On what power a dossier was decided, as the register said on that day.
  package func authorityAtDecision(of dossier: ID, _ tx: Transaction) throws -> Authority {
    try AuthorityStore.authority(.decided, of: dossier, regency: regency, tx)?.authority ?? Authority(standing: .missing)
  }
}
