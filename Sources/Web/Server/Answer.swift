package import Addresses
import Core

/// What a handler answers.
package struct Answer: Sendable {
  package var status: Int
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A document of our own making.
  package static func html(_ document: HTML, status: Int = 200) -> Answer {
    Answer(
      status: status,
      headers: [("content-type", "text/html; charset=utf-8"), ("cache-control", "no-store")],
      body: document.bytes)
  }

  /// "See there": after a write, so that reloading does not send it again.
  package static func see(_ link: Link) -> Answer {
    Answer(status: 303, headers: [("location", link.text), ("cache-control", "no-store")], body: [])
  }

  package static func plain(_ text: String, status: Int = 200) -> Answer {
    Answer(
      status: status, headers: [("content-type", "text/plain; charset=utf-8")],
      body: Array(text.utf8))
  }

  /// A file to be saved or shown, never run: the browser is told not to guess its type.
  package static func file(_ bytes: [UInt8], type: String, name: String) -> Answer {
    Answer(
      status: 200,
      headers: [
        ("content-type", type), ("cache-control", "no-store"),
        ("content-disposition", "attachment; filename=\"\(name)\""),
        ("content-security-policy", "sandbox; default-src 'none'"),
      ], body: bytes)
  }
}
