import Core

/// What people read about notices.
enum NoticeStrings {
  static let title = Text(id: "Pemberitahuan", en: "Notices")
  static let toSay = Text(id: "Yang perlu disampaikan", en: "To be said")
  static let lead = Text(
    id: "Tidak ada mesin yang menyampaikan ini. Sampaikan sendiri, yang paling lama dahulu, lalu catat.",
    en: "No machine tells these people. Tell them yourself, the oldest first, then note it.")
  static let nothing = Text(id: "Semua sudah disampaikan", en: "Everything has been said")
  static let nothingHint = Text(
    id: "Di sini muncul kabar untuk pemohon yang tidak dapat dikirim sendiri oleh sistem.",
    en: "News for applicants that the program cannot send by itself will appear here.")
  static let since = Text(id: "sejak", en: "since")
  static let open = Text(id: "Buka nomor dan pesan", en: "Open number and message")
  static let openNote = Text(
    id: "Membuka nomor dicatat di berkas: siapa dan kapan.", en: "Opening the number is noted in the dossier: who and when.")
  static let older = Text(id: "Berikutnya", en: "Next")
  static let saidDone = Text(id: "Tercatat: sudah Anda sampaikan.", en: "Noted: you said it.")
  static let withdrawnDone = Text(id: "Tercatat: tidak perlu disampaikan.", en: "Noted: it need not be said.")
  static let phone = Text(id: "Telepon / WhatsApp", en: "Telephone / WhatsApp")
  static let email = Text(id: "Surel", en: "E-mail")
  static let code = Text(id: "Kode", en: "Code")
  static let service = Text(id: "Layanan", en: "Service")
  static let message = Text(id: "Pesan", en: "Message")
  static let first = Text(id: "1. Sampaikan", en: "1. Say it")
  static let second = Text(id: "2. Catat", en: "2. Note it")
  static let byWhatsApp = Text(id: "Buka WhatsApp", en: "Open WhatsApp")
  static let bySMS = Text(id: "Buka SMS", en: "Open SMS")
  static let byMail = Text(id: "Buka surel", en: "Open e-mail")
  static let newWindow = Text(id: "di jendela baru", en: "in a new window")
  static let printSlip = Text(id: "Cetak slip", en: "Print a slip")
  static let print = Text(id: "Cetak", en: "Print")
  static let slipTitle = Text(id: "Kabar untuk Anda", en: "News for you")
  static let how = Text(id: "Bagaimana Anda menyampaikannya?", en: "How did you say it?")
  static let howMissing = Text(id: "Pilih cara Anda menyampaikannya.", en: "Choose how you said it.")
  static let said = Text(id: "Sudah saya sampaikan", en: "I have said it")
  static let needless = Text(id: "Tidak perlu disampaikan", en: "Need not be said")
  static let back = Text(id: "Kembali ke daftar", en: "Back to the list")
  static let toDossier = Text(id: "Kembali ke berkas", en: "Back to the dossier")
  static let ofDossier = Text(id: "Pemberitahuan kepada pemohon", en: "Notices to the applicant")
  static let noneYet = Text(id: "Belum ada pemberitahuan", en: "No notices yet")
  static let noneYetHint = Text(
    id: "Di sini muncul setiap kabar kepada pemohon, dan apa yang terjadi dengannya.",
    en: "Every piece of news to the applicant appears here, with what became of it.")
  static let noContact = Text(
    id: "Tidak ada kontak: pemohon tidak meninggalkan telepon atau surel.",
    en: "No contact: the applicant left neither telephone nor e-mail.")
  static let byHandOnly = Text(
    id: "Yang disampaikan petugas dicatat atas kata petugas; apakah sampai, sistem tidak tahu.",
    en: "What an officer said is noted on the officer's word; whether it arrived the program does not know.")
  static let columnWhen = Text(id: "Waktu", en: "When")
  static let columnWhat = Text(id: "Kabar", en: "News")
  static let columnWay = Text(id: "Lewat", en: "By")
  static let columnState = Text(id: "Keadaan", en: "State")
  static let nextTry = Text(id: "dicoba lagi", en: "next try")
  static let alreadySaid = Text(
    id: "Kabar ini tidak perlu disampaikan lagi: sudah disampaikan orang lain, atau berkasnya sudah berubah.",
    en: "This need no longer be said: someone else said it, or the dossier has moved on.")
  static let alreadySaidRemedy = Text(id: "Kembali ke daftar pemberitahuan.", en: "Go back to the list of notices.")
  static let forgedReport = Text(
    id: "Laporan ini tidak bertanda tangan yang benar.", en: "This report is not signed as it should be.")
  static let forgedReportRemedy = Text(
    id: "Periksa rahasia bersama dan jam komputer pada gerbang pesan.",
    en: "Check the shared secret and the clock of the gateway.")
  static let unclearReport = Text(id: "Laporan ini tidak dapat dibaca.", en: "This report cannot be read.")
  static let unclearReportRemedy = Text(id: "Lihat docs/gateway.md.", en: "See docs/gateway.md.")
}
