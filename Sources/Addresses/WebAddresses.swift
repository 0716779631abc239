/// The addresses of the house itself.
package enum WebAddresses {
  package static let front = FixedAddress("/")
  package static let signIn = FixedAddress("/masuk")
  /// Where the code of the second factor is asked for.
  package static let signInCode = FixedAddress("/masuk/kode")
  package static let signOut = FixedAddress("/keluar")
  /// Where staff begin: the first page of theirs.
  package static let workroom = FixedAddress("/kerja")
  package static let password = FixedAddress("/kata-sandi")
  package static let tokens = FixedAddress("/token-akses")
  package static let revokeToken = Address<String>("/token-akses/", "/cabut")
  /// What an officer records so that the program stops them from deciding on their family.
  package static let ties = FixedAddress("/akun/hubungan-keluarga")
  package static let factor = FixedAddress("/akun/langkah-kedua")
  package static let factorAct = Address<String>("/akun/langkah-kedua/", "")
  package static let language = Address<String>("/bahasa/", "")
  package static let style = FixedAddress("/gaya")
  package static let asset = Address<String, String>("/aset/", "/", "")
  package static let health = FixedAddress("/healthz")
  package static let ready = FixedAddress("/readyz")
  package static let metrics = FixedAddress("/metrics")
  package static let plaintext = FixedAddress("/plaintext")
}
