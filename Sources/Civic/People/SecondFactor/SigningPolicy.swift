package import Core

/// Whether those who sign must have a second factor: `SIMPUL_SECOND_FACTOR`.
package enum SigningPolicy: String, Sendable {
  /// They are told until they have one.
  case advised
  /// Without one nothing is signed.
  case required

  /// A word that is none of them, such as a typing error, counts as the stricter.
  package init(setting: String?) {
    self = setting.map { SigningPolicy(rawValue: $0) ?? .required } ?? .advised
  }

  /// The roles whose decisions bind an office, or by the standards they publish the whole regency.
  static let signers: Set<Role> = [.sectionHead, .secretary, .head, .regencyStaff, .regencySecretary]

  /// Whether this person should have a second factor and has none. The accounts of a demonstration are left
  /// alone unless it is required.
  package func isMissing(to actor: Actor, on day: Day) -> Bool {
    guard !actor.hasSecondFactor, self == .required || !actor.isDemo else { return false }
    return actor.assignments.contains { $0.isInForce(on: day) && Self.signers.contains($0.role) }
  }

  /// - Throws: `Problem` of kind notAllowed if the person may not sign without a second factor.
  package func checkSigning(_ actor: Actor, on day: Day) throws {
    guard self == .advised || !isMissing(to: actor, on: day) else { throw Problem.secondFactorRequired }
  }
}

/// What a person is told at their next sign-in, until they say they have read it.
package enum AccountNotice: String, Sendable {
  /// The administrator took the second factor away.
  case factorReset = "factor-reset"
  /// A recovery code was used in place of the phone.
  case recoveryUsed = "recovery-used"
}

extension Problem {
  package static let secondFactorRequired = Problem(
    .notAllowed, "account.second-factor-required",
    Text(
      id: "Untuk menandatangani, akun Anda perlu langkah kedua saat masuk.",
      en: "To sign, your account needs a second step at sign-in."),
    remedy: Text(
      id: "Buka Akun > Langkah kedua, lalu pasang di telepon Anda. Perlu sekitar dua menit.",
      en: "Open Account > Second step and set it up on your phone. It takes about two minutes."))

  static let wrongCode = Problem(
    .invalid, "account.wrong-code",
    Text(id: "Kode itu tidak cocok atau sudah dipakai.", en: "This code is not right or was used already."),
    remedy: Text(
      id: "Tunggu kode berikutnya di telepon Anda, lalu ketik. Bila selalu gagal, samakan jam telepon Anda.",
      en: "Wait for the next code on your phone and type it. If it always fails, set your phone's clock."))

  static let noEnrolment = Problem(
    .conflict, "account.no-enrolment",
    Text(id: "Pemasangan langkah kedua belum dimulai.", en: "Setting up the second step has not begun."),
    remedy: Text(id: "Mulailah dari halaman langkah kedua.", en: "Begin on the page of the second step."))
}
