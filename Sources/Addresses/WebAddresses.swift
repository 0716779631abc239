/// The addresses of the house itself.
package enum WebAddresses {
  package static let front = Address< >("/")
  package static let signIn = Address< >("/masuk")
  package static let signOut = Address< >("/keluar")
  package static let password = Address< >("/kata-sandi")
  package static let language = Address<String>("/bahasa/", "")
  package static let style = Address< >("/gaya")
  package static let asset = Address<String, String>("/aset/", "/", "")
  package static let health = Address< >("/healthz")
  package static let plaintext = Address< >("/plaintext")
}
