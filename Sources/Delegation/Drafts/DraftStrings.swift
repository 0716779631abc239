import Core

/// What is said while a decree is entered.
enum DraftStrings {
  static let title = Text(id: "Masukkan keputusan", en: "Enter a decree")
  static let lead = Text(
    id: "Rancangan ini belum memberi kewenangan apa pun. Isi kepalanya, kumpulkan isinya, periksa, lalu masukkan sekaligus.",
    en: "This draft gives no power yet. Fill in its head, collect its powers, look through it, then enter it in one piece.")
  static let number = Text(id: "Nomor keputusan", en: "Number of the decree")
  static let numberHint = Text(id: "Seperti tertulis, misalnya 188/12/KEP/2026.", en: "As written, for instance 188/12/KEP/2026.")
  static let about = Text(id: "Tentang", en: "About")
  static let aboutMissing = Text(id: "Isi tentang apa keputusan ini.", en: "Fill in what the decree is about.")
  static let giver = Text(id: "Pejabat yang memberi", en: "Who gives")
  static let giverHint = Text(
    id: "Bupati; atau camat yang meneruskan kepada lurah, misalnya Camat Banyuwangi.",
    en: "The regent; or a camat who passes on to a lurah, for instance Camat Banyuwangi.")
  static let giverArea = Text(id: "Camat kecamatan", en: "Camat of the district")
  static let giverAreaHint = Text(
    id: "Hanya bila camat yang memberi, kepada lurah di kecamatannya. Kosongkan bila bupati yang memberi.",
    en: "Only where a camat gives, to lurah of the district. Leave empty where the regent gives.")
  static let issued = Text(id: "Ditetapkan", en: "Issued")
  static let from = Text(id: "Berlaku mulai", en: "In force from")
  static let through = Text(id: "Berlaku sampai", en: "In force until")
  static let throughHint = Text(id: "Kosong bila tanpa batas akhir.", en: "Empty where it has no end.")
  static let basis = Text(id: "PP, Perpres, atau Perda yang menjadi dasar", en: "PP, Perpres or Perda behind it")
  static let basisHint = Text(
    id: "Wajib untuk delegasi (UU 30/2014 Pasal 13 ayat 2).", en: "Needed for delegation (UU 30/2014 Art 13(2)).")
  static let openFiles = Text(
    id: "Bila kewenangan berakhir", en: "When a power ends")
  static let openFilesMissing = Text(
    id: "Pilih apa yang terjadi pada berkas yang belum selesai.", en: "Choose what happens to open files.")
  static let begin = Text(id: "Mulai rancangan", en: "Begin the draft")
  static let saveHead = Text(id: "Simpan kepala keputusan", en: "Save the head")
  static let head = Text(id: "Ubah kepala keputusan", en: "Change the head")
  static let addPower = Text(id: "Tambah satu kewenangan", en: "Add one power")
  static let add = Text(id: "Tambahkan ke rancangan", en: "Add to the draft")
  static let table = Text(id: "Masukkan lampiran dari CSV", en: "Bring in the annex from CSV")
  static let tableLead = Text(
    id: "Baris pertama berisi nama kolom. Isi lampiran di rancangan ini diganti seluruhnya.",
    en: "The first line names the columns. The annex of this draft is replaced as a whole.")
  static let tableFile = Text(id: "Berkas CSV, paling besar 100 KB", en: "CSV file, at most 100 KB")
  static let tableMissing = Text(id: "Pilih berkas CSV-nya dahulu.", en: "Choose the CSV file first.")
  static let bringIn = Text(id: "Ganti lampiran", en: "Replace the annex")
  static let preview = Text(id: "Isi lampiran", en: "The annex")
  static let line = Text(id: "Baris", en: "Line")
  static let drop = Text(id: "Hapus baris", en: "Remove line")
  static let nothing = Text(id: "Lampiran masih kosong.", en: "The annex is empty.")
  static let nothingAdvice = Text(
    id: "Tambah kewenangan satu per satu, atau masukkan dari CSV.", en: "Add powers one by one, or bring them in from CSV.")
  static let faults = Text(id: "Yang harus diperbaiki dahulu", en: "To be mended first")
  static let enter = Text(id: "Masukkan ke register", en: "Enter into the register")
  static let enterLead = Text(
    id:
      "Setelah dimasukkan, keputusan ini menentukan siapa boleh memutuskan. Isinya tidak bisa dihapus, hanya diganti atau dicabut.",
    en: "Once entered, this decree says who may decide. It cannot be deleted, only amended or withdrawn.")
  static let discard = Text(id: "Buang rancangan", en: "Discard the draft")
  static let saved = Text(id: "Rancangan disimpan.", en: "The draft was saved.")

  /// A day that is missing or cannot be read, by the name of its field.
  static func missing(_ field: Text) -> Text {
    Text(
      id: "Isi tanggal “\(field.id)”, misalnya 2026-01-02.", en: "Fill in the date “\(field.en)”, for instance 2026-01-02.")
  }

  static func columns(_ names: String, required: String) -> Text {
    Text(id: "Kolom: \(names). Yang wajib: \(required).", en: "Columns: \(names). Required: \(required).")
  }

  static func fault(_ line: Int, _ column: String, _ text: Text) -> Text {
    let place = column.isEmpty ? "" : ", \(column)"
    return Text(id: "Baris \(line)\(place): \(text.id)", en: "Line \(line)\(place): \(text.en)")
  }
}
