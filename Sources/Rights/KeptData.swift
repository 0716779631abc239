import Civic
import Core

/// One kind of data that is kept: the record of processing in the words of who it is about (UU 27/2022 Art 5, 21
/// and 31). The public page is made of these.
struct KeptData: Sendable {
  let what: Text
  let why: Text
  let basis: Text
  let howLong: Text
  let who: Text

  /// - Parameter schedule: for how long closed files are kept whole.
  static func all(_ schedule: RetentionSchedule) -> [KeptData] {
    let archive = archive(schedule)
    return [
      KeptData(
        what: Text(id: "Nama, desa/kelurahan, dan layanan yang diminta", en: "Name, village and the service asked for"),
        why: Text(id: "Mengurus permohonan Anda dan menemukannya lagi", en: "To handle your application and find it again"),
        basis: publicService,
        howLong: archive,
        who: Text(
          id: "Petugas kantor yang menerima permohonan; kantor lain tidak bisa membukanya",
          en: "Staff of the office that took the application; other offices cannot open it")),
      KeptData(
        what: Text(
          id: "NIK, telepon, surel, alamat, keperluan, dan nama yang mewakili",
          en: "NIK, family card, telephone, e-mail, address, purpose and the name of a proxy"),
        why: Text(
          id: "Memastikan orangnya, menulis surat, dan memberi kabar", en: "To be sure who it is, write the letter and send word"),
        basis: publicService,
        howLong: archive,
        who: Text(
          id:
            "Disimpan terenkripsi dan ditampilkan tersamar. Petugas kantor itu melihatnya hanya dengan alasan; nama dan waktunya tercatat, dan Anda berhak mengetahuinya",
          en:
            "Kept encrypted and shown masked. Staff of that office see it only with a reason; who and when is recorded, and you may know it"
        )),
      KeptData(
        what: Text(id: "Foto dan PDF yang Anda kirim dari rumah", en: "Photos and PDFs you sent from home"),
        why: Text(id: "Memeriksa syarat layanan", en: "To check the requirements"),
        basis: publicService,
        howLong: archive,
        who: Text(
          id: "Petugas kantor yang mengurusnya; setiap pembukaan tercatat",
          en: "Staff of the office in charge; each opening is recorded")),
      KeptData(
        what: Text(id: "Surat yang diterbitkan", en: "Letters issued"),
        why: Text(id: "Bukti keputusan", en: "Proof of the decision"),
        basis: Text(id: "Kewajiban hukum kearsipan (UU 43/2009)", en: "Legal duty to keep archives (UU 43/2009)"),
        howLong: Text(
          id: "Surat yang sudah terbit adalah arsip dan tidak dihapus di sini; yang menentukan jadwal retensi arsip daerah",
          en: "An issued letter is an archive and is not erased here; the regency's archive schedule decides"),
        who: Text(
          id: "Petugas kantor yang mengurusnya, setiap pembukaan tercatat; dan kantor lain yang memutuskannya, bila diteruskan",
          en: "Staff of the office in charge, each opening recorded; and the office that decides it, where it is forwarded")),
      KeptData(
        what: Text(
          id:
            "Alasan didahulukan atau dikunjungi (\(SpecialNeed.phrase(of: SpecialNeed.ofVisits).id)) dan permintaan jemput bola",
          en:
            "Why you are served first or visited (\(SpecialNeed.phrase(of: SpecialNeed.ofVisits).en)) and requests for a home visit"
        ),
        why: Text(id: "Melayani lebih dulu, atau datang ke rumah", en: "To serve you first, or to come to your home"),
        basis: Text(
          id: "Perlakuan khusus dalam pelayanan publik (UU 25/2009 Pasal 29); hanya bila Anda mengatakannya",
          en: "Special treatment in public service (UU 25/2009 Art 29); only if you tell us"),
        howLong: Text(
          id: "Di dalam permohonan: \(archive.id). Kunjungan tanpa permohonan: 90 hari setelah selesai",
          en: "In an application: \(archive.en). A visit without one: 90 days after it ended"),
        who: Text(id: "Petugas kantor itu dan tim yang berkunjung", en: "Staff of that office and the visiting team")),
      KeptData(
        what: Text(id: "Kabar yang dikirim: ke mana dan isinya", en: "Messages sent: where to, and their words"),
        why: Text(id: "Mengirim lagi bila gagal", en: "To send again what failed"),
        basis: publicService,
        howLong: Text(id: "90 hari setelah terkirim", en: "90 days after it was sent"),
        who: Text(
          id: "Program; petugas hanya bila ia yang menyampaikan, dan itu tercatat",
          en: "The program; staff only where they say it themselves, which is recorded")),
      KeptData(
        what: Text(id: "Permintaan Anda tentang data pribadi", en: "Your requests about personal data"),
        why: Text(id: "Menjawabnya, dan membuktikan jawabannya", en: "To answer them, and prove the answer"),
        basis: Text(id: "Kewajiban hukum (UU 27/2022 Pasal 5–13)", en: "Legal duty (UU 27/2022 Art 5–13)"),
        howLong: Text(
          id: "Yang tidak dilanjutkan di loket: 30 hari. \(requests(schedule).id)",
          en: "Not taken up at the counter: 30 days. \(requests(schedule).en)"),
        who: Text(id: "Camat atau staf kabupaten yang menjawab", en: "The camat or regency staff who answers")),
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

  private static func archive(_ schedule: RetentionSchedule) -> Text {
    let years = schedule.years
    return schedule.isSet
      ? Text(
        id: "Sampai akhir tahun ke-\(years) setelah tahun selesainya (\(schedule.decree)), lalu dihapus dengan sendirinya",
        en: "Until the end of year \(years) after the year it was finished (\(schedule.decree)); then it is erased")
      : Text(
        id: "Sampai akhir tahun ke-\(years) setelah tahun selesainya, lalu boleh dihapus atas permintaan Anda",
        en: "Until the end of year \(years) after the year it was finished; then it may be erased at your request")
  }

  private static func requests(_ schedule: RetentionSchedule) -> Text {
    let years = schedule.years
    return schedule.isSet
      ? Text(
        id: "Yang dijawab: sampai akhir tahun ke-\(years) setelah dijawab",
        en: "Answered: until the end of year \(years) after the answer")
      : Text(
        id: "Yang dijawab: sampai daerah menetapkan jadwal retensi arsipnya",
        en: "Answered: until the regency sets its archive schedule")
  }
}
