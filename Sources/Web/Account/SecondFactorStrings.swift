import Civic
import Core

/// The sentences of the second step at sign-in.
enum SecondFactorStrings {
  static let title = Text(id: "Langkah kedua saat masuk", en: "Second step at sign-in")
  static let what = Text(
    id:
      "Selain kata sandi, Anda mengetik kode enam angka dari telepon Anda. Orang yang mengetahui kata sandi Anda tetap tidak bisa masuk.",
    en: "Besides the password you type a code of six digits from your phone. Whoever knows your password still cannot sign in.")

  /// A problem beside the field it belongs to: what is wrong and what to do.
  static func whole(_ problem: Problem) -> Text {
    Text(id: "\(problem.text.id) \(problem.remedy.id)", en: "\(problem.text.en) \(problem.remedy.en)")
  }

  // At sign-in
  static let askTitle = Text(id: "Ketik kode dari telepon Anda", en: "Type the code from your phone")
  static let askLead = Text(
    id: "Kata sandi Anda benar. Buka aplikasi kode di telepon Anda, lalu ketik enam angkanya.",
    en: "Your password is right. Open the code app on your phone and type its six digits.")
  static let code = Text(id: "Kode", en: "Code")
  static let codeHint = Text(
    id: "Enam angka dari aplikasi, atau satu kode cadangan Anda", en: "Six digits from the app, or one of your recovery codes")
  static let firstCodeHint = Text(id: "Enam angka yang tampil di aplikasi", en: "The six digits shown in the app")
  static let enter = Text(id: "Masuk", en: "Sign in")
  static let codeMissing = Text(id: "Ketik kodenya.", en: "Type the code.")
  static let lostPhone = Text(
    id:
      "Telepon hilang? Pakailah satu kode cadangan yang Anda simpan. Tidak punya? Mintalah pengelola akun menghapus langkah kedua.",
    en: "Phone lost? Use one of the recovery codes you kept. None left? Ask the account administrator to remove the second step."
  )

  // Setting up
  static let beginTitle = Text(id: "Pasang langkah kedua", en: "Set up the second step")
  static let apps = Text(
    id:
      "Perlu aplikasi kode yang mana pun di telepon Anda, misalnya Aegis, Google Authenticator, atau FreeOTP. Tidak perlu internet.",
    en: "You need any code app on your phone, such as Aegis, Google Authenticator or FreeOTP. It needs no internet.")
  static let begin = Text(id: "Mulai memasang", en: "Begin")
  static let scan = Text(
    id: "Pindai gambar ini dengan aplikasi kode di telepon Anda.", en: "Scan this picture with the code app on your phone.")
  static let symbol = Text(id: "Kode QR untuk aplikasi", en: "QR code for the app")
  static let orType = Text(id: "Tidak bisa memindai? Ketik kunci ini di aplikasi:", en: "Cannot scan? Type this key in the app:")
  static let confirm = Text(id: "Pastikan dan pakai", en: "Confirm and use it")
  static let again = Text(id: "Buat kunci lain", en: "Make another key")

  // In use
  static func since(_ time: String) -> Text { Text(id: "Terpasang sejak \(time).", en: "In use since \(time).") }
  static func left(_ count: Int) -> Text {
    Text(id: "Kode cadangan yang masih ada: \(count).", en: "Recovery codes left: \(count).")
  }
  static let renewTitle = Text(id: "Buat kode cadangan baru", en: "Make new recovery codes")
  static let renewHint = Text(id: "Yang lama tidak berlaku lagi.", en: "The old ones are void.")
  static let renew = Text(id: "Buat kode cadangan baru", en: "Make new recovery codes")
  static let removeTitle = Text(id: "Ganti telepon", en: "Change the phone")
  static let removeHint = Text(
    id: "Hapus langkah kedua dengan kode dari telepon lama, lalu pasang di telepon baru.",
    en: "Remove the second step with a code from the old phone, then set it up on the new one.")
  static let remove = Text(id: "Hapus langkah kedua", en: "Remove the second step")
  static let codesTitle = Text(id: "Kode cadangan Anda", en: "Your recovery codes")
  static let codesLead = Text(
    id:
      "Simpan di tempat yang aman, terpisah dari telepon Anda. Masing-masing berlaku satu kali. Halaman ini tidak dapat dibuka lagi.",
    en: "Keep them in a safe place, apart from your phone. Each works once. This page cannot be opened again.")
  static let print = Text(id: "Cetak kode cadangan", en: "Print the recovery codes")
  static let kept = Text(id: "Sudah saya simpan", en: "I have kept them")

  // Banner
  static let advised = Text(
    id: "Anda menandatangani surat, tetapi masuk hanya dengan kata sandi.",
    en: "You sign letters, but sign in with a password only.")
  static let required = Text(
    id: "Anda belum dapat menandatangani: akun Anda perlu langkah kedua saat masuk.",
    en: "You cannot sign yet: your account needs a second step at sign-in.")
  static let setUp = Text(id: "Pasang langkah kedua (dua menit)", en: "Set up the second step (two minutes)")
  static let read = Text(id: "Sudah saya baca", en: "I have read this")

  static func told(_ notice: AccountNotice) -> Text {
    switch notice {
    case .factorReset:
      Text(
        id: "Langkah kedua akun Anda dihapus oleh pengelola akun. Bila bukan atas permintaan Anda, segera beri tahu atasan.",
        en: "The account administrator removed your second step. If you did not ask for it, tell your superior at once.")
    case .recoveryUsed:
      Text(
        id: "Satu kode cadangan Anda dipakai untuk masuk. Bila bukan Anda, segera ganti kata sandi dan beri tahu atasan.",
        en:
          "One of your recovery codes was used to sign in. If it was not you, change your password and tell your superior at once."
      )
    }
  }
}
