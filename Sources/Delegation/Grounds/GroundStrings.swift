import Core

/// What is said of the sources of services as a whole.
enum GroundStrings {
  static let title = Text(id: "Dasar layanan", en: "Sources of services")
  static let lead = Text(
    id: "Di mana kewenangan tiap layanan lazimnya bersumber. Yang belum ditetapkan hanya usulan dari bacaan peraturan.",
    en: "Where the power behind each service usually comes from. What is not confirmed is only a proposal from reading the law.")
  static let service = Text(id: "Layanan", en: "Service")
  static let source = Text(id: "Sumber", en: "Source")
  static let sourceMissing = Text(id: "Pilih sumbernya.", en: "Choose the source.")
  static let rule = Text(id: "Aturan dengan pasalnya", en: "Rule with its article")
  static let state = Text(id: "Keadaan", en: "State")
  static let confirmed = Text(id: "ditetapkan", en: "confirmed")
  static let proposed = Text(id: "perlu dikonfirmasi", en: "to be confirmed")
  static let byDecree = Text(id: "memerlukan keputusan", en: "needs a decree")
  static let required = Text(id: "wajib dasar", en: "source required")
  static let nothing = Text(id: "belum diisi", en: "not filled in")
  static let signer = Text(id: "Penanda tangan", en: "Signed by")
  static let technicalOffice = Text(
    id: "Kantor yang memutuskan atau melanjutkan bila bukan kecamatan",
    en: "The office that decides or goes on where not this one")
  static let measure = Text(id: "Ukuran objek", en: "Measure of the object")
  static let measureHint = Text(
    id: "Isi bila ada kewenangan yang dibatasi ukuran. Loket lalu menanyakannya kepada pemohon.",
    en: "Fill in where a power has a limit. The counter then asks the applicant for it.")
  static let unit = Text(id: "Satuan", en: "Unit")
  static let unitMissing = Text(id: "Pilih satuannya.", en: "Choose the unit.")
  static let measureName = Text(id: "Yang ditanyakan, misalnya Luas reklame", en: "What is asked, in Indonesian")
  static let measureNameEnglish = Text(
    id: "Yang ditanyakan, dalam bahasa Inggris", en: "What is asked, for instance Area of the sign")
  static let measureMissing = Text(
    id: "Tulis apa yang ditanyakan kepada pemohon.", en: "Write what the applicant is asked.")
  static let confirm = Text(id: "Kabupaten menetapkan sumber ini", en: "The regency confirms this source")
  static let require = Text(
    id: "Wajib dasar: tanpa sumber yang ditetapkan, layanan ini tidak boleh diputuskan",
    en: "Source required: nothing of this service is decided without a confirmed source")
  static let save = Text(id: "Simpan dasar ini", en: "Save this source")
  static let saved = Text(id: "Dasar layanan disimpan.", en: "The source was saved.")
  static let empty = Text(id: "Belum ada usulan dasar.", en: "There is no proposal yet.")
  static let emptyAdvice = Text(
    id: "Masukkan dengan: simpul import powers Data/powers.yaml", en: "Bring it in with: simpul import powers Data/powers.yaml")
}
