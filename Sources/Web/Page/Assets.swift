package import Addresses
import Core
import Crypto

/// The files that come with every page, embedded in the program: style, scripts and the mark. Their
/// address carries a digest of their content, so browsers may keep them for ever.
package enum Assets {
  struct File: Sendable {
    let bytes: [UInt8]
    let type: String
    let digest: String
  }

  private static let files: [String: File] = [
    "simpul.css": file(PackageResources.simpul_css, "text/css; charset=utf-8"),
    "desk.css": file(PackageResources.desk_css, "text/css; charset=utf-8"),
    "paper.css": file(PackageResources.paper_css, "text/css; charset=utf-8"),
    "favicon.svg": file(PackageResources.favicon_svg, "image/svg+xml"),
    "search.js": file(PackageResources.search_js, "text/javascript; charset=utf-8"),
    "keys.js": file(PackageResources.keys_js, "text/javascript; charset=utf-8"),
    "counter.js": file(PackageResources.counter_js, "text/javascript; charset=utf-8"),
    "form.js": file(PackageResources.form_js, "text/javascript; charset=utf-8"),
    "print.js": file(PackageResources.print_js, "text/javascript; charset=utf-8"),
  ]

  private static func file(_ bytes: [UInt8], _ type: String) -> File {
    File(bytes: bytes, type: type, digest: hex(SHA256.hash(data: bytes).prefix(6)))
  }

  /// The address of a file.
  package static func link(_ name: String) -> Link {
    WebAddresses.asset(files[name]?.digest ?? "0", name)
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
