import Addresses
import Catalogue
import Civic
import Core
import Queue
import Storage

extension Wiring {
  /// What the queue asks of the catalogue: its groups are the kinds of matter people come for.
  static func queueAsks(_ services: ServiceList) -> QueueAsks {
    QueueAsks { tx in try services.shelf(in: tx).groups.map { QueueAsks.Kind(key: $0.key, name: $0.name) } }
  }

  /// What the queue tells on an office's page: how many wait, if numbers were drawn today.
  static func notes(of queue: QueueDesk, on area: AreaCode, now: Moment, _ tx: Transaction) throws -> [OfficeNote] {
    guard area.regency == queue.regency, let note = try queue.note(on: area, now: now, tx) else { return [] }
    return [OfficeNote(note, to: QueueAddresses.queue(area.text))]
  }
}
