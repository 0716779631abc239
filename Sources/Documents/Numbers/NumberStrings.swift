import Core

/// What people read about numbers and their books.
enum NumberStrings {
  static let bookTitle = Text(id: "Buku nomor", en: "Book of numbers")
  static let bookLead = Text(
    id: "Setiap nomor yang pernah keluar, berurutan dan tanpa lompatan. Nomor yang dibatalkan tetap di sini dengan alasannya.",
    en: "Every number ever given, in order and without gaps. A voided number stays here with its reason.")
  static let bookEmpty = Text(id: "Buku ini masih kosong.", en: "This book is still empty.")
  static let bookEmptyAdvice = Text(
    id: "Nomor pertama muncul ketika dokumen pertama diterbitkan dari sebuah berkas.",
    en: "The first number appears when the first document is issued from a dossier.")
  static let office = Text(id: "Kantor", en: "Office")
  static let book = Text(id: "Buku", en: "Book")
  static let year = Text(id: "Tahun", en: "Year")
  static let show = Text(id: "Tampilkan", en: "Show")
  static let printBook = Text(id: "Cetak buku", en: "Print the book")
  static let next = Text(id: "Lanjutan", en: "More")
  static let number = Text(id: "No.", en: "No.")
  static let about = Text(id: "Perihal", en: "Subject")
  static let name = Text(id: "Atas nama", en: "In the name of")
  static let state = Text(id: "Keadaan", en: "State")
  static let general = Text(id: "Umum (semua yang tidak punya buku sendiri)", en: "General (all without a book of their own)")
  static let generalShort = Text(id: "Umum", en: "General")

  static let title = Text(id: "Pola nomor", en: "Number patterns")
  static let lead = Text(
    id: "Bagaimana kantor menulis nomor dokumennya. Nomor yang sudah keluar tidak berubah.",
    en: "How the office writes the numbers of its documents. Numbers that were given do not change.")
  static let pattern = Text(id: "Pola", en: "Pattern")
  static let patternHint = Text(
    id: "Pakai {nomor} dan {tahun}; boleh juga {kode} dan {bulan} (angka Romawi). Misalnya 470/{nomor}/{kode}/{tahun}.",
    en: "Use {nomor} and {tahun}; {kode} and {bulan} (Roman) too if you like. For example 470/{nomor}/{kode}/{tahun}.")
  static let code = Text(id: "Kode kantor dalam surat", en: "The office's code in letters")
  static let codeHint = Text(id: "Mengisi {kode}, misalnya 429.516.", en: "Fills {kode}, for example 429.516.")
  static let start = Text(id: "Mulai dari nomor", en: "Begin with number")
  static let startHint = Text(
    id: "Bila buku kertas tahun ini sudah sampai 214, tulis 215. Tahun berikutnya mulai lagi dari 1.",
    en: "If this year's paper book has come to 214, write 215. The next year begins with 1 again.")
  static let begun = Text(
    id: "Buku ini sudah berjalan tahun ini; nomor awalnya tidak dapat diubah lagi.",
    en: "This book has begun this year; its first number cannot be changed any more.")
  static let nextNumber = Text(id: "Nomor berikutnya", en: "Next number")
  static let edit = Text(id: "Ubah", en: "Change")
  static let newBook = Text(id: "Atur sebuah buku", en: "Set a book")
  static let choose = Text(id: "Pilih", en: "Choose")
  static let preview = Text(id: "Lihat contohnya", en: "Show an example")
  static let previewed = Text(id: "Nomor berikutnya akan ditulis", en: "The next number would read")
  static let notSaved = Text(id: "Belum disimpan.", en: "Not saved yet.")
  static let save = Text(id: "Simpan pola", en: "Keep the pattern")
  static let saved = Text(id: "Pola tersimpan.", en: "The pattern is kept.")

  static let officeUnknown = Text(id: "Pilih kantor dari daftar.", en: "Choose an office from the list.")
  static let bookUnknown = Text(id: "Pilih buku dari daftar.", en: "Choose a book from the list.")
  static let codeMissing = Text(
    id: "Tulis kode kantor; boleh huruf, angka, titik, dan tanda hubung.",
    en: "Write the code; letters, digits, dots and hyphens.")
  static let startBad = Text(
    id: "Tulis angka dari 1 sampai \(Numerals.integer(NumberDesk.starts.upperBound)).",
    en: "Write a number from 1 to \(Numerals.integer(NumberDesk.starts.upperBound)).")
}

extension NumberPattern.Fault {
  /// What is wrong, and what to write.
  var words: Text {
    switch self {
    case .needsNumber: Text(id: "Pola harus memuat {nomor}.", en: "The pattern must hold {nomor}.")
    case .needsYear:
      Text(
        id: "Pola harus memuat {tahun}, supaya nomor tahun depan tidak sama.",
        en: "The pattern must hold {tahun}, so that next year's numbers differ.")
    case .unknownPlace(let name):
      Text(
        id: "\(name) tidak dikenal. Yang ada: {nomor}, {kode}, {bulan}, {tahun}.",
        en: "\(name) is not known. There are {nomor}, {kode}, {bulan}, {tahun}.")
    case .strangeCharacter(let character):
      Text(
        id: "Tanda “\(character)” tidak dapat dipakai. Pakai huruf, angka, garis miring, titik, tanda hubung, dan spasi.",
        en: "“\(character)” cannot be used. Use letters, digits, slashes, dots, hyphens and spaces.")
    case .tooLong:
      Text(
        id: "Pola paling panjang \(NumberPattern.limit) huruf.", en: "A pattern has at most \(NumberPattern.limit) characters.")
    }
  }
}

extension Problem {
  static func numberTaken(_ text: String) -> Problem {
    Problem(
      .conflict, "document.number-taken",
      Text(
        id: "Nomor \(text) sudah dipakai di buku lain kantor ini.",
        en: "Number \(text) was already given in another book of this office."
      ),
      remedy: Text(
        id: "Minta camat mengubah pola salah satu buku di halaman Pola nomor, lalu terbitkan lagi.",
        en: "Ask the camat to change the pattern of one of the books on the page Number patterns, then issue again."))
  }

  static func numbersBegun(_ last: Int) -> Problem {
    Problem(
      .conflict, "document.numbers-begun",
      Text(
        id: "Buku ini tahun ini sudah sampai nomor \(last); nomor awal tidak dapat diubah lagi.",
        en: "This book has come to number \(last) this year; its first number cannot be changed any more."),
      remedy: Text(
        id: "Kosongkan “Mulai dari nomor”. Nomor berikutnya \(last + 1).",
        en: "Leave “Begin with number” empty. The next is \(last + 1)."))
  }

  static let booksCollide = Problem(
    .conflict, "document.books-collide",
    Text(
      id: "Dengan pola ini dua buku kantor ini akan menulis nomor yang sama.",
      en: "With this pattern two books of this office would write the same number."),
    remedy: Text(
      id: "Bedakan polanya, misalnya dengan angka klasifikasi di depan: 470/{nomor}/{kode}/{tahun}.",
      en: "Make them differ, for example by a classification in front: 470/{nomor}/{kode}/{tahun}."))
}

extension Problem {
  /// What is wrong and what to do, in one.
  var whole: Text { Text(id: "\(text.id) \(remedy.id)", en: "\(text.en) \(remedy.en)") }
}
