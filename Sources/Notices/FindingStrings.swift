import Civic
import Core

/// What the doctor says about notices.
enum FindingStrings {
  static func area(_ regency: Int) -> String { AreaCode(regency: regency).text }

  static let noMachine = Finding(
    Text(
      id: "Belum ada peladen surel atau gerbang pesan: semua kabar disampaikan petugas sendiri.",
      en: "No mail server and no gateway: officers say all notices themselves."),
    remedy: Text(
      id: "Isi SIMPUL_SMTP_HOST dan SIMPUL_SMTP_FROM, atau SIMPUL_GATEWAY_URL dan SIMPUL_GATEWAY_SECRET_FILE (lihat README).",
      en: "Set SIMPUL_SMTP_HOST and SIMPUL_SMTP_FROM, or SIMPUL_GATEWAY_URL and SIMPUL_GATEWAY_SECRET_FILE (see README)."))

  static let noPublicAddress = Finding(
    Text(
      id: "Alamat untuk warga belum diisi, jadi tautan di pemberitahuan tidak dapat dibuka dari luar.",
      en: "The address for residents is not set, so links in notices cannot be opened from outside."),
    remedy: Text(id: "Isi SIMPUL_PUBLIC_ADDRESS.", en: "Set SIMPUL_PUBLIC_ADDRESS."))

  static func stuck(_ channel: NoticeChannel, _ count: Int) -> Finding {
    let number = Numerals.integer(count)
    return Finding(
      Text(
        id: "\(channel.words.id): \(number) pemberitahuan sudah beberapa kali gagal dan masih dicoba.",
        en: "\(channel.words.en): \(number) notices have failed several times and are still tried."),
      remedy: Text(
        id: "Periksa peladennya dan pengaturan SIMPUL_SMTP_… atau SIMPUL_GATEWAY_…; alasannya ada di halaman berkas.",
        en: "Check the server and the settings SIMPUL_SMTP_… or SIMPUL_GATEWAY_…; the reason stands on the dossier's page."))
  }

  static func unreadable(_ count: Int) -> Finding {
    let number = Numerals.integer(count)
    return Finding(
      Text(
        id: "\(number) pemberitahuan tidak dapat dibaca dan disisihkan; yang lain tetap dikirim.",
        en: "\(number) notices cannot be read and were set aside; the others are still sent."),
      remedy: Text(
        id:
          "Periksa apakah simpul.key yang benar terpasang, lalu jalankan simpul audit verify. Yang disisihkan dicoba lagi tiap jam.",
        en: "See that the right simpul.key is in place, then run simpul audit verify. What was set aside is tried each hour."))
  }

  static func failed(_ count: Int) -> Finding {
    let number = Numerals.integer(count)
    return Finding(
      Text(
        id: "\(number) pemberitahuan gagal dikirim dalam tujuh hari terakhir.",
        en: "\(number) notices could not be sent in the last seven days."),
      remedy: Text(
        id: "Yang tentang berkas muncul di halaman Pemberitahuan untuk disampaikan petugas.",
        en: "Those about a dossier appear on the page Notices for officers to say."))
  }

  static func unsaid(_ count: Int) -> Finding {
    let number = Numerals.integer(count)
    return Finding(
      Text(
        id: "\(number) pemberitahuan menunggu disampaikan petugas lebih dari sehari.",
        en: "\(number) notices have waited for more than a day to be said by an officer."),
      remedy: Text(
        id: "Ingatkan loket: menu Pemberitahuan, yang paling lama di atas.",
        en: "Remind the counters: menu Notices, the oldest on top."))
  }
}
