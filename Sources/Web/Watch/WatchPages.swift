import Addresses
import Core
import Storage

/// Pages for machines that watch the program. They tell nothing of residents or of what is asked for.
enum WatchPages {
  static let routes: [Route] = [
    .open(.get, WebAddresses.health, health), .open(.get, WebAddresses.ready, ready), .open(.get, WebAddresses.metrics, metrics),
  ]

  /// Whether the process lives and can read.
  private static func health(_ visit: Visit) async throws -> Answer {
    try await visit.read { tx in _ = try tx.first("SELECT 1") { $0.int(0) } }
    return .plain("ok\n")
  }

  /// Whether it can do its work: 503 with what is in the way, and what to do.
  private static func ready(_ visit: Visit) async throws -> Answer {
    let obstacles = await visit.site.watch.obstacles(visit.now)
    guard !obstacles.isEmpty else { return .plain("ok\n") }
    return .plain(obstacles.map { "\($0.text.id) \($0.remedy.id)\n" }.joined(), status: 503)
  }

  /// Counts in the text format of Prometheus, for who shows the token of the installation: they show how an office
  /// works, and nothing of a request itself proves where it comes from once a proxy stands in front.
  /// - Throws: `Problem.notFound` without the token, and where the installation has none.
  private static func metrics(_ visit: Visit) async throws -> Answer {
    guard let token = visit.site.settings.metricsToken, token.fits(visit.bearer) else { throw Problem.notFound }
    let watch = visit.site.watch
    let text = Exposition.text(of: watch.meter.lines) + Exposition.text(of: watch.gauges(visit.now))
    return Answer(
      status: 200,
      headers: [("content-type", "text/plain; version=0.0.4; charset=utf-8"), ("cache-control", "no-store")],
      body: Array(text.utf8))
  }
}
