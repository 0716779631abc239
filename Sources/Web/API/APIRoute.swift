package import Addresses
package import Civic
import Core

extension Route {
  /// An operation for everyone, without a token. Programs on other sites may read it in their visitors'
  /// browsers.
  package static func publicAPI<Value, each Part: PathPart>(
    _ operation: Operation, at address: Address<repeat each Part>, answers shape: Shape<Value>,
    _ handler: @escaping @Sendable (Visit, repeat each Part) async throws -> Value
  ) -> Route {
    let placed = PlacedOperation(operation, .get, address.pattern, .anyone, shape.schema)
    return Route(
      method: .get, pattern: address.pattern, access: .anyone, bodyLimit: textLimit, operation: placed
    ) { visit, found in
      try operation.check(visit.query)
      guard let parts = address.parts(found) else { throw Problem.notFound }
      return .json(shape.json(try await handler(visit, repeat each parts)))
    }
  }

  /// An operation for who holds a token with this permission.
  package static func staffAPI<Value, each Part: PathPart>(
    _ operation: Operation, at address: Address<repeat each Part>, _ permission: Permission, answers shape: Shape<Value>,
    _ handler: @escaping @Sendable (StaffVisit, repeat each Part) async throws -> Value
  ) -> Route {
    placed(
      PlacedOperation(operation, .get, address.pattern, .permission(permission), shape.schema),
      staff(.get, address, permission) { (visit: StaffVisit, parts: repeat each Part) in
        try operation.check(visit.query)
        return .json(shape.json(try await handler(visit, repeat each parts)))
      })
  }

  /// An operation that writes, once for each `Idempotency-Key`: who sends it again gets the first answer.
  /// - Parameters:
  ///   - status: 201 where something new is made.
  ///   - prepare: makes, of a body that is as the schema says, everything that must not be made inside a
  ///     transaction, and gives what is to be done in it. That may run several times.
  package static func staffAPI<Value: Sendable, each Part: PathPart>(
    post operation: Operation, at address: Address<repeat each Part>, _ permission: Permission, answers shape: Shape<Value>,
    status: Int = 200,
    _ prepare: @escaping @Sendable (StaffVisit, JSON, repeat each Part) async throws -> StaffWrite<Value>
  ) -> Route {
    placed(
      PlacedOperation(operation, .post, address.pattern, .permission(permission), shape.schema, status: status),
      staff(.post, address, permission) { (visit: StaffVisit, parts: repeat each Part) in
        try operation.check(visit.query)
        let body = try visit.call.read(operation.body?.schema ?? .record(.init(nil, [])))
        let key = try visit.call.checkedOnceKey()
        let write = try await prepare(visit, body, repeat each parts)
        let text = try await visit.writeOnce(key: key) { tx, actor in
          String(decoding: shape.json(try write(tx, actor)).bytes, as: UTF8.self)
        }
        var answer = Answer.json(.null, status: status)
        answer.body = Array(text.utf8)
        return answer
      })
  }

  private static func placed(_ operation: PlacedOperation, _ route: Route) -> Route {
    Route(
      method: route.method, pattern: route.pattern, access: route.access, bodyLimit: route.bodyLimit, operation: operation,
      admit: route.admit, respond: route.respond)
  }
}

extension PlacedOperation {
  /// - Parameter pattern: in the router's notation, `/api/v1/services/{0}`.
  fileprivate init(
    _ operation: Operation, _ method: Route.Method, _ pattern: String, _ access: Access, _ answer: Schema, status: Int = 200
  ) {
    let names = operation.parameters.filter(\.isInPath).map(\.name)
    let parts = pattern.split(separator: "{").enumerated().map { index, part in
      index == 0 ? String(part) : "{" + (index <= names.count ? names[index - 1] : "") + part.drop { $0 != "}" }
    }
    self.init(
      operation: operation, method: method, path: parts.joined(), access: access, answer: answer, status: status)
  }
}
