import Addresses
import Capacity
import Civic
import Core
import HTTPTypes
import Hummingbird
package import Logging
import HummingbirdCore
import NIOCore
import ServiceLifecycle
import Storage
import UnixSignals

/// Serves the routes of all rooms over HTTP.
package struct WebServer: Sendable {
  let site: Site
  private let routes: [Route]
  private let logger: Logger
  /// How many large bodies are in memory at once.
  private let largeBodies = Places(4, refusal: WebStrings.tooManyUploads)

  /// - Parameter routes: of the rooms; the house adds its own.
  package init(_ site: Site, routes: [Route], logger: Logger) {
    self.site = site
    let all = routes + Self.ownRoutes
    self.routes = all + APIDocument.routes(for: all.compactMap(\.operation))
    self.logger = logger
  }

  /// The routes the house has without any room.
  private static let ownRoutes: [Route] =
    [
      Assets.route,
      .open(.get, WebAddresses.plaintext) { _ in .plain("simpul\n") },
    ] + WatchPages.routes

  /// Every route with who may use it, for the test that walks them all.
  package var inventory: [Route] { routes }

  /// How long requests under way may take once the process is told to stop; who sends a byte a second must
  /// not hold it up for ever.
  private static let secondsToFinish = 15

  /// Serves until the task is cancelled or the process is told to stop.
  /// - Parameter onReady: called once, with the port, when visitors can connect.
  package func run(host: String, port: Int, onReady: @escaping @Sendable (Int) async -> Void) async throws {
    let application = Application(
      router: router(),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(60),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(host, port: port), availableConnectionsDelegate: MaximumAvailableConnections(2000)),
      onServerRunning: { await onReady($0.localAddress?.port ?? port) },
      logger: logger)
    var group = ServiceGroupConfiguration(services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(Self.secondsToFinish)
    try await ServiceGroup(configuration: group).run()
  }

  private func router() -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: Entrance(site: site, routes: routes))
    for route in routes {
      router.on(RouterPath(route.pattern), method: route.method == .get ? .get : .post) { request, context in
        try await respond(route, request, context)
      }
    }
    return router
  }

  private func respond(_ route: Route, _ request: Request, _ context: WebContext) async throws -> Response {
    if route.isAPI { return try await respondToProgram(route, request, context) }
    var visit = try VisitMaker.visit(request, context, site: site, fields: FormFields())
    if let respondToMachine = route.respondToMachine {
      let message = MachineMessage(body: try await FormBody.bytes(of: request, limit: route.bodyLimit)) { name in
        request.headers[HTTPField.Name(name)]
      }
      return Response(try await respondToMachine(visit, message), cookies: [])
    }
    if route.method == .post {
      let fields = try await fields(of: request, for: route, visit)
      guard CrossSiteGuard.accepts(fields: fields, cookies: visit.cookies, secrets: site.secrets) else {
        throw WebStrings.strangeForm
      }
      visit = try VisitMaker.visit(request, context, site: site, fields: fields)
    }
    let found: (Int) -> String? = { index in context.parameters.get("\(index)") }
    let answer = try await route.respond(visit, found)
    return Response(answer, cookies: visit.finishedCookies)
  }
}

extension WebServer {
  /// Reads a posted form. What can be refused without its body is refused before, so that strangers cannot
  /// fill the memory.
  private func fields(of request: Request, for route: Route, _ visit: Visit) async throws -> FormFields {
    var isLarge = route.bodyLimit > Route.textLimit
    do {
      guard CrossSiteGuard.mayPost(cookies: visit.cookies, fetchSite: request.headers[.secFetchSite]) else {
        throw WebStrings.strangeForm
      }
      if isLarge { try await route.admit?(visit) }
      if isLarge, let mayBeLarge = route.mayBeLarge { isLarge = try await mayBeLarge(visit) }
    } catch {
      try await FormBody.discard(request)
      throw error
    }
    guard isLarge else { return try await FormBody.read(request, limit: min(route.bodyLimit, Route.textLimit)) }
    return try await FormBody.read(request, limit: route.bodyLimit, room: largeBodies)
  }
}

extension HTTPField.Name {
  static var secFetchSite: HTTPField.Name? { HTTPField.Name("sec-fetch-site") }
  static var forwardedFor: HTTPField.Name? { HTTPField.Name("x-forwarded-for") }
}

extension HTTPFields {
  /// A header that may have a name the library does not know.
  subscript(_ name: HTTPField.Name?) -> String? {
    name.flatMap { self[$0] }
  }
}

/// One request on its way: where it comes from.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let remoteAddress: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
