import Core

/// What people read about promises that were broken.
enum LateStrings {
  // The public list
  static let menu = Text(id: "Janji lewat", en: "Broken promises")
  static let title = Text(id: "Janji yang lewat", en: "Promises that were broken")
  static let lead = Text(
    id: "Setiap janji yang lewat tercantum di sini sampai camat menjawab: mengapa, apa yang dilakukan, dan kapan selesai.",
    en: "Every promise that passed stands here until the camat answers: why, what is done, and by when.")
  static let nobody = Text(
    id: "Program mencatatnya sendiri; tidak ada yang dapat menghapusnya. Nama dan kode pemohon tidak ditampilkan.",
    en: "The program notes it by itself; nobody can remove it. Names and codes of applicants are not shown.")
  static let waiting = Text(id: "Menunggu jawaban camat", en: "Waiting for the camat's answer")
  static let answered = Text(id: "Sudah dijawab dalam 30 hari terakhir", en: "Answered in the last 30 days")
  static let oldestFirst = Text(id: "Yang terlama di atas", en: "The oldest on top")
  static let newestFirst = Text(id: "Yang terbaru di atas", en: "The newest on top")
  static let none = Text(id: "Tidak ada janji yang menunggu jawaban.", en: "No promise waits for an answer.")
  static let noneAdvice = Text(
    id: "Bila sebuah janji lewat, kantor dan layanannya muncul di sini dalam satu menit.",
    en: "When a promise passes, its office and service appear here within a minute.")
  static let office = Text(id: "Kantor", en: "Office")
  static let promised = Text(id: "Dijanjikan selesai", en: "Promised by")
  static let late = Text(id: "Lewat", en: "Late by")
  static let state = Text(id: "Keadaan", en: "State")
  static let stillOpen = Text(id: "masih dikerjakan", en: "still being worked on")
  static let decided = Text(id: "sudah diputus", en: "decided since")
  static let answerOf = Text(id: "Jawaban", en: "Answer")
  static let more = Text(id: "Berikutnya", en: "More")
  static let wholeRegency = Text(id: "Seluruh kabupaten", en: "The whole regency")

  // The camat's answer
  static let navigation = Text(id: "Janji lewat", en: "Broken promises")
  static let waitingTitle = Text(id: "Menunggu jawaban Anda", en: "Waiting for your answer")
  static let waitingLead = Text(
    id: "Janji-janji ini lewat dan tampil di halaman umum sampai Anda menjawab. Yang terlama di atas.",
    en: "These promises passed and stand on a public page until you answer. The oldest is on top.")
  static let waitingNone = Text(
    id: "Tidak ada janji lewat yang menunggu jawaban Anda.", en: "No broken promise waits for your answer.")
  static let waitingAdvice = Text(
    id: "Bila janji layanan kantor Anda lewat, barisnya muncul di sini dalam satu menit.",
    en: "When a promise of your office passes, its line appears here within a minute.")
  static let answerTitle = Text(id: "Jawab untuk janji yang lewat", en: "Answer for a broken promise")
  static let answerWarning = Text(
    id: "Jawaban ini dibaca umum dan pemohon. Jangan menulis nama, NIK, telepon, atau alamat siapa pun.",
    en: "This answer is read by everyone and by the applicant. Write nobody's name, NIK, telephone or address.")
  static let reason = Text(id: "Mengapa janji ini lewat?", en: "Why did this promise pass?")
  static let reasonHint = Text(
    id: "Misalnya: petugas penandatangan sakit tiga hari dan belum ada penggantinya.",
    en: "For example: the signing officer was ill for three days and nobody stood in.")
  static let deed = Text(id: "Apa yang Anda lakukan?", en: "What do you do about it?")
  static let deedHint = Text(
    id: "Misalnya: Sekcam ditunjuk sebagai Plh., dan berkas ini didahulukan.",
    en: "For example: the secretary was appointed acting head, and this file goes first.")
  static let newDay = Text(id: "Kapan selesai?", en: "By when will it be done?")
  static let send = Text(id: "Jawab di muka umum", en: "Answer in public")
  static let sent = Text(
    id: "Jawaban Anda tampil di halaman pemohon dan di daftar umum.",
    en: "Your answer stands on the applicant's page and on the public list.")
  static let openDossier = Text(id: "Buka berkasnya", en: "Open the file")
  static let answerButton = Text(id: "Jawab", en: "Answer")
  static let reasonMissing = Text(id: "Tulis mengapa janji ini lewat.", en: "Write why this promise passed.")
  static let deedMissing = Text(id: "Tulis apa yang Anda lakukan.", en: "Write what you do about it.")
  static let dayMissing = Text(id: "Isi tanggal selesai yang baru.", en: "Give the new date.")
  static let dayPast = Text(
    id: "Tanggal baru mulai hari ini, paling jauh satu tahun lagi.", en: "The new date is today or later, at most a year ahead.")
  static let personalFound = Text(
    id: "Ada deretan angka seperti NIK atau telepon, atau alamat surel. Hapus: jawaban ini dibaca umum.",
    en: "There are digits like a NIK or telephone number, or an e-mail address. Remove them: everyone reads this.")
  static let nameFound = Text(
    id: "Nama pemohon ada di dalam jawaban. Hapus: jawaban ini dibaca umum.",
    en: "The applicant's name is in the answer. Remove it: everyone reads this.")
  static let alreadyAnswered = Text(id: "Sudah dijawab.", en: "Answered already.")

  // The tracking page
  static let broken = Text(id: "Janji ini tidak kami tepati", en: "We did not keep this promise")
  static let cause = Text(id: "Sebabnya", en: "The reason")
  static let causeUnknown = Text(
    id: "Camat belum menjelaskan. Program mengingatkan sampai dijawab, dan janji ini tampil di daftar umum.",
    en: "The camat has not explained yet. The program insists until then, and this promise stands on the public list.")
  static let done = Text(id: "Yang dilakukan", en: "What is done")
  static let newDate = Text(id: "Tanggal baru", en: "New date")
  static let noDate = Text(id: "Belum ada tanggal baru.", en: "There is no new date yet.")
  static let passedToo = Text(id: "juga sudah lewat", en: "passed as well")
  static let responsible = Text(id: "Yang bertanggung jawab", en: "Who answers for it")
  static let vacant = Text(id: "jabatan camat belum tercatat di program", en: "the camat's post is not recorded in the program")
  static let rights = Text(id: "Hak Anda", en: "Your rights")

  static let listed = Text(id: "Lihat daftar janji yang lewat", en: "See the list of broken promises")

  /// What a resident may do, in plain words, with the law that says so.
  static let rightsList = [
    Text(
      id:
        "Bertanya dan mengadu ke kantor ini atau ke kabupaten, tanpa biaya, paling lambat 30 hari setelah dilayani. Dalam 14 hari "
        + "Anda diberi tahu apakah pengaduannya lengkap, dan dalam 60 hari diputus (UU 25/2009 Pasal 40–50).",
      en:
        "Complain to this office or the regency, free of charge, within 30 days of the service. Within 14 days you hear whether "
        + "it is complete, and it is decided within 60 days (UU 25/2009 Art 40–50)."),
    Text(
      id:
        "Mengajukan keberatan tertulis kepada camat atas keputusan atau kelalaian yang merugikan Anda. Camat harus menjawab dalam 10 "
        + "hari kerja (UU 30/2014 Pasal 75–77).",
      en:
        "Object in writing to the camat against a decision or an omission that harms you. The camat must answer within 10 working "
        + "days (UU 30/2014 Art 75–77)."),
    Text(
      id: "Melapor ke Ombudsman RI (telepon 137) bila sudah mengadu ke kantor dan tidak ditanggapi: penundaan berlarut ialah "
        + "maladministrasi (UU 37/2008). Gratis, dan nama Anda boleh dirahasiakan.",
      en: "Report to the Ombudsman (telephone 137) if you complained to the office and were not heard: undue delay is "
        + "maladministration (UU 37/2008). It is free, and your name can be kept secret."),
    Text(
      id: "Menulis di lapor.go.id (SP4N-LAPOR), yang diteruskan kepada kabupaten.",
      en: "Write on lapor.go.id (SP4N-LAPOR), which passes it on to the regency."),
  ]

  /// Where a file lies, since when.
  static func lies(at desk: Text, _ since: String) -> Text {
    Text(id: "Berkas ada di meja \(desk.id) sejak \(since).", en: "The file has been with: \(desk.en), since \(since).")
  }

  static func waited(on since: String) -> Text {
    Text(
      id: "Kantor menunggu perbaikan dari Anda sejak \(since).", en: "The office has waited for your correction since \(since).")
  }

  static func decidedAt(_ moment: String) -> Text {
    Text(id: "Berkas baru diputus pada \(moment).", en: "The file was decided only on \(moment).")
  }

  static func lateBy(_ words: Text) -> Text {
    Text(id: "Keterlambatan: \(words.id).", en: "Delay: \(words.en).")
  }
}
