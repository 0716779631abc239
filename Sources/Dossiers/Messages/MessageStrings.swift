import Core

/// What people read about messages.
enum MessageStrings {
  static let title = Text(id: "Pesan", en: "Messages")
  static let fromOffice = Text(id: "Pesan dari kantor", en: "Message from the office")
  static let fromResident = Text(id: "Pesan dari pemohon", en: "Message from the applicant")
  static let unread = Text(id: "pesan baru", en: "new message")
  static let none = Text(id: "Belum ada pesan.", en: "No messages yet.")
  static let writeToApplicant = Text(id: "Tulis kepada pemohon", en: "Write to the applicant")
  static let toApplicantHint = Text(
    id: "Pemohon membacanya di halaman lacak dengan PIN. Jangan menulis data orang lain.",
    en: "The applicant reads it on the tracking page with the PIN. Do not write other people's data.")
  static let writeToOffice = Text(id: "Tulis kepada kantor", en: "Write to the office")
  static let toOfficeHint = Text(
    id: "Hanya petugas kantor yang membacanya. Jawabannya muncul di sini.",
    en: "Only the office's staff read it. The answer appears here.")
  static let send = Text(id: "Kirim pesan", en: "Send the message")
  static let missing = Text(id: "Tulis pesannya dahulu.", en: "Write the message first.")
  static let markRead = Text(id: "Sudah saya baca", en: "I have read it")
  static let sent = Text(id: "Pesan terkirim.", en: "The message was sent.")
}

extension Problem {
  static let tooManyMessages = Problem(
    .tooMany, "message.too-many",
    Text(id: "Sudah banyak pesan yang belum dijawab.", en: "Many messages wait for an answer already."),
    remedy: Text(id: "Tunggu jawaban kantor, atau datang ke loket.", en: "Wait for the office's answer, or come to the counter."))
}
