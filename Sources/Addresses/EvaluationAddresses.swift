/// The addresses of the yearly evaluation of delegated powers.
package enum EvaluationAddresses {
  /// The powers of a year by how far their evaluation is.
  package static let list = FixedAddress("/evaluasi")
  package static let evaluation = Address<String>("/evaluasi/", "")
  /// The time before, and the travel that is saved.
  package static let note = Address<String>("/evaluasi/", "/keterangan")
  /// What the head of the office says.
  package static let reply = Address<String>("/evaluasi/", "/tanggapan")
  package static let decide = Address<String>("/evaluasi/", "/keputusan")
  /// The report of a year to the regent.
  package static let report = Address<Int>("/laporan-evaluasi/", "")
  /// The same as a table, in a form of file.
  package static let table = Address<Int, String>("/laporan-evaluasi/", "/", "")
}
