package import Core
package import Logging

/// Work done again and again, outside any request.
package struct Job: Sendable {
  package let name: String
  /// Seconds from one run to the next.
  package let every: Int
  package let run: @Sendable (Moment) async throws -> Void

  package init(_ name: String, every seconds: Int, run: @escaping @Sendable (Moment) async throws -> Void) {
    self.name = name
    self.every = seconds
    self.run = run
  }
}

extension Job {
  /// The name of its lease. Each regency has its own work, also where several share one database.
  fileprivate func lease(regency: Int) -> String { "\(regency) \(name)" }
}

extension Transaction {
  /// Gives back the leases of these jobs, whoever holds them: for a program that knows it is the only one, after
  /// one that was cut off.
  package func release(_ jobs: [Job], regency: Int) throws {
    for job in jobs { try run("DELETE FROM lease WHERE name = \(job.lease(regency: regency))") }
  }
}

/// Runs the jobs, each under a lease so that two programs on one database never do the same at once.
package struct JobRunner: Sendable {
  private let database: Database
  private let jobs: [Job]
  private let regency: Int
  private let clock: Clock
  private let holder: ID
  private let board: JobBoard
  private let logger: Logger

  /// - Parameter board: where it notes how each job went.
  package init(_ database: Database, jobs: [Job], regency: Int, clock: Clock, holder: ID, board: JobBoard, logger: Logger) {
    self.database = database
    self.jobs = jobs
    self.regency = regency
    self.clock = clock
    self.holder = holder
    self.board = board
    self.logger = logger
  }

  /// Runs until the task is cancelled, and then gives the leases back. A job that fails is tried again
  /// at its next time.
  package func run() async {
    await withTaskGroup(of: Void.self) { group in
      for job in jobs {
        board.begin(job, now: clock.now())
        group.addTask {
          while !Task.isCancelled {
            do {
              try await turn(of: job)
              board.note(job, succeeded: true, now: clock.now())
            } catch {
              board.note(job, succeeded: false, now: clock.now())
              logger.error("job failed", metadata: ["job": "\(job.name)", "error": "\(error)"])
            }
            try? await Task.sleep(for: .seconds(job.every))
          }
        }
      }
    }
    do {
      try await database.write { tx in for job in jobs { try tx.release(lease(for: job)) } }
    } catch {
      logger.error("leases were not given back", metadata: ["error": "\(error)"])
    }
  }

  private func turn(of job: Job) async throws {
    let (lease, now) = (lease(for: job), clock.now())
    var isOurs = try await database.read { tx in try tx.hasMost(of: lease, now: now) }
    if !isOurs { isOurs = try await database.write { tx in try tx.take(lease, now: now) } }
    if isOurs { try await job.run(now) }
  }

  private func lease(for job: Job) -> Lease {
    Lease(job.lease(regency: regency), holder: holder, seconds: job.every * 3 + 60)
  }
}
