import Addresses
import Civic
package import Storage
package import Web

/// The room of the queue: numbers drawn at a kiosk, called at counters, shown on a screen.
package enum Queue {
  package static func room(database: Database, desk: QueueDesk) -> Room {
    let closing = QueueJob(database: database, desk: desk)
    return Room(
      "queue", migrations: migrations,
      routes: QueuePages(desk: desk).routes + KioskPages(desk: desk).routes + CallPages(desk: desk).routes
        + QueueFigurePages(desk: desk).routes,
      navigation: [
        NavigationItem(QueueStrings.queue, to: QueueAddresses.counters(), permission: .receive)
      ],
      jobs: [Job("queue.close-days", every: 300) { now in try await closing.run(now: now) }])
  }
}
