package import Addresses
import Core
import Crypto

/// The files that come with every page, embedded in the program: style, scripts and the mark. Their
/// address carries a digest of their content, so browsers may keep them for ever.
package enum Assets {
  struct File: Sendable {
    let bytes: [UInt8]
    let type: String
    let link: Link
  }

  private static let files: [String: File] = [
    "simpul.css": style("simpul.css", PackageResources.simpul_css),
    "desk.css": style("desk.css", PackageResources.desk_css),
    "paper.css": style("paper.css", PackageResources.paper_css),
    "favicon.svg": file("favicon.svg", PackageResources.favicon_svg, "image/svg+xml"),
    "search.js": script("search.js", PackageResources.search_js),
    "keys.js": script("keys.js", PackageResources.keys_js),
    "counter.js": script("counter.js", PackageResources.counter_js),
    "form.js": script("form.js", PackageResources.form_js),
    "photos.js": script("photos.js", PackageResources.photos_js),
    "print.js": script("print.js", PackageResources.print_js),
    "queue.css": style("queue.css", PackageResources.queue_css),
    "live.js": script("live.js", PackageResources.live_js),
    "voice.js": script("voice.js", PackageResources.voice_js),
  ]

  private static func style(_ name: String, _ bytes: [UInt8]) -> File {
    file(name, bytes, "text/css; charset=utf-8")
  }

  private static func script(_ name: String, _ bytes: [UInt8]) -> File {
    file(name, bytes, "text/javascript; charset=utf-8")
  }

  private static func file(_ name: String, _ bytes: [UInt8], _ type: String) -> File {
    File(bytes: bytes, type: type, link: WebAddresses.asset(hex(SHA256.hash(data: bytes).prefix(6)), name))
  }

  /// The address of a file.
  package static func link(_ name: String) -> Link {
    files[name]?.link ?? WebAddresses.asset("0", name)
  }

  /// The knot, drawn in the colour of the text around it.
  static let mark = HTML(trusted: TrustedMarkup(text: String(decoding: PackageResources.mark_svg, as: UTF8.self)))

  static let route = Route.open(.get, WebAddresses.asset) { _, _, name in
    guard let file = files[name] else { throw Problem.notFound }
    return Answer(
      status: 200,
      headers: [("content-type", file.type), ("cache-control", "public, max-age=31536000, immutable")],
      body: file.bytes)
  }
}
