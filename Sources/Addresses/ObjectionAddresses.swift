/// The addresses of objections and appeals, of who must not decide, and of why an office may.
package enum ObjectionAddresses {
  /// Where a resident objects, with the code and the PIN of the receipt.
  package static let object = Address<String>("/lacak/", "/keberatan")
  /// Where the counter takes an objection of someone who came.
  package static let atCounter = Address<String>("/berkas/", "/keberatan")
  /// The letter that says no, with the right to object.
  package static let rejection = Address<String>("/berkas/", "/surat-penolakan")
  package static let recuse = Address<String>("/berkas/", "/benturan-kepentingan")
  /// On what power an office decides: for staff by the id, for residents by the code.
  package static let why = Address<String>("/berkas/", "/dasar")
  package static let publicWhy = Address<String>("/lacak/", "/dasar")

  /// The desk of the camat's superior.
  package static let superior = FixedAddress("/atasan")
  package static let superiorDossier = Address<String>("/atasan/", "")
  package static let superiorReveal = Address<String>("/atasan/", "/data-pribadi")
  package static let superiorAttachment = Address<String, String>("/atasan/", "/lampiran/", "")
  package static let superiorAct = Address<String, String>("/atasan/", "/", "")
}
