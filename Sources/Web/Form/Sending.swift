package import Addresses
import Core

/// How a field's file is sent in pieces where script runs: photos made smaller, broken lines waited for, progress
/// told in words. Without script the form sends the file whole.
package struct Sending: Sendable {
  private let begin: Link
  private let ticket: String
  private let limit: Int

  /// - Parameters:
  ///   - begin: where a file is begun; each piece goes below it.
  ///   - ticket: says that whoever was shown this page may send files.
  ///   - limit: the most bytes of one file.
  package init(to begin: Link, ticket: String, limit: Int) {
    self.begin = begin
    self.ticket = ticket
    self.limit = limit
  }

  /// What the field says about itself.
  var attributes: HTML {
    " data-send-to=\"\(begin)\" data-ticket=\"\(ticket)\" data-limit=\"\(String(limit))\""
  }

  /// Where the progress is told, with the words for it. Words that hear of every piece would talk without end, so
  /// those that are spoken stand apart.
  func progress(_ language: Language) -> HTML {
    """
    <div class="sending" hidden data-shrinking="\(SendingStrings.shrinking, language)" data-checking="\(SendingStrings.checking, language)" data-sent="\(SendingStrings.sent, language)" data-resumed="\(SendingStrings.resumed, language)" data-waiting="\(SendingStrings.waiting, language)" data-offline="\(SendingStrings.offline, language)" data-queued="\(SendingStrings.queued, language)" data-held="\(SendingStrings.held, language)" data-done="\(SendingStrings.done, language)" data-too-large="\(SendingStrings.tooLarge(limit >> 20), language)" data-failed="\(SendingStrings.failed, language)">
    <progress max="100" value="0" aria-label="\(SendingStrings.progress, language)"></progress><p aria-hidden="true"></p><p class="visually-hidden" role="status"></p></div>
    """
  }
}

/// What is said while a file is sent. `{…}` is filled by the script.
enum SendingStrings {
  static let progress = Text(id: "Berkas terkirim", en: "File sent")
  static let shrinking = Text(id: "Mengecilkan foto …", en: "Making the photo smaller …")
  static let queued = Text(id: "Menunggu berkas lain selesai terkirim …", en: "Waiting for another file to be sent …")
  static let sent = Text(id: "Terkirim {sent} dari {size}.", en: "Sent {sent} of {size}.")
  static let resumed = Text(
    id: "Dilanjutkan: {sent} dari {size} sudah sampai.", en: "Going on: {sent} of {size} has already arrived.")
  static let waiting = Text(
    id: "Sambungan putus. {sent} dari {size} sudah aman; dicoba lagi sendiri.",
    en: "The line broke. {sent} of {size} is safe; trying again by itself.")
  static let offline = Text(
    id: "Tidak ada sinyal. {sent} dari {size} sudah aman; dilanjutkan sendiri begitu tersambung.",
    en: "No signal. {sent} of {size} is safe; it goes on by itself once there is a line.")
  static let checking = Text(id: "Sudah sampai semua; sedang diperiksa …", en: "All of it arrived; it is being checked …")
  static let held = Text(
    id: "Tunggu sebentar: formulir terkirim sendiri setelah berkasnya sampai.",
    en: "One moment: the form is sent by itself once the file has arrived.")
  static let done = Text(
    id: "Sudah sampai ({size}). Sekarang tekan tombol di bawah.", en: "Arrived ({size}). Now press the button below.")
  static let failed = Text(
    id: "Cara hemat kuota tidak berhasil; tekan tombol di bawah untuk mengirimnya langsung.",
    en: "Sending in pieces did not work; press the button below to send it directly.")

  static func tooLarge(_ megabytes: Int) -> Text {
    Text(
      id: "Berkas ini lebih besar dari \(megabytes) MB. Pilih yang lebih kecil, atau potret dokumennya.",
      en: "This file is larger than \(megabytes) MB. Choose a smaller one, or photograph the document.")
  }
}
