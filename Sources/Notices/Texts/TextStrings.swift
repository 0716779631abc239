import Core

/// What people read when they edit the texts of notices.
enum TextStrings {
  static let title = Text(id: "Naskah pemberitahuan", en: "Texts of notices")
  static let lead = Text(
    id: "Kata-kata yang dibaca warga. Perubahan berlaku untuk seluruh kabupaten dan untuk kabar yang dikirim sesudahnya.",
    en: "The words that residents read. Changes hold for the whole regency and for what is sent afterwards.")
  static let columnKind = Text(id: "Kabar", en: "News")
  static let mail = Text(id: "Surel", en: "E-mail")
  static let short = Text(id: "Pesan pendek", en: "Short message")
  static let inIndonesian = Text(id: "bahasa Indonesia", en: "Indonesian")
  static let inEnglish = Text(id: "bahasa Inggris", en: "English")
  static let changed = Text(id: "diubah", en: "changed")
  static let subject = Text(id: "Judul surel", en: "Subject of the mail")
  static let body = Text(id: "Isi", en: "Text")
  static let bodyMissing = Text(id: "Isi naskahnya.", en: "Write the text.")
  static let places = Text(id: "Nama yang dapat dipakai", en: "Names that can be used")
  static let placesHint = Text(
    id: "Tulis di antara dua kurung kurawal; sistem mengisinya. Nilai di sebelahnya hanya contoh.",
    en: "Write them between double braces; the program fills them. The values shown are examples.")
  static let preview = Text(id: "Contoh hasilnya", en: "How it reads")
  static let show = Text(id: "Lihat contoh hasil", en: "Show how it reads")
  static let save = Text(id: "Simpan naskah", en: "Save the text")
  static let reset = Text(id: "Kembalikan naskah bawaan", en: "Bring back the shipped text")
  static let saved = Text(id: "Naskah tersimpan.", en: "The text is saved.")
  static let wasReset = Text(id: "Naskah bawaan berlaku lagi.", en: "The shipped text counts again.")
  static let shipped = Text(id: "Naskah bawaan", en: "The shipped text")
  static let back = Text(id: "Semua naskah", en: "All texts")
  static let unfit = Text(id: "Naskah ini belum dapat disimpan.", en: "This text cannot be saved yet.")
  static let unfitRemedy = Text(
    id: "Perbaiki nama yang tidak dikenal, atau pendekkan.", en: "Mend the names that are unknown, or make it shorter.")
  static let changedMeanwhile = Text(
    id: "Orang lain menyimpan versi baru sejak Anda membukanya. Isian Anda masih di sini; bandingkan lalu simpan lagi.",
    en: "Someone else saved a new version since you opened it. What you wrote is still here; compare and save again.")

  static func version(_ number: Int) -> Text { Text(id: "Versi \(number)", en: "Version \(number)") }
  static func unknown(_ names: [String]) -> Text {
    let list = names.joined(separator: ", ")
    return Text(
      id: "Tidak dikenal di kabar ini: \(list). Pakailah nama dari daftar.",
      en: "Unknown in this notice: \(list). Use names from the list.")
  }
  static func missing(_ names: [String]) -> Text {
    let list = names.joined(separator: ", ")
    return Text(
      id: "Tanpa \(list), pembaca kehilangan hal penting.", en: "Without \(list) the reader misses something important.")
  }
  static func parts(_ count: Int) -> Text {
    Text(id: "Dengan contoh ini: \(count) bagian SMS.", en: "With these examples: \(count) parts of SMS.")
  }
  static func tooLong(_ parts: Int) -> Text {
    Text(
      id: "Terlalu panjang: \(parts) bagian SMS dengan nilai contoh; paling banyak \(TextCheck.mostParts).",
      en: "Too long: \(parts) parts of SMS with example values; at most \(TextCheck.mostParts).")
  }
}

extension TextForm {
  var words: Text { self == .mail ? TextStrings.mail : TextStrings.short }
}

extension Language {
  var words: Text { self == .id ? TextStrings.inIndonesian : TextStrings.inEnglish }
}
