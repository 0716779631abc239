import Core

/// What people read about files.
enum AttachmentStrings {
  static let chooseFile = Text(id: "Foto atau PDF", en: "Photo or PDF")
  static let fileHint = Text(
    id: "JPEG, PNG, atau PDF, paling besar 8 MB. Hanya petugas kantor yang dapat membukanya.",
    en: "JPEG, PNG or PDF, at most 8 MB. Only the office's staff can open it.")
  static let sendFile = Text(id: "Tambahkan berkas ini", en: "Add this file")
  static let sending = Text(id: "Sedang mengirim …", en: "Sending …")
  static let kept = Text(id: "tersimpan", en: "kept")
  static let removeFile = Text(id: "Hapus", en: "Remove")
  static let fileMissing = Text(id: "Pilih dahulu foto atau PDF-nya.", en: "Choose the photo or PDF first.")
  static let attachments = Text(id: "Berkas yang dikirim pemohon", en: "Files the applicant sent")
  static let openAttachment = Text(id: "Buka di tab baru", en: "Open in a new tab")
  static let replaced = Text(id: "sudah diganti", en: "replaced")

  /// - Parameter number: its place among the files of one requirement, from 1.
  static func name(_ kind: FileKind, _ number: Int) -> Text {
    kind == .pdf ? Text("PDF \(number)") : Text(id: "Foto \(number)", en: "Photo \(number)")
  }

  /// In the unit people know: `240 KB`, `1,5 MB`.
  static func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(max(1, (bytes + 500) / 1000)) KB" : "\(Numerals.decimal(Double(bytes) / 1_000_000, places: 1)) MB"
  }
}

extension Problem {
  static let noFile = Problem(
    .invalid, "file.missing", AttachmentStrings.fileMissing, remedy: Text(id: "Lalu tambahkan.", en: "Then add it."))

  /// What went wrong and what to do, beside a field.
  var whole: Text { Text(id: "\(text.id) \(remedy.id)", en: "\(text.en) \(remedy.en)") }

  static let tooManyFiles = Problem(
    .tooLarge, "file.too-many",
    Text(
      id: "Paling banyak 20 berkas dan 40 MB untuk satu permohonan.", en: "At most 20 files and 40 MB for one application."),
    remedy: Text(
      id: "Hapus yang tidak perlu, atau bawa sisanya ke kantor.",
      en: "Remove what is not needed, or bring the rest to the office."))
}
