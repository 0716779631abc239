import Capacity
import Civic
import Core
import HTTPTypes
import Hummingbird
import Synchronization

/// Makes a `Visit` of a request.
enum VisitMaker {
  /// - Throws: `Problem` if the query cannot be read.
  static func visit(_ request: Request, _ context: WebContext, site: Site, fields: FormFields) throws -> Visit {
    guard let query = FormFields(urlEncoded: request.uri.query ?? "") else { throw WebStrings.badForm }
    let cookies = VisitCookies(header: request.headers[.cookie], randomness: site.randomness)
    return Visit(
      site: site, now: site.clock.now(), language: cookies.language ?? .id, path: request.uri.string,
      returnPath: returnPath(request), query: query, fields: fields,
      address: address(request, context, trustedProxies: site.settings.trustedProxies),
      bearer: Call.bearer(of: request), cookies: cookies)
  }

  /// A visit by a program: cookies are not looked at, and the language is asked for by a header.
  static func visit(_ request: Request, _ context: WebContext, site: Site, call: Call) throws -> Visit {
    guard let query = FormFields(urlEncoded: request.uri.query ?? "") else { throw APIProblem.badQuery }
    return Visit(
      site: site, now: site.clock.now(), language: Language(accepted: request.headers[.acceptLanguage]),
      path: request.uri.string, returnPath: "/", query: query, fields: FormFields(),
      address: address(request, context, trustedProxies: site.settings.trustedProxies),
      bearer: call.token, cookies: VisitCookies(header: nil, randomness: site.randomness), call: call)
  }

  /// The visitor's network: as the last trusted proxy saw it, or of the connection itself.
  private static func address(_ request: Request, _ context: WebContext, trustedProxies: Int) -> String {
    guard trustedProxies > 0, let header = request.headers[.forwardedFor] else { return network(of: context.remoteAddress) }
    let hops = header.split(separator: ",").map { $0.drop { $0 == " " } }
    return network(of: hops.count >= trustedProxies ? String(hops[hops.count - trustedProxies]) : context.remoteAddress)
  }

  /// A posted form's own address may answer nothing but forms; the page it stood on can be opened again.
  private static func returnPath(_ request: Request) -> String {
    guard request.method == .post else { return request.uri.string }
    guard let referer = request.headers[.referer], let host = request.head.authority,
      let start = referer.firstRange(of: "://\(host)/")
    else { return "/" }
    return String(referer[referer.index(before: start.upperBound)...])
  }
}

extension Visit {
  /// The cookies to send, with a key for a browser that shows a form for the first time.
  var finishedCookies: [String] {
    var all = newCookies.withLock { $0 }
    if cookies.isNewVisitor, formMark.withLock({ $0 != nil }) {
      all.append(
        VisitCookies.setting(
          VisitCookies.visitor, to: cookies.visitorKey, lasting: 30 * 86400, secure: site.settings.isSecure))
    }
    return all
  }
}

/// Reads the body of a posted form.
enum FormBody {
  /// How much of a body that is too large is still read, and thrown away: a browser reads the answer
  /// only when it has sent everything.
  private static let patience = 64 << 20

  /// Reads a body that is refused, and throws it away.
  static func discard(_ request: Request) async throws {
    var count = 0
    for try await part in request.body {
      count += part.readableBytes
      guard count <= patience else { return }
    }
  }

  /// - Parameter room: where a body larger than text needs a place; it takes one only when it has grown so large,
  ///   so that senders of a byte a second keep nobody out.
  static func bytes(of request: Request, limit: Int, room: Places? = nil) async throws -> [UInt8] {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > patience { throw WebStrings.tooLarge }
    var body: [UInt8] = []
    var count = 0
    let pace = BodyPace()
    var hasPlace = false
    defer { if hasPlace { room?.giveBack() } }
    for try await part in request.body {
      count += part.readableBytes
      guard count <= patience else { throw WebStrings.tooLarge }
      try pace.check(count)
      if let room, !hasPlace, count > Route.textLimit {
        try room.take()
        hasPlace = true
      }
      if count <= limit { body += part.readableBytesView }
    }
    guard count <= limit else { throw WebStrings.tooLarge }
    return body
  }

  /// - Throws: `Problem` if it is too large or cannot be read.
  static func read(_ request: Request, limit: Int, room: Places? = nil) async throws -> FormFields {
    let body = try await bytes(of: request, limit: limit, room: room)
    let type = request.headers[.contentType] ?? ""
    let fields: FormFields?
    if type.hasPrefix("multipart/form-data") {
      let boundary = type.split(separator: ";").map { $0.drop { $0 == " " } }.first { $0.hasPrefix("boundary=") }
      fields = MultipartBody.read(body, boundary: String(boundary?.dropFirst(9) ?? "").filter { $0 != "\"" })
    } else {
      fields = String(validating: body, as: UTF8.self).flatMap { FormFields(urlEncoded: $0) }
    }
    guard let fields else { throw WebStrings.badForm }
    return fields
  }
}

/// How fast a body must come after a first half minute: slower than any line people have, so that only those who
/// mean to hold a place are turned out.
struct BodyPace {
  private let start = ContinuousClock.now
  private static let grace = Duration.seconds(30)
  private static let leastPerSecond = 300

  /// - Throws: `Problem` if it comes too slowly.
  func check(_ count: Int) throws {
    let time = start.duration(to: .now)
    guard time < Self.grace || Int64(count) >= time.components.seconds * Int64(Self.leastPerSecond) else {
      throw WebStrings.tooSlow
    }
  }
}
