package import Core

/// What is said to someone whose file cannot be kept, and what they can do.
extension Problem {
  private static func file(_ code: String, _ text: Text, remedy: Text, kind: Kind = .invalid) -> Problem {
    Problem(kind, "file.\(code)", text, remedy: remedy)
  }

  /// Too many files are being looked through already.
  static let tooBusyToClean = file(
    "busy",
    Text(
      id: "Terlalu banyak berkas sedang diperiksa bersamaan. Berkas Anda sudah sampai, tetapi belum diperiksa.",
      en: "Too many files are being checked at once. Yours has arrived, but was not checked."),
    remedy: Text(id: "Tunggu beberapa detik, lalu kirim lagi.", en: "Wait some seconds, then send it again."), kind: .busy)

  static let fileIsEmpty = file(
    "empty", Text(id: "Berkas ini kosong.", en: "This file is empty."),
    remedy: Text(
      id: "Buka berkasnya di HP atau komputer Anda. Bila tampil, pilih lagi dan kirim; bila tidak, buat ulang.",
      en: "Open the file on your phone or computer. If it shows, choose it again and send it; if not, make it anew."))

  static let fileUnknown = file(
    "unknown", Text(id: "Berkas ini bukan PDF, JPEG, atau PNG.", en: "This file is no PDF, JPEG or PNG."),
    remedy: Text(
      id: "Potret dokumennya dengan kamera HP, atau simpan sebagai PDF, lalu kirim yang itu.",
      en: "Photograph the document with your phone, or save it as PDF, and send that."))

  static let fileIsHEIC = file(
    "heic",
    Text(
      id: "Foto ini berjenis HEIC, yang belum bisa dibuka di kantor.", en: "This photo is a HEIC, which the office cannot open."),
    remedy: Text(
      id:
        "Di iPhone: Pengaturan, Kamera, Format, pilih “Paling Kompatibel”, lalu potret ulang. Atau kirim tangkapan layar dari foto itu.",
      en:
        "On an iPhone: Settings, Camera, Formats, choose “Most Compatible” and take it again. Or send a screenshot of the photo.")
  )

  static let fileIsArchive = file(
    "archive",
    Text(
      id: "Ini berkas ZIP atau dokumen Word/Excel, apa pun namanya.",
      en: "This is a ZIP or a Word/Excel document, whatever its name."),
    remedy: Text(
      id: "Buka isinya, simpan atau cetak sebagai PDF, lalu kirim PDF itu.",
      en: "Open it, save or print it as PDF, and send that PDF."))

  static let fileIsWebPage = file(
    "web-page", Text(id: "Ini halaman web atau gambar SVG, bukan dokumen.", en: "This is a web page or an SVG, not a document."),
    remedy: Text(
      id: "Cetak halamannya sebagai PDF, atau kirim tangkapan layarnya.", en: "Print the page as PDF, or send a screenshot of it."
    ))

  static let fileIsProgram = file(
    "program", Text(id: "Ini sebuah program, bukan dokumen.", en: "This is a program, not a document."),
    remedy: Text(
      id: "Pilih foto atau PDF dokumennya. Bila Anda menyangka ini dokumen, jangan membukanya.",
      en: "Choose a photo or PDF of the document. If you took this for a document, do not open it."))

  static let fileIsOtherImage = file(
    "other-image", Text(id: "Jenis gambar ini belum bisa dibuka di kantor.", en: "The office cannot open this kind of image."),
    remedy: Text(
      id: "Kirim tangkapan layar dari gambar itu, atau simpan sebagai JPEG atau PNG.",
      en: "Send a screenshot of the image, or save it as JPEG or PNG."))

  /// - Parameter limit: in bytes.
  package static func fileTooLarge(_ limit: Int) -> Problem {
    let size = Numerals.integer(limit >> 20)
    return file(
      "too-large",
      Text(id: "Berkas ini lebih besar dari \(size) MB.", en: "This file is larger than \(size) MB."),
      remedy: Text(
        id: "Potret dengan ukuran foto yang lebih kecil, atau pindai hitam putih dengan 200 dpi, lalu kirim lagi.",
        en: "Take the photo in a smaller size, or scan in black and white at 200 dpi, and send it again."), kind: .tooLarge)
  }

  static let imageDamaged = file(
    "image-damaged",
    Text(id: "Foto ini terpotong atau rusak.", en: "This photo is cut short or damaged."),
    remedy: Text(
      id: "Buka fotonya di HP Anda. Bila tampil utuh, kirim lagi; bila tidak, potret ulang dokumennya.",
      en: "Open the photo on your phone. If it shows whole, send it again; if not, photograph the document anew."))

  static let imageUnusual = file(
    "image-unusual",
    Text(
      id: "Foto ini disimpan dengan cara yang jarang dipakai dan mungkin tidak tampil di kantor.",
      en: "This photo was saved in a rare way and might not show at the office."),
    remedy: Text(
      id: "Kirim tangkapan layar dari foto itu, atau potret dengan kamera HP.",
      en: "Send a screenshot of the photo, or take it with a phone's camera."))

  static func tooManyPixels(_ limit: Int) -> Problem {
    let size = Numerals.integer(limit / 1_000_000)
    return file(
      "too-many-pixels",
      Text(id: "Gambarnya lebih dari \(size) megapiksel.", en: "The image has more than \(size) megapixels."),
      remedy: Text(
        id: "Pilih ukuran foto yang lebih kecil di kamera, atau pindai dengan 300 dpi, lalu kirim lagi.",
        en: "Choose a smaller photo size in the camera, or scan at 300 dpi, and send it again."))
  }

  static func imageTooSmall(_ limit: Int) -> Problem {
    file(
      "too-small",
      Text(
        id: "Gambar ini terlalu kecil untuk dibaca: sisinya kurang dari \(limit) piksel.",
        en: "This image is too small to read: a side has fewer than \(limit) pixels."),
      remedy: Text(
        id: "Kirim foto aslinya, bukan gambar kecilnya (thumbnail).", en: "Send the original photo, not its thumbnail."))
  }

  private static let printAnew = Text(
    id: "Buka PDF itu, pilih Cetak, lalu “Simpan sebagai PDF”, dan kirim yang baru. Bisa juga potret halamannya.",
    en: "Open the PDF, choose Print, then “Save as PDF”, and send the new one. Or photograph its pages.")

  static let pdfDamaged = file(
    "pdf-damaged", Text(id: "PDF ini terpotong atau rusak.", en: "This PDF is cut short or damaged."), remedy: printAnew)

  static let pdfLocked = file(
    "pdf-locked", Text(id: "PDF ini terkunci dengan kata sandi.", en: "This PDF is locked with a password."), remedy: printAnew)

  static let pdfActive = file(
    "pdf-active",
    Text(
      id: "PDF ini berisi program, perintah, atau berkas lain, bukan hanya halaman.",
      en: "This PDF holds a program, a command or another file, not pages only."), remedy: printAnew)

  static let pdfMixed = file(
    "pdf-mixed",
    Text(id: "Di dalam PDF ini tersambung sesuatu yang bukan PDF.", en: "Something that is no PDF is joined to this PDF."),
    remedy: printAnew)

  static let pdfTooComplex = file(
    "pdf-complex", Text(id: "Susunan PDF ini terlalu rumit.", en: "This PDF is built in too complicated a way."),
    remedy: printAnew)

  static func pdfTooLong(_ pages: Int) -> Problem {
    file(
      "pdf-long", Text(id: "PDF ini lebih dari \(pages) halaman.", en: "This PDF has more than \(pages) pages."),
      remedy: Text(id: "Kirim halaman yang diminta saja.", en: "Send only the pages that are asked for."))
  }
}

extension Media {
  /// What was said about a file, by its code; nil for a code that is not of this floor.
  package static func problem(_ code: String, limits: Limits = Limits()) -> Problem? {
    [
      .fileIsEmpty, .fileUnknown, .fileIsHEIC, .fileIsArchive, .fileIsWebPage, .fileIsProgram, .fileIsOtherImage,
      .fileTooLarge(limits.bytes), .imageDamaged, .imageUnusual, .tooManyPixels(limits.pixels),
      .imageTooSmall(limits.shortestSide), .pdfDamaged, .pdfLocked, .pdfActive, .pdfMixed, .pdfTooComplex,
      .pdfTooLong(limits.pages),
    ].first { $0.code == code }
  }
}
