import Civic
import Core

/// What people read about issued documents.
enum DocumentStrings {
  static let title = Text(id: "Dokumen", en: "Document")
  static let back = Text(id: "Kembali ke berkas", en: "Back to the dossier")
  static let issued = Text(id: "Dokumen yang sudah terbit", en: "Documents issued")
  static let none = Text(id: "Belum ada dokumen.", en: "No document yet.")
  static let noneAdvice = Text(
    id: "Setelah permohonan disetujui, dokumen bernomor diterbitkan di sini.",
    en: "Once the application is approved, its numbered document is issued here.")
  static let notGranted = Text(
    id: "Permohonan ini belum disetujui. Dokumen diterbitkan setelah ada keputusan.",
    en: "This application is not approved yet. A document is issued after the decision.")
  static let noTemplate = Text(
    id: "Untuk layanan ini kantor tidak membuat surat dari contoh. Simpan pindaian hasilnya di halaman berkas.",
    en: "The office writes no letter from a sample for this service. Keep the scan of the product on the dossier's page.")
  static let issue = Text(id: "Terbitkan dokumen", en: "Issue the document")
  static let issueHint = Text(
    id:
      "Nomor diambil dari buku nomor begitu Anda menekan tombol. Isi, tanggal, dan dasar kewenangannya dikunci seperti saat terbit.",
    en: "The number is taken from the book as you press. Text, date and power are kept as they are at that moment.")
  static let nextNumber = Text(id: "Nomor berikutnya", en: "Next number")

  static let numberLabel = Text(id: "Nomor", en: "Number")
  static let date = Text(id: "Tanggal", en: "Date")
  static let state = Text(id: "Keadaan", en: "State")
  static let about = Text(id: "Atas nama", en: "In the name of")
  static let office = Text(id: "Kantor", en: "Office")
  static let issuer = Text(id: "Diterbitkan oleh", en: "Issued by")
  static let signer = Text(id: "Penanda tangan", en: "Signed by")
  static let nobody = Text(id: "tidak ada: dikabulkan oleh hukum", en: "nobody: granted by law")
  static let kind = Text(id: "Jenis dokumen", en: "Kind of document")
  static let reason = Text(id: "Alasan", en: "Reason")
  static let replacedBy = Text(id: "Diganti oleh", en: "Replaced by")
  static let replaces = Text(id: "Menggantikan", en: "Replaces")
  static let pdf = Text("PDF/A")
  static let pdfReady = Text(id: "siap", en: "ready")
  static let pdfWaiting = Text(id: "menunggu", en: "waiting")
  static let pdfWaitingHint = Text(
    id: "PDF dibuat sendiri di belakang layar, biasanya kurang dari semenit. Mencetak dari halaman tetap bisa.",
    en: "The PDF is made in the background, usually in less than a minute. Printing from the page works meanwhile.")

  static let print = Text(id: "Cetak untuk ditandatangani", en: "Print for signature")
  static let printNow = Text(id: "Cetak", en: "Print")
  static let openPDF = Text(id: "Unduh PDF/A", en: "Download PDF/A")
  static let openScan = Text(id: "Buka pindaian", en: "Open the scan")
  static let openSignature = Text(id: "Unduh tanda tangan uji coba", en: "Download the trial signature")
  static let trial = Text(
    id: "Tanda tangan elektronik: uji coba, bukan TTE tersertifikasi. Yang membuat dokumen sah tetap tanda tangan basah.",
    en: "Electronic signature: a trial, not a certified one. The document becomes valid by the signature on paper alone.")
  static let steps = Text(
    id: "Cetak, mintakan tanda tangan dan cap, lalu pindai lembarnya dan simpan di sini. Baru setelah itu dokumen sah.",
    en: "Print it, have it signed and stamped, then scan the sheet and keep it here. Only then is the document valid.")
  static let scan = Text(id: "Pindaian lembar yang sudah ditandatangani dan dicap", en: "Scan of the signed and stamped sheet")
  static let scanHint = Text(
    id: "PDF, JPEG, atau PNG, paling besar 8 MB. Disimpan terenkripsi.", en: "PDF, JPEG or PNG, at most 8 MB. Kept encrypted.")
  static let keepScan = Text(id: "Simpan pindaian", en: "Keep the scan")
  static let void = Text(id: "Batalkan nomor ini", en: "Void this number")
  static let voidHint = Text(
    id: "Untuk dokumen yang salah terbit dan belum ditandatangani. Nomornya tetap tercatat di buku dengan alasannya.",
    en: "For a document issued by mistake and not signed yet. Its number stays in the book with the reason.")
  static let replace = Text(id: "Ganti dengan dokumen baru", en: "Replace with a new document")
  static let replaceHint = Text(
    id:
      "Dokumen baru dibuat dari isi berkas sekarang, dengan nomor baru. Yang lama tampil “diganti” bagi siapa pun yang memeriksa.",
    en: "The new one is made from the dossier as it is now, with a new number. The old one reads “replaced” to whoever checks it."
  )
  static let withdraw = Text(id: "Cabut dokumen", en: "Withdraw the document")
  static let withdrawHint = Text(
    id: "Sejak sekarang dokumen tidak berlaku, dan siapa pun yang memeriksa melihatnya. Beri tahu pemegangnya.",
    en: "From now on the document is void, and whoever checks it sees so. Tell its holder.")
  static let reasonMissing = Text(
    id: "Tulis alasannya; ia tetap bersama nomornya di buku.", en: "Write the reason; it stays in the book.")
  static let saved = Text(id: "Tersimpan.", en: "Saved.")
  static let handOver = Text(
    id: "Dokumen sudah sah. Sekarang hasilnya bisa diserahkan dari halaman berkas.",
    en: "The document is valid. It can now be handed over from the dossier's page.")
  /// What is wrong with a file that was sent, and what to send instead.
  static func refused(_ problem: Problem) -> Text {
    Text(id: "\(problem.text.id) \(problem.remedy.id)", en: "\(problem.text.en) \(problem.remedy.en)")
  }
  static let otherScan = Text(id: "Simpan pindaian lain", en: "Keep another scan")
  static let issuedByCounter = Text(
    id: "Sudah disetujui. Petugas loket menerbitkan dokumennya di sini.",
    en: "It is approved. The counter issues its document here.")

  // On the paper
  /// - Parameter names: of the places that are not known.
  static func gaps(_ names: [String]) -> Text {
    let list = names.map { $0.replacing("-", with: "/") }.joined(separator: ", ")
    return Text(
      id: "Belum diketahui: \(list). Tulislah di garisnya sebelum surat ditandatangani, atau betulkan dahulu data pemohon.",
      en: "Not known: \(list). Write it on the line before the letter is signed, or correct the applicant's data first.")
  }

  static let nameUnknown = Text(id: "(nama terang)", en: "(name)")
  static let staffNumber = Text(id: "NIP …………………………", en: "Staff number …………")
  static let proofLine = Text(id: "Periksa keaslian dokumen ini di:", en: "Check this document at:")
  static let codeLabel = Text(id: "Kode", en: "Code")
  static let sample = Text("CONTOH")

  static func grantedByLaw(_ basis: String) -> Text {
    Text(
      id: "Dikabulkan oleh hukum karena batas waktu lewat; tidak ada yang menandatangani. Dasar: \(basis).",
      en: "Granted by law because the time passed; nobody signed it. Basis: \(basis).")
  }

  // In the copy of a person's data
  static let content = Text(id: "Isi dokumen", en: "What it says")
  static let wasIssued = Text(id: "Dokumen diterbitkan", en: "The document was issued")
  static func wasOpened(by name: String) -> Text {
    Text(id: "Dibuka oleh \(name)", en: "Opened by \(name)")
  }

  // For who keeps the program running
  static func pressMissing(_ count: Int) -> Text {
    Text(
      id: "\(count) dokumen menunggu PDF karena WeasyPrint tidak terpasang.",
      en: "\(count) documents wait for their PDF because WeasyPrint is not installed.")
  }
  static let installPress = Text(
    id: "Jalankan: apt install weasyprint, lalu mulai ulang Simpul. Sampai saat itu cetaklah dari halaman dokumen.",
    en: "Run: apt install weasyprint, then start Simpul again. Until then print from the document's page.")
  static func pressFails(_ count: Int) -> Text {
    Text(
      id: "PDF \(count) dokumen gagal dibuat lebih dari dua kali.", en: "The PDF of \(count) documents failed more than twice.")
  }
  static let lookAtPress = Text(
    id: "Jalankan weasyprint --info untuk melihat apakah ia rusak atau huruf (fonts) tidak ada. Simpul mencoba lagi tiap jam.",
    en: "Run weasyprint --info to see whether it is broken or fonts are missing. Simpul tries again every hour.")
}

extension DocumentState {
  /// As staff read it.
  var words: Text {
    switch self {
    case .awaiting: Text(id: "menunggu tanda tangan", en: "awaiting signature")
    case .valid: Text(id: "sah", en: "valid")
    case .replaced: Text(id: "diganti", en: "replaced")
    case .withdrawn: Text(id: "dicabut", en: "withdrawn")
    case .voided: Text(id: "nomor dibatalkan", en: "number voided")
    }
  }
}

extension SignedPower {
  /// On what it was signed, in a sentence.
  var words: Text {
    switch standing {
    case .missing:
      return Text(
        id: "Dasar kewenangan belum dicatat di register kabupaten.", en: "No source is recorded in the regency's register.")
    case .unconfirmed:
      return Text(
        id: "\(citation.id) (sumber yang lazim; belum dikonfirmasi kabupaten)",
        en: "\(citation.en) (the usual source; not confirmed by the regency)")
    case .holds, .recommends, .forwards, .overLimit, .suspended, .ended: return citation
    }
  }

  private var citation: Text {
    let rule = [title, basis].filter { !$0.isEmpty }.joined(separator: "; ")
    guard let source else { return Text(rule) }
    return Text(id: "\(source.name.id): \(rule)", en: "\(source.name.en): \(rule)")
  }

  /// Who answers for it, where that is not the office that signed.
  var responsibility: Text? {
    guard source?.isExercisedForGiver == true, !giver.isEmpty else { return nil }
    return Text(
      id: "Mandat: tanggung jawab tetap pada \(giver) (UU 30/2014 Pasal 14).",
      en: "Mandate: \(giver) stays responsible (UU 30/2014 Art 14).")
  }

  static let label = Text(id: "Dasar kewenangan", en: "Power it was signed under")
}

extension Problem {
  static let notGranted = Problem(
    .conflict, "document.not-granted", DocumentStrings.notGranted,
    remedy: Text(id: "Buka berkasnya dan lihat siapa yang memutuskan.", en: "Open the dossier and see who decides."))

  static let noTemplate = Problem(
    .conflict, "document.no-template", DocumentStrings.noTemplate,
    remedy: Text(
      id: "Bila kantor ini seharusnya membuat suratnya, minta kabupaten menambah contoh surat di standar layanan.",
      en: "If this office should write one, ask the regency to add a letter to the service standard."))

  /// Another office decided, and its product is handed over here as it came.
  static func issuedElsewhere(_ office: String) -> Problem {
    Problem(
      .conflict, "document.issued-elsewhere",
      Text(
        id: "Permohonan ini diputus \(office): hasilnya terbit di kantor itu, bukan di sini.",
        en: "\(office) decided this application: the product is issued by that office, not here."),
      remedy: Text(
        id: "Simpan pindaian hasil yang datang di halaman berkas, lalu serahkan aslinya kepada pemohon.",
        en: "Keep a scan of the product that came on the dossier's page, then hand the original over to the applicant."))
  }

  static let decisionFell = Problem(
    .conflict, "document.decision-fell",
    Text(
      id: "Keputusan di balik dokumen ini sudah gugur: permohonannya diangkat kembali.",
      en: "The decision behind this document has fallen: the application was taken up again."),
    remedy: Text(
      id:
        "Jangan ditandatangani atau diserahkan. Bila belum ditandatangani, batalkan nomornya; bila sudah, mintalah camat mencabut "
        + "atau menggantinya. Terbitkan yang baru setelah berkasnya diputus lagi.",
      en:
        "Do not sign it or hand it over. Void its number, or once it is signed have the camat withdraw or replace it. Issue a new "
        + "one when the file has been decided again."))

  static let alreadyIssued = Problem(
    .conflict, "document.already-issued",
    Text(id: "Untuk berkas ini sudah ada dokumen yang berlaku.", en: "A document already stands for this dossier."),
    remedy: Text(
      id: "Buka dokumennya. Bila salah: batalkan sebelum ditandatangani, atau ganti sesudahnya.",
      en: "Open it. If it is wrong, void it before it is signed, or replace it afterwards."))

  static let noScan = Problem(
    .invalid, "document.scan-missing", Text(id: "Belum ada berkas yang dipilih.", en: "No file was chosen."),
    remedy: Text(id: "Kembali, pilih pindaiannya, lalu simpan.", en: "Go back, choose the scan, then keep it."))

  static let documentUnknown = Problem(
    .notFound, "document.unknown",
    Text(id: "Kode ini tidak ada di daftar dokumen kami.", en: "This code is not in our list of documents."),
    remedy: Text(
      id:
        "Cocokkan kode dengan kertasnya huruf demi huruf. Bila sudah sama, jangan terima kertas itu dan tanyakan kepada kantor yang namanya tertulis di atasnya.",
      en:
        "Compare the code with the paper letter by letter. If they are the same, do not accept the paper and ask the office named on it."
    ))
}
