import Core

/// How proposals and their reasons are said.
enum ProposalStrings {
  static let proposal = Text(id: "Usulan", en: "Proposal")
  static let ours = Text(
    id:
      "PP 17/2018 tidak menetapkan jenis hasil evaluasi. Usulan ini dihitung dengan aturan Simpul sendiri; yang memutus manusia.",
    en: "PP 17/2018 names no kinds of result. This proposal follows a rule of Simpul's own; people decide.")
  static let rule = Text(id: "Aturan usulan ini", en: "The rule of this proposal")
  static let rules = [
    Text(
      id: "Di bawah 30 berkas: belum bisa disimpulkan.", en: "Below 30 files: nothing can be concluded."),
    Text(
      id: "Ada tanda lebih baik sekaligus tanda masalah: belum bisa disimpulkan, perlu dilihat orang.",
      en: "Signs of gain and of trouble at once: nothing can be concluded, people must look."),
    Text(
      id: "Lebih jarang tepat waktu dan juga lebih lambat daripada pembanding yang sama: tarik.",
      en: "Less often on time and slower than the same comparison: withdraw."),
    Text(
      id: "Ada tanda masalah lain: persempit. Tanda masalah: tepat waktu jelas di bawah 80 %, dikembalikan jelas di atas 20 %, "
        + "keberatan dikabulkan jelas di atas 5 %, atau lebih buruk daripada pembanding.",
      en: "Another sign of trouble: narrow. Signs of trouble: surely below 80 % on time, surely above 20 % sent back, surely "
        + "above 5 % lost to objections, or worse than a comparison."),
    Text(
      id: "Lebih baik daripada pembanding, tepat waktu jelas di atas 90 %, dan masih ada yang dapat ditambah: perluas.",
      en: "Better than a comparison, surely above 90 % on time, and something left to add: widen."),
    Text(
      id: "Tepat waktu jelas di atas 80 % tanpa tanda masalah: pertahankan.", en: "Surely above 80 % on time, no trouble: keep."),
  ]

  static func name(of outcome: EvaluationOutcome) -> Text {
    switch outcome {
    case .keep: Text(id: "Pertahankan", en: "Keep")
    case .widen: Text(id: "Perluas", en: "Widen")
    case .narrow: Text(id: "Persempit", en: "Narrow")
    case .withdraw: Text(id: "Tarik kembali", en: "Withdraw")
    case .cannotSay: Text(id: "Belum bisa disimpulkan", en: "Cannot be said yet")
    }
  }

  static func words(of sign: Sign) -> Text {
    switch sign {
    case .fewCases:
      Text(id: "Sampel kecil: kurang dari 30 berkas diputus di sini.", en: "Small sample: fewer than 30 files decided here.")
    case .keepsPromise:
      Text(id: "Janji ditepati: jelas di atas 80 % tepat waktu.", en: "Promises kept: surely above 80 % on time.")
    case .keepsPromiseWell:
      Text(id: "Janji ditepati dengan baik: jelas di atas 90 %.", en: "Promises kept well: surely above 90 %.")
    case .breaksPromise:
      Text(id: "Janji sering tidak ditepati: jelas di bawah 80 %.", en: "Promises often broken: surely below 80 %.")
    case .oftenSentBack:
      Text(id: "Berkas sering dikembalikan: jelas di atas 20 %.", en: "Files are often sent back: surely above 20 %.")
    case .oftenOverturned:
      Text(
        id: "Keputusan sering kalah dalam keberatan: jelas di atas 5 %.",
        en: "Decisions often fall by objections: surely above 5 %.")
    case .onTimeBetterThanBefore:
      Text(id: "Lebih sering tepat waktu daripada sebelum pelimpahan.", en: "More often on time than before.")
    case .onTimeWorseThanBefore:
      Text(id: "Lebih jarang tepat waktu daripada sebelum pelimpahan.", en: "Less often on time than before.")
    case .fasterThanBefore: Text(id: "Lebih cepat daripada sebelum pelimpahan.", en: "Faster than before.")
    case .slowerThanBefore: Text(id: "Lebih lambat daripada sebelum pelimpahan.", en: "Slower than before.")
    case .onTimeBetterThanOthers:
      Text(
        id: "Lebih sering tepat waktu daripada di kecamatan tanpa kewenangan ini.",
        en: "More often on time than in districts without the power.")
    case .onTimeWorseThanOthers:
      Text(
        id: "Lebih jarang tepat waktu daripada di kecamatan tanpa kewenangan ini.",
        en: "Less often on time than in districts without the power.")
    case .fasterThanOthers:
      Text(id: "Lebih cepat daripada di kecamatan tanpa kewenangan ini.", en: "Faster than in districts without the power.")
    case .slowerThanOthers:
      Text(id: "Lebih lambat daripada di kecamatan tanpa kewenangan ini.", en: "Slower than in districts without the power.")
    }
  }

  static let noSign = Text(
    id: "Rentangnya masih lebar: tidak ada yang jelas.", en: "The ranges are still wide: nothing is certain.")
  static let mixed = Text(
    id: "Tanda-tandanya bertentangan: perlu dilihat orang.", en: "The signs contradict each other: people must look.")
}
