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
      site: site, now: site.clock.now(), language: cookies.language ?? .id, path: request.uri.string, query: query,
      fields: fields, address: address(request, context, trustedProxies: site.settings.trustedProxies),
      cookies: cookies)
  }

  /// The visitor's address: what the last trusted proxy saw, or the connection itself.
  private static func address(_ request: Request, _ context: WebContext, trustedProxies: Int) -> String {
    guard trustedProxies > 0, let header = request.headers[.forwardedFor] else { return context.remoteAddress }
    let hops = header.split(separator: ",").map { $0.drop { $0 == " " } }
    return hops.count >= trustedProxies ? String(hops[hops.count - trustedProxies]) : context.remoteAddress
  }
}

extension Visit {
  /// The cookies to send, with a key for a browser that shows a form for the first time.
  var finishedCookies: [String] {
    var all = newCookies.withLock { $0 }
    if cookies.isNewVisitor, usedVisitorKey.withLock({ $0 }) {
      all.append(
        VisitCookies.setting(
          VisitCookies.visitor, to: cookies.visitorKey, lasting: 30 * 86400, secure: site.settings.isSecure))
    }
    return all
  }
}

/// Reads the body of a posted form.
enum FormBody {
  /// - Throws: `Problem` if it is too large or cannot be read.
  static func read(_ request: Request, limit: Int) async throws -> FormFields {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw WebStrings.tooLarge }
    var body: [UInt8] = []
    for try await part in request.body {
      guard body.count + part.readableBytes <= limit else { throw WebStrings.tooLarge }
      body += part.readableBytesView
    }
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
