import Core
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Stands before everything under `/api/`: knows which methods each address has, answers what browsers ask
/// beforehand, and turns every error into a problem that programs can read (RFC 9457).
struct APIGate: Sendable {
  /// An address with its parts; nil where anything may stand.
  private struct Place {
    let parts: [String?]
    var methods: [Route.Method]
    let isPublic: Bool

    func matches(_ path: [Substring]) -> Bool {
      path.count == parts.count && zip(parts, path).allSatisfy { part, found in part.map { $0 == found } ?? true }
    }

    var allowed: String {
      (methods.contains(.get) ? ["GET", "HEAD"] : []).joined(separator: ", ")
        + (methods.contains(.post) ? (methods.contains(.get) ? ", POST" : "POST") : "") + ", OPTIONS"
    }
  }

  private let places: [Place]

  init(_ routes: [Route]) {
    var places: [String: Place] = [:]
    for route in routes where route.isAPI {
      let parts = route.pattern.split(separator: "/").map { $0.hasPrefix("{") ? nil : String($0) }
      places[route.pattern, default: Place(parts: parts, methods: [], isPublic: route.access == .anyone)].methods
        .append(route.method)
    }
    // A word of an address goes before a part that may be anything.
    self.places = places.values.sorted { $0.parts.count { $0 == nil } < $1.parts.count { $0 == nil } }
  }

  func isInside(_ request: Request) -> Bool {
    request.uri.path.hasPrefix(Route.apiPath)
  }

  private func place(of request: Request) -> Place? {
    let path = request.uri.path.split(separator: "/")
    return places.first { $0.matches(path) }
  }

  /// The answer to a method that the address does not have; nil where it has it, or there is no such address.
  func refusal(of request: Request) -> Response? {
    guard isInside(request), let place = place(of: request) else { return nil }
    if request.method == .options {
      return Response(Answer(status: 204, headers: [("allow", place.allowed)], body: []), cookies: [])
    }
    let method = request.method == .head ? "GET" : request.method.rawValue
    guard !place.methods.contains(where: { $0.rawValue == method }) else { return nil }
    var answer = APIProblem.wrongMethod.answer(Language(accepted: request.headers[.acceptLanguage]), reference: nil)
    answer.headers.append(("allow", place.allowed))
    return Response(answer, cookies: [])
  }

  /// What failed, as a problem.
  func answer(_ error: any Error, _ request: Request, _ context: WebContext) -> Response {
    let problem = (error as? APIProblem) ?? APIProblem(Self.problem(error))
    var reference: String?
    if problem.status == 500 {
      reference = context.id
      context.logger.error("request failed", metadata: ["error": "\(error)", "route": "\(context.endpointPath ?? "-")"])
    }
    return Response(
      problem.answer(Language(accepted: request.headers[.acceptLanguage]), reference: reference), cookies: [])
  }

  private static func problem(_ error: any Error) -> Problem {
    let problem = Entrance.problem(error)
    return switch problem.code {
    case Problem.notFound.code: APIStrings.notFound
    case Problem.passwordMustChange.code: APIStrings.passwordMustChange
    default: problem
    }
  }

  /// Lets programs in browsers read what is public, from wherever they come: nothing of it depends on who
  /// asks. What needs a token is not for them.
  func addHeaders(to response: inout Response, of request: Request) {
    guard isInside(request) else { return }
    set("vary", "accept-language", in: &response)
    guard let place = place(of: request), place.isPublic else { return }
    set("access-control-allow-origin", "*", in: &response)
    guard request.method == .options else { return }
    set("access-control-allow-methods", "GET, HEAD", in: &response)
    set("access-control-allow-headers", "accept, accept-language", in: &response)
    set("access-control-max-age", "86400", in: &response)
  }

  private func set(_ name: String, _ value: String, in response: inout Response) {
    if let name = HTTPField.Name(name) { response.headers[name] = value }
  }
}

extension Route {
  static let apiPath = "/api/"

  /// Whether programs ask it: its errors are problems, its answers JSON, and cookies mean nothing.
  var isAPI: Bool { pattern.hasPrefix(Self.apiPath) }
}

extension WebServer {
  /// How large a body may be.
  private static let bodyLimit = 64 * 1024

  /// Answers a program. The body is read as it is; the route reads it as JSON only once it knows who asks.
  func respondToProgram(_ route: Route, _ request: Request, _ context: WebContext) async throws -> Response {
    let call: Call
    if route.method == .post {
      guard request.headers[.authorization] != nil else {
        try await FormBody.discard(request)
        throw Problem.notSignedIn
      }
      call = Call(request, body: try await FormBody.bytes(of: request, limit: Self.bodyLimit))
    } else {
      call = Call(request)
    }
    let visit = try VisitMaker.visit(request, context, site: site, call: call)
    do {
      return Response(try await route.respond(visit) { context.parameters.get("\($0)") }, cookies: [])
    } catch let problem as Problem where problem.kind == .notSignedIn {
      try noteWrongToken(visit)
      throw problem
    }
  }

  /// How many wrong tokens one network may send in ten minutes. Tokens cannot be guessed; a program that goes
  /// on with one that was revoked is slowed.
  private static let wrongTokens = 300

  private func noteWrongToken(_ visit: Visit) throws {
    guard visit.call?.token != nil else { return }
    try site.throttle.note("token/\(visit.address)", limit: Self.wrongTokens, minutes: 10, now: visit.now)
  }
}

extension Language {
  /// The language a program wants most (RFC 9110 12.5.4); Indonesian where it does not say.
  init(accepted header: String?) {
    let wishes = (header ?? "").split(separator: ",").prefix(20).compactMap { part -> (Language, Double)? in
      let parts = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard let tag = parts.first, let language = Language(rawValue: String(tag.prefix { $0 != "-" })) else { return nil }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      return weight > 0 ? (language, weight) : nil
    }
    self = wishes.max { $0.1 < $1.1 }?.0 ?? .id
  }
}
