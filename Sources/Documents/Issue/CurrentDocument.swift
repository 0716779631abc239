package import Core
package import Storage

extension Documents {
  /// The document on a dossier that counts: the newest that was not given up again; nil where none was issued.
  package static func current(of dossier: ID, regency: Int, _ tx: Transaction) throws -> Document? {
    try DocumentStore.documents(of: dossier, regency: regency, tx).last { $0.state != .voided }
  }
}
