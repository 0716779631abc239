import Core

/// What programmers read about dossiers, tracking and figures.
enum DossierAPIStrings {
  static let track = Text(id: "Perjalanan satu berkas", en: "The progress of one application")
  static let trackAbout = Text(
    id: "Dengan kode di tanda terima; tanpa data tentang orangnya. Kode salah yang terlalu banyak ditahan sepuluh menit.",
    en: "By the code on the receipt; nothing about the person. Too many wrong codes are held up for ten minutes.")
  static let list = Text(id: "Kotak masuk", en: "A work list")
  static let listAbout = Text(
    id: "Berkas di meja pemilik token, yang paling mendesak dahulu.",
    en: "The dossiers at the desks of the token's owner, the most urgent first.")
  static let show = Text(id: "Satu berkas", en: "One dossier")
  static let showAbout = Text(
    id: "Dengan riwayat dan tindakan yang boleh dilakukan sekarang; data pribadi tertutup.",
    en: "With its history and what may be done now; personal data are masked.")
  static let receive = Text(id: "Terima berkas", en: "Receive an application")
  static let receiveAbout = Text(
    id: "Seperti di loket. PIN dan tanda terima dicetak petugas dari halaman berkas; PIN tidak diberikan lewat API.",
    en: "As at the counter. Receipt and PIN are printed by staff from the dossier's page; the API never gives the PIN.")
  static let act = Text(id: "Kerjakan berkas", en: "Act on a dossier")
  static let actAbout = Text(
    id:
      "Satu tindakan dari actions, dengan version yang terakhir dibaca. Perlu juga izin readDossiers, dan untuk handOver izin handOver.",
    en:
      "One of its actions, with the version last read. Needs the permission readDossiers too, and for handOver the permission handOver."
  )
  static let figures = Text(id: "Angka kantor sebulan", en: "An office's figures of a month")
  static let figuresAbout = Text(
    id: "Hitungan yang disimpan; countedUntil mengatakan sampai kapan.", en: "Kept counts; countedUntil says up to when.")

  static let hops = Text(
    id: "Perjalanan ke kantor lain, yang terlama dahulu.", en: "Its ways to other offices, the oldest first.")
  static let hopOffice = Text(id: "Kantor tujuan.", en: "The office it went to.")
  static let hopKind = Text(id: "Jenis kantor itu.", en: "What kind of office that is.")
  static let hopStage = Text(
    id: "Sejauh mana: diserahkan, diterima, diputus, kembali, atau ditarik.",
    en: "How far it has come: handed over, received, decided, returned or withdrawn.")
  static let hopForwarded = Text(id: "Saat diserahkan.", en: "When it was handed over.")
  static let hopReceived = Text(id: "Saat kantor itu memastikan menerimanya.", en: "When that office confirmed it.")
  static let hopDecided = Text(id: "Saat kantor itu memutuskan.", en: "When that office decided.")
  static let hopReturned = Text(id: "Saat kembali di kecamatan.", en: "When it was back.")
  static let hopDue = Text(
    id: "Batas waktu kantor itu; bukan janji kepada warga.", en: "That office's date; not the resident's promise.")
  static let hopStates = Text(
    id: "Apa yang menghalangi kantor itu, misalnya blangko kosong.",
    en: "What keeps that office from working, such as no card blanks.")

  static let listChoice = Text(id: "Bagian mana; bawaan: open.", en: "Which part; by default open.")
  static let limit = Text(id: "Berapa banyak; bawaan 50.", en: "How many; 50 by default.")
  static let cursor = Text(id: "next dari halaman sebelumnya.", en: "next of the page before.")
  static let items = Text(id: "Isinya.", en: "What there is.")
  static let next = Text(id: "Cursor halaman berikutnya; null: habis.", en: "The cursor of the next page; null: no more.")
  static let id = Text(id: "Nomor berkas.", en: "The dossier's id.")
  static let code = Text(id: "Kode di tanda terima.", en: "The code on the receipt.")
  static let area = Text(id: "Kode wilayah kantornya.", en: "The area code of its office.")
  static let office = Text(id: "Nama kantornya.", en: "The office's name.")
  static let service = Text(id: "Kunci layanan.", en: "The key of the service.")
  static let serviceVersion = Text(id: "Versi standar yang berlaku baginya.", en: "The version of the standard it began under.")
  static let serviceName = Text(id: "Nama layanan.", en: "The service's name.")
  static let name = Text(id: "Namanya.", en: "The name.")
  static let channel = Text(id: "Lewat mana diterima.", en: "By which way it came.")
  static let priority = Text(id: "Mengapa didahulukan.", en: "Why it is served first.")
  static let receivedAt = Text(id: "Kapan diterima.", en: "When it was received.")
  static let state = Text(id: "Keadaannya.", en: "Where it stands.")
  static let inWords = Text(id: "Dengan kata-kata.", en: "In words.")
  static let step = Text(id: "Meja yang memegangnya.", en: "The desk that holds it.")
  static let promised = Text(id: "Janji pertama; null: belum ada.", en: "The first promise; null: none yet.")
  static let due = Text(id: "Batas sekarang, dengan perpanjangan.", en: "The date now, with an extension.")
  static let sortedBy = Text(id: "Waktu yang mengurutkan daftar ini.", en: "The time by which this list is sorted.")
  static let decision = Text(id: "Keputusannya.", en: "What was decided.")
  static let decidedAt = Text(id: "Kapan diputus.", en: "When it was decided.")
  static let version = Text(id: "Versinya, untuk tindakan berikutnya.", en: "Its version, for the next action.")
  static let applicant = Text(id: "Pemohon, tertutup.", en: "The applicant, masked.")
  static let applicantKind = Text(id: "Siapa pemohonnya.", en: "Who applies.")
  static let maskedNIK = Text(id: "Empat angka terakhir NIK.", en: "The last four digits of the NIK.")
  static let maskedPhone = Text(id: "Tiga angka terakhir telepon.", en: "The last three digits of the telephone.")
  static let maskedEmail = Text(id: "Huruf pertama dan domain surel.", en: "The first letter and the domain of the e-mail.")
  static let hasAddress = Text(id: "Apakah alamatnya ada.", en: "Whether there is an address.")
  static let village = Text(id: "Desa atau kelurahan.", en: "The village.")
  static let requirements = Text(id: "Persyaratannya.", en: "Its requirements.")
  static let key = Text(id: "Kuncinya.", en: "Its key.")
  static let isReceived = Text(id: "Apakah sudah diterima.", en: "Whether it was handed in.")
  static let actions = Text(
    id: "Yang boleh dilakukan pemilik token sekarang.", en: "What the token's owner may do now.")
  static let isLate = Text(id: "Apakah janji pertama lewat.", en: "Whether the first promise has passed.")
  static let history = Text(id: "Riwayat tanpa nama dan alasan.", en: "The history, without names and reasons.")
  static let at = Text(id: "Kapan.", en: "When.")
  static let actKind = Text(id: "Apa yang dilakukan.", en: "What was done.")
  static let named = Text(id: "Persyaratan yang disebut.", en: "The requirements it names.")
  static let nextStep = Text(id: "Yang terjadi berikutnya.", en: "What happens next.")
  static let asked = Text(id: "Yang diminta dari pemohon.", en: "What is asked of the applicant.")
  static let objectionUntil = Text(id: "Hari terakhir untuk keberatan.", en: "The last day to object.")
  static let officeSeconds = Text(id: "Detik jam kerja di tangan kantor.", en: "Seconds of office hours in the office's hands.")
  static let waitingSeconds = Text(id: "Detik seluruh waktu tunggu.", en: "Seconds of the whole wait.")

  static let nik = Text(id: "16 angka.", en: "16 digits.")
  static let phone = Text(id: "Seperti 081234567890 atau +62….", en: "Such as 081234567890 or +62….")
  static let email = Text(id: "Alamat surel.", en: "An e-mail address.")
  static let address = Text(id: "Alamat.", en: "The address.")
  static let purpose = Text(id: "Untuk keperluan apa.", en: "For what purpose.")
  static let proxy = Text(
    id: "Nama yang mewakili.", en: "Who represents the applicant.")
  static let language = Text(
    id: "Bahasa untuk menyurati pemohon; bawaan id.", en: "In which language to write to the applicant; id by default.")
  static let received = Text(
    id: "Kunci persyaratan yang diserahkan.", en: "The keys of the requirements handed in.")
  static let checksLater = Text(
    id: "Kelengkapan diperiksa nanti; setelah 5 hari kerja janji mulai sendiri.",
    en: "Completeness is checked later; after 5 working days the promise starts by itself.")
  static let amount = Text(
    id: "Ukuran objek (luas, pengunjung), bila kewenangan atas layanan itu berbatas.",
    en: "The size of the object (area, visitors), where a power over the service has a limit.")
  static let action = Text(id: "Apa yang dilakukan.", en: "What to do.")
  static let seenVersion = Text(
    id: "Versi yang terakhir dibaca; 409 bila sudah berubah.", en: "The version last read; 409 if it has changed since.")
  static let reason = Text(
    id: "Alasannya, dengan kata-kata.", en: "The reason, in words.")
  static let which = Text(
    id: "Kunci persyaratan yang kurang.", en: "The keys of requirements that are missing.")
  static let seenPapers = Text(
    id: "Kunci persyaratan yang sudah dilihat; tiap yang belum ada di kantor harus disebut di sini atau di needless.",
    en: "The keys of requirements that were seen; each that is not at the office yet must be named here or in needless.")
  static let needlessPapers = Text(
    id: "Kunci persyaratan bila perlu yang ternyata tidak diperlukan.",
    en: "The keys of conditional requirements the case does without.")
  static let taker = Text(id: "Siapa yang menerima hasilnya.", en: "Who took the document.")
  static let takenBy = Text(
    id: "Nama dan hubungan wakil; wajib bila diwakili.", en: "The representative's name and relation; needed if there is one.")
  static let days = Text(id: "Hari kerja perpanjangan.", en: "The working days of an extension.")
  static let basis = Text(id: "Dasar hukum.", en: "The legal basis.")

  static let figuresArea = Text(
    id: "Wilayahnya; bawaan: wilayah pemilik token.", en: "The area; by default the area of the token's owner.")
  static let month = Text(
    id: "Bulan, seperti 2026-11; bawaan: bulan ini.", en: "The month, such as 2026-11; by default this month.")
  static let countedUntil = Text(id: "Terhitung sampai.", en: "Counted up to.")
  static let openNow = Text(id: "Terbuka sekarang.", en: "Open now.")
  static let overdueNow = Text(id: "Lewat batas sekarang.", en: "Overdue now.")
  static let total = Text(id: "Semua layanan.", en: "All services.")
  static let byService = Text(id: "Per layanan.", en: "By service.")
  static let turnedAway = Text(id: "Belum dilayani, menurut sebabnya.", en: "Turned away, by reason.")
  static let turnAwayReason = Text(id: "Sebabnya.", en: "The reason.")
  static let count = Text(id: "Berapa.", en: "How many.")
  static let receivedCount = Text(id: "Diterima.", en: "Received.")
  static let decided = Text(id: "Diputus.", en: "Decided.")
  static let onTime = Text(id: "Tepat waktu.", en: "On time.")
  static let late = Text(id: "Terlambat.", en: "Late.")
  static let half = Text(
    id: "Menit kantor yang di dalamnya separuh selesai, dibulatkan ke atas.",
    en: "Office minutes within which half were done, rounded up.")
  static let nineTenths = Text(id: "Yang sama untuk 9 dari 10.", en: "The same for 9 of 10.")
}
