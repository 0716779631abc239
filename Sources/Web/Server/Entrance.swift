import Addresses
import Core
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The outermost step of every request: answers what failed with a page, adds the headers that keep a
/// browser safe, and writes the access log.
struct Entrance: RouterMiddleware {
  let site: Site
  let gate: APIGate
  /// The patterns of routes whose use is noted nowhere.
  let untraced: Set<String>

  init(site: Site, routes: [Route]) {
    self.site = site
    gate = APIGate(routes)
    untraced = Set(routes.filter(\.leavesNoTrace).map(\.pattern))
  }

  @concurrent func handle(
    _ request: Request, context: WebContext,
    next: @concurrent (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response: Response
    do {
      if let refusal = gate.refusal(of: request) {
        response = refusal
      } else {
        response = try await next(request, context)
      }
    } catch  where gate.isInside(request) {
      response = gate.answer(error, request, context)
    } catch {
      response = await answer(error, request, context)
    }
    gate.addHeaders(to: &response, of: request)
    for (name, value) in site.settings.isSecure ? Self.secureHeaders : Self.headers where response.headers[name] == nil {
      response.headers[name] = value
    }
    response.spare(request)
    guard let route = traced(context) else { return response }
    let took = start.duration(to: .now)
    site.watch.meter.note(
      Meter.Line(
        method: Self.methods.first { $0 == request.method }?.rawValue ?? "-", route: route, status: response.status.code),
      microseconds: Int(took / .microseconds(1)))
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method)", "route": "\(route)", "status": "\(response.status.code)",
        "ms": "\(took / .milliseconds(1))",
      ])
    return response
  }

  /// What log and counts call the address: its pattern, not its path, since codes and searches do not belong there.
  /// - Returns: nil for one of which they tell nothing.
  private func traced(_ context: WebContext) -> String? {
    let route = context.endpointPath ?? "-"
    return untraced.contains(route) ? nil : route
  }

  /// The methods counted by name; others a stranger may invent without end.
  private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .options]

  private func answer(_ error: any Error, _ request: Request, _ context: WebContext) async -> Response {
    let problem = Self.problem(error)
    guard let visit = try? VisitMaker.visit(request, context, site: site, fields: FormFields()) else {
      return Response(status: .badRequest)
    }
    if request.method == .get || request.method == .head {
      if problem.kind == .notSignedIn {
        return Response(.see(WebAddresses.signIn().with([("ke", visit.path)])), cookies: [])
      }
      if problem.code == Problem.passwordMustChange.code { return Response(.see(WebAddresses.password()), cookies: []) }
    }
    var reference: String?
    if problem.kind == .broken {
      reference = context.id
      context.logger.error("request failed", metadata: ["error": "\(error)", "route": "\(traced(context) ?? "-")"])
    }
    // Where the program itself is in trouble, it is asked nothing more.
    let actor = problem.kind == .busy || problem.kind == .broken ? nil : await visit.signedIn()
    let page = ProblemPage.page(problem, reference: reference, isForStaff: actor != nil, language: visit.language)
    var answer = visit.show(page, to: actor, status: ProblemPage.status(of: problem))
    if problem.kind == .busy { answer.headers.append(("retry-after", "5")) }
    return Response(answer, cookies: visit.finishedCookies)
  }

  static func problem(_ error: any Error) -> Problem {
    if let problem = error as? Problem { return problem }
    if let error = error as? any HTTPResponseError {
      switch error.status.code {
      case 404: return .notFound
      case 413: return WebStrings.tooLarge
      case 400..<500: return WebStrings.badForm
      default: break
      }
    }
    return WebStrings.broken
  }

  private static let headers: [(HTTPField.Name, String)] = {
    var headers: [(HTTPField.Name, String)] = [(.xContentTypeOptions, "nosniff"), (.contentSecurityPolicy, policy)]
    for (name, value) in [
      ("referrer-policy", "same-origin"), ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
      ("cross-origin-opener-policy", "same-origin"),
    ] {
      if let name = HTTPField.Name(name) { headers.append((name, value)) }
    }
    return headers
  }()

  private static let secureHeaders = headers + [(.strictTransportSecurity, "max-age=31536000")]

  /// Nothing from other hosts, no inline script or style, no frames.
  static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}

extension Response {
  init(_ answer: Answer, cookies: [String]) {
    var headers = HTTPFields()
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    guard let stream = answer.stream else {
      headers[.contentLength] = String(answer.body.count)
      self.init(
        status: .init(code: answer.status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
      return
    }
    let body = ResponseBody { writer in
      try await stream { bytes in try await writer.write(ByteBuffer(bytes: bytes)) }
      try await writer.finish(nil)
    }
    self.init(status: .init(code: answer.status), headers: headers, body: body)
  }
}
