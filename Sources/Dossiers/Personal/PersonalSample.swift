package import Storage

extension Dossiers {
  /// Opens the personal parts of the newest dossiers: a proof that this key is the one of this database.
  /// - Returns: how many were opened.
  /// - Throws: `Secrets.Failure.cannotOpen` if one does not open.
  package static func openSample(regency: Int, secrets: Secrets, _ tx: Transaction) throws -> Int {
    let sample = try DossierStore.newest(100, regency: regency, tx)
    for id in sample { _ = try DossierStore.applicant(of: id, regency: regency, secrets: secrets, tx) }
    return sample.count
  }
}
