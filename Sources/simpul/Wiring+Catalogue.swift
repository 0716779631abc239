import Catalogue
import Dossiers
import Queue

extension Wiring {
  /// What the room of the catalogue asks of the rooms of dossiers and of the queue.
  static func catalogueAsks(_ promises: PromiseDesk, _ queue: QueueDesk) -> Catalogue.Asks {
    Catalogue.Asks(
      reality: { key, now, tx in try promises.part(ofService: key, now: now, tx) },
      officeReality: { area, now, tx in try promises.part(ofOffice: area, now: now, tx) },
      officeNotes: { area, now, tx in try notes(of: queue, on: area, now: now, tx) })
  }
}
