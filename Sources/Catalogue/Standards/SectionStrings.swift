import Core

/// The words of the forms in which a standard is written.
extension StandardStrings {
  static let saveSection = Text(id: "Simpan bagian ini", en: "Save this section")
  static let back = Text(id: "Kembali tanpa menyimpan", en: "Back without saving")
  static let fillBoth = Text(id: "Isi dalam bahasa Indonesia dan Inggris.", en: "Fill in both Indonesian and English.")
  static let fillEnglish = Text(id: "Isi juga bahasa Inggrisnya.", en: "Fill in the English as well.")
  static let fillIndonesian = Text(id: "Isi juga bahasa Indonesianya.", en: "Fill in the Indonesian as well.")
  static let name = Text(id: "Nama layanan", en: "Name of the service")
  static let summary = Text(id: "Ringkasan", en: "Summary")
  static let searchWords = Text(id: "Kata pencarian", en: "Search words")
  static let searchWordsHint = Text(
    id: "Kata yang dipakai warga, dipisah koma. Contoh: ktp hilang, ganti ktp.",
    en: "Words residents use, separated by commas. For example: ktp hilang, ganti ktp.")
  static let sentence = Text(id: "Kalimat", en: "Sentence")
  static let order = Text(id: "Urutan", en: "Order")
  static let orderHint = Text(
    id: "Angka kecil berdiri lebih atas. 15 menaruhnya di antara 10 dan 20.",
    en: "Small numbers stand first. 15 puts it between 10 and 20.")
  static let oneStep = Text(id: "Tulis sekurangnya satu langkah.", en: "Write at least one step.")
  static let howMany = Text(id: "Berapa lama", en: "How long")
  static let unit = Text(id: "Satuan", en: "Unit")
  static let minutes = Text(id: "menit (jam loket)", en: "minutes (of counter time)")
  static let hours = Text(id: "jam (jam loket)", en: "hours (of counter time)")
  static let workingDays = Text(id: "hari kerja", en: "working days")
  static let chooseUnit = Text(id: "Pilih menit, jam, atau hari kerja.", en: "Choose minutes, hours or working days.")
  static let promiseNumber = Text(
    id: "Tulis angka bulat mulai 1; paling lama 366 hari kerja.", en: "Write a whole number from 1; at most 366 working days.")
  static let feeKind = Text(id: "Berapa biayanya", en: "What it costs")
  static let chooseFee = Text(id: "Pilih gratis, jumlah tetap, atau menurut aturan.", en: "Choose free, an amount, or by a rule.")
  static let rupiah = Text(id: "Jumlah dalam rupiah", en: "Amount in rupiah")
  static let feeAmount = Text(
    id: "Tulis jumlah dalam rupiah, misalnya 10.000.", en: "Write the amount in rupiah, such as 10.000.")
  static let feeNote = Text(id: "Keterangan", en: "Note")
  static let feeNeedsRule = Text(
    id: "Tulis aturan yang menentukan biayanya.", en: "Write the rule that sets the fee.")
  static let product = Text(id: "Apa yang diterima warga", en: "What residents get")
  static let complaint = Text(id: "Bila tidak setuju atau terlambat", en: "If they disagree or it is late")
  static let letterTitle = Text(id: "Judul surat", en: "Title of the letter")
  static let letterBody = Text(id: "Isi surat", en: "Body of the letter")
  static let letterHint = Text(
    id: "Tempat yang diisi sendiri oleh program: \(places). Kosongkan keduanya bila kantor tidak mencetak surat.",
    en: "Places the program fills in: \(places). Leave both empty if the office prints no letter.")
  private static let places = LetterTemplate.names.sorted().map { "{{\($0)}}" }.joined(separator: " ")
  static let letterNeedsBoth = Text(id: "Surat memerlukan judul dan isi.", en: "A letter needs a title and a body.")
  static let letterPlaceInTitle = Text(id: "Judul tidak dapat memuat {{…}}.", en: "A title cannot hold {{…}}.")
  static let nowCertain = Text(id: "Sudah dipastikan; hapus dari daftar", en: "Confirmed; remove it from the list")
  static let newDoubt = Text(id: "Hal lain yang belum pasti", en: "Something else to confirm")
  static let part = Text(id: "Bagian", en: "Section")
  static let choosePart = Text(id: "Pilih bagiannya dari daftar.", en: "Choose the section from the list.")
  static let whatIsUnsure = Text(id: "Apa yang belum pasti", en: "What is not certain")
  static let newRequirement = Text(id: "Tambah syarat", en: "Add a requirement")
  static let requirementName = Text(id: "Nama syarat", en: "Name of the requirement")
  static let explain = Text(id: "Penjelasan dengan kata sehari-hari", en: "Explanation in plain words")
  static let obtain = Text(id: "Cara mendapatnya", en: "How to get it")
  static let basisHint = Text(
    id: "Peraturan yang memintanya. Kosong akan terbaca warga sebagai “tanpa dasar”.",
    en: "The rule that asks for it. Empty, residents read “no basis on record”.")
  static let onlySome = Text(id: "Hanya diminta dalam keadaan tertentu", en: "Asked for in some cases only")
  static let whenNeeded = Text(id: "Dalam keadaan apa", en: "In which cases")
  static let sayWhen = Text(id: "Tulis dalam keadaan apa syarat ini diminta.", en: "Say in which cases this is asked for.")
  static let removeRequirement = Text(id: "Hapus syarat ini", en: "Remove this requirement")
  static let newQuestion = Text(id: "Tambah pertanyaan", en: "Add a question")
  static let question = Text(id: "Pertanyaan", en: "Question")
  static let answerText = Text(id: "Jawaban", en: "Answer")
  static let stopText = Text(
    id: "Bila layanan ini bukan untuk yang menjawab begitu: mengapa, dan ke mana",
    en: "If this service is not for who answers so: why, and where to go")
  static let twoAnswers = Text(id: "Tulis sekurangnya dua jawaban.", en: "Write at least two answers.")
  static let removeQuestion = Text(id: "Hapus pertanyaan ini", en: "Remove this question")

  static func inIndonesian(_ label: Text) -> Text { Text(id: "\(label.id) (Indonesia)", en: "\(label.en) (Indonesian)") }
  static func inEnglish(_ label: Text) -> Text { Text(id: "\(label.id) (Inggris)", en: "\(label.en) (English)") }
  static func step(_ number: Int) -> Text { Text(id: "Langkah \(number)", en: "Step \(number)") }
  static func answer(_ number: Int) -> Text { Text(id: "Jawaban \(number)", en: "Answer \(number)") }

  static func onlyIf(_ question: Text) -> Text {
    Text(id: "Hanya bila “\(question.id)” dijawab", en: "Only if “\(question.en)” is answered")
  }

  static func letterPlaces(_ faults: [String]) -> Text {
    let list = faults.joined(separator: ", ")
    return Text(id: "Tempat ini tidak dikenal: \(list).", en: "These places are not known: \(list).")
  }

  static func name(of kind: StandardSection.FeeKind) -> Text {
    switch kind {
    case .free: Text(id: "Gratis", en: "Free")
    case .amount: Text(id: "Jumlah tetap", en: "An amount")
    case .byRule: Text(id: "Menurut aturan, lihat keterangan", en: "By a rule, see the note")
    }
  }

  static func title(of section: StandardSection) -> Text {
    switch section {
    case .about: Text(id: "Nama dan ringkasan", en: "Name and summary")
    case .requirements: Text(id: "Syarat", en: "Requirements")
    case .questions: Text(id: "Pertanyaan “keadaan saya”", en: "Questions of “my situation”")
    case .procedure: Text(id: "Langkah", en: "Steps")
    case .promise: Text(id: "Janji waktu", en: "Promised time")
    case .fee: Text(id: "Biaya", en: "Fee")
    case .product: Text(id: "Hasil", en: "Product")
    case .complaint: Text(id: "Pengaduan dan keberatan", en: "Complaints and objections")
    case .letter: Text(id: "Surat", en: "Letter")
    case .internalParts: Text(id: "Delapan bagian dalam", en: "The eight internal parts")
    case .doubts: Text(id: "Yang belum pasti", en: "What is to be confirmed")
    }
  }

  static func lead(of section: StandardSection) -> Text {
    switch section {
    case .about: Text(id: "Tulis seperti Anda menjelaskannya kepada tetangga.", en: "Write as you would tell a neighbour.")
    case .requirements:
      Text(
        id: "Mintalah hanya yang diminta peraturan, dan sebut peraturannya.",
        en: "Ask only for what a rule asks for, and name the rule.")
    case .questions:
      Text(
        id: "Dengan jawabannya, warga hanya membawa yang perlu. Syarat yang bergantung pada jawaban ditandai di bagian Syarat.",
        en: "By the answers, residents bring only what they need. Which requirement depends on them is marked under Requirements."
      )
    case .procedure: Text(id: "Apa yang terjadi, berurutan, dari sisi warga.", en: "What happens, in order, as residents see it.")
    case .promise:
      Text(
        id: "Dihitung sejak berkas lengkap. Kantor boleh menjanjikan lebih cepat, tidak lebih lama.",
        en: "Counted from the complete file. An office may promise sooner, not later.")
    case .fee: Text(id: "Biaya resmi. Yang lain adalah pungutan liar.", en: "The official fee. Anything else is an illegal levy.")
    case .product: Text(id: "Apa yang dipegang warga sesudah selesai.", en: "What residents hold in their hands when it is done.")
    case .complaint: Text(id: "Ke mana warga pergi bila ada yang salah.", en: "Where residents go if something is wrong.")
    case .letter:
      Text(id: "Surat yang dicetak bila layanan ini dikabulkan.", en: "The letter that is printed when it is granted.")
    case .internalParts:
      Text(
        id: "Komponen yang dikelola di dalam kantor (UU 25/2009 Pasal 21).",
        en: "The components kept inside the office (UU 25/2009 Article 21).")
    case .doubts:
      Text(id: "Warga melihat bahwa bagian ini belum dipastikan.", en: "Residents see that these are not confirmed yet.")
    }
  }
}
