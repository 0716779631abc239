import Core

/// What people read about being asked for more than the standard.
enum AskedStrings {
  static let menu = Text(id: "Diminta lebih", en: "Asked for more")
  static let title = Text(id: "Dimintai uang atau surat tambahan?", en: "Asked for money or another paper?")
  static let lead = Text(
    id: "Anda tidak bersalah. Cukup satu ketukan: nama Anda tidak ditanyakan, dan kantor yang melayani Anda tidak melihatnya.",
    en: "You did nothing wrong. One tap is enough: no name is asked, and the office that serves you does not see it.")
  static let before = [
    Text(
      id: "Permohonan Anda berjalan seperti biasa, apa pun jawaban Anda. Di berkasnya tidak tertulis apa-apa.",
      en: "Your application goes on as before, whatever you answer. Nothing is written in its file."),
    Text(
      id: "Sedang di kantor, atau ada yang melihat layar Anda? Tutup dulu halaman ini; nanti di rumah masih bisa.",
      en: "At the office, or someone watching your screen? Close this page now; you can still answer at home."),
    Text(
      id:
        "Ketukan ini dihitung, tidak diusut satu per satu. Supaya ada yang menindak, atau bila Anda merasa diancam, pakai salah satu jalan di bawah.",
      en:
        "This tap is counted, not looked into one by one. To have someone act, or if you feel threatened, use a way named below."),
    Text(
      id:
        "Satu hal yang belum dapat kami janjikan: pengelola sistem yang memegang data dan kuncinya masih dapat mencocokkan jawaban "
        + "dengan berkas. Bila itu membuat Anda takut, jangan ketuk: lapor.go.id menerima laporan tanpa nama, dan Ombudsman dapat "
        + "merahasiakan nama Anda.",
      en:
        "One thing we cannot promise yet: whoever runs the system and holds both data and key could match an answer with a file. If "
        + "that frightens you, do not tap: lapor.go.id takes reports without a name, and the Ombudsman can keep yours secret."),
  ]
  static let beforeTitle = Text(id: "Sebelum Anda mengetuk", en: "Before you tap")
  static let whatIsIt = Text(id: "Yang disimpan dan siapa yang membaca", en: "What is kept and who reads it")
  static let taken = Text(id: "Tercatat:", en: "Noted:")
  static let sayMore = Text(
    id: "Bila mau, katakan di mana, lalu kirim lagi. Keliru? Tarik kembali.",
    en: "If you like, say where and send again. A mistake? Take it back.")
  static let takenBack = Text(id: "Ditarik kembali.", en: "Taken back.")
  static let takeBack = Text(id: "Tarik kembali", en: "Take back")
  static let whereAsked = Text(id: "Diminta di mana?", en: "Where were you asked?")
  static let whichPaper = Text(id: "Surat yang tidak ada di standar", en: "Paper that is not in the standard")
  static let standard = Text(id: "Standar yang berlaku", en: "The standard in force")
  static let kindMissing = Text(id: "Pilih: diminta surat lain, atau diminta uang.", en: "Choose: another paper, or money.")
  static let stepUnknown = Text(id: "Pilih tempatnya dari daftar.", en: "Choose the place from the list.")
  static let paperUnknown = Text(id: "Pilih suratnya dari daftar.", en: "Choose the paper from the list.")

  static let explained = [
    Text(
      id: "Yang disimpan: kantor, layanan, bulan, apa yang diminta, dan di mana. Bukan nama, kode, atau nomor berkas Anda.",
      en: "What is kept: office, service, month, what was asked and where. Not your name, code or file."),
    Text(
      id:
        "Yang membaca: Ortala dan Inspektorat kabupaten, sebagai jumlah. Kantor kecamatan tidak melihatnya, juga tidak tahu bahwa "
        + "Anda menjawab. Karena itu halaman ini tidak menampilkan jawaban yang sudah masuk.",
      en:
        "Who reads it: the regency's organisation unit and inspectorate, as counts. The district office does not see it, nor that "
        + "you answered. That is why this page does not show an answer already given."),
    Text(
      id:
        "Ini bukan laporan polisi dan bukan pengaduan: tidak ada yang akan menghubungi Anda. Laporan tertutup yang dibalas akan "
        + "menyusul.",
      en:
        "This is no report to the police and no complaint: nobody will contact you. Sealed reports with a reply will come later."),
    Text(
      id:
        "Satu jawaban untuk tiap berkas dan jenis; yang terakhir yang berlaku. Yang ditarik kembali tetap terhitung sebagai ditarik.",
      en: "One answer for each file and kind; the last one counts. What is taken back stays counted as taken back."),
  ]

  static let whereTitle = Text(id: "Supaya ada yang menindak", en: "To have someone act")
  static let whereTo = [
    Text(
      id: "Inspektorat kabupaten: datang atau bersurat; nama Anda dirahasiakan bila diminta.",
      en: "The regency's inspectorate: in person or by letter; your name is kept secret if you ask."),
    Text(
      id: "lapor.go.id (SP4N-LAPOR): boleh anonim dan rahasia.",
      en: "lapor.go.id (SP4N-LAPOR): anonymous and secret if you choose."),
    Text(
      id: "Ombudsman RI, telepon 137; KPK, telepon 198; polisi, telepon 110. Catat waktu, tempat, dan apa yang dikatakan.",
      en: "Ombudsman, telephone 137; KPK, telephone 198; police, telephone 110. Note the time, the place and what was said."),
  ]

  // Receipt and handing over
  static func onReceipt(_ link: String) -> Text {
    Text(
      id: "Diminta surat di luar daftar ini, atau uang? Katakan dengan satu ketukan, tanpa nama: \(link)",
      en: "Asked for a paper not listed here, or for money? Say so with one tap, without a name: \(link)")
  }

  static let onHandingOver = Text(
    id: "Sampaikan kepada pemohon: di halaman lacak ia dapat mengatakan, tanpa nama, bila pernah diminta surat lain atau uang.",
    en: "Tell the applicant: on the tracking page they can say, without a name, if they were asked for another paper or money.")

  // Counts
  static let navigation = Text(id: "Diminta lebih", en: "Asked for more")
  static let countsTitle = Text(id: "Diminta lebih dari standar", en: "Asked for more than the standard")
  static let countsLead = Text(
    id: "Jawaban pemohon, dihitung per kantor dan layanan. Petunjuk untuk diperiksa, bukan bukti atas seseorang.",
    en: "What applicants said, counted by office and service. A lead to look into, not proof against anyone.")
  static let none = Text(id: "Tidak ada jawaban bulan ini.", en: "No answers this month.")
  static let noneAdvice = Text(
    id: "Angka muncul begitu seorang pemohon mengatakan, di halaman lacaknya, bahwa ia diminta lebih.",
    en: "Counts appear once an applicant says on the tracking page that more was asked for.")
  static let perOffice = Text(id: "Per kantor dan layanan", en: "By office and service")
  static let perStep = Text(id: "Di mana diminta", en: "Where it was asked")
  static let perPaper = Text(id: "Surat apa", en: "Which paper")
  static let unsaid = Text(id: "Tidak disebut", en: "Not said")
  static let withdrawn = Text(id: "Ditarik kembali", en: "Taken back")
  static let rareServices = Text(
    id: "Layanan dengan kurang dari 3 berkas", en: "Services with fewer than 3 files")

  static let howCounted = [
    Text(
      id:
        "Jumlah di bawah 3 ditulis 1–2, dan layanan dengan kurang dari 3 berkas bulan itu digabung tanpa nama: supaya tidak seorang "
        + "pun dapat ditunjuk.",
      en:
        "Counts below 3 read 1–2, and services with fewer than 3 files that month are joined without a name: so that nobody can be "
        + "pointed at."),
    Text(
      id: "Kode berkas cukup untuk menjawab, jadi satu jawaban belum berarti apa-apa; yang berulang patut diperiksa. Banyak yang "
        + "ditarik kembali juga patut diperiksa.",
      en:
        "A file's code is enough to answer, so one answer means little; what repeats deserves a look. So do many that were taken "
        + "back."),
  ]

  static func papersAndFee(_ count: Int, _ fee: Text) -> Text {
    Text(id: "\(count) syarat · \(fee.id)", en: "\(count) requirements · \(fee.en)")
  }
}

extension AskedKind {
  var button: Text {
    switch self {
    case .paper: Text(id: "Saya diminta surat lain", en: "I was asked for another paper")
    case .money: Text(id: "Saya diminta uang", en: "I was asked for money")
    }
  }

  var title: Text {
    switch self {
    case .paper: Text(id: "Diminta surat lain", en: "Another paper")
    case .money: Text(id: "Diminta uang", en: "Money")
    }
  }
}

extension AskedStep {
  var words: Text {
    switch self {
    case .counter: Text(id: "Di loket kecamatan", en: "At the district counter")
    case .village: Text(id: "Di desa atau kelurahan", en: "At the village")
    case .phone: Text(id: "Lewat telepon atau pesan", en: "By telephone or message")
    case .elsewhere: Text(id: "Di tempat lain", en: "Elsewhere")
    }
  }
}

extension AskedPaper {
  var words: Text {
    switch self {
    case .neighbourhoodLetter: Text(id: "Surat pengantar RT/RW", en: "Letter of the RT/RW")
    case .identityCopy: Text(id: "Fotokopi KTP atau KK", en: "Copy of identity or family card")
    case .landTax: Text(id: "Bukti lunas PBB", en: "Proof of land tax paid")
    case .dutyStamp: Text(id: "Meterai", en: "Duty stamp")
    case .photograph: Text(id: "Pas foto", en: "Photograph")
    case .statement: Text(id: "Surat pernyataan", en: "Written statement")
    case .folder: Text(id: "Map atau alat tulis", en: "Folder or stationery")
    case .other: Text(id: "Surat lain", en: "Another paper")
    }
  }
}
