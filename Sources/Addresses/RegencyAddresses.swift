/// The addresses of the regency as a whole.
package enum RegencyAddresses {
  /// Whether promises are kept, where work is overdue and who needs help: every kecamatan, every service, month by month.
  package static let overview = FixedAddress("/kabupaten")
}
