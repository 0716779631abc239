import Core

/// What people read about evaluations.
enum EvaluationStrings {
  static let title = Text(id: "Evaluasi pelimpahan", en: "Evaluation of delegated powers")
  static let lead = Text(
    id: "Setiap tahun kabupaten menilai apakah kewenangan yang dilimpahkan berguna bagi warga (PP 17/2018 Pasal 33).",
    en: "Every year the regency judges whether the powers it delegated serve residents (PP 17/2018 Art 33).")
  static func ofYear(_ year: Int) -> Text { Text(id: "Tahun \(year)", en: "Year \(year)") }
  static let years = Text(id: "Tahun lain", en: "Other years")
  static let byService = Text(id: "Menurut layanan", en: "By service")
  static let byServiceHint = Text(
    id: "Pilih layanan untuk melihat kantornya dan membuka penilaian.",
    en: "Choose a service to see its offices and to open evaluations.")
  static let byOffice = Text(id: "Menurut layanan dan kantor", en: "By service and office")
  static let service = Text(id: "Layanan", en: "Service")
  static let office = Text(id: "Kantor", en: "Office")
  static let powers = Text(id: "Kewenangan", en: "Powers")
  static let unevaluated = Text(id: "Belum dinilai", en: "Not evaluated yet")
  static let nothing = Text(id: "Tidak ada kewenangan pada tahun ini", en: "No power in this year")
  static let nothingAdvice = Text(
    id: "Kewenangan muncul di sini setelah keputusannya masuk register kewenangan.",
    en: "Powers appear here once their decree stands in the register of powers.")
  static let noneHere = Text(id: "Tidak ada.", en: "None.")
  static let report = Text(id: "Laporan tahunan", en: "Yearly report")

  static func name(of state: Evaluation.State) -> Text {
    switch state {
    case .awaitingReply: Text(id: "Menunggu tanggapan", en: "Waiting for the reply")
    case .replied: Text(id: "Menunggu keputusan", en: "Waiting for the decision")
    case .decided: Text(id: "Diputus", en: "Decided")
    }
  }

  // Opening

  static let openHint = Text(
    id: "Angka hari ini dibekukan sebagai bukti. Kepala kantor lalu punya 14 hari untuk menanggapi.",
    en: "The figures of today are frozen as evidence. The head of the office then has 14 days to reply.")
  static let chooseOffices = Text(id: "Kantor yang dinilai", en: "Offices to evaluate")
  static let chooseOffice = Text(id: "Pilih paling sedikit satu kantor.", en: "Choose at least one office.")
  static let openButton = Text(id: "Buka penilaian kantor terpilih", en: "Open evaluations of these offices")
  static let newEntry = Text(id: "Buka penilaian baru dengan angka hari ini", en: "Open a new evaluation with today's figures")

  static func done(_ word: String) -> Text {
    switch word {
    case "buka": Text(id: "Penilaian dibuka dan buktinya dibekukan.", en: "Opened; the evidence is frozen.")
    case "catat": Text(id: "Keterangan disimpan.", en: "The details are saved.")
    case "tanggap": Text(id: "Tanggapan disimpan.", en: "The reply is saved.")
    default: Text(id: "Keputusan dicatat. Penilaian ini tidak berubah lagi.", en: "Decided. This evaluation changes no more.")
    }
  }

  // One evaluation

  static func entry(_ number: Int) -> Text { Text(id: "Penilaian ke-\(number)", en: "Evaluation no. \(number)") }
  static let entries = Text(id: "Penilaian pada tahun ini", en: "Evaluations of this year")
  static let reply = Text(id: "Tanggapan kepala kantor", en: "Reply of the head of the office")
  static let noReply = Text(id: "Belum ada tanggapan.", en: "No reply yet.")
  static let neverReplied = Text(id: "Tidak ada tanggapan sampai diputus.", en: "There was no reply before the decision.")
  static func replyUntil(_ day: String) -> Text {
    Text(
      id: "Ditunggu sampai \(day); sesudah itu kabupaten dapat memutus tanpa tanggapan.",
      en: "Awaited until \(day); after that the regency may decide without it.")
  }
  static let replyHint = Text(
    id: "Apa yang tidak tampak dari angka? Dapat diubah sampai diputus. Jangan menulis nama atau data warga.",
    en: "What do the figures not show? It can be changed until the decision. Write no names or data of residents.")
  static let replyMissing = Text(id: "Tulis tanggapan Anda.", en: "Write your reply.")
  static let saveReply = Text(id: "Simpan tanggapan", en: "Save the reply")
  static let decision = Text(id: "Keputusan", en: "Decision")
  static let undecided = Text(id: "Belum diputus.", en: "Not decided yet.")
  static let outcome = Text(id: "Yang diputus", en: "What is decided")
  static let outcomeMissing = Text(id: "Pilih apa yang diputus.", en: "Choose what is decided.")
  static let reason = Text(id: "Alasan", en: "Reason")
  static let reasonMissing = Text(id: "Tulis alasannya.", en: "Write the reason.")
  static let decree = Text(id: "Keputusan yang akan menyusul", en: "Decree to follow")
  static let decreeHint = Text(
    id: "Misalnya: perubahan SK pelimpahan, triwulan I. Penilaian ini sendiri tidak mengubah kewenangan.",
    en: "For instance: amendment of the decree, first quarter. The evaluation itself changes no power.")
  static let noDecree = Text(id: "tidak ada", en: "none")
  static let decide = Text(id: "Catat keputusan", en: "Record the decision")
  static let decideHint = Text(
    id: "Setelah dicatat, penilaian ini tidak dapat diubah.", en: "Once recorded, this evaluation cannot be changed.")

  // Details entered by people

  static let details = Text(id: "Keterangan dari sumber lain", en: "Details from other sources")
  static let detailsHint = Text(
    id: "Isi hanya yang ada sumbernya. Yang kosong ditulis “belum diisi” dan tidak dipakai.",
    en: "Fill in only what has a source. What is empty is said to be so, and not used.")
  static let beforeN = Text(id: "Jumlah berkas sebelum pelimpahan", en: "Files before the delegation")
  static let beforeOnTime = Text(id: "Di antaranya tepat waktu", en: "Of these on time")
  static let beforeHalf = Text(id: "Separuhnya selesai dalam (hari kerja)", en: "Half were done within (working days)")
  static let beforeNineTenths = Text(
    id: "Sembilan dari sepuluh selesai dalam (hari kerja)", en: "Nine in ten were done within (working days)")
  static let beforeSource = Text(id: "Sumber angka sebelum pelimpahan", en: "Source of the figures from before")
  static let sourceHint = Text(
    id: "Nama laporan, kantor, dan masanya.", en: "The name of the report, the office, and its period.")
  static let travelKilometres = Text(id: "Perjalanan warga yang dihemat setahun (km)", en: "Travel saved in the year (km)")
  static let travelSource = Text(id: "Sumber perkiraan perjalanan", en: "Source of the travel estimate")
  static let saveDetails = Text(id: "Simpan keterangan", en: "Save the details")
  static let numberBad = Text(id: "Tulis angka bulat, paling besar 1.000.000.", en: "Write a whole number, at most 1.000.000.")
  static let kilometresBad = Text(
    id: "Tulis angka bulat, paling besar 100.000.000.", en: "Write a whole number, at most 100.000.000.")
  static let daysBad = Text(id: "Tulis angka bulat dari 0 sampai 1.000.", en: "Write a whole number from 0 to 1.000.")
  static let moreThanAll = Text(
    id: "Yang tepat waktu tidak mungkin lebih banyak daripada semuanya.", en: "More on time than there were files.")
  static let nMissing = Text(id: "Isi jumlah berkasnya.", en: "Fill in how many files there were.")
  static let sourceMissing = Text(id: "Isi sumbernya.", en: "Fill in the source.")
  static let measureMissing = Text(
    id: "Isi yang tepat waktu, atau lama selesainya.", en: "Fill in those on time, or how long they took.")
  static let nineBelowHalf = Text(
    id: "Tidak mungkin lebih singkat daripada separuhnya.", en: "It cannot be less than for half of them.")
  static let kilometresMissing = Text(id: "Isi kilometernya.", en: "Fill in the kilometres.")
}
