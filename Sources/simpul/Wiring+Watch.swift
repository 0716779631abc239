import Core
import Foundation
import Storage
import Web

extension Wiring {
  /// What the running program tells those who keep it running.
  var watch: Watch {
    let (database, board, installation) = (database, board, installation)
    return Watch(
      gauges: { now in
        let load = database.writeLoad
        var gauges = [
          Watch.Gauge("simpul_writes_waiting", "Writes that wait for their turn.", Double(load.waiting)),
          Watch.Gauge("simpul_write_wait_seconds", "How long the oldest write has waited.", load.oldest / .seconds(1)),
        ]
        gauges += residentBytes.map { [Watch.Gauge("simpul_resident_bytes", "Memory of the process.", Double($0))] } ?? []
        gauges +=
          DiskSpace.free(in: installation.folder).map {
            [Watch.Gauge("simpul_disk_free_bytes", "Room on the data disk.", Double($0))]
          }
          ?? []
        for (name, entry) in board.jobs {
          let age = Double(now.microseconds - entry.good.microseconds) / 1_000_000
          gauges.append(Watch.Gauge("simpul_job_age_seconds", "Seconds since a job succeeded.", age, label: ("job", name)))
        }
        for (name, entry) in board.jobs {
          let failures = Double(entry.failures)
          gauges.append(Watch.Gauge("simpul_job_failures", "Failures of a job since the start.", failures, label: ("job", name)))
        }
        return gauges
      },
      obstacles: { now in
        var findings = DiskSpace.finding(for: installation.folder).map { [$0] } ?? []
        if database.writeLoad.oldest > .seconds(5) { findings.append(Self.slowDisk) }
        let overdue = board.overdue(now: now)
        if !overdue.isEmpty { findings.append(Self.stuck(overdue)) }
        return findings
      })
  }

  private static let slowDisk = Finding(
    Text(id: "Tulisan menunggu lebih dari lima detik.", en: "Writes wait for more than five seconds."),
    remedy: Text(id: "Periksa disk: rusak, penuh, atau dipakai program lain?", en: "Check the disk: failing, full, or busy?"))

  private static func stuck(_ jobs: [String]) -> Finding {
    let names = jobs.joined(separator: ", ")
    return Finding(
      Text(id: "Pekerjaan ini tidak kunjung berhasil: \(names).", en: "These jobs do not succeed: \(names)."),
      remedy: Text(id: "Baca catatan program: di sana tertulis sebabnya.", en: "Read the program's log: it names the cause."))
  }
}

/// The memory of this process that is in use, in bytes; nil where the system does not say.
private var residentBytes: Int? {
  guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
  let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  return pages.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
}
