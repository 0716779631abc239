import Core

/// What people read when they apply from home.
enum ApplyStrings {
  static let apply = Text(id: "Ajukan dari rumah", en: "Apply from home")
  static let applyLead = Text(
    id: "Tanpa akun dan tanpa antre. Anda boleh berhenti kapan saja dan melanjutkan nanti, juga dari HP lain.",
    en: "No account and no queue. You may stop at any time and go on later, also on another phone.")
  static let needed = Text(id: "Yang perlu disiapkan", en: "What to have ready")
  static let promise = Text(id: "Selesai dalam", en: "Done within")
  static let promiseFrom = Text(
    id: "sejak kantor menyatakan berkas lengkap. Kantor memeriksanya paling lama 5 hari kerja; bila diam, janji mulai sendiri.",
    en:
      "from when the office says the file is complete. It checks within 5 working days; if silent, the promise starts by itself.")
  static let stillAtOffice = Text(
    id: "Dari rumah Anda menyiapkan berkasnya saja. Yang ini tetap dilakukan di kantor:",
    en: "From home you only prepare the file. This is still done at the office:")
  static let doneAtOffice = Text(id: "Dilakukan di kantor", en: "Done at the office")
  static let place = Text(id: "Diambil di", en: "Collected at")
  static let placeAnswer = Text(id: "kantor kecamatan yang Anda pilih", en: "the district office you choose")
  static let howItGoes = Text(id: "Begini caranya", en: "How it goes")
  static let ways = [
    Text(
      id: "Anda mendapat kode dan PIN. Catatlah: dengan itu Anda melanjutkan dan mengikuti permohonan.",
      en: "You get a code and a PIN. Write them down: with them you go on and follow the application."),
    Text(
      id: "Anda memotret surat yang ada, atau memilih membawanya ke kantor.",
      en: "You photograph the papers you have, or choose to bring them to the office."),
    Text(
      id: "Anda memeriksa jawaban, lalu mengirim. Tanda terima langsung keluar.",
      en: "You check your answers and send. The receipt comes at once."),
  ]
  static let begin = Text(id: "Mulai permohonan", en: "Begin the application")
  static let haveDraft = Text(
    id: "Sudah pernah mulai? Lanjutkan dengan kode dan PIN", en: "Begun before? Go on with code and PIN")
  static let optionalPaper = Text(id: "hanya bila perlu", en: "only if needed")
  static let unsurePaper = Text(
    id: "mungkin perlu; petugas akan memastikan, kirim saja tanpa ini", en: "perhaps; the office will find out, send without it")

  // Code and PIN
  static let codeTitle = Text(id: "Catat kode dan PIN Anda", en: "Write down your code and PIN")
  static let codeLead = Text(
    id:
      "Tulis di kertas atau ambil tangkapan layar sekarang. Begitu Anda menekan tombol di bawah, PIN tidak tampil lagi sampai permohonan dikirim; "
      + "tanda terimanya memuat PIN selama 15 menit di perangkat ini.",
    en:
      "Write them on paper or take a screenshot now. Once you press the button below, the PIN is shown no more until you send; "
      + "the receipt then bears it for 15 minutes on this device.")
  static let codeTitleAgain = Text(id: "Kode permohonan Anda", en: "The code of your application")
  static let pinLost = Text(
    id: "PIN hilang? Loket kantor yang Anda pilih membuatkan yang baru bila Anda menunjukkan KTP dan kode ini.",
    en: "PIN lost? The counter of the office you choose makes a new one if you show your ID card and this code.")
  static let kept = Text(
    id: "Draf disimpan 30 hari sejak terakhir dipakai, lalu dihapus bersama berkasnya.",
    en: "The draft is kept for 30 days after its last use, then removed with its files.")
  static let noted = Text(id: "Sudah saya catat, lanjut", en: "I wrote them down, go on")
  static let goOn = Text(id: "Simpan dan lanjut", en: "Save and go on")
  static let goOnPlain = Text(id: "Lanjut", en: "Go on")
  static let back = Text(id: "Kembali", en: "Back")
  static let footCode = Text(id: "Kode draf Anda", en: "Your draft's code")
  static let footResume = Text(id: "lanjutkan kapan saja dengan kode dan PIN", en: "go on at any time with code and PIN")

  // Steps
  static let officeTitle = Text(id: "Kantor kecamatan mana?", en: "Which district office?")
  static let officeLabel = Text(id: "Kecamatan", en: "District")
  static let officeHint = Text(
    id: "Biasanya kecamatan tempat tinggal Anda menurut KTP atau KK. Hasilnya diambil di sana.",
    en: "Usually the district of your address on the ID or family card. You collect the document there.")
  static let officeMissing = Text(id: "Pilih kecamatan dari daftar.", en: "Choose a district from the list.")
  static let villageTitle = Text(id: "Desa atau kelurahan mana?", en: "Which village?")
  static let villageElsewhere = Text(id: "Di luar kecamatan ini, atau tidak tahu", en: "Outside this district, or I do not know")
  static let situationMissing = Text(id: "Pilih salah satu jawaban.", en: "Choose one of the answers.")
  static let stopTitle = Text(id: "Tidak bisa diajukan dengan jawaban ini", en: "This cannot be applied for with that answer")
  static let changeAnswer = Text(id: "Ganti jawaban", en: "Change the answer")
  static let otherServices = Text(id: "Lihat layanan lain", en: "See other services")
  static let personTitle = Text(id: "Siapa yang mengajukan?", en: "Who applies?")
  static let kindTitle = Text(id: "Permohonan ini untuk siapa?", en: "Whom is it for?")
  static let nameHint = Text(id: "Seperti di KTP atau KK", en: "As on the ID or family card")
  static let proxyLabel = Text(id: "Nama Anda, yang mewakili", en: "Your name, if you act for someone")
  static let proxyHint = Text(
    id: "Hanya bila diwakili. Surat kuasa ditunjukkan saat mengambil hasil.",
    en: "Only if you act for someone. The written authority is shown when you collect.")
  static let email = Text(id: "Surel", en: "E-mail")
  static let contactHint = Text(
    id: "Kabar dikirim ke sini. Tanpa telepon pun boleh: Anda mengikuti dengan kode.",
    en: "News is sent there. It works without too: you follow with the code.")
  static let emailBad = Text(
    id: "Alamat surel ditulis seperti nama@contoh.id.", en: "An e-mail address looks like name@example.org.")
  static let languageTitle = Text(id: "Bahasa kabar untuk Anda", en: "Language of what we write to you")
  static let indonesian = Text("Bahasa Indonesia")
  static let english = Text("English")

  // Papers
  static let papersTitle = Text(id: "Surat yang diperlukan", en: "The papers needed")
  static let papersLead = Text(
    id: "Untuk tiap surat: kirim fotonya, atau pilih membawanya ke kantor.",
    en: "For each paper: send a photo, or choose to bring it to the office.")
  static let papersNone = Text(id: "Layanan ini tidak meminta surat apa pun.", en: "This service asks for no papers.")
  static let bring = Text(id: "Saya bawa ke kantor", en: "I bring it to the office")
  static let brought = Text(id: "Akan Anda bawa ke kantor", en: "You will bring it to the office")
  static let bringNot = Text(id: "Batal, saya kirim fotonya", en: "No, I send a photo")
  static let anotherFile = Text(id: "Tambah foto lain untuk surat ini", en: "Add another photo of this paper")
  static let papersDone = Text(id: "Lanjut ke pemeriksaan jawaban", en: "Go on to check your answers")

  static func paperOpen(_ name: Text) -> Text {
    Text(
      id: "\(name.id): kirim fotonya, atau pilih membawanya ke kantor.", en: "\(name.en): send a photo, or choose to bring it.")
  }

  // Check
  static let checkTitle = Text(id: "Periksa jawaban Anda", en: "Check your answers")
  static let checkLead = Text(
    id: "Setelah dikirim, hanya yang diminta kantor yang bisa diganti.",
    en: "Once sent, only what the office asks for can be changed.")
  static let changeLink = Text(id: "Ubah", en: "Change")
  static let yourCase = Text(id: "Keadaan Anda", en: "Your case")
  static let filesAndPapers = Text(id: "Surat", en: "Papers")
  static let notNeeded = Text(id: "tidak dikirim", en: "not sent")
  static let truth = Text(
    id: "Dengan mengirim, Anda menyatakan bahwa isinya benar.", en: "By sending you state that what is written is true.")
  static let afterSending = Text(
    id: "Yang terjadi berikutnya: kantor memeriksa kelengkapan paling lama 5 hari kerja, lalu janji berjalan.",
    en: "What happens next: the office checks completeness within 5 working days, then the promise runs.")
  static let send = Text(id: "Kirim permohonan", en: "Send the application")
  static let changedInOtherTab = Text(
    id: "Isian berubah sejak halaman ini dibuka, mungkin di tab lain. Periksa lagi, lalu kirim.",
    en: "The answers changed since this page was opened, perhaps in another tab. Check again, then send.")
  static let standardChanged = Text(
    id: "Standar layanan ini berubah sejak Anda mulai:", en: "The standard of this service has changed since you began:")
  static let standardAsk = Text(
    id: "Periksa lagi jawaban Anda sebelum mengirim.", en: "Check your answers again before you send.")

  static let closeHere = Text(id: "Tutup di perangkat ini", en: "Close on this device")
  static let closeHint = Text(
    id: "Bukan HP Anda sendiri? Tutup setelah selesai.", en: "Not your own phone? Close when you are done.")
  static let closed = Text(
    id: "Perangkat ini tidak lagi membuka permohonan Anda. Lanjutkan dengan kode dan PIN.",
    en: "This device no longer opens your application. Go on with code and PIN.")

  // Resume
  static let resumeTitle = Text(id: "Lanjutkan permohonan", en: "Go on with an application")
  static let resumeLead = Text(
    id: "Masukkan kode dan PIN yang Anda catat saat mulai.", en: "Give the code and PIN you wrote down when you began.")
  static let pinLabel = Text(id: "PIN 6 angka", en: "6-digit PIN")
  static let resumeButton = Text(id: "Lanjutkan", en: "Go on")
  static let codeGone = Text(
    id: "Kode itu tidak ditemukan. Draf yang 30 hari tidak dipakai sudah dihapus.",
    en: "This code was not found. A draft that was not used for 30 days has been removed.")

  // Receipt
  static let toBring = Text(id: "Dibawa ke kantor", en: "To bring to the office")
  static let bringNow = Text(
    id: "Bawa ke kantor, sebaiknya dalam 5 hari kerja:", en: "Bring to the office, best within 5 working days:")
  static let cameIn = Text(
    id: "Sudah kami terima dan akan diperiksa:", en: "We have received these and will check them:")
  static let corrected = Text(
    id:
      "Perbaikan Anda diterima. Kantor memeriksanya paling lama 5 hari kerja; setelah dinyatakan lengkap, janji mulai berjalan.",
    en: "Your correction was received. The office checks it within 5 working days; once it is complete, the promise starts.")
  static let followHere = Text(id: "Ikuti permohonan ini", en: "Follow this application")

  // Correction
  static let correctTitle = Text(id: "Perbaiki yang diminta kantor", en: "Correct what the office asked for")
  static let correctButton = Text(id: "Ganti surat dari rumah", en: "Replace papers from home")
  static let correctHint = Text(
    id: "Hanya surat yang diminta dapat diganti. Yang lama tetap terlihat oleh petugas, bertanda sudah diganti.",
    en: "Only the papers asked for can be replaced. The old ones stay visible to staff, marked as replaced.")
  static let correctReply = Text(id: "Penjelasan untuk kantor", en: "A word to the office")
  static let correctReplyHint = Text(id: "Boleh kosong bila fotonya sudah menjelaskan.", en: "May be empty if the photo says it.")
  static let correctNothing = Text(
    id: "Kirim dahulu foto surat yang diminta, atau tulis penjelasan.",
    en: "Send a photo of what was asked for first, or write a word.")
  static let correctSend = Text(id: "Kirim perbaikan", en: "Send the correction")
  static let newFiles = Text(id: "Yang baru Anda kirim", en: "What you sent now")
  static let officeWrote = Text(id: "Kantor menulis", en: "The office wrote")
  static let showPIN = Text(id: "Masukkan PIN untuk memperbaiki", en: "Give the PIN to correct")

  // Staff
  static let fromHome = Text(id: "dari rumah", en: "from home")
  static let fromHomeLong = Text(id: "Diajukan dari rumah", en: "Applied from home")
  static let willBring = Text(id: "akan dibawa", en: "will be brought")
  static let willBringList = Text(id: "Akan dibawa pemohon ke kantor", en: "The applicant will bring")
  static let nothingToBring = Text(id: "Semua surat sudah dikirim sebagai berkas.", en: "Every paper was sent as a file.")
  static let notInCase = Text(id: "tidak perlu dalam keadaan ini", en: "not needed in this case")
  static let draftAtCounter = Text(id: "PIN draf warga yang hilang", en: "Lost PIN of a resident's draft")
  static let draftAtCounterLead = Text(
    id: "Warga mengajukan dari rumah dan lupa PIN? Masukkan kode drafnya, cocokkan KTP, lalu buat PIN baru. Keduanya dicatat.",
    en:
      "A resident applies from home and lost the PIN? Give the draft's code, match the ID card, make a new one. Both are recorded."
  )
  static let findDraft = Text(id: "Cari draf", en: "Find the draft")
  static let matchCard = Text(id: "Cocokkan nama ini dengan KTP warga.", en: "Match this name with the resident's ID card.")
  static let noNameYet = Text(id: "belum mengisi nama", en: "no name yet")
  static let newPINMade = Text(id: "PIN baru sudah dibuat", en: "A new PIN was made")
  static let newPINLead = Text(
    id: "Tunjukkan sekali kepada warga, atau cetak. PIN lama tidak berlaku lagi.",
    en: "Show it to the resident once, or print it. The old PIN is void.")

  static func step(_ number: Int, of count: Int) -> Text {
    Text(id: "Langkah \(number) dari \(count)", en: "Step \(number) of \(count)")
  }
}

extension StandardChange {
  var words: Text {
    switch self {
    case .added(let name): Text(id: "Persyaratan baru: \(name.id)", en: "New requirement: \(name.en)")
    case .removed(let name): Text(id: "Tidak perlu lagi: \(name.id)", en: "No longer needed: \(name.en)")
    case .reworded(let name): Text(id: "Penjelasan berubah: \(name.id)", en: "Explained differently: \(name.en)")
    case .promise(let old, let now):
      Text(id: "Janji: \(old.words.id) menjadi \(now.words.id)", en: "Promise: \(old.words.en) is now \(now.words.en)")
    case .fee(let old, let now): Text(id: "Biaya: \(old.id) menjadi \(now.id)", en: "Fee: \(old.en) is now \(now.en)")
    case .questions: Text(id: "Pertanyaan tentang keadaan Anda berubah", en: "The questions about your case changed")
    }
  }
}
