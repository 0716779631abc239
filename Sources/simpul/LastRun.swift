import Civic
import Core
import Foundation
import Storage

/// Whether the program that served this folder before came to its end, or was cut off by a power failure.
///
/// A file in the data folder says since when it is served. It is held by a lock that ends with the process
/// however that ends, and emptied by an orderly stop: a file with content that nobody holds tells of a
/// program that was cut off.
struct LastRun: Sendable {
  private let descriptor: Int32
  /// Since when a program served that was cut off; nil after an orderly stop.
  let cutOffSince: String?

  /// Begins this run.
  /// - Returns: nil while another program serves the folder: then nothing was cut off.
  init?(in folder: String, now: Moment) {
    let descriptor = open(folder + "/simpul.running", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &buffer, buffer.count)
    cutOffSince = count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
    ftruncate(descriptor, 0)
    let text = Array(now.rfc3339.utf8)
    pwrite(descriptor, text, text.count, 0)
    fsync(descriptor)
  }

  /// Says that this run came to its end.
  func end() {
    ftruncate(descriptor, 0)
    fsync(descriptor)
    close(descriptor)
  }

  /// What was found after a cut, in one sentence; nil where nothing was cut off.
  ///
  /// Also gives back what the dead program held, so that the jobs go on at once.
  func recovered(_ wiring: Wiring, now: Moment) async throws -> Text? {
    guard cutOffSince != nil else { return nil }
    let (regency, jobs) = (wiring.installation.regency, wiring.jobs)
    // On a server others may be at work: what the dead program held comes free by itself.
    let isAlone = wiring.installation.database.file != nil
    let left = try await wiring.database.write { tx in
      if isAlone { try tx.release(jobs, regency: regency) }
      return try Leftovers(regency: regency, now: now, tx)
    }
    let zone = wiring.reference.zone
    let last = left.lastEvent.map { Text(id: ", yang terakhir \(zone.long($0, .id))", en: ", the last \(zone.long($0, .en))") }
    let alarms =
      left.alarms == 0
      ? Text(id: "tidak ada pengingat yang terlewat", en: "no reminder was missed")
      : Text(
        id: "\(Numerals.integer(left.alarms)) pengingat yang jatuh tempo selama mati dikerjakan sekarang",
        en: "\(Numerals.integer(left.alarms)) reminders that came due meanwhile are handled now")
    return Text(
      id: "Program tadi berhenti mendadak; semua yang sudah dijawab tersimpan\(last?.id ?? ""), dan \(alarms.id).",
      en: "The program was cut off; everything that was answered is kept\(last?.en ?? ""), and \(alarms.en).")
  }
}

/// What a program that was cut off left to do.
private struct Leftovers: Sendable {
  let lastEvent: Moment?
  /// Alarms that came due meanwhile; counted no further than some thousands.
  let alarms: Int

  init(regency: Int, now: Moment, _ tx: Transaction) throws {
    lastEvent = try tx.lastEventAt(regency: regency)
    alarms = try tx.dueAlarms(regency: regency, now: now, limit: 5000).count
  }
}
