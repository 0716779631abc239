import Core
import Storage

extension Civic {
  /// How many people sign without a second factor. Accounts of a demonstration do not count.
  static func signersWithoutFactor(_ regency: Int, _ today: Day, _ tx: Transaction) throws -> [Finding] {
    let signers = SigningPolicy.signers.map(\.rawValue).sorted()
    let count =
      try tx.first(
        """
        SELECT COUNT(DISTINCT a.id) FROM assignment s
        JOIN account a ON a.regency = s.regency AND a.id = s.account
        LEFT JOIN second_factor f ON f.regency = a.regency AND f.account = a.id AND f.confirmed_at IS NOT NULL
        WHERE s.regency = \(regency) AND s.role IN \(signers) AND s.from_day <= \(today) AND s.through_day >= \(today)
          AND a.closed = 0 AND a.demo = 0 AND f.id IS NULL
        """
      ) { $0.int(0) } ?? 0
    guard count > 0 else { return [] }
    return [
      Finding(
        Text(
          id: "\(count) orang yang menandatangani masuk hanya dengan kata sandi.",
          en: "\(count) of those who sign do so with a password only."),
        remedy: Text(
          id: "Mintalah mereka membuka Akun > Langkah kedua. Setelah semua punya: SIMPUL_SECOND_FACTOR=required.",
          en: "Ask them to open Account > Second step. Once all have it: SIMPUL_SECOND_FACTOR=required."))
    ]
  }
}
