import Core

/// One kind of data that is kept: the record of processing in the words of who it is about (UU 27/2022 Art 5, 21
/// and 31). The public page is made of these.
struct KeptData: Sendable {
  let what: Text
  let why: Text
  let basis: Text
  let howLong: Text
  let who: Text

  /// - Parameter years: for how many years closed files are kept whole.
  static func all(years: Int) -> [KeptData] {
    [
      KeptData(
        what: Text(id: "Nama, desa/kelurahan, dan layanan yang diminta", en: "Name, village and the service asked for"),
        why: Text(id: "Mengurus permohonan Anda dan menemukannya lagi", en: "To handle your application and find it again"),
        basis: publicService,
        howLong: archive(years),
        who: Text(
          id: "Petugas kantor yang menerima permohonan; kantor lain tidak bisa membukanya",
          en: "Staff of the office that took the application; other offices cannot open it")),
      KeptData(
        what: Text(
          id: "NIK, telepon, surel, alamat, keperluan, dan nama yang mewakili",
          en: "NIK, telephone, e-mail, address, purpose and the name of a proxy"),
        why: Text(
          id: "Memastikan orangnya, menulis surat, dan memberi kabar", en: "To be sure who it is, write the letter and send word"),
        basis: publicService,
        howLong: archive(years),
        who: Text(
          id:
            "Disimpan terenkripsi dan ditampilkan tersamar. Petugas kantor itu melihatnya hanya dengan alasan; nama dan waktunya tercatat, dan Anda berhak mengetahuinya",
          en:
            "Kept encrypted and shown masked. Staff of that office see it only with a reason; who and when is recorded, and you may know it"
        )),
      KeptData(
        what: Text(id: "Berkas yang Anda serahkan dan surat yang diterbitkan", en: "Papers you handed in and letters issued"),
        why: Text(id: "Dasar keputusan", en: "The ground of the decision"),
        basis: Text(id: "Kewajiban hukum kearsipan (UU 43/2009)", en: "Legal duty to keep archives (UU 43/2009)"),
        howLong: Text(
          id: "Mengikuti jadwal retensi arsip daerah; surat yang sudah terbit adalah arsip dan tidak dihapus",
          en: "As the regency's archive schedule says; an issued letter is an archive and is not erased"),
        who: Text(
          id: "Petugas kantor yang mengurusnya, setiap pembukaan tercatat; dan kantor lain yang memutuskannya, bila diteruskan",
          en: "Staff of the office in charge, each opening recorded; and the office that decides it, where it is forwarded")),
      KeptData(
        what: Text(
          id: "Alasan didahulukan (lansia, disabilitas, hamil) dan permintaan jemput bola",
          en: "Why you are served first (elderly, disabled, pregnant) and requests for a home visit"),
        why: Text(id: "Melayani lebih dulu, atau datang ke rumah", en: "To serve you first, or to come to your home"),
        basis: Text(
          id: "Perlakuan khusus dalam pelayanan publik (UU 25/2009 Pasal 29); hanya bila Anda mengatakannya",
          en: "Special treatment in public service (UU 25/2009 Art 29); only if you tell us"),
        howLong: archive(years),
        who: Text(id: "Petugas kantor itu dan tim yang berkunjung", en: "Staff of that office and the visiting team")),
      KeptData(
        what: Text(id: "Riwayat: siapa melakukan apa dan kapan", en: "The history: who did what and when"),
        why: Text(
          id: "Membuktikan janji layanan dan siapa yang membuka data Anda",
          en: "To prove the promise of service and who opened your data"),
        basis: Text(
          id: "Kewajiban mencatat pemrosesan (UU 27/2022 Pasal 31)", en: "Duty to record processing (UU 27/2022 Art 31)"),
        howLong: Text(
          id: "Tetap disimpan, tanpa nama dan nomor Anda setelah data pribadi dihapus",
          en: "Kept, without your name and numbers once personal data are erased"),
        who: Text(id: "Petugas kantor, pengawas, dan Anda sendiri", en: "Staff, auditors and you yourself")),
    ]
  }

  private static let publicService = Text(
    id: "Tugas pelayanan publik dan kewajiban hukum (UU 27/2022 Pasal 20 ayat 2 huruf c dan e), bukan persetujuan",
    en: "Public service and legal duty (UU 27/2022 Art 20(2)c and e), not consent")

  private static func archive(_ years: Int) -> Text {
    Text(
      id: "Sampai akhir tahun ke-\(years) setelah tahun selesainya, lalu boleh dihapus atas permintaan Anda",
      en: "Until the end of year \(years) after the year it was finished; then it may be erased at your request")
  }
}
