package import Addresses
package import Civic
import Core

/// One route: where it is, who may use it and what answers. The handler's kind of visit follows from
/// the access, so a page for staff cannot be served without knowing who asks.
package struct Route: Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  package let method: Method
  /// In the router's notation: `/layanan/{0}`.
  package let pattern: String
  package let access: Access
  /// The most bytes a body may have.
  package let bodyLimit: Int
  /// What programs are told of it; nil for a page.
  let operation: PlacedOperation?
  /// Checks who asks before a body larger than text is read; nil where everyone may send one.
  let admit: (@Sendable (Visit) async throws -> Void)?
  /// Whether this visitor may send a body larger than text, where that is not for everyone.
  let mayBeLarge: (@Sendable (Visit) async throws -> Bool)?
  /// Whether that it was asked for is neither counted nor logged: when someone was here is nobody's to know.
  private(set) var leavesNoTrace = false
  /// Answers another program; nil where people ask.
  let respondToMachine: (@Sendable (Visit, MachineMessage) async throws -> Answer)?
  /// Answers a visit. The closure finds the n-th part of the path, still percent-encoded.
  let respond: @Sendable (Visit, (Int) -> String?) async throws -> Answer

  init(
    method: Method, pattern: String, access: Access, bodyLimit: Int, operation: PlacedOperation? = nil,
    admit: (@Sendable (Visit) async throws -> Void)? = nil, mayBeLarge: (@Sendable (Visit) async throws -> Bool)? = nil,
    respondToMachine: (@Sendable (Visit, MachineMessage) async throws -> Answer)? = nil,
    respond: @escaping @Sendable (Visit, (Int) -> String?) async throws -> Answer
  ) {
    self.method = method
    self.pattern = pattern
    self.access = access
    self.bodyLimit = bodyLimit
    self.operation = operation
    self.admit = admit
    self.mayBeLarge = mayBeLarge
    self.respondToMachine = respondToMachine
    self.respond = respond
  }

  /// The same route, of whose use neither counts nor log tell anything.
  package var withoutTrace: Route {
    var route = self
    route.leavesNoTrace = true
    return route
  }

  /// The body limit of forms that carry text only.
  package static let textLimit = 128 * 1024

  /// A route for everyone.
  /// - Parameter mayBeLarge: who may send a body larger than text; others are read as if the limit were that.
  package static func open<each Part: PathPart>(
    _ method: Method, _ address: Address<repeat each Part>, bodyLimit: Int = textLimit,
    mayBeLarge: (@Sendable (Visit) async throws -> Bool)? = nil,
    _ handler: @escaping @Sendable (Visit, repeat each Part) async throws -> Answer
  ) -> Route {
    Route(
      method: method, pattern: address.pattern, access: .anyone, bodyLimit: bodyLimit, mayBeLarge: mayBeLarge
    ) { visit, found in
      guard let parts = address.parts(found) else { throw Problem.notFound }
      return try await handler(visit, repeat each parts)
    }
  }

  /// A route for people who are signed in.
  package static func staff<each Part: PathPart>(
    _ method: Method, _ address: Address<repeat each Part>, _ permission: Permission?,
    bodyLimit: Int = textLimit,
    _ handler: @escaping @Sendable (StaffVisit, repeat each Part) async throws -> Answer
  ) -> Route {
    Route(
      method: method, pattern: address.pattern,
      access: permission.map(Access.permission) ?? .signedIn, bodyLimit: bodyLimit,
      admit: { visit in
        guard let staff = StaffVisit(visit, needing: permission) else { throw Problem.notSignedIn }
        try await staff.makeSure()
      }
    ) { visit, found in
      guard let staff = StaffVisit(visit, needing: permission) else { throw Problem.notSignedIn }
      let answer: Answer
      do {
        guard let parts = address.parts(found) else { throw Problem.notFound }
        answer = try await handler(staff, repeat each parts)
      } catch {
        // Who may not be here learns nothing else, not even that a field was wrong.
        try await staff.makeSure()
        throw error
      }
      try await staff.makeSure()
      // What was done is done, also if the note that the person was here could not be written.
      try? await staff.touch()
      return answer
    }
  }
}
