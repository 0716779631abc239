import Foundation

/// Where a database is kept.
package enum DatabasePlace: Sendable, Hashable {
  /// A file beside the program, by its path.
  case file(String)
  /// A PostgreSQL server, by an address as libpq reads it, TLS settings included. What stands in it as a password is secret:
  /// show `shown` instead.
  case server(String)

  /// - Parameter text: `postgres://…`, `sqlite:PATH`, or a path.
  package init(_ text: String) {
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .server(text)
    } else {
      self = .file(text.hasPrefix("sqlite:") ? String(text.dropFirst("sqlite:".count)) : text)
    }
  }

  /// The path of the file; nil on a server.
  package var file: String? {
    if case .file(let path) = self { path } else { nil }
  }

  /// As it may be printed: without a password.
  package var shown: String {
    switch self {
    case .file(let path): return path
    case .server(let address):
      guard var parts = URLComponents(string: address) else { return "postgres://…" }
      if parts.password != nil { parts.password = "…" }
      parts.queryItems = parts.queryItems?.filter { $0.name != "password" && $0.name != "sslpassword" }
      return parts.string?.removingPercentEncoding ?? "postgres://…"
    }
  }
}
