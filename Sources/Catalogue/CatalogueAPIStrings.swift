import Core

/// What programmers read about services and offices.
enum CatalogueAPIStrings {
  static let listServices = Text(id: "Daftar dan pencarian layanan", en: "List and search services")
  static let listServicesAbout = Text(
    id: "Semua layanan yang ditawarkan, atau yang cocok dengan kata-kata, jenis, dan peristiwa.",
    en: "All services offered, or those that fit words, group and life event.")
  static let showService = Text(id: "Satu layanan dengan standarnya", en: "One service with its standard")
  static let showServiceAbout = Text(
    id: "Persyaratan, pertanyaan, janji waktu, biaya, dan versi standar pelayanan.",
    en: "Requirements, questions, promise, fee and the version of the service standard.")
  static let listOffices = Text(id: "Daftar kantor", en: "List offices")
  static let listOfficesAbout = Text(id: "Kantor kecamatan yang buka.", en: "The district offices that are open.")
  static let showOffice = Text(id: "Satu kantor", en: "One office")
  static let showOfficeAbout = Text(
    id: "Alamat, jam loket minggu ini, dan desa/kelurahannya.", en: "Address, counter hours of this week, and its villages.")

  static let q = Text(
    id: "Kata-kata; setiap kata harus menjadi awal suatu kata layanan.", en: "Words; each must begin a word of the service.")
  static let group = Text(id: "Kunci jenis layanan.", en: "The key of a group of services.")
  static let lifeEvent = Text(id: "Kunci peristiwa hidup.", en: "The key of a life event.")
  static let key = Text(id: "Kunci yang tidak pernah berubah.", en: "A key that never changes.")
  static let area = Text(id: "Kode wilayah Kemendagri.", en: "The area code of the Ministry of Home Affairs.")
  static let items = Text(id: "Isinya.", en: "What there is.")
  static let version = Text(id: "Versi standar pelayanan.", en: "The version of the service standard.")
  static let name = Text(id: "Namanya.", en: "Its name.")
  static let summary = Text(id: "Satu kalimat tentangnya.", en: "One sentence about it.")
  static let status = Text(
    id: "Ditawarkan, atau sudah dihapus oleh hukum.", en: "Offered, or abolished by law.")
  static let promise = Text(id: "Paling lama, sejak berkas lengkap.", en: "At most, from when the file is complete.")
  static let promiseLength = Text(
    id: "30m menit dan 2h jam pelayanan, 3d hari kerja.", en: "30m minutes and 2h counter hours, 3d working days.")
  static let inWords = Text(id: "Dengan kata-kata.", en: "In words.")
  static let fee = Text(id: "Biayanya.", en: "What it costs.")
  static let rupiah = Text(
    id: "Dalam rupiah penuh; null bila menurut aturan di words.", en: "In whole rupiah; null where a rule told by words sets it.")
  static let reason = Text(id: "Mengapa dihapus.", en: "Why it was abolished.")
  static let instead = Text(id: "Sebagai gantinya.", en: "What to do instead.")
  static let deliveredBy = Text(
    id: "Siapa yang menyelesaikan: kecamatan, atau instansi lain.", en: "Who finishes it: the district, or another agency.")
  static let applicants = Text(id: "Siapa yang boleh memohon.", en: "Who may apply.")
  static let requirements = Text(id: "Apa yang dibawa.", en: "What to bring.")
  static let questions = Text(
    id: "Pertanyaan tentang keadaan pemohon, supaya yang dibawa tidak lebih dari perlu.",
    en: "Questions about the applicant's case, so that no more is asked for than it needs.")
  static let procedure = Text(id: "Langkahnya.", en: "The steps.")
  static let product = Text(id: "Apa hasilnya.", en: "What one gets.")
  static let complaint = Text(id: "Kalau tidak setuju atau terlambat.", en: "If you disagree or it is late.")
  static let explain = Text(id: "Apa itu, dengan bahasa sederhana.", en: "What it is, in plain words.")
  static let obtain = Text(id: "Bagaimana mendapatkannya.", en: "How to get it.")
  static let basis = Text(
    id: "Peraturan yang memintanya; null: tanpa dasar.", en: "The rule that asks for it; null: no basis on record.")
  static let isOptional = Text(id: "Hanya dalam keadaan tertentu.", en: "In some cases only.")
  static let when = Text(id: "Dalam keadaan apa.", en: "In which cases.")
  static let needed = Text(
    id: "Jawaban yang membuatnya perlu, menurut kunci pertanyaan; null: selalu.",
    en: "The answers that make it needed, by the keys of questions; null: always.")
  static let question = Text(id: "Pertanyaannya.", en: "The question.")
  static let options = Text(id: "Jawaban yang bisa dipilih.", en: "The answers to choose from.")
  static let stop = Text(
    id: "Bila menjawab begini tidak dapat dilayani di sini: mengapa, dan harus ke mana.",
    en: "Where who answers so cannot be served here: why, and what to do instead.")
  static let officeName = Text(id: "Nama kantor.", en: "The office's name.")
  static let address = Text(id: "Alamat; null: belum diisi.", en: "The address; null: not filled in.")
  static let phone = Text(id: "Telepon; null: belum diisi.", en: "The telephone; null: not filled in.")
  static let email = Text(id: "Surel; null: belum diisi.", en: "The e-mail address; null: not filled in.")
  static let zone = Text(id: "Zona waktu.", en: "The time zone.")
  static let hours = Text(id: "Jam loket minggu ini.", en: "Counter hours of this week.")
  static let villages = Text(id: "Desa dan kelurahannya.", en: "Its villages.")
  static let villageName = Text(id: "Nama dengan jenisnya.", en: "The name with its kind.")
  static let day = Text(id: "Hari.", en: "The day.")
  static let open = Text(id: "Jam buka; kosong: tutup.", en: "When it is open; empty: closed.")
  static let closed = Text(id: "Mengapa tutup.", en: "Why it is closed.")
  static let from = Text(id: "Mulai, di zona kantor.", en: "From, in the office's zone.")
  static let until = Text(id: "Sampai, di zona kantor.", en: "Until, in the office's zone.")
}
