import Civic
import Core

extension DossierState {
  /// The state in plain words, for residents.
  var words: Text {
    switch self {
    case .unchecked: Text(id: "Diterima, sedang diperiksa kelengkapannya", en: "Received; being checked for completeness")
    case .incomplete: Text(id: "Belum lengkap: menunggu Anda", en: "Incomplete: waiting for you")
    case .running: Text(id: "Sedang dikerjakan", en: "Being worked on")
    case .paused: Text(id: "Berhenti sebentar: menunggu perbaikan dari Anda", en: "Paused: waiting for your correction")
    case .approved: Text(id: "Disetujui: siap diambil di loket", en: "Approved: ready at the counter")
    case .rejected: Text(id: "Ditolak: alasan dapat diambil di loket", en: "Rejected: collect the reasons at the counter")
    case .closed: Text(id: "Selesai dan sudah diserahkan", en: "Done and handed over")
    }
  }

  var next: Text {
    switch self {
    case .unchecked:
      Text(
        id: "Loket mengatakan lengkap, atau menyebut apa yang kurang.",
        en: "The counter says it is complete, or names what is missing.")
    case .incomplete:
      Text(
        id: "Bawa yang kurang ke loket, atau kirim fotonya dari rumah. Setelah lengkap, janji mulai berjalan.",
        en: "Bring what is missing, or send a photo from home. Once complete, the promise starts.")
    case .running:
      Text(id: "Berkas diteruskan sampai pejabat yang memutuskan.", en: "The dossier moves on to the official who decides.")
    case .paused: Text(id: "Setelah Anda memperbaiki, janji berjalan lagi.", en: "Once you correct it, the promise runs again.")
    case .approved: Text(id: "Loket menyerahkan hasilnya kepada Anda.", en: "The counter hands you your document.")
    case .rejected:
      Text(id: "Loket menyerahkan alasannya secara tertulis.", en: "The counter hands you the reasons in writing.")
    case .closed: DossierStrings.nothingMore
    }
  }
}

extension Dossier {
  /// Where it stands, in plain words for residents: a decided one by what was decided.
  var words: Text {
    switch (state, decision) {
    case (.running, _) where away != nil: HopStrings.stateElsewhere
    case (.approved, .grantedByLaw):
      Text(id: "Dikabulkan oleh hukum: siap diambil di loket", en: "Granted by law: ready at the counter")
    case (.closed, .approved) where ObjectionKind(terms) != nil: ObjectionStrings.granted
    case (.closed, .grantedByLaw) where ObjectionKind(terms) != nil: ObjectionStrings.grantedBySilence
    case (.closed, .rejected):
      Text(id: "Ditolak; alasan tertulis sudah diserahkan", en: "Rejected; the written reasons were handed over")
    default: state.words
    }
  }
}

extension Dossier {
  /// The same for staff, who are not the ones it waits for.
  var staffWords: Text {
    switch state {
    case .incomplete: Text(id: "Belum lengkap: menunggu pemohon", en: "Incomplete: waiting for the applicant")
    case .paused: Text(id: "Berhenti: menunggu perbaikan pemohon", en: "Paused: waiting for the applicant's correction")
    default: words
    }
  }
}

extension DossierAct {
  /// What was done; a reply says only that it came, not that what was wrong is mended.
  var words: Text {
    switch kind {
    case .resumed where actor == nil:
      Text(id: "Jawaban pemohon diterima; janji berjalan lagi", en: "The applicant replied; the promise runs again")
    case .objected: ObjectionStrings.filed(ObjectionKind(rawValue: detail))
    case .powerLapsed: LapseStrings.words(Lapse(rawValue: detail))
    case .approved where hop != nil: HopStrings.backApproved
    case .rejected where hop != nil: HopStrings.backRejected
    case .hopDecided where !hopOutcomes.isEmpty: HopStrings.decided(hopOutcomes)
    case .escalated where detail == AlarmKind.deemed.rawValue: DossierStrings.silenceWithoutPower
    case .messaged: actor == nil ? MessageStrings.fromResident : MessageStrings.fromOffice
    case .complete where !requirements.isEmpty:
      Text(id: "Dinyatakan lengkap; janji mulai. Dilihat di loket", en: "Complete; the promise starts. Seen at the counter")
    case .handedOver: Taker(rawValue: detail)?.words ?? kind.words
    case .returned where step == .regency: ConflictStrings.sentBack
    default: kind.words
    }
  }
}

extension InboxFilter {
  var words: Text {
    switch self {
    case .open: DossierStrings.openWork
    case .overdue: DossierStrings.overdue
    case .today: DossierStrings.today
    case .later: DossierStrings.soon
    case .escalated: DossierStrings.escalated
    case .waiting: DossierStrings.waiting
    case .elsewhere: HopStrings.elsewhere
    case .handOver: DossierStrings.toHandOver
    }
  }
}

extension DossierStep {
  var name: Text {
    switch self {
    case .regency: Text(id: "Atasan camat di kabupaten", en: "The camat's superior at the regency")
    case .counter, .sectionHead, .secretary, .head: role.title
    }
  }

  /// The desk by its short name, for the strand.
  var desk: Text {
    switch self {
    case .counter: Text(id: "Loket", en: "Counter")
    case .sectionHead: Text(id: "Kasi", en: "Section head")
    case .secretary: Text(id: "Sekcam", en: "Secretary")
    case .head: Text(id: "Camat", en: "Camat")
    case .regency: Text(id: "Kabupaten", en: "Regency")
    }
  }
}

extension DossierAct.Kind {
  var words: Text {
    switch self {
    case .received: Text(id: "Berkas diterima", en: "Received")
    case .incomplete: Text(id: "Belum lengkap", en: "Incomplete")
    case .complete: Text(id: "Dinyatakan lengkap; janji mulai", en: "Complete; the promise starts")
    case .recommended: Text(id: "Diperiksa dan diteruskan", en: "Checked and passed on")
    case .returned: Text(id: "Dikembalikan untuk dibetulkan", en: "Sent back for correction")
    case .paused: Text(id: "Meminta perbaikan; janji dijeda", en: "Correction asked; the promise pauses")
    case .resumed: Text(id: "Perbaikan diterima; janji berjalan lagi", en: "Correction received; the promise runs again")
    case .extended: Text(id: "Diperpanjang", en: "Extended")
    case .approved: Text(id: "Disetujui", en: "Approved")
    case .rejected: Text(id: "Ditolak", en: "Rejected")
    case .grantedByLaw: Text(id: "Dikabulkan oleh hukum", en: "Granted by law")
    case .handedOver: Text(id: "Diserahkan kepada pemohon", en: "Handed over")
    case .takenBack:
      Text(id: "Penyerahan dibatalkan; hasilnya masih di loket", en: "Handing over undone; the document is still at the counter")
    case .startedBySilence:
      Text(
        id: "Janji mulai sendiri karena kantor diam 5 hari kerja",
        en: "The promise started by itself after 5 working days of silence")
    case .warned: Text(id: "Peringatan: batas waktu mendekat", en: "Warning: the date is near")
    case .escalated: Text(id: "Dinaikkan kepada atasan", en: "Escalated to the superior")
    case .scanned: Text(id: "Surat bertanda tangan dipindai", en: "Signed letter scanned")
    case .recounted:
      Text(id: "Tanggal dihitung ulang karena kalender berubah", en: "Date counted anew because the calendar changed")
    case .supplied:
      Text(id: "Kekurangan dikirim pemohon; kelengkapan diperiksa lagi", en: "What was missing was sent; it is checked again")
    case .messaged: Text(id: "Pesan ditulis", en: "A message was written")
    case .pinRenewed: Text(id: "PIN baru dibuat di loket", en: "A new PIN was made at the counter")
    case .entered: Text(id: "Dicatat ke sistem dari slip kertas", en: "Entered from a paper slip")
    case .corrected: Text(id: "Data pemohon dibetulkan atas permintaannya", en: "Applicant's data corrected on request")
    case .erased: Text(id: "Data pribadi dihapus atas permintaan pemohon", en: "Personal data erased on request")
    case .objected: ObjectionStrings.filed(nil)
    case .reopened:
      Text(id: "Keberatan dikabulkan; berkas diangkat kembali", en: "An objection was granted; the file is taken up again")
    case .recused:
      Text(
        id: "Diserahkan kepada atasan karena benturan kepentingan",
        en: "Given to the superior because of a conflict of interest")
    case .powerLapsed: LapseStrings.words(nil)
    case .promiseBroken: Text(id: "Janji layanan lewat", en: "The promised date passed")
    case .forwarded: Text(id: "Diteruskan ke kantor lain yang memutuskan", en: "Forwarded to the office that decides")
    case .hopReceived: Text(id: "Kantor lain menerima berkas", en: "The other office received the file")
    case .hopDecided: Text(id: "Kantor lain memutuskan", en: "The other office decided")
    case .hopReturned: Text(id: "Kembali dari kantor lain, belum diputus", en: "Back from the other office, undecided")
    case .hopWithdrawn: Text(id: "Ditarik kembali dari kantor lain", en: "Fetched back from the other office")
    case .hopOverdue: Text(id: "Waktu kantor lain lewat", en: "The other office's time passed")
    case .promiseAnswered: Text(id: "Camat menjawab tentang janji yang lewat", en: "The camat answered for the late promise")
    case .reminded: Text(id: "Diingatkan oleh atasan", en: "Reminded by the superior")
    case .takenOver: Text(id: "Diambil alih oleh atasan", en: "Taken over by the superior")
    }
  }

  /// Whether residents see it: the office's own reminders are not theirs to read.
  var isPublic: Bool {
    switch self {
    case .warned, .escalated, .scanned, .reminded: false
    default: true
    }
  }

  /// Whether its reason is meant for the resident, and shown to who has the PIN. What one desk writes to
  /// another is not.
  var tellsResident: Bool {
    switch self {
    case .received, .incomplete, .supplied, .paused, .resumed, .extended, .rejected, .handedOver, .takenBack: true
    default: false
    }
  }
}

extension DossierAction {
  var button: Text {
    switch self {
    case .complete: Text(id: "Nyatakan lengkap", en: "Declare complete")
    case .incomplete: Text(id: "Sebutkan yang kurang", en: "Name what is missing")
    case .recommend: Text(id: "Teruskan", en: "Pass on")
    case .sendBack: Text(id: "Kembalikan ke meja sebelumnya", en: "Send back one desk")
    case .pause: Text(id: "Minta perbaikan pemohon", en: "Ask for a correction")
    case .resume: Text(id: "Perbaikan sudah diterima", en: "Correction received")
    case .extend: Text(id: "Perpanjang satu kali", en: "Extend once")
    case .approve: Text(id: "Setujui", en: "Approve")
    case .reject: Text(id: "Tolak", en: "Reject")
    case .handOver: Text(id: "Serahkan", en: "Hand over")
    case .remind: Text(id: "Ingatkan pemegang berkas", en: "Remind who holds it")
    case .takeOver: Text(id: "Ambil alih ke meja Anda", en: "Take over to your desk")
    case .takeBack: Text(id: "Batalkan penyerahan", en: "Undo the handing over")
    }
  }

  /// The letter that presses it.
  var key: String {
    switch self {
    case .complete: "l"
    case .incomplete: "b"
    case .recommend: "t"
    case .sendBack: "k"
    case .pause: "m"
    case .resume: "p"
    case .extend: "e"
    case .approve: "s"
    case .reject: "x"
    case .handOver: "h"
    case .remind: "i"
    case .takeOver: "a"
    case .takeBack: "u"
    }
  }

  /// What must be told with it.
  var needsReason: Bool {
    switch self {
    case .incomplete, .sendBack, .extend, .reject, .pause, .remind, .takeOver, .takeBack: true
    case .complete, .recommend, .resume, .approve, .handOver: false
    }
  }

  /// The longest reason, in characters: what is missing is said in a sentence or two.
  var longestReason: Int { self == .incomplete ? 300 : 1000 }
}

extension Taker {
  var words: Text {
    switch self {
    case .applicant: Text(id: "Diserahkan kepada pemohon sendiri", en: "Handed over to the applicant")
    case .representative: Text(id: "Diserahkan kepada wakil pemohon", en: "Handed over to a representative")
    }
  }
}

extension PINLock.Outcome {
  /// Why it did not open.
  var words: Text {
    switch self {
    case .right, .malformed: DossierStrings.pinMalformed
    case .wrong(let left): DossierStrings.pinWrong(left)
    case .closed: DossierStrings.pinClosed
    }
  }
}

extension ApplicantKind {
  var words: Text {
    switch self {
    case .person: Text(id: "Orangnya sendiri", en: "The person")
    case .proxy: Text(id: "Diwakili dengan surat kuasa", en: "By written proxy")
    case .desa: Text(id: "Pemerintah desa", en: "A village government")
    case .organisation: Text(id: "Lembaga / organisasi", en: "An organisation")
    }
  }
}

extension CounterDesk.TurnAwayReason {
  var words: Text {
    switch self {
    case .notOurs: Text(id: "Bukan kewenangan kami", en: "Not our authority")
    case .paperMissing: Text(id: "Berkas kurang", en: "Paper missing")
    case .systemDown: Text(id: "Sistem mati", en: "System down")
    case .other: Text(id: "Lainnya", en: "Other")
    }
  }
}
