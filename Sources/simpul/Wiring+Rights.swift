import Civic
import Core
import Documents
import Dossiers
import Notices
import Rights
import Storage

extension Wiring {
  /// What the room of rights asks of dossiers, documents and notices, translated into its words.
  static func rightsAsks(
    _ workshop: Workshop, _ documents: DocumentDesk, _ notices: NoticeLedger, _ schedule: RetentionSchedule
  ) -> RightsAsks {
    let (personal, tracking) = (PersonalDesk(workshop, schedule: schedule), TrackingDesk(workshop))
    return RightsAsks(
      holder: { code, pin, eventID, now, tx in
        let tracked = try tracking.track(code, now: now, tx)
        let dossier = tracked.dossier
        return switch try tracking.tryPIN(pin, of: tracked, eventID: eventID, now: now, tx) {
        case .right: .known(name: dossier.name, area: dossier.area, record: dossier.id)
        case .refused(.malformed): .malformed
        case .refused(.wrong(let left)): .wrong(triesLeft: left)
        case .refused(.closed), .refused(.right): .closed
        }
      },
      kept: { person, areas, now, tx in
        let found = try personal.files(
          nik: person.nik, phone: person.phone, name: person.name, in: areas, now: now, tx)
        let issued = try documents.kept(of: found.files.map(\.dossier.id), tx)
        return Kept(
          records: try found.files.map { record($0, told: try notices.told(of: $0.dossier.id, tx)) } + found.visits.map(record)
            + issued.map(record),
          elsewhere: found.elsewhere,
          othersWithPhone: found.othersWithPhone)
      },
      correction: { correction, record, now in
        try personal.correction(
          PersonalDesk.Correction(name: correction.name, address: correction.address, phone: correction.phone), of: record,
          now: now)
      },
      erasure: { record, now in try personal.erasure(of: record, now: now) })
  }

  /// An issued document is an archive: it is shown, and neither corrected nor erased (UU 43/2009).
  private static func record(_ kept: DocumentDesk.KeptDocument) -> KeptRecord {
    KeptRecord(
      id: kept.document.id, code: kept.document.code.compact, title: Text(kept.document.title), office: kept.office,
      fields: kept.fields, trace: kept.trace, zone: kept.zone, mayChange: false, erasableFrom: nil)
  }

  private static func record(_ visit: PersonalDesk.Visit) -> KeptRecord {
    KeptRecord(
      id: visit.visit.id, code: "", title: PersonalDesk.Visit.title, office: visit.office, fields: visit.fields,
      trace: visit.trace, zone: visit.zone, mayChange: false, erasableFrom: nil)
  }

  private static func record(_ file: PersonalDesk.File, told: [(at: Moment, what: Text)]) -> KeptRecord {
    let (dossier, trace) = (file.dossier, (file.trace + told).sorted { $0.at < $1.at })
    return KeptRecord(
      id: dossier.id, code: dossier.code, title: file.service, office: file.office, fields: file.fields, trace: trace,
      zone: file.zone, erasableFrom: file.erasableFrom)
  }
}
