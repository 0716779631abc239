import Civic
import Core

/// What people read about access tokens.
enum TokenStrings {
  static let title = Text(id: "Token akses", en: "Access tokens")
  static let lead = Text(
    id: "Dengan token, program lain bekerja atas nama Anda: tidak lebih dari yang Anda izinkan, dan tidak lebih dari peran Anda.",
    en: "With a token another program works in your name: no more than you allow it, and no more than your roles.")
  static let toDescription = Text(id: "Uraian API", en: "Description of the API")
  static let none = Text(id: "Belum ada token yang berlaku.", en: "No token is in force.")
  static let noneAdvice = Text(
    id: "Token muncul di sini setelah Anda membuatnya di bawah.", en: "Tokens appear here once you make them below.")
  static let inForce = Text(id: "Token yang berlaku", en: "Tokens in force")
  static let new = Text(id: "Buat token baru", en: "Make a new token")
  static let name = Text(id: "Nama", en: "Name")
  static let nameHint = Text(id: "Program mana yang memakainya", en: "Which program uses it")
  static let scopes = Text(id: "Boleh apa", en: "What it may do")
  static let lifetime = Text(id: "Berlaku berapa lama", en: "For how long")
  static let expires = Text(id: "Sampai", en: "Until")
  static let used = Text(id: "Terakhir dipakai", en: "Last used")
  static let never = Text(id: "belum pernah", en: "never")
  static let action = Text(id: "Tindakan", en: "Action")
  static let revoke = Text(id: "Cabut token", en: "Revoke the token")
  static let revoked = Text(
    id: "Token dicabut. Program yang memakainya tidak bisa masuk lagi.",
    en: "The token is revoked. The program that used it gets in no more.")
  static let make = Text(id: "Buat token", en: "Make the token")
  static let passwordHint = Text(
    id: "Supaya layar yang ditinggal terbuka tidak cukup untuk membuat token.",
    en: "So that an unwatched screen is not enough to make a token.")
  static let copyNow = Text(
    id: "Salin token ini sekarang; hanya ditampilkan sekali dan tidak disimpan.",
    en: "Copy this token now; it is shown once and not kept.")
  static let nameMissing = Text(id: "Beri nama token ini.", en: "Give the token a name.")
  static let daysMissing = Text(id: "Pilih masa berlakunya.", en: "Choose how long it is in force.")
  static let scopesMissing = Text(id: "Pilih paling sedikit satu izin.", en: "Choose at least one permission.")
  static let scopesNeedReading = Text(
    id: "Untuk mengerjakan atau menyerahkan berkas, token juga perlu boleh membaca berkas.",
    en: "To act on dossiers or hand over, the token must also read dossiers.")
  static let nothingToGive = Text(
    id: "Peran Anda tidak memiliki izin yang bisa diberikan kepada program.",
    en: "Your roles have no permission that can be given to a program.")

  static func days(_ count: Int) -> Text {
    Text(id: "\(count) hari", en: "\(count) days")
  }
}

extension Permission {
  /// What it allows, for people.
  var words: Text {
    switch self {
    case .receive: Text(id: "Menerima berkas", en: "Receive applications")
    case .handle: Text(id: "Mengerjakan berkas di meja Anda", en: "Act on dossiers at your desk")
    case .handOver: Text(id: "Menyerahkan hasil", en: "Hand the product over")
    case .readDossiers: Text(id: "Membaca berkas", en: "Read dossiers")
    case .unmask: Text(id: "Melihat data pribadi", en: "See personal data")
    case .readFigures: Text(id: "Membaca angka kantor", en: "Read the office's figures")
    case .answerRights: Text(id: "Menjawab permintaan tentang data pribadi", en: "Answer requests about personal data")
    case .answerPromises: Text(id: "Menjawab janji yang lewat", en: "Answer for broken promises")
    case .readAsked: Text(id: "Membaca hitungan permintaan di luar standar", en: "Read what was asked beyond the standard")
    case .tell: Text(id: "Menyampaikan pemberitahuan", en: "Say notices to residents")
    case .proposeStandards: Text(id: "Menulis rancangan standar", en: "Write drafts of standards")
    case .publishStandards: Text(id: "Memberlakukan standar", en: "Let standards come into force")
    case .decideAbove: Text(id: "Memutus sebagai atasan camat", en: "Decide as the camat's superior")
    case .keepRegister: Text(id: "Mengelola register kewenangan", en: "Keep the register of powers")
    case .issueDocuments: Text(id: "Menerbitkan dokumen", en: "Issue documents")
    case .withdrawDocuments: Text(id: "Mengganti atau mencabut dokumen", en: "Replace or withdraw documents")
    case .keepNumbers: Text(id: "Mengatur pola nomor dokumen", en: "Set the patterns of document numbers")
    case .editNotices: Text(id: "Mengubah kalimat pemberitahuan", en: "Change the texts of notices")
    }
  }
}
