import Core
import Media

extension Problem {
  static let uploadUnknown = Problem(
    .invalid, "upload.unknown",
    Text(
      id: "Kiriman berkas ini tidak ditemukan, atau sudah terlalu lama.",
      en: "This file's sending was not found, or is too old."),
    remedy: Text(id: "Pilih berkasnya lagi, lalu kirim ulang.", en: "Choose the file again and send it anew."))

  static let uploadTicketOld = Problem(
    .notFound, "upload.ticket",
    Text(id: "Halaman ini terlalu lama terbuka.", en: "This page was open for too long."),
    remedy: Text(id: "Muat ulang halamannya, lalu pilih berkasnya lagi.", en: "Reload the page and choose the file again."))

  static let uploadBroken = Problem(
    .invalid, "upload.broken",
    Text(id: "Sebagian berkas rusak di perjalanan.", en: "Part of the file was damaged on its way."),
    remedy: Text(id: "Kirim lagi bagian itu.", en: "Send that part again."))

  static let tooManyUploadsOfOwner = Problem(
    .tooLarge, "upload.too-many",
    Text(
      id: "Untuk permohonan ini sudah terlalu banyak berkas yang dikirim hari ini.",
      en: "Too many files were sent for this application today."),
    remedy: Text(
      id: "Lanjutkan besok, atau bawa berkas selebihnya ke kantor.",
      en: "Go on tomorrow, or bring the other files to the office."))

  /// A file that was refused, asked about again.
  static func refusedBefore(_ code: String) -> Problem {
    Media.problem(code) ?? .uploadUnknown
  }
}
