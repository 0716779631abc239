import Civic
import Core

/// What people read about the API, and what programs pass on to them.
enum APIStrings {
  static let title = Text(id: "API untuk program", en: "API for programs")
  static let about = Text(
    id:
      "Program lain dapat membaca layanan, kantor, dan perjalanan berkas tanpa token, dan bekerja atas nama petugas dengan token miliknya.",
    en:
      "Other programs may read services, offices and the progress of an application without a token, and work in the name of an officer with that officer's token."
  )
  static let forPrograms = Text(id: "Uraian untuk program (OpenAPI 3.1)", en: "Description for programs (OpenAPI 3.1)")
  static let rulesTitle = Text(id: "Yang berlaku di semua alamat", en: "What holds at every address")
  static let rules = [
    Text(
      id: "Jawaban berupa JSON dalam UTF-8. Kalimat untuk orang selalu dalam dua bahasa: {\"id\": …, \"en\": …}.",
      en: "Answers are JSON in UTF-8. Sentences for people are always in both languages: {\"id\": …, \"en\": …}."),
    Text(
      id: "Penolakan berupa application/problem+json (RFC 9457), dalam bahasa yang diminta Accept-Language.",
      en: "Refusals are application/problem+json (RFC 9457), in the language that Accept-Language asks for."),
    Text(
      id: "Token dikirim sebagai Authorization: Bearer. Kuki diabaikan. Token dibuat pemiliknya di halaman Token akses.",
      en: "A token is sent as Authorization: Bearer. Cookies are ignored. Its owner makes it on the page Access tokens."),
    Text(
      id:
        "Setiap penulisan memerlukan Idempotency-Key. Kunci dan isi yang sama memberi jawaban yang sama, selama dua hari.",
      en: "Every write needs an Idempotency-Key. The same key and body give the same answer, for two days."),
    Text(
      id:
        "Daftar panjang dibagi: ambil cursor dari next, berikan kembali apa adanya. Berkas yang tanggalnya berubah di antara dua halaman dapat muncul dua kali atau terlewat.",
      en:
        "Long lists come in pages: take next and hand it back as cursor, unchanged. A dossier whose date changes between two pages may appear twice or not at all."
    ),
    Text(
      id: "Data pribadi tertutup: NIK dan telepon hanya angka terakhirnya. Untuk melihatnya, petugas membuka berkasnya.",
      en: "Personal data are masked: of NIK and telephone the last digits only. To see them, an officer opens the dossier."),
    Text(
      id: "Waktu ditulis menurut RFC 3339 dalam UTC, hari sebagai 2026-11-20.",
      en: "Times are written as in RFC 3339, in UTC; days as 2026-11-20."),
  ]
  static let tokenAbout = Text(
    id: "Token akses seorang petugas: simpul_3510_…", en: "An officer's access token: simpul_3510_…")
  static let onceKeyAbout = Text(
    id: "Dibuat baru untuk setiap penulisan dan dipakai lagi bila dikirim ulang. 1–100 huruf tanpa spasi.",
    en: "Made anew for each write and used again when sending again. 1–100 visible ASCII characters.")
  static let noToken = Text(id: "Tanpa token.", en: "No token needed.")
  static let example = Text(id: "Contoh", en: "Example")
  static let answer = Text(id: "Isi jawaban", en: "What is answered")
  static let body = Text(id: "Isi yang dikirim", en: "What is sent")
  static let kindText = Text(id: "teks", en: "text")
  static let kindInteger = Text(id: "bilangan bulat", en: "whole number")
  static let kindList = Text(id: "daftar", en: "list")
  static let inIndonesian = Text(id: "Dalam bahasa Indonesia.", en: "In Indonesian.")
  static let inEnglish = Text(id: "Dalam bahasa Inggris.", en: "In English.")
  static let problemsTitle = Text(id: "Penolakan yang umum", en: "Common refusals")
  static let problemsAbout = Text(
    id: "type menunjuk ke daftar ini; yang tidak ada di sini dijelaskan oleh title dan detail.",
    en: "type points into this list; what is not in it is told by title and detail.")

  static func needs(_ permission: Permission) -> Text {
    Text(
      id: "Perlu token dengan izin \(permission.rawValue).", en: "Needs a token with the permission \(permission.rawValue).")
  }

  // The parts of a problem
  static let problemType = Text(id: "Jenis masalahnya, sebagai alamat.", en: "What kind of problem, as an address.")
  static let problemTitle = Text(id: "Apa masalahnya.", en: "What is wrong.")
  static let problemStatus = Text(id: "Status HTTP.", en: "The HTTP status.")
  static let problemDetail = Text(id: "Apa yang bisa dilakukan.", en: "What to do.")
  static let problemReference = Text(id: "Nomor rujukan untuk pengelola.", en: "A reference for the operator.")
  static let problemErrors = Text(id: "Bagian mana yang salah.", en: "Which parts are wrong.")
  static let faultPointer = Text(id: "Tempatnya di isi, sebagai JSON pointer.", en: "Its place in the body, as a JSON pointer.")
  static let faultParameter = Text(id: "Nama parameternya.", en: "The parameter's name.")

  // What can be wrong with a value
  static let wrongKind = Text(id: "Jenis nilainya lain.", en: "This is another kind of value.")
  static let missing = Text(id: "Belum ada.", en: "It is missing.")
  static let unknownName = Text(id: "Nama ini tidak dikenal.", en: "This name is not known.")
  static let unknownParameter = Text(id: "Parameter ini tidak dikenal.", en: "This parameter is not known.")
  static let standsTwice = Text(id: "Hanya boleh satu kali.", en: "It may stand once only.")
  static let strangeCursor = Text(
    id: "Cursor ini bukan dari daftar dan saringan ini.", en: "This cursor is not of this list and choice.")

  static func oneOf(_ choices: [String]) -> Text {
    Text(
      id: "Harus salah satu dari: \(choices.joined(separator: ", ")).",
      en: "It must be one of: \(choices.joined(separator: ", ")).")
  }

  static func between(_ least: Int, _ most: Int) -> Text {
    Text(id: "Harus antara \(least) dan \(most).", en: "It must be between \(least) and \(most).")
  }

  static func tooShort(_ least: Int) -> Text {
    Text(id: "Paling sedikit \(least) huruf.", en: "At least \(least) characters.")
  }

  static func pattern(_ pattern: String) -> Text {
    Text(id: "Harus ditulis seperti \(pattern).", en: "It must be written as \(pattern).")
  }

  static func unreadable(_ reason: String, at position: Int) -> Text {
    Text(id: "Di bita ke-\(position): \(reason).", en: "At byte \(position): \(reason).")
  }
}

extension APIStrings {
  static let notFound = Problem(
    .notFound, "not-found",
    Text(id: "Tidak ada yang seperti itu di sini.", en: "There is no such thing here."),
    remedy: Text(
      id: "Periksa alamat dan kodenya. Yang di luar wilayah token juga terbaca tidak ada.",
      en: "Check the address and its code. What lies outside the token's areas also reads as not there."))

  static let tokenNeeded = Problem(
    .notSignedIn, "token-needed",
    Text(
      id: "Token tidak ada, salah, dicabut, atau sudah lewat masanya.",
      en: "The token is missing, wrong, revoked or past its time."),
    remedy: Text(
      id: "Kirim Authorization: Bearer dengan token yang berlaku; pemiliknya membuatnya di halaman Token akses.",
      en: "Send Authorization: Bearer with a token in force; its owner makes one on the page Access tokens."))

  static let passwordMustChange = Problem(
    .notAllowed, "account.password-must-change",
    Text(id: "Kata sandi pemilik token harus diganti dahulu.", en: "The password of the token's owner must be changed first."),
    remedy: Text(id: "Pemiliknya masuk dan mengganti kata sandi.", en: "Its owner signs in and changes it."))

  static let invalid = Problem(
    .invalid, "invalid",
    Text(id: "Yang dikirim tidak sesuai dengan uraian API.", en: "What was sent is not as the API describes."),
    remedy: Text(id: "Lihat errors; uraiannya ada di /api.", en: "See errors; the description is at /api."))

  static let unreadable = Problem(
    .invalid, "unreadable",
    Text(id: "Isi yang dikirim bukan JSON yang sah.", en: "The body is no valid JSON."),
    remedy: Text(id: "Lihat errors untuk tempatnya.", en: "See errors for the place."))

  static let badQuery = Problem(
    .invalid, "bad-query",
    Text(id: "Parameter di alamat tidak dapat dibaca.", en: "The parameters in the address cannot be read."),
    remedy: Text(id: "Tulis sebagai UTF-8 dengan tanda persen.", en: "Write them as percent-encoded UTF-8."))

  static let wrongType = Problem(
    .invalid, "wrong-type",
    Text(id: "Isi harus berupa application/json.", en: "The body must be application/json."),
    remedy: Text(id: "Kirim Content-Type: application/json.", en: "Send Content-Type: application/json."))

  static let wrongMethod = Problem(
    .invalid, "wrong-method",
    Text(id: "Alamat ini tidak mengenal metode itu.", en: "This address does not have that method."),
    remedy: Text(id: "Lihat header Allow.", en: "See the header Allow."))

  static let onceKeyMissing = Problem(
    .invalid, "idempotency-key-missing",
    Text(id: "Idempotency-Key belum ada.", en: "The Idempotency-Key is missing."),
    remedy: Text(
      id: "Buat satu untuk setiap penulisan, misalnya UUID, dan pakai lagi bila mengirim ulang.",
      en: "Make one for each write, such as a UUID, and use it again when sending again."))

  static let onceKeyBad = Problem(
    .invalid, "idempotency-key-bad",
    Text(id: "Idempotency-Key tidak dapat dipakai.", en: "The Idempotency-Key cannot be used."),
    remedy: Text(id: "1–100 huruf ASCII tanpa spasi.", en: "1–100 visible ASCII characters."))

  static let onceKeyReused = Problem(
    .conflict, "idempotency-key-reused",
    Text(
      id: "Idempotency-Key ini sudah dipakai untuk permintaan lain.", en: "This Idempotency-Key was used for another request."),
    remedy: Text(id: "Buat kunci baru.", en: "Make a new key."))

  /// Those that any operation may give.
  static let commonProblems = [
    tokenNeeded, .notAllowed, notFound, .changed, invalid, unreadable, badQuery, wrongType, wrongMethod, onceKeyMissing,
    onceKeyBad, onceKeyReused, WebStrings.tooLarge, WebStrings.tooManyRequests, WebStrings.broken,
  ]
}

extension Operation.Topic {
  var title: Text {
    switch self {
    case .services: Text(id: "Layanan", en: "Services")
    case .offices: Text(id: "Kantor", en: "Offices")
    case .tracking: Text(id: "Perjalanan berkas", en: "Tracking")
    case .dossiers: Text(id: "Berkas", en: "Dossiers")
    case .figures: Text(id: "Angka", en: "Figures")
    }
  }
}

extension Operation.Refusal {
  var title: Text {
    switch self {
    case .unreadable: Text(id: "Tidak dapat dibaca.", en: "It cannot be read.")
    case .notSignedIn: APIStrings.tokenNeeded.text
    case .notAllowed: Problem.notAllowed.text
    case .notFound: APIStrings.notFound.text
    case .conflict:
      Text(id: "Berubah sejak dibaca, atau kunci dipakai lagi.", en: "Changed since it was read, or a key used again.")
    case .tooLarge: WebStrings.tooLarge.text
    case .wrongType: APIStrings.wrongType.text
    case .invalid: APIStrings.invalid.text
    case .tooMany: WebStrings.tooManyRequests.text
    case .busy: Text(id: "Terlalu banyak yang menunggu.", en: "Too many are waiting.")
    }
  }
}
