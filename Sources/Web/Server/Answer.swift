package import Addresses
package import Core

/// What a handler answers.
package struct Answer: Sendable {
  package var status: Int
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]
  /// Writes a body that is too large to be held, part by part: each is on its way before the next is made, so
  /// a slow reader slows the making and fills no memory. An error breaks the connection off, since the status
  /// has been sent: who reads knows that the end is missing.
  package var stream: Stream?

  package typealias Stream = @Sendable @concurrent (_ write: Write) async throws -> Void
  package typealias Write = @concurrent ([UInt8]) async throws -> Void

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

  /// A file that is made while it is sent.
  package static func file(type: String, name: String, _ stream: @escaping Stream) -> Answer {
    var answer = file([], type: type, name: name)
    answer.stream = stream
    return answer
  }

  /// A file that the program itself wrote anew, to be shown in the window: a picture or a PDF.
  package static func shown(_ bytes: [UInt8], type: FileKind, name: String) -> Answer {
    var answer = file(bytes, type: type.mediaType, name: name)
    answer.headers.removeAll { $0.name == "content-disposition" || $0.name == "content-security-policy" }
    answer.headers += [
      ("content-disposition", "inline; filename=\"\(name)\""), ("content-security-policy", policyOfShown),
    ]
    return answer
  }

  /// What a browser may do with a file it shows: draw it, by its own viewer, and nothing else.
  private static let policyOfShown =
    "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"

  /// A file to be saved, never run: the browser is told not to guess its type.
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
