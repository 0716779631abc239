package import Core

/// The sentences of the house itself.
package enum WebStrings {
  static let skip = Text(id: "Langsung ke isi", en: "Skip to content")
  static let menu = Text(id: "Menu utama", en: "Main menu")
  static let demo = Text(
    id: "Data dan nama orang di sini karangan. Jangan dipakai untuk urusan sungguhan.",
    en: "Data and people here are invented. Do not use it for real matters.")
  static let languageName = Text(id: "Bahasa Indonesia", en: "English")
  static let footing = Text(
    id:
      "Semua layanan gratis kecuali disebut lain. Dimintai uang? Catat nama dan waktunya, lalu laporkan ke Inspektorat kabupaten.",
    en:
      "Every service is free unless stated otherwise. Asked for money? Note the name and time and report it to the regency's inspectorate."
  )
  static let offices = Text(id: "Alamat dan jam kantor", en: "Addresses and hours")
  static let signIn = Text(id: "Masuk petugas", en: "Staff sign-in")
  static let signOut = Text(id: "Keluar", en: "Sign out")
  static let workroom = Text(id: "Ruang kerja", en: "Workroom")
  static let changePassword = Text(id: "Ganti kata sandi", en: "Change password")

  static let signInTitle = Text(id: "Masuk untuk petugas", en: "Sign in for staff")
  static let signInLead = Text(
    id: "Warga tidak perlu akun. Halaman ini hanya untuk petugas kantor.",
    en: "Residents need no account. This page is for office staff only.")
  static let login = Text(id: "Nama pengguna", en: "User name")
  static let password = Text(id: "Kata sandi", en: "Password")
  static let signInButton = Text(id: "Masuk", en: "Sign in")
  static let loginMissing = Text(id: "Isi nama pengguna Anda.", en: "Give your user name.")
  static let passwordMissing = Text(id: "Isi kata sandi Anda.", en: "Give your password.")
  static let oldPassword = Text(id: "Kata sandi sekarang", en: "Present password")
  static let oldPasswordWrong = Text(id: "Kata sandi sekarang tidak benar.", en: "The present password is not right.")
  static let newPassword = Text(id: "Kata sandi baru", en: "New password")
  static let newPasswordHint = Text(
    id: "Paling sedikit 10 huruf. Beberapa kata yang tidak berhubungan lebih kuat dan lebih mudah diingat.",
    en: "At least 10 characters. A few unrelated words are stronger and easier to remember.")
  static let repeatPassword = Text(id: "Ulangi kata sandi baru", en: "Repeat the new password")
  static let passwordsDiffer = Text(
    id: "Kedua kata sandi baru tidak sama.", en: "The two new passwords are not the same.")
  static let mustChange = Text(
    id: "Kata sandi Anda dibuatkan orang lain. Gantilah dahulu supaya hanya Anda yang tahu.",
    en: "Your password was made by someone else. Change it first so that only you know it.")
  static let savePassword = Text(id: "Simpan kata sandi baru", en: "Save the new password")

  static let errorSummary = Text(id: "Ada yang perlu diperbaiki", en: "Something needs mending")
  static let whatToDo = Text(id: "Yang bisa Anda lakukan", en: "What you can do")
  static let toWorkroom = Text(id: "Ke ruang kerja", en: "To the workroom")
  static let toFront = Text(id: "Ke halaman depan", en: "To the front page")
  static let reference = Text(id: "Nomor rujukan", en: "Reference")
  static let styleTitle = Text(id: "Gaya", en: "Style")
  static let optional = Text(id: "boleh kosong", en: "optional")
  static let tableOf = Text(id: "Lihat sebagai tabel", en: "Show as a table")

  package static func tooLong(_ limit: Int) -> Text {
    Text(
      id: "Terlalu panjang: paling banyak \(Numerals.integer(limit)) huruf.",
      en: "Too long: at most \(Numerals.integer(limit)) characters.")
  }

  static let broken = Problem(
    .broken, "broken",
    Text(id: "Ada gangguan di pihak kami. Data Anda tidak hilang.", en: "Something failed on our side. Your data is not lost."),
    remedy: Text(
      id: "Coba lagi sebentar lagi. Bila tetap gagal, sampaikan nomor rujukan ini kepada petugas.",
      en: "Try again shortly. If it still fails, give this reference to the office."))

  static let badForm = Problem(
    .invalid, "form.unreadable",
    Text(id: "Formulir yang dikirim tidak dapat dibaca.", en: "The form that was sent cannot be read."),
    remedy: Text(id: "Kembali, muat ulang halaman, lalu isi lagi.", en: "Go back, reload the page and fill it in again."))

  static let tooLarge = Problem(
    .tooLarge, "form.too-large",
    Text(id: "Isian atau berkas yang dikirim terlalu besar.", en: "What was sent is too large."),
    remedy: Text(id: "Kecilkan berkasnya atau persingkat isinya.", en: "Make the file smaller or the text shorter."))

  static let strangeForm = Problem(
    .notAllowed, "form.from-elsewhere",
    Text(
      id: "Formulir ini tidak dikirim dari halaman kami, atau halamannya sudah terlalu lama terbuka.",
      en: "This form was not sent from our page, or the page was open for too long."),
    remedy: Text(
      id: "Muat ulang halaman formulir, lalu kirim lagi. Isian Anda belum disimpan.",
      en: "Reload the form's page and send again. Nothing was saved yet."))

  static let tooManyUploads = Problem(
    .busy, "form.too-many-uploads",
    Text(id: "Terlalu banyak berkas sedang dikirim bersamaan.", en: "Too many files are being sent at once."),
    remedy: Text(id: "Tunggu sebentar, lalu kirim lagi.", en: "Wait a moment, then send again."))

  static let tooSlow = Problem(
    .invalid, "form.too-slow",
    Text(id: "Kirimannya datang terlalu lambat.", en: "What was sent came in too slowly."),
    remedy: Text(
      id: "Kirim lagi di tempat dengan sinyal lebih baik, atau dengan berkas yang lebih kecil.",
      en: "Send it again where the signal is better, or with a smaller file."))

  static let tooManyRequests = Problem(
    .tooMany, "too-many",
    Text(id: "Terlalu banyak percobaan dari tempat Anda.", en: "Too many attempts from where you are."),
    remedy: Text(id: "Tunggu beberapa menit, lalu coba lagi.", en: "Wait a few minutes, then try again."))
}
