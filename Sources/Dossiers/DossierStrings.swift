import Core

/// What people read about dossiers.
enum DossierStrings {
  static let resident = Text(id: "Pemohon", en: "Applicant")
  static let program = Text(id: "Sistem", en: "System")

  // Navigation
  static let counter = Text(id: "Terima berkas", en: "Receive files")
  static let inbox = Text(id: "Kotak masuk", en: "Inbox")
  static let figures = Text(id: "Angka kantor", en: "Office figures")
  static let queueFigures = Text(id: "Angka antrean: lama menunggu dan dilayani", en: "Queue figures: waits and service")
  static let agenda = Text(id: "Buku agenda", en: "Agenda book")
  static let track = Text(id: "Lacak permohonan", en: "Track")

  // Counter
  static let chooseService = Text(id: "Layanan apa?", en: "Which service?")
  static let chooseServiceHint = Text(id: "Ketik beberapa huruf, lalu Enter", en: "Type a few letters, then Enter")
  static let openForm = Text(id: "Buka formulir", en: "Open the form")
  static let change = Text(id: "Ganti layanan", en: "Change service")
  static let changeBoth = Text(id: "Ganti layanan atau kantor", en: "Change service or office")
  static let office = Text(id: "Kantor", en: "Office")
  static let applicantKind = Text(id: "Siapa pemohonnya?", en: "Who applies?")
  static let name = Text(id: "Nama pemohon", en: "Applicant's name")
  static let nik = Text(id: "NIK", en: "NIK")
  static let nikHint = Text(id: "16 angka; kosongkan bila tidak punya", en: "16 digits; leave empty if there is none")
  static let phone = Text(id: "Telepon / WhatsApp", en: "Telephone / WhatsApp")
  static let phoneHint = Text(id: "Kosongkan bila tidak punya", en: "Leave empty if there is none")
  static let address = Text(id: "Alamat", en: "Address")
  static let village = Text(id: "Desa / kelurahan", en: "Village")
  static let purpose = Text(id: "Untuk keperluan", en: "For what purpose")
  static let proxy = Text(id: "Nama yang mewakili (dengan surat kuasa)", en: "Name of the proxy (with written authority)")
  static let proxyHint = Text(id: "Hanya bila diwakili", en: "Only if represented")
  static let requirements = Text(id: "Persyaratan yang diterima", en: "Requirements received")
  static let checkLater = Text(
    id: "Belum sempat diperiksa (bila didiamkan 5 hari kerja, janji mulai berjalan sendiri)",
    en: "Not checked yet (after 5 working days of silence the clock starts by itself)")
  static let optionalRequirement = Text(id: "bila perlu", en: "if needed")
  static let receive = Text(id: "Terima berkas", en: "Receive the file")
  static let nameMissing = Text(id: "Isi nama pemohon.", en: "Give the applicant's name.")
  static let proxyMissing = Text(id: "Isi nama orang yang mewakili.", en: "Give the proxy's name.")
  static let kindMissing = Text(id: "Pilih siapa pemohonnya.", en: "Choose who applies.")
  static let serviceMissing = Text(id: "Pilih layanan dari daftar.", en: "Choose a service from the list.")
  static let officeMissing = Text(id: "Pilih kantor Anda.", en: "Choose your office.")
  static let phoneBad = Text(
    id: "Nomor telepon ditulis seperti 0812 3456 7890.", en: "Write the telephone number like 0812 3456 7890.")
  static let villageBad = Text(id: "Pilih desa atau kelurahan dari daftar.", en: "Choose a village from the list.")

  static func nikLength(_ count: Int) -> Text {
    Text(id: "NIK harus 16 angka; yang Anda tulis \(count).", en: "A NIK has 16 digits; you wrote \(count).")
  }
  static let findPerson = Text(
    id: "Pernah mengurus di sini? Cari dengan NIK, telepon, atau nama", en: "Been here before? Search by NIK, telephone or name")
  static let findButton = Text(id: "Cari", en: "Search")
  static let foundNobody = Text(
    id: "Tidak ada berkas dengan data itu di kantor Anda.", en: "No dossier with these data in your office.")
  static let turnAwayTitle = Text(id: "Tidak bisa dilayani?", en: "Cannot be served?")
  static let turnAwayHint = Text(id: "Satu ketukan; dihitung, tanpa nama.", en: "One tap; counted, without a name.")
  static let turnedAwayDone = Text(id: "Tercatat", en: "Counted")

  // Receipt
  static let receipt = Text(id: "Tanda terima", en: "Receipt")
  static let receivedBy = Text(id: "Diterima oleh", en: "Received by")
  static let receivedAt = Text(id: "Diterima", en: "Received")
  static let fee = Text(id: "Biaya", en: "Fee")
  static let promised = Text(id: "Selesai paling lambat", en: "Done at the latest")
  static let noDueYet = Text(id: "Belum ada tanggal selesai", en: "No date yet")
  static let notRunning = Text(
    id: "BELUM LENGKAP. Bawa yang masih kurang ke loket; janji mulai berjalan setelah lengkap.",
    en: "INCOMPLETE. Bring what is missing to the counter; the promise starts once it is complete.")
  static let representedBy = Text(id: "Diwakili oleh", en: "Represented by")
  static let waitsForCorrection = Text(
    id: "Menunggu perbaikan dari Anda; tanggal baru muncul setelah Anda menjawab.",
    en: "Waiting for your correction; a new date appears once you reply.")
  static let stillMissing = Text(id: "Masih kurang", en: "Still missing")
  static let code = Text(id: "Kode", en: "Code")
  static let pin = Text(id: "PIN (rahasia Anda)", en: "PIN (keep it to yourself)")
  static let pinHidden = Text(
    id: "PIN hanya tampil saat diberikan. Hilang atau terkunci? Cocokkan KTP, lalu buat yang baru; pembuatannya tercatat.",
    en: "The PIN shows only when it is given out. Lost or locked? Check the ID card, then make a new one; this is recorded.")
  static let renewPIN = Text(id: "Buat PIN baru", en: "Make a new PIN")
  static let ifLate = Text(
    id: "Lewat tanggal itu belum selesai? Tunjukkan tanda terima ini kepada camat; Anda berhak atas alasan dan tanggal baru.",
    en: "Not done by then? Show this receipt to the camat; you have a right to the reason and a new date.")
  static let ifMoney = Text(
    id: "Dimintai uang di luar biaya yang tertulis di sini? Jangan dibayar. Laporkan ke Inspektorat kabupaten atau lapor.go.id.",
    en: "Asked for money beyond the fee written here? Do not pay. Report it to the regency's inspectorate or lapor.go.id.")
  static let followAt = Text(id: "Ikuti di", en: "Follow it at")
  static let print = Text(id: "Cetak", en: "Print")
  static let nextPerson = Text(id: "Orang berikutnya", en: "Next person")
  static let openDossier = Text(id: "Buka berkas", en: "Open the dossier")

  // Inbox and dossier
  static let inboxEmpty = Text(id: "Tidak ada berkas yang menunggu Anda.", en: "No dossier waits for you.")
  static let inboxEmptyAdvice = Text(
    id: "Berkas muncul di sini begitu tiba di meja Anda, yang paling mendesak di atas.",
    en: "Dossiers appear here as they reach your desk, the most urgent on top.")
  static let openWork = Text(id: "Terbuka", en: "Open")
  static let overdue = Text(id: "Terlambat", en: "Late")
  static let today = Text(id: "Hari ini", en: "Today")
  static let soon = Text(id: "Berikutnya", en: "Later")
  static let waiting = Text(id: "Menunggu pemohon", en: "Waiting for the applicant")
  static let toHandOver = Text(id: "Siap diserahkan", en: "Ready to hand over")
  static let escalated = Text(id: "Dinaikkan kepada Anda", en: "Escalated to you")
  static let batchApprove = Text(id: "Setujui yang dipilih", en: "Approve the selected")
  static let batchDone = Text(id: "berkas disetujui.", en: "dossiers approved.")
  static let batchLeft = Text(
    id: "tidak disetujui karena sudah berubah atau bukan lagi di meja Anda. Buka satu per satu.",
    en: "not approved, because they changed or are no longer at your desk. Open them one by one.")
  static let nearDue = Text(id: "dua pertiga waktu terpakai", en: "two thirds of the time used")
  static let answered = Text(id: "dijawab, belum diperiksa", en: "answered, not checked yet")
  static let changedMeanwhile = Text(
    id: "Berkas ini berubah sejak Anda membukanya. Yang terjadi:",
    en: "This file has changed since you opened it. What happened:")
  static let noDate = Text(id: "belum ada tanggal", en: "no date yet")
  static let choose = Text(id: "Pilih", en: "Select")
  static let service = Text(id: "Layanan", en: "Service")
  static let due = Text(id: "Batas waktu", en: "Due")
  static let checkBy = Text(id: "Periksa sebelum", en: "Check before")
  static let firstPromise = Text(id: "Janji pertama", en: "First promise")
  static let holder = Text(id: "Sekarang di", en: "Now with")
  static let officeTime = Text(id: "Waktu di tangan kantor", en: "Time in the office's hands")
  static let wholeWait = Text(id: "Seluruh waktu tunggu pemohon", en: "The applicant's whole wait")
  static let ofWhichPaused = Text(id: "di antaranya menunggu pemohon", en: "of which waiting for the applicant")
  static let history = Text(id: "Riwayat", en: "History")
  static let reminded = Text(id: "Atasan mengingatkan pemegang berkas", en: "The superior reminds its holder")
  static let isReminded = Text(id: "diingatkan atasan", en: "reminded by the superior")
  static let reminder = Text(
    id: "Apa yang harus dilakukan pemegang berkas, dan kapan?", en: "What is its holder to do, and by when?")
  static let personal = Text(id: "Data pribadi", en: "Personal data")
  static let revealReason = Text(id: "Untuk apa Anda perlu melihatnya?", en: "What do you need it for?")
  static let revealHint = Text(id: "Alasan dan nama Anda dicatat.", en: "The reason and your name are recorded.")
  static let reveal = Text(id: "Tampilkan", en: "Show")
  static let revealMissing = Text(id: "Tulis alasannya.", en: "Give the reason.")
  static let reason = Text(id: "Alasan", en: "Reason")
  static let reasonMissing = Text(id: "Tulis alasannya dengan kata-kata.", en: "Give the reason in words.")
  static let basis = Text(id: "Dasar hukum", en: "Legal basis")
  static let basisMissing = Text(id: "Sebutkan peraturannya.", en: "Name the rule.")
  static let which = Text(id: "Persyaratan yang mana?", en: "Which requirements?")
  static let whichMissing = Text(
    id: "Pilih paling sedikit satu persyaratan.", en: "Choose at least one requirement.")
  static let howToComplete = Text(
    id: "Bawa yang kurang ke loket, atau kirim fotonya dari rumah.", en: "Bring what is missing, or send a photo from home.")
  static let whatIsMissing = Text(id: "Kalimat untuk pemohon", en: "A sentence to the applicant")
  static let whatIsMissingHint = Text(
    id: "Apa yang kurang dan bagaimana melengkapinya, paling panjang 300 huruf. Pemohon membacanya.",
    en: "What is missing and how to complete it, at most 300 letters. The applicant reads it.")
  static let seenPapers = Text(id: "Surat yang sudah Anda lihat", en: "The papers you have seen")
  static let needlessPapers = Text(
    id: "Ternyata tidak diperlukan dalam keadaan ini", en: "Not needed in this case after all")
  static let whoTakes = Text(id: "Siapa yang menerima?", en: "Who takes it?")
  static let whoTakesHint = Text(
    id: "Cocokkan dengan KTP. Yang Anda tulis tampil di riwayat.", en: "Match the ID card. What you write stands in the history.")
  static let takesForAnother = Text(id: "Orang lain yang mewakili", en: "Someone else for the applicant")
  static let takerName = Text(id: "Nama wakil", en: "The representative's name")
  static let relation = Text(id: "Hubungan wakil dengan pemohon", en: "The representative's relation to the applicant")
  static let relationHint = Text(
    id: "Misalnya anak, tetangga, atau perangkat desa", en: "For example a child, a neighbour or a village official")
  static let takerMissing = Text(id: "Pilih siapa yang menerima.", en: "Choose who takes it.")
  static let takerNameMissing = Text(id: "Tulis nama wakil.", en: "Give the representative's name.")
  static let relationMissing = Text(
    id: "Tulis hubungannya dengan pemohon.", en: "Give the relation to the applicant.")

  static func takesOneself(_ name: String) -> Text {
    Text(id: "Pemohon sendiri: \(name)", en: "The applicant: \(name)")
  }

  static let extendBy = Text(id: "Diperpanjang berapa hari kerja?", en: "Extended by how many working days?")
  static let extendMissing = Text(id: "Isi 1 sampai 30 hari kerja.", en: "Give 1 to 30 working days.")
  static let signedLetter = Text(id: "Surat yang sudah ditandatangani", en: "The signed letter")
  static let scanKept = Text(id: "Pindaiannya tersimpan sejak", en: "Its scan is kept since")
  static let openScan = Text(id: "Buka pindaian di tab baru", en: "Open the scan in a new tab")
  static let scanFile = Text(id: "Pindaian surat", en: "Scan of the letter")
  static let scanHint = Text(
    id: "PDF, JPEG, atau PNG, paling besar 8 MB. Disimpan terenkripsi.", en: "PDF, JPEG or PNG, at most 8 MB. Kept encrypted.")
  static let attachScan = Text(id: "Simpan pindaian", en: "Keep the scan")
  static let document = Text(id: "Dokumen bernomor", en: "Numbered document")
  static let documentAwaited = Text(
    id: "Disetujui: dokumennya belum ditandatangani", en: "Approved: its document is not signed yet")
  static let documentFirst = Text(
    id: "Terbitkan dokumennya dahulu. Setelah pindaian yang ditandatangani disimpan, hasilnya bisa diserahkan.",
    en: "Issue the document first. Once the signed scan is kept, it can be handed over.")
  static let documentNext = Text(
    id: "Dokumennya diberi nomor, ditandatangani, dan dicap. Setelah itu bisa diambil di loket.",
    en: "The document is numbered, signed and stamped. Then you can collect it at the counter.")
  static let documentNotYet = Text(
    id: "Belum ada. Datanglah setelah halaman ini menyebut hasilnya siap diambil.",
    en: "Nothing yet. Come once this page says that it is ready.")
  static let checkDocument = Text(id: "Periksa dokumen Anda", en: "Check your document")
  static let checkDocumentHint = Text(
    id: "Siapa pun yang menerima dokumen ini bisa memeriksanya di halaman yang sama.",
    en: "Whoever is given this document can check it on the same page.")
  static let letterNumber = Text(id: "Nomor agenda", en: "Agenda number")
  static let whatNow = Text(id: "Tindakan Anda", en: "Your actions")
  static let nothingToDo = Text(
    id: "Berkas ini tidak menunggu tindakan Anda.", en: "This dossier does not wait for you.")
  static let done = Text(id: "Tersimpan", en: "Saved")
  static let nikDoubt = Text(id: "NIK perlu dicek", en: "NIK needs a check")
  static let grantedByLaw = Text(
    id: "Dikabulkan oleh hukum karena batas waktu lewat; tidak ada yang menandatangani.",
    en: "Granted by law because the time passed; nobody signed it.")

  static let handedOver = Text(id: "Diserahkan", en: "Handed over")

  // Tracking
  static let trackTitle = Text(id: "Sampai di mana permohonan Anda?", en: "Where is your application?")
  static let trackHint = Text(
    id: "Kode ada di tanda terima, 14 huruf dan angka.", en: "The code is on your receipt: 14 letters and digits.")
  static let trackButton = Text(id: "Lihat", en: "Show")
  static let codeBad = Text(
    id: "Kode itu tidak lengkap atau ada yang salah ketik. Periksa lagi huruf demi huruf.",
    en: "The code is incomplete or mistyped. Check it letter by letter.")
  static let nextStep = Text(id: "Yang terjadi berikutnya", en: "What happens next")
  static let askedOfYou = Text(id: "Yang diminta dari Anda", en: "What is asked of you")
  static let nothingAsked = Text(id: "Tidak ada. Anda tinggal menunggu kabar.", en: "Nothing. You only have to wait.")
  static let reasonsWithPIN = Text(
    id:
      "Alasannya dapat dibaca dengan PIN. Surat yang harus diganti dikirim fotonya dari rumah atau dibawa ke loket; yang cukup dijelaskan, jawablah di sini.",
    en: "Read the reason with the PIN. Send a photo of a paper to be replaced, or bring it; what words can settle, answer here.")
  static let wordsWithPIN = Text(
    id: "Penjelasan petugas dapat dibaca dengan PIN, di riwayat.", en: "Read the officer's words with the PIN, in the history.")
  static let nothingMore = Text(id: "Tidak ada lagi.", en: "Nothing more.")
  static let collectProduct = Text(
    id: "Ambil hasilnya di loket dengan tanda terima ini.", en: "Collect your document at the counter with the receipt.")
  static let newDate = Text(id: "Tanggal baru", en: "New date")
  static let showPersonal = Text(id: "Lihat data permohonan dengan PIN", en: "See the application's data with the PIN")
  static let pinLabel = Text(id: "PIN 6 angka dari tanda terima", en: "6-digit PIN from the receipt")
  static let pinMalformed = Text(id: "PIN terdiri dari 6 angka.", en: "The PIN has 6 digits.")
  static let pinClosed = Text(
    id: "PIN sudah terlalu sering salah. Datanglah ke loket dengan KTP untuk tanda terima baru.",
    en: "The PIN was wrong too often. Come to the counter with your ID card for a new receipt.")
  static let answerOffice = Text(id: "Jawab permintaan kantor", en: "Answer the office")
  static let yourReply = Text(id: "Jawaban Anda", en: "Your reply")
  static let replyHint = Text(
    id: "Tulis apa yang sudah Anda perbaiki. Janji berjalan lagi begitu Anda mengirim.",
    en: "Write what you have corrected. The promise runs again as soon as you send it.")
  static let replyMissing = Text(id: "Tulis apa yang sudah Anda perbaiki.", en: "Write what you have corrected.")
  static let sendReply = Text(id: "Kirim jawaban", en: "Send the reply")
  static let replied = Text(
    id: "Jawaban Anda diterima. Janji berjalan lagi.", en: "Your reply was received. The promise runs again.")

  static let silenceWithoutPower = Text(
    id: "Batas waktu lewat; tidak dikabulkan oleh hukum karena kantor ini tidak berwenang memutusnya. Atasan diberi tahu",
    en: "The date passed; not granted by law, as this office has no power to decide it. The superior was told")

  /// - Parameter moment: when silence ends; nil if the calendar does not reach so far.
  static func startsBySilence(_ moment: String?) -> Text {
    Text(
      id: "Kelengkapannya belum diperiksa.\(moment.map { " Bila kantor diam, janji mulai sendiri pada \($0)." } ?? "")",
      en:
        "Not checked for completeness yet.\(moment.map { " If the office is silent, the promise starts by itself on \($0)." } ?? "")"
    )
  }

  static func pinWrong(_ left: Int) -> Text {
    Text(id: "PIN tidak cocok. Sisa percobaan: \(left).", en: "The PIN does not fit. Tries left: \(left).")
  }

  // Agenda
  static let agendaEmpty = Text(id: "Belum ada surat bernomor bulan ini.", en: "No numbered letter this month yet.")
  static let agendaEmptyAdvice = Text(
    id: "Nomor diberikan sendiri saat berkas disetujui, dan muncul di sini.",
    en: "A number is given by itself when a dossier is approved, and appears here.")

  // Figures
  static let month = Text(id: "Bulan", en: "Month")
  static let show = Text(id: "Tampilkan", en: "Show")
  static let received = Text(id: "Diterima", en: "Received")
  static let decided = Text(id: "Diputus", en: "Decided")
  static let onTime = Text(id: "Tepat waktu", en: "On time")
  static let late = Text(id: "Terlambat", en: "Late")
  static let openNow = Text(id: "Terbuka sekarang", en: "Open now")
  static let overdueNow = Text(id: "Lewat batas sekarang", en: "Overdue now")
  static let turnedAway = Text(id: "Belum dilayani", en: "Turned away")
  static let half = Text(id: "Separuh selesai dalam", en: "Half done within")
  static let nineTenths = Text(id: "9 dari 10 selesai dalam", en: "9 of 10 done within")
  static let twelveMonths = Text(id: "Diterima per bulan", en: "Received by month")
  static let histogramNote = Text(
    id: "Lama pengerjaan dihitung dalam jam kantor dan dibulatkan ke atas paling banyak 25 %.",
    en: "Durations are in office hours, rounded up by at most 25 %.")
  static let noFigures = Text(id: "Belum ada angka bulan ini.", en: "No figures for this month yet.")
  static let noFiguresAdvice = Text(
    id: "Angka muncul beberapa detik setelah berkas pertama diterima.",
    en: "Figures appear seconds after the first dossier is received.")
  static let time = Text(id: "Waktu", en: "Time")
  static let noRecords = Text(id: "Tidak ada berkas di balik angka ini.", en: "There are no records behind this figure.")
  static let noRecordsAdvice = Text(
    id: "Berkas muncul di sini begitu terhitung. Pilih bulan, layanan, atau kantor lain.",
    en: "Records appear here once they are counted. Choose another month, service or office.")
  static let recordsTitle = Text(id: "Berkas di balik angka", en: "Records behind the figure")
  static let state = Text(id: "Keadaan", en: "State")
  static let more = Text(id: "Berikutnya", en: "More")
  static let perService = Text(id: "Per layanan", en: "By service")

  static func asOf(_ moment: String) -> Text {
    Text(id: "Terhitung sampai \(moment).", en: "Counted up to \(moment).")
  }
}
