import Core

/// What people read about their rights.
enum RightsStrings {
  static let yourData = Text(id: "Data Anda", en: "Your data")
  static let rights = Text(id: "Hak data pribadi", en: "Data rights")

  // The public page
  static let noticeTitle = Text(id: "Data Anda di kecamatan", en: "Your data at the kecamatan")
  static let noticeLead = Text(
    id: "Apa yang disimpan tentang Anda, untuk apa, berapa lama, siapa yang melihat, dan apa hak Anda.",
    en: "What is kept about you, why, for how long, who sees it, and what your rights are.")
  static let what = Text(id: "Apa", en: "What")
  static let why = Text(id: "Untuk apa", en: "Why")
  static let basis = Text(id: "Dasar", en: "Basis")
  static let howLong = Text(id: "Berapa lama", en: "How long")
  static let who = Text(id: "Siapa yang melihat", en: "Who sees it")
  static let yourRights = Text(id: "Hak Anda", en: "Your rights")
  static let clock = Text(
    id:
      "Jawaban paling lambat 3×24 jam: jam sungguhan, malam dan hari libur ikut dihitung, sejak identitas Anda dicocokkan di loket.",
    en: "Answered within 3×24 hours: real hours, nights and holidays included, from when you are identified at the counter.")
  static let ownPromise = Text(id: "batas dari kami sendiri", en: "our own limit")
  static let byLaw = Text(id: "batas dari undang-undang", en: "limit of the law")
  static let how = Text(id: "Cara meminta", en: "How to ask")
  static let steps = [
    Text(
      id: "Datanglah ke loket kantor mana pun yang menyimpan data Anda, atau mulai dari sini dengan kode dan PIN tanda terima.",
      en: "Come to the counter of the office that keeps your data, or begin here with the code and PIN of your receipt."),
    Text(
      id: "Petugas mencocokkan KTP Anda. KTP hanya dilihat; tidak difotokopi dan tidak dipotret.",
      en: "An officer looks at your ID card. It is only looked at; no copy or photograph is made."),
    Text(
      id: "Jawaban dicetak atau diberikan sebagai berkas. Bila ditolak, Anda menerima alasan dan pasalnya. Gratis.",
      en: "The answer is printed or given as a file. If refused, you get the reason and the law. Free of charge."),
  ]
  static let complain = Text(
    id:
      "Tidak puas dengan jawabannya? Anda boleh mengajukan keberatan kepada camat, atau mengadu ke lembaga pelindungan data pribadi dan lapor.go.id.",
    en: "Not content with the answer? Object to the camat, or complain to the data protection agency and lapor.go.id.")

  // Beginning from home
  static let beginTitle = Text(id: "Mulai permintaan dari rumah", en: "Begin a request from home")
  static let beginButton = Text(id: "Kirim permintaan", en: "Send the request")
  static let which = Text(id: "Apa yang Anda minta?", en: "What do you ask for?")
  static let whichMissing = Text(id: "Pilih salah satu hak.", en: "Choose one of the rights.")
  static let details = Text(id: "Ceritakan singkat", en: "Tell us briefly")
  static let detailsHint = Text(
    id: "Misalnya: nama saya salah eja; yang benar ada di KTP.", en: "Such as: my name is misspelt; see my ID card.")
  static let code = Text(id: "Kode tanda terima", en: "Code of your receipt")
  static let pin = Text(id: "PIN 6 angka dari tanda terima", en: "6-digit PIN from the receipt")
  static let codeBad = Text(
    id: "Kode itu tidak lengkap atau ada yang salah ketik.", en: "The code is incomplete or mistyped.")
  static let codeUnknown = Text(id: "Kode itu tidak ditemukan.", en: "This code was not found.")
  static let pinMalformed = Text(id: "PIN terdiri dari 6 angka.", en: "The PIN has 6 digits.")
  static let pinClosed = Text(
    id: "PIN sudah terlalu sering salah. Datanglah ke loket dengan KTP.",
    en: "The PIN was wrong too often. Come to the counter with your ID card.")

  static func pinWrong(_ left: Int) -> Text {
    Text(id: "PIN tidak cocok. Sisa percobaan: \(left).", en: "The PIN does not fit. Tries left: \(left).")
  }
  static let statusTitle = Text(id: "Permintaan Anda", en: "Your request")
  static let finishAtCounter = Text(
    id:
      "Permintaan tercatat. Datanglah ke loket dengan KTP dan sebutkan kode ini; waktu 3×24 jam mulai saat KTP Anda dicocokkan.",
    en: "Your request is noted. Come to the counter with your ID card and this code; the 3×24 hours begin when it is looked at.")
  static let answeredBy = Text(id: "Dijawab paling lambat", en: "Answered at the latest")
  static let collect = Text(
    id: "Ambil jawabannya di kantor dengan KTP.", en: "Collect the answer at the office with your ID card.")
  static let state = Text(id: "Keadaan", en: "State")
  static let late = Text(
    id: "Lewat batas waktu. Anda berhak mengadu; sebutkan kode ini.", en: "Past its time. You may complain; give this code.")

  // At the counter
  static let counterTitle = Text(id: "Permintaan hak data pribadi", en: "Requests about personal data")
  static let counterLead = Text(
    id: "Cocokkan KTP dengan orangnya. Lihat saja: jangan difotokopi, jangan dipotret.",
    en: "Compare the card with the person. Only look: make no copy, take no photograph.")
  static let whichAsked = Text(id: "Apa yang diminta pemohon?", en: "What does the person ask for?")
  static let detailsAsked = Text(id: "Penjelasan pemohon, singkat", en: "The person's words, briefly")
  static let newTitle = Text(id: "Permintaan baru di loket", en: "New request at the counter")
  static let begunTitle = Text(id: "Dimulai dari rumah, menunggu orangnya datang", en: "Begun from home, waiting for the person")
  static let name = Text(id: "Nama seperti di KTP", en: "Name as on the ID card")
  static let nameMissing = Text(id: "Isi nama seperti di KTP.", en: "Give the name as on the card.")
  static let nik = Text(id: "NIK seperti di KTP", en: "NIK as on the ID card")
  static let nikBad = Text(id: "NIK terdiri dari 16 angka.", en: "A NIK has 16 digits.")
  static let phone = Text(id: "Telepon yang pernah diberikan", en: "Telephone given earlier")
  static let phoneBad = Text(
    id: "Nomor telepon ditulis seperti 0812 3456 7890.", en: "Write the telephone number like 0812 3456 7890.")
  static let document = Text(id: "Dokumen yang dilihat", en: "Document looked at")
  static let documentMissing = Text(id: "Pilih dokumen yang dicocokkan.", en: "Choose which document was looked at.")
  static let office = Text(id: "Kantor", en: "Office")
  static let officeMissing = Text(id: "Pilih kantor Anda.", en: "Choose your office.")
  static let receive = Text(id: "Terima permintaan", en: "Take the request")
  static let identified = Text(id: "Identitas cocok: mulai 3×24 jam", en: "Identity matches: start the 3×24 hours")
  static let noneBegun = Text(id: "Tidak ada yang menunggu.", en: "None waits.")
  static let noneBegunAdvice = Text(
    id: "Permintaan yang dimulai warga dari rumah muncul di sini.", en: "Requests that residents begin from home appear here.")
  static let received = Text(
    id: "Permintaan diterima. Beri tahu kodenya kepada pemohon.", en: "Request taken. Tell the person its code.")

  // Answering
  static let workTitle = Text(id: "Hak data pribadi", en: "Personal data rights")
  static let workLead = Text(
    id: "Dijawab dalam 3×24 jam sejak identitas pemohon dicocokkan di loket: jam sungguhan, malam dan hari libur ikut dihitung.",
    en: "Answered within 3×24 hours of the person being identified: real hours, nights and holidays included.")
  static let waiting = Text(id: "Menunggu jawaban", en: "Waiting for an answer")
  static let decidedTitle = Text(id: "Sudah dijawab", en: "Answered")
  static let none = Text(id: "Tidak ada permintaan yang menunggu.", en: "No request waits.")
  static let noneAdvice = Text(
    id: "Permintaan muncul di sini begitu identitasnya dicocokkan di loket, yang paling mendesak di atas.",
    en: "Requests appear here once the person is identified at a counter, the most urgent on top.")
  static let asked = Text(id: "Yang diminta", en: "What is asked")
  static let inWords = Text(id: "Dengan kata-katanya", en: "In their words")
  static let checked = Text(id: "Identitas dicocokkan oleh", en: "Identified by")
  static let records = Text(id: "Berkas orang ini", en: "This person's records")
  static let noRecords = Text(
    id: "Tidak ada berkas dengan NIK ini, atau dengan telepon ini atas nama yang sama.",
    en: "No record has this NIK, or this telephone under the same name.")
  static let showCopy = Text(id: "Cetak salinan data", en: "Print the copy of the data")
  static let saveCopy = Text(id: "Simpan salinan sebagai JSON", en: "Save the copy as JSON")
  static let logged = Text(id: "Pembukaan data dicatat atas nama Anda.", en: "Opening the data is recorded under your name.")
  static let correct = Text(id: "Betulkan berkas ini", en: "Correct this record")
  static let correctHint = Text(
    id: "Isi hanya yang dibetulkan; yang kosong tidak diubah.", en: "Fill in only what is corrected; empty fields change nothing."
  )
  static let newName = Text(id: "Nama yang benar", en: "Right name")
  static let newAddress = Text(id: "Alamat yang benar", en: "Right address")
  static let newPhone = Text(id: "Telepon yang benar", en: "Right telephone")
  static let nothingToCorrect = Text(id: "Isi paling sedikit satu yang dibetulkan.", en: "Fill in at least one correction.")
  static let erase = Text(id: "Hapus data pribadi berkas ini", en: "Erase this record's personal data")
  static let eraseHint = Text(
    id: "Nama, NIK, telepon, alamat, keperluan, dan alasan hilang untuk selamanya; riwayat, angka, dan surat yang terbit tetap.",
    en: "Name, NIK, telephone, address, purpose and reasons are gone for ever; history, figures and issued letters stay.")
  static let decision = Text(id: "Jawaban", en: "Answer")
  static let grant = Text(id: "Kabulkan dan jawab", en: "Grant and answer")
  static let refuse = Text(id: "Tolak dan jawab", en: "Refuse and answer")
  static let answer = Text(id: "Jawaban untuk pemohon", en: "Answer to the person")
  static let answerMissing = Text(id: "Tulis jawabannya dengan kata-kata.", en: "Write the answer in words.")
  static let law = Text(id: "Dasar hukum penolakan", en: "Law by which it is refused")
  static let lawHint = Text(
    id: "Misalnya UU 43/2009 (arsip), atau UU 27/2022 Pasal 15 ayat (1)",
    en: "Such as UU 43/2009 (archives), or UU 27/2022 Art 15(1)")
  static let lawMissing = Text(id: "Sebutkan pasalnya bila menolak.", en: "Name the article if you refuse.")
  static let printAnswer = Text(id: "Cetak jawaban", en: "Print the answer")
  static let saved = Text(id: "Tersimpan.", en: "Saved.")
  static let back = Text(id: "Kembali", en: "Back")
  static let print = Text(id: "Cetak", en: "Print")
  static let byHand = Text(
    id:
      "Simpul mencatat permintaan dan jawabannya; pelaksanaannya (menunda, membatasi, atau menghentikan pemakaian data) dilakukan oleh kantor dan ditulis di jawaban.",
    en:
      "Simpul records request and answer; the office itself carries it out (delaying, restricting or stopping the use of data) and says so in the answer."
  )

  static func elsewhere(_ count: Int) -> Text {
    Text(
      id: "\(count) berkas lain ada di kantor di luar wilayah Anda: staf kabupaten dapat melengkapinya.",
      en: "\(count) more records lie with offices outside your area: regency staff can complete the copy.")
  }

  static func othersWithPhone(_ count: Int) -> Text {
    Text(
      id: "\(count) berkas memakai nomor telepon yang sama atas nama orang lain; tidak ditampilkan.",
      en: "\(count) records have the same telephone under another person's name; they are not shown.")
  }

  static func erasableFrom(_ day: String) -> Text {
    Text(id: "Boleh dihapus mulai \(day).", en: "May be erased from \(day).")
  }
  static let notErasable = Text(id: "Masih diperlukan: belum selesai.", en: "Still needed: not finished.")

  // The copy
  static let copyTitle = Text(id: "Salinan data pribadi", en: "Copy of personal data")
  static let copyLead = Text(
    id: "Semua yang disimpan Simpul tentang orang ini, dan siapa yang memakainya (UU 27/2022 Pasal 7 dan 32).",
    en: "All that Simpul keeps about this person, and who used it (UU 27/2022 Art 7 and 32).")
  static let trace = Text(id: "Jejak pemrosesan", en: "Trace of processing")
  static let answerTitle = Text(id: "Jawaban atas permintaan data pribadi", en: "Answer to a request about personal data")
  static let rightToObject = Text(
    id: "Bila tidak setuju, Anda boleh mengajukan keberatan tertulis kepada camat dalam 21 hari kerja (UU 30/2014 Pasal 75–77).",
    en: "If you disagree, you may object in writing to the camat within 21 working days (UU 30/2014 Art 75–77).")
}

extension Right {
  var words: Text {
    switch self {
    case .access: Text(id: "Melihat data dan siapa yang memakainya", en: "See the data and who used them")
    case .copy: Text(id: "Mendapat salinan data", en: "Get a copy of the data")
    case .correction: Text(id: "Membetulkan data yang salah", en: "Correct what is wrong")
    case .erasure: Text(id: "Menghapus data", en: "Erase the data")
    case .restriction: Text(id: "Menunda atau membatasi pemakaian", en: "Delay or restrict their use")
    case .objection: Text(id: "Keberatan atas keputusan otomatis", en: "Object to automated decisions")
    case .withdrawal: Text(id: "Menarik persetujuan", en: "Withdraw consent")
    }
  }

  var explanation: Text {
    switch self {
    case .access: Text(id: "Termasuk jejak siapa yang membukanya.", en: "With the trace of who opened them.")
    case .copy:
      Text(id: "Dicetak, atau sebagai berkas yang bisa dibaca komputer.", en: "Printed, or as a file computers can read.")
    case .correction: Text(id: "Nama, alamat, dan telepon.", en: "Name, address and telephone.")
    case .erasure:
      Text(
        id: "Setelah masa simpannya lewat. Surat yang sudah terbit adalah arsip negara dan tidak bisa dihapus.",
        en: "Once their time is over. A letter that was issued is a public archive and cannot be erased.")
    case .restriction: Text(id: "Misalnya selama ketelitian data diperiksa.", en: "Such as while their accuracy is checked.")
    case .objection:
      Text(
        id: "Simpul tidak memutuskan tentang orang dengan mesin; kecuali yang oleh undang-undang dianggap dikabulkan.",
        en: "Simpul decides about nobody by machine, except what the law itself deems granted.")
    case .withdrawal:
      Text(
        id: "Hanya untuk hal yang Anda setujui, seperti kabar lewat telepon; pelayanan publik tidak bergantung padanya.",
        en: "For what you agreed to only, such as word by telephone; public service does not depend on it.")
    }
  }
}

extension Right {
  /// The articles as people cite them.
  var law: Text {
    let numbers = articles.map(String.init).joined(separator: ", ")
    return Text(id: "UU 27/2022 Pasal \(numbers)", en: "UU 27/2022 Art \(numbers)")
  }
}

extension IdentityDocument {
  var words: Text {
    switch self {
    case .idCard: Text(id: "KTP-el", en: "ID card (KTP-el)")
    case .digitalID: Text(id: "Identitas Kependudukan Digital (IKD)", en: "Digital ID (IKD)")
    case .passport: Text(id: "Paspor", en: "Passport")
    }
  }
}

extension RightsRequest.State {
  var words: Text {
    switch self {
    case .begun: Text(id: "Menunggu identitas dicocokkan di loket", en: "Waiting to be identified at the counter")
    case .open: Text(id: "Sedang dijawab", en: "Being answered")
    case .granted: Text(id: "Dikabulkan", en: "Granted")
    case .refused: Text(id: "Ditolak dengan alasan", en: "Refused with reason")
    }
  }
}

extension RightsRules {
  /// Hours left in words.
  static func words(_ hours: Int) -> Text {
    hours >= 0
      ? Text(id: "\(hours) jam lagi", en: hours == 1 ? "1 hour left" : "\(hours) hours left")
      : Text(id: "lewat \(-hours) jam", en: "\(-hours) hours late")
  }
}
