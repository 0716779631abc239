import Core

/// What staff read who keep the standards.
enum StandardStrings {
  static let standards = Text(id: "Standar", en: "Standards")
  static let standardsLead = Text(
    id: "Apa yang dijanjikan kepada warga, sejak kapan, dan kapan harus ditinjau lagi (setiap tiga tahun, bersama masyarakat).",
    en: "What residents are promised, since when, and when it is to be reviewed (every three years, with the public).")
  static let standardsOfRegency = Text(id: "Standar seluruh kabupaten", en: "Standards of the whole regency")
  static let standardsOfOffice = Text(id: "Standar di kantor ini", en: "Standards at this office")
  static let wholeRegency = Text(id: "seluruh kabupaten", en: "the whole regency")
  static let service = Text(id: "Layanan", en: "Service")
  static let state = Text(id: "Keadaan", en: "State")
  static let version = Text(id: "Versi", en: "Version")
  static let since = Text(id: "Berlaku sejak", en: "In force since")
  static let sinceDay = Text(id: "sejak", en: "since")
  static let newestFirst = Text(id: "Yang terbaru di atas", en: "The newest first")
  static let inForce = Text(id: "Yang berlaku", en: "In force")
  static let reviewBy = Text(id: "Tinjau paling lambat", en: "Review by")
  static let doubts = Text(id: "Belum pasti", en: "To confirm")
  static let withoutBasis = Text(id: "Syarat tanpa dasar", en: "Requirements without basis")
  static let followers = Text(id: "Warga yang mengikuti", en: "Residents who follow it")
  static let own = Text(id: "standar kantor", en: "office's own")
  static let chooseOffice = Text(id: "Kantor (kosong: seluruh kabupaten)", en: "Office (empty: the whole regency)")
  static let show = Text(id: "Tampilkan", en: "Show")
  static let waiting = Text(id: "Menunggu persetujuan orang kedua", en: "Waiting for a second person")
  static let overtaken = Text(id: "Standar kantor yang tidak dipakai lagi", en: "Office standards no longer used")
  static let overtakenLead = Text(
    id: "Standar kabupaten sekarang lebih baik bagi warga, jadi itulah yang berlaku. Perbarui standar kantornya.",
    en: "The regency's standard is better for residents now, so it is the one that holds. Renew the office's own.")
  static let holdsAt = Text(id: "Berlaku di", en: "Holds at")
  static let asResidentsSee = Text(id: "Seperti dilihat warga", en: "As residents see it")
  static let versions = Text(id: "Versi", en: "Versions")
  static let people = Text(id: "Penulis → penyetuju", en: "Writer → approver")
  static let comparison = Text(id: "Perbandingan", en: "Comparison")
  static let imported = Text(id: "dari berkas katalog", en: "from the catalogue file")
  static let followsRegency = Text(
    id:
      "Kantor ini mengikuti standar kabupaten. Kantor boleh menjanjikan yang lebih baik: lebih cepat, lebih murah, lebih jelas.",
    en: "This office follows the regency's standard. An office may promise better: sooner, cheaper, clearer.")
  static let deviations = Text(id: "Yang berbeda dari standar kabupaten", en: "What differs from the regency's standard")
  static let begin = Text(id: "Mulai rancangan perubahan", en: "Begin a draft of a change")
  static let beginOwn = Text(id: "Usulkan standar kantor ini", en: "Propose this office's own standard")
  static let thereIsDraft = Text(id: "Sedang ada rancangan perubahan.", en: "A change is being drafted.")
  static let openDraft = Text(id: "Buka rancangan", en: "Open the draft")
  static let plans = Text(id: "Akan berlaku", en: "Planned")
  static let cancelPlan = Text(id: "Batalkan rencana ini", en: "Cancel this plan")
  static let reviews = Text(id: "Tinjauan", en: "Reviews")
  static let noReview = Text(id: "Belum ada tinjauan.", en: "No review yet.")
  static let noReviewAdvice = Text(
    id: "Di sini tercatat siapa yang meninjau standar ini tanpa mengubahnya, dan siapa dari masyarakat yang ikut.",
    en: "Here it will say who reviewed this standard without changing it, and who of the public took part.")
  static let reviewed = Text(id: "Ditinjau, tidak perlu berubah, oleh", en: "Reviewed, no change needed, by")
  static let participants = Text(id: "Yang ikut meninjau", en: "Who took part")
  static let participantsHint = Text(
    id: "Kelompok atau jabatan, misalnya: 6 warga pengguna layanan, kepala desa, ketua RT, LSM. Nama orang tidak perlu.",
    en: "Groups or posts, such as: 6 residents who used the service, village heads, RT heads, an NGO. No names needed.")
  static let participantsMissing = Text(
    id: "Tulis siapa dari masyarakat yang ikut: tinjauan dilakukan bersama masyarakat.",
    en: "Say who of the public took part: a review is made with the public.")
  static let recordReview = Text(id: "Catat tinjauan tanpa perubahan", en: "Record a review without a change")
  static let recordReviewLead = Text(
    id:
      "Bila standar ini sudah ditinjau bersama masyarakat dan ternyata masih baik, catat di sini. Tenggat berikutnya menjadi tiga tahun sejak tanggalnya.",
    en:
      "If this standard was reviewed with the public and is still good, record it here. It is due again three years after that day."
  )
  static let reviewNote = Text(id: "Hasil tinjauan", en: "What came of it")
  static let reviewDay = Text(id: "Tanggal tinjauan", en: "Day of the review")
  static let reviewDayHint = Text(id: "Hari ini atau sebelumnya.", en: "Today or earlier.")
  static let reviewDayBad = Text(
    id: "Tulis tanggal tinjauan: hari ini atau sebelumnya.", en: "Give the day of the review: today or earlier.")
  static let saveReview = Text(id: "Catat tinjauan", en: "Record the review")

  static let draftOf = Text(id: "Rancangan", en: "Draft")
  static let writtenBy = Text(id: "Ditulis oleh", en: "Written by")
  static let decidedBy = Text(id: "Diputuskan oleh", en: "Decided by")
  static let comparedWith = Text(id: "Dibandingkan dengan", en: "Compared with")
  static let reason = Text(id: "Alasan perubahan", en: "Reason of the change")
  static let reasonHint = Text(
    id: "Dibaca orang kedua dan tersimpan bersama versinya. Jangan menulis nama warga.",
    en: "Read by the second person and kept with the version. Do not write residents' names.")
  static let reasonMissing = Text(id: "Tulis mengapa standar ini berubah.", en: "Say why this standard changes.")
  static let from = Text(id: "Mulai berlaku", en: "From")
  static let fromHint = Text(
    id: "Hari ini atau sesudahnya. Pada hari itu ia berlaku dengan sendirinya.",
    en: "Today or later. It comes into force by itself on that day.")
  static let fromMissing = Text(
    id: "Pilih tanggal: hari ini atau sesudahnya.", en: "Choose a day: today or later.")
  static let givenBack = Text(id: "Dikembalikan oleh orang kedua", en: "Given back by the second person")
  static let obstacles = Text(id: "Yang harus diubah sebelum dapat diajukan", en: "To be changed before it can be handed in")
  static let whatChanges = Text(id: "Apa yang berubah", en: "What changes")
  static let nothingChanged = Text(id: "Belum ada yang berbeda.", en: "Nothing differs yet.")
  static let nothingChangedAdvice = Text(
    id: "Sesudah satu bagian diubah, di sini berdampingan apa yang dahulu dan apa yang sekarang.",
    en: "Once a section is changed, what was and what is stand here side by side.")
  static let was = Text(id: "Dahulu:", en: "Was:")
  static let isNow = Text(id: "Menjadi:", en: "Becomes:")
  static let new = Text(id: "Baru:", en: "New:")
  static let gone = Text(id: "Dihapus.", en: "Removed.")
  static let sections = Text(id: "Ubah bagian", en: "Change a section")
  static let sectionsLead = Text(
    id: "Setiap bagian disimpan sendiri. Warga belum melihatnya.",
    en: "Each section is saved by itself. Residents do not see it yet.")
  static let submit = Text(id: "Ajukan kepada orang kedua", en: "Hand to a second person")
  static let approve = Text(id: "Setujui dan berlakukan", en: "Approve and bring into force")
  static let giveBack = Text(id: "Kembalikan untuk diperbaiki", en: "Give back to be mended")
  static let withdraw = Text(id: "Tarik rancangan", en: "Withdraw the draft")
  static let withdrawLead = Text(
    id: "Rancangan disimpan sebagai catatan dan tidak dapat dibuka lagi untuk diubah.",
    en: "The draft is kept as a record and cannot be changed any more.")
  static let note = Text(id: "Apa yang perlu diperbaiki", en: "What is to be mended")
  static let noteHint = Text(id: "Dibaca oleh penulis rancangan.", en: "Read by those who wrote the draft.")
  static let noteMissing = Text(id: "Tulis apa yang perlu diperbaiki.", en: "Say what is to be mended.")
  static let waitsForSecond = Text(
    id: "Menunggu orang kedua di kabupaten. Karena Anda ikut menulisnya, bukan Anda yang menyetujui.",
    en: "Waiting for a second person at the regency. Since you have written on it, you are not the one to approve it.")
  static let waitsForRegency = Text(
    id: "Menunggu persetujuan staf kabupaten.", en: "Waiting for the regency's staff to approve it.")

  static func plannedFrom(_ day: String) -> Text { Text(id: "berubah \(day)", en: "changes \(day)") }
  static func reviewLate(_ day: String) -> Text { Text(id: "lewat, \(day)", en: "overdue, \(day)") }
  static func comparedTo(_ version: Int) -> Text { Text(id: "dengan versi \(version)", en: "with version \(version)") }

  static func compareTitle(_ old: Int, _ new: Int) -> Text {
    Text(id: "Versi \(old) dan versi \(new)", en: "Version \(old) and version \(new)")
  }

  static func overtakenSince(_ version: Int) -> Text {
    Text(
      id:
        "Sejak rancangan ini dimulai, standar yang berlaku sudah berganti menjadi versi \(version). Bandingkan lagi sebelum memutuskan.",
      en: "Since this draft was begun, version \(version) has come into force. Compare again before you decide.")
  }

  static func name(of state: StandardDraft.State) -> Text {
    switch state {
    case .writing: Text(id: "rancangan", en: "draft")
    case .submitted: Text(id: "menunggu persetujuan", en: "waiting for approval")
    case .published: Text(id: "sudah menjadi versi", en: "has become a version")
    case .withdrawn: Text(id: "ditarik", en: "withdrawn")
    }
  }

  static func button(of act: DraftAct) -> Text {
    switch act {
    case .submit: Text(id: "Ajukan rancangan", en: "Hand in the draft")
    case .approve: Text(id: "Setujui standar ini", en: "Approve this standard")
    case .giveBack: Text(id: "Kembalikan rancangan", en: "Give the draft back")
    case .withdraw: Text(id: "Tarik rancangan ini", en: "Withdraw this draft")
    }
  }

  /// What has just been done, said once on the next page.
  static func done(_ word: String) -> Text {
    switch word {
    case "disimpan": Text(id: "Bagian itu tersimpan.", en: "The section is saved.")
    case "ajukan": Text(id: "Rancangan diajukan kepada orang kedua.", en: "The draft was handed to a second person.")
    case "kembalikan": Text(id: "Rancangan dikembalikan kepada penulisnya.", en: "The draft was given back.")
    case "tarik": Text(id: "Rancangan ditarik.", en: "The draft was withdrawn.")
    case "setujui":
      Text(
        id: "Standar disetujui. Warga melihatnya sejak tanggal berlakunya; berkas lama tetap memakai standar lamanya.",
        en: "The standard is approved. Residents see it from its day on; older files keep their old standard.")
    case "batal": Text(id: "Rencana dibatalkan.", en: "The plan was cancelled.")
    case "tinjauan": Text(id: "Tinjauan tercatat.", en: "The review is recorded.")
    default: Text(id: "Tersimpan.", en: "Saved.")
    }
  }

  static func words(of obstacle: StandardRules.Obstacle, general: Service) -> Text {
    switch obstacle {
    case .fault(let place):
      Text(id: "Bagian ini belum dapat dibaca: \(place).", en: "This part cannot be read yet: \(place).")
    case .breach(.longerPromise):
      Text(
        id: "Janji kantor tidak boleh lebih lama daripada janji kabupaten (\(general.promiseLength.words.id)).",
        en: "An office's promise may not be longer than the regency's (\(general.promiseLength.words.en)).")
    case .breach(.higherFee):
      Text(
        id: "Biaya di kantor tidak boleh lebih tinggi daripada yang ditetapkan kabupaten (\(general.fee.words.id)).",
        en: "An office's fee may not be higher than the regency's (\(general.fee.words.en)).")
    case .breach(.requirementWithoutBasis(let name)):
      Text(
        id: "“\(name.id)” diminta lebih daripada standar kabupaten, tanpa dasar hukum. Tulis dasarnya atau hapus.",
        en: "“\(name.en)” asks more than the regency's standard, without a legal basis. Give its basis or remove it.")
    case .breach(.fewerApplicants):
      Text(
        id: "Kantor tidak boleh membatasi siapa yang dapat mengajukan.", en: "An office may not restrict who may apply.")
    case .breach(.otherPower):
      Text(
        id: "Siapa yang memeriksa dan memutuskan mengikuti standar kabupaten.",
        en: "Who checks and decides follows the regency's standard.")
    }
  }
}
