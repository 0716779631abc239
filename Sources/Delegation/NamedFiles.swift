package import Storage

extension Delegation {
  /// Which of these stored files this room's records name.
  package static func filesNamed(among files: [Blob], regency: Int, _ tx: Transaction) throws -> Set<Blob> {
    Set(
      try tx.all("SELECT file FROM decree_file WHERE regency = \(regency) AND file IN \(files)") { Blob($0.blob(0)) })
  }
}
