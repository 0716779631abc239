package import Addresses

/// What another program sent: it has no cookie and no form, and shows by a signature who it is.
package struct MachineMessage: Sendable {
  package let body: [UInt8]
  private let headers: @Sendable (String) -> String?

  init(body: [UInt8], headers: @escaping @Sendable (String) -> String?) {
    self.body = body
    self.headers = headers
  }

  /// A header by its name, in whatever case.
  package func header(_ name: String) -> String? {
    headers(name)
  }
}

extension Route {
  /// A route to which another program posts. The handler believes nothing before it has checked the signature.
  package static func machine(
    _ address: FixedAddress, bodyLimit: Int, _ handler: @escaping @Sendable (Visit, MachineMessage) async throws -> Answer
  ) -> Route {
    Route(
      method: .post, pattern: address.pattern, access: .signature, bodyLimit: min(bodyLimit, textLimit), admit: nil,
      respondToMachine: handler
    ) { _, _ in Answer(status: 403, headers: [], body: []) }
  }
}
