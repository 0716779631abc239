/// The addresses of notices to residents.
package enum NoticeAddresses {
  /// What is still to be said by someone of the office.
  package static let toSay = FixedAddress("/pemberitahuan")
  /// The notices of one dossier, by its id.
  package static let ofDossier = Address<String>("/pemberitahuan/berkas/", "")
  package static let open = Address<String>("/pemberitahuan/", "/buka")
  package static let slip = Address<String>("/pemberitahuan/", "/slip")
  package static let said = Address<String>("/pemberitahuan/", "/tersampaikan")
  package static let withdraw = Address<String>("/pemberitahuan/", "/tidak-perlu")
  /// Where the gateway says what became of a message.
  package static let report = FixedAddress("/pemberitahuan/laporan")
  package static let texts = FixedAddress("/pemberitahuan/naskah")
  /// One text by kind, channel and language.
  package static let text = Address<String, String, String>("/pemberitahuan/naskah/", "/", "/", "")
  package static let resetText = Address<String, String, String>("/pemberitahuan/naskah/", "/", "/", "/bawaan")
}
