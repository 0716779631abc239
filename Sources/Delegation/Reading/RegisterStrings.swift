import Core

/// What staff read on the pages of the register.
enum RegisterStrings {
  static let title = Text(id: "Register kewenangan", en: "Register of powers")
  static let lead = Text(
    id: "Siapa boleh memutuskan apa, di mana, sejak kapan. Berkas dan surat bersandar pada register ini.",
    en: "Who may decide what, where, since when. Files and letters rest on this register.")
  static let newDecree = Text(id: "Masukkan keputusan", en: "Enter a decree")
  static let ending = Text(id: "Berakhir dalam 90 hari", en: "Ending within 90 days")
  static let nextFirst = Text(id: "Yang paling dulu berakhir di atas", en: "The next to end first")
  static let noneEnding = Text(id: "Tidak ada kewenangan yang segera berakhir.", en: "No power ends soon.")
  static let endsOn = Text(id: "Berakhir", en: "Ends")
  static let decree = Text(id: "Keputusan", en: "Decree")
  static let drafts = Text(id: "Rancangan yang belum dimasukkan", en: "Drafts not entered yet")
  static let unnumbered = Text(id: "Rancangan tanpa nomor", en: "Draft without a number")
  static let sources = Text(id: "Dasar layanan", en: "Sources of services")
  static let differences = Text(id: "Bandingkan", en: "Compare")
  static let inPublic = Text(id: "Seperti dibaca warga", en: "As residents read it")

  static func unconfirmed(_ count: Int) -> Text {
    count == 0
      ? Text(id: "Semua layanan punya dasar yang ditetapkan.", en: "Every service has a confirmed source.")
      : Text(
        id: "\(count) layanan belum punya keputusan atau dasar yang ditetapkan.",
        en: "\(count) services have neither a decree nor a confirmed source.")
  }

  // What the doctor says

  static func endingFinding(_ count: Int, _ first: String) -> Text {
    Text(
      id: "\(count) kewenangan berakhir dalam 90 hari; yang pertama \(first).",
      en: "\(count) powers end within 90 days; the first on \(first).")
  }
  static let endingRemedy = Text(
    id: "Siapkan keputusan lanjutannya, lalu masukkan di halaman Register kewenangan.",
    en: "Prepare the decree that follows, then enter it on the page Register of powers.")
  static let unconfirmedRemedy = Text(
    id: "Baca aturannya, lalu tetapkan di Register kewenangan › Dasar layanan.",
    en: "Read the rule, then confirm it in Register of powers › Sources of services.")
  static let noProposals = Text(
    id: "Belum ada usulan dasar layanan di register kewenangan.", en: "The register of powers has no proposed sources yet.")
  static let noProposalsRemedy = Text(
    id: "Jalankan: simpul import powers Data/powers.yaml", en: "Run: simpul import powers Data/powers.yaml")
}
