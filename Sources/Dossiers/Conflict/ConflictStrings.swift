import Core

/// What people read where an officer must not decide.
enum ConflictStrings {
  static let familyCard = Text(id: "Nomor kartu keluarga (KK)", en: "Family card number (KK)")
  static let familyCardHint = Text(
    id: "16 angka, tidak wajib. Dipakai hanya supaya pejabat tidak memutus berkas keluarganya sendiri.",
    en: "16 digits, not required. Used only so that no official decides on their own family.")
  static let familyCardBad = Text(
    id: "Nomor KK terdiri dari 16 angka.", en: "A family card number has 16 digits.")
  static let basis = "UU 30/2014 Pasal 42–45"
  static let title = Text(id: "Benturan kepentingan", en: "Conflict of interest")
  static let remedy = Text(
    id: "Serahkan berkasnya kepada atasan dengan tombol pada halaman berkas.",
    en: "Give the file to your superior with the button on its page.")
  static let remedyAbove = Text(
    id: "Di atas Anda tidak ada meja lain di sini: mintalah kepala daerah menunjuk Plh. sekretaris daerah untuk berkas ini.",
    en: "Above you there is no other desk here: ask the head of the regency to name an acting secretary for this file.")
  static let declare = Text(
    id: "Saya punya hubungan keluarga dengan pemohon", en: "I am related to the applicant")
  static let declareHint = Text(
    id:
      "Juga bila Anda sendiri pemohonnya, atau punya kepentingan lain dalam berkas ini. Berkas pindah ke atasan, janji waktunya "
      + "tetap berjalan, dan penyerahan ini tercatat (UU 30/2014 Pasal 42–45).",
    en:
      "Also if you are the applicant, or have another interest in this file. It moves to your superior, its promised date stays, "
      + "and this is recorded (UU 30/2014 Art 42–45).")
  static let handUp = Text(id: "Serahkan kepada atasan", en: "Give it to the superior")
  static let reason = Text(id: "Keterangan (boleh kosong)", en: "Remark (may be empty)")
  static let handedUp = Text(
    id: "Berkas sudah diserahkan kepada atasan; Anda tidak boleh memutusnya.",
    en: "The file was given to the superior; you must not decide it.")

  // The superior's desk
  static let superiorMenu = Text(id: "Meja atasan camat", en: "Desk of the camat's superior")
  static let superiorLead = Text(
    id:
      "Banding warga, dan berkas yang tidak boleh diputus camat karena menyangkut diri atau keluarganya. Anda memutus atas nama "
      + "atasan camat; bila diam sampai batas waktu, banding dianggap dikabulkan.",
    en:
      "Appeals of residents, and files that a camat must not decide because they concern the camat or the family. You decide for "
      + "the camat's superior; silence past the date grants an appeal.")
  static let superiorEmpty = Text(id: "Tidak ada berkas di meja ini.", en: "No file is at this desk.")
  static let superiorEmptyAdvice = Text(
    id: "Berkas muncul di sini bila warga mengajukan banding, atau camat menyerahkan berkas karena benturan kepentingan.",
    en: "Files appear here when a resident appeals, or a camat gives one up because of a conflict of interest.")
  static let decided = Text(id: "Keputusan tersimpan.", en: "The decision is kept.")
  static let contested = Text(id: "Keputusan yang dipersoalkan", en: "The decision in question")
  static let sendBack = Text(id: "Kembalikan ke kantor untuk diteruskan", en: "Send back to the office, to be forwarded")
  static let sentBack = Text(
    id: "Dikembalikan atasan camat ke kantor, untuk diteruskan", en: "Sent back by the camat's superior, to be forwarded")
  static let sendBackFirst = Text(
    id: "Meja ini tidak dapat memutusnya dan tidak dapat meneruskannya. Kembalikan ke kantor; petugasnya yang meneruskan.",
    en: "This desk can neither decide nor forward it. Send it back to the office, whose officer forwards it.")
}

extension Conflict {
  /// Why someone must not decide.
  var why: Text {
    switch self {
    case .declared:
      Text(
        id: "Anda menyatakan punya hubungan dengan pemohon, jadi berkas ini diputus atasan Anda (UU 30/2014 Pasal 42–45).",
        en: "You said that you are related to the applicant, so your superior decides it (UU 30/2014 Art 42–45).")
    case .samePerson:
      Text(
        id: "NIK pemohon sama dengan NIK Anda. Permohonan Anda sendiri diputus atasan Anda (UU 30/2014 Pasal 42–45).",
        en: "The applicant's NIK is yours. Your superior decides on your own application (UU 30/2014 Art 42–45).")
    case .sameFamily:
      Text(
        id: "Pemohon satu kartu keluarga dengan Anda. Permohonan keluarga diputus atasan Anda (UU 30/2014 Pasal 42–45).",
        en: "The applicant is on your family card. Your superior decides on your family's application (UU 30/2014 Art 42–45).")
    case .ownDecision:
      Text(
        id: "Anda sendiri yang memberi keputusan yang dibanding, jadi banding ini diputus orang lain (UU 30/2014 Pasal 78).",
        en: "You gave the decision that is appealed, so someone else decides this appeal (UU 30/2014 Art 78).")
    }
  }
}
