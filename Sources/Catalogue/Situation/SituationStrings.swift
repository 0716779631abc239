import Core

/// What residents read about their own case.
enum SituationStrings {
  static let title = Text(id: "Keadaan saya", en: "My situation")
  static let lead = Text(
    id: "Jawab seperlunya supaya Anda tidak membawa berkas yang tidak diminta. Jawaban ini tidak disimpan.",
    en: "A few answers, so that you bring nothing that is not asked for. They are not kept.")
  static let button = Text(id: "Lihat apa yang saya bawa", en: "Show what I bring")
  static let choose = Text(id: "Pilih satu jawaban.", en: "Choose an answer.")
  static let invite = Text(id: "Apa yang saya perlukan? Jawab pertanyaan singkat", en: "What do I need? Answer a few questions")
  static let yourAnswers = Text(id: "Menurut jawaban Anda", en: "By your answers")
  static let change = Text(id: "Ubah jawaban", en: "Change the answers")
  static let forget = Text(id: "Tampilkan semua kemungkinan", en: "Show every case")
  static let exactly = Text(id: "Yang Anda bawa", en: "What you bring")
  static let unsure = Text(
    id: "mungkin perlu; tanyakan, atau petugas akan memastikan", en: "perhaps; ask, or the office will find out")
  static let notThisOne = Text(id: "Layanan ini bukan untuk keadaan Anda", en: "This service is not for your case")
  static let otherServices = Text(id: "Lihat layanan lain", en: "See other services")
  static let applyFromHome = Text(id: "Ajukan dari rumah", en: "Apply from home")
  static let partlyAtOffice = Text(
    id: "Berkasnya dapat disiapkan dari rumah; Anda tetap datang sendiri ke kantor untuk menyelesaikannya.",
    en: "The file can be prepared from home; you still come to the office in person to finish it.")
  static let atOffice = Text(id: "Seperti di", en: "As at")
  static let everywhere = Text(id: "Lihat standar seluruh kabupaten", en: "See the standard of the whole regency")
  static let officePromises = Text(
    id: "Kantor ini menjanjikan lebih daripada standar kabupaten", en: "This office promises more than the regency's standard")
  static let ownStandards = Text(id: "Kantor dengan standar sendiri", en: "Offices with a standard of their own")
  static let changesOn = Text(id: "Standar ini berubah mulai", en: "This standard changes from")
}
