import Civic
import Core

/// What people read about why an office may decide.
enum WhyStrings {
  /// - Parameter isElsewhere: whether another office decides.
  static func title(isElsewhere: Bool) -> Text {
    isElsewhere
      ? Text(id: "Siapa yang memutuskan ini?", en: "Who decides this?")
      : Text(id: "Mengapa kantor ini boleh memutuskan ini?", en: "Why may this office decide this?")
  }
  static let source = Text(id: "Asal kewenangan", en: "Where the power comes from")
  static let decree = Text(id: "Diberikan oleh", en: "Given by")
  static let basis = Text(id: "Berdasarkan", en: "On the basis of")
  static let limit = Text(id: "Batasnya", en: "Its limit")
  static let thisOne = Text(id: "permohonan ini", en: "this application")
  static let inForce = Text(id: "Berlaku", en: "In force")
  static let signer = Text(id: "Yang menandatangani", en: "Who signs")
  static let answers = Text(id: "Yang bertanggung jawab", en: "Who answers for it")
  static let other = Text(id: "Yang memutuskan", en: "Who decides")
  static let askedAtReceipt = Text(id: "Menurut register saat berkas diterima", en: "By the register when the file came in")
  static let askedAtDecision = Text(id: "Menurut register saat berkas diputus", en: "By the register when the file was decided")
  static let today = Text(id: "Menurut register hari ini", en: "By the register today")
  static let unchanged = Text(id: "Tidak ada yang berubah.", en: "Nothing has changed.")
  static let meaningTitle = Text(id: "Apa artinya", en: "What it means")
  static let withoutBasis = Text(id: "Diputus tanpa dasar", en: "Decided without basis")
  static let decidedAbove = Text(
    id: "Camat tidak boleh memutus berkas ini karena benturan kepentingan, jadi atasannya yang memutus (UU 30/2014 Pasal 42–45).",
    en: "The camat must not decide this file because of a conflict of interest, so the superior does (UU 30/2014 Art 42–45).")
  static let notKept = Text(
    id: "Berkas ini diterima sebelum register kewenangan dipakai, jadi dasarnya tidak tercatat di sini.",
    en: "This file came in before the register of powers was used, so its source is not recorded here.")
  static let lacksBasis = Text(
    id: "Dasar kewenangan belum ditetapkan. Keputusan atas berkas ini dihitung sebagai keputusan tanpa dasar yang ditetapkan.",
    en: "No source of the power is confirmed. A decision on this file counts as one without a confirmed source.")
  static let required = Text(
    id: "Layanan ini wajib dasar: tidak dapat diputus sebelum Bagian Pemerintahan menetapkan dasarnya.",
    en: "This service must have a source: it cannot be decided until the government section confirms one.")

  /// What the register says, in a sentence.
  static func answer(_ authority: Authority) -> Text {
    switch authority.standing {
    case .holds:
      Text(id: "Boleh: kewenangannya tercatat dan berlaku.", en: "It may: its power is on record and in force.")
    case .unconfirmed:
      Text(
        id: "Dasar kewenangan belum ditetapkan kabupaten; yang tertulis di bawah ini dasar yang lazim.",
        en: "The regency has not confirmed the source; below stands the usual one.")
    case .missing:
      Text(id: "Dasar kewenangan belum ditetapkan kabupaten.", en: "The regency has not confirmed any source.")
    case .recommends, .forwards, .overLimit, .suspended, .ended: authority.whyNot
    }
  }

  static func meaning(_ source: PowerSource?) -> Text {
    switch source {
    case .attribution:
      Text(
        id: "Undang-undang sendiri memberi kewenangan ini kepada kantor. Kantor bertanggung jawab atas keputusannya.",
        en: "The law itself gives this power to the office, which answers for what it decides.")
    case .otherRule:
      Text(
        id: "Peraturan khusus memberi kewenangan ini kepada kantor. Kantor bertanggung jawab atas keputusannya.",
        en: "A specific rule gives this power to the office, which answers for what it decides.")
    case .delegation:
      Text(
        id: "Bupati melimpahkan kewenangan ini. Sejak itu kantor memutus atas nama sendiri dan bertanggung jawab sendiri.",
        en: "The regent has passed this power on. Since then the office decides in its own name and answers for it itself.")
    case .mandate:
      Text(
        id: "Kantor memutus atas nama pemberi mandat (a.n.). Yang bertanggung jawab tetap pemberi mandat.",
        en: "The office decides in the name of the giver of the mandate, who stays responsible.")
    case .assistance:
      Text(
        id: "Kantor menjalankan tugas pemerintah yang lebih tinggi, dan melaporkannya kepada pemberi tugas.",
        en: "The office does a task of a higher government and reports to it.")
    case .cosignature:
      Text(
        id: "Kantor hanya mengetahui; isi surat menjadi tanggung jawab yang membuatnya.",
        en: "The office only notes that it knows of the paper; its content is its maker's.")
    case nil:
      Text(
        id: "Selama dasarnya belum ditetapkan, Anda boleh bertanya kepada Bagian Pemerintahan kabupaten.",
        en: "As long as no source is confirmed, you may ask the government section of the regency.")
    }
  }
}

extension Why {
  /// The question that the page answers.
  var title: Text { WhyStrings.title(isElsewhere: isElsewhere) }
}
