import Civic
package import Core

/// Something programs can ask for or do: one declaration from which both the route and its description are
/// made.
package struct Operation: Sendable {
  /// Under which heading it is described.
  package enum Topic: String, Sendable, CaseIterable {
    case services, offices, tracking, dossiers, figures
  }

  /// By what programs know it: `listServices`.
  package let id: String
  package let topic: Topic
  /// One line.
  package let title: Text
  /// What one must know to use it.
  package let about: Text
  package let parameters: [Parameter]
  package let body: Body?
  /// The operations that take something from this one's answer.
  package let leads: [Lead]
  /// What may be refused beside what every operation may refuse.
  package let refusals: [Refusal]

  package init(
    _ id: String, _ topic: Topic, _ title: Text, _ about: Text, parameters: [Parameter] = [], body: Body? = nil,
    leads: [Lead] = [], refusals: [Refusal] = []
  ) {
    self.id = id
    self.topic = topic
    self.title = title
    self.about = about
    self.parameters = parameters
    self.body = body
    self.leads = leads
    self.refusals = refusals
  }

  /// What is sent as JSON.
  package struct Body: Sendable {
    package let schema: Schema
    package let example: JSON

    package init(_ schema: Schema, example: JSON) {
      self.schema = schema
      self.example = example
    }
  }

  /// A part of the path, in its order, or a value of the query.
  package struct Parameter: Sendable {
    package let name: String
    package let isInPath: Bool
    package let schema: Schema
    package let about: Text
    package let example: String

    /// - Parameter example: stands in the description and in its curl line.
    package static func path(_ name: String, _ schema: Schema, _ about: Text, example: String) -> Parameter {
      Parameter(name: name, isInPath: true, schema: schema, about: about, example: example)
    }

    package static func query(_ name: String, _ schema: Schema, _ about: Text, example: String) -> Parameter {
      Parameter(name: name, isInPath: false, schema: schema, about: about, example: example)
    }
  }

  /// That a value of the answer is a parameter of another operation.
  package struct Lead: Sendable {
    package let operation: String
    package let parameter: String
    /// A JSON pointer into the answer.
    package let pointer: String

    package init(to operation: String, _ parameter: String, from pointer: String) {
      self.operation = operation
      self.parameter = parameter
      self.pointer = pointer
    }
  }

  /// A status by which an operation refuses.
  package enum Refusal: Int, Sendable, CaseIterable {
    case unreadable = 400
    case notSignedIn = 401
    case notAllowed = 403
    case notFound = 404
    case conflict = 409
    case tooLarge = 413
    case wrongType = 415
    case invalid = 422
    case tooMany = 429
    case busy = 503
  }
}

/// An operation where it stands: how it is reached, by whom, and what it answers.
package struct PlacedOperation: Sendable {
  package let operation: Operation
  package let method: Route.Method
  /// As OpenAPI writes it: `/api/v1/services/{key}`.
  package let path: String
  package let access: Access
  package let answer: Schema
  /// 200, or 201 where something new is made.
  package let status: Int

  /// Everything by which it refuses.
  var refusals: [Operation.Refusal] {
    var all = Set(operation.refusals).union([.unreadable, .busy])
    if operation.parameters.contains(where: \.isInPath) { all.insert(.notFound) }
    if !operation.parameters.allSatisfy(\.isInPath) { all.insert(.invalid) }
    if access != .anyone { all.formUnion([.notSignedIn, .notAllowed, .tooMany]) }
    if method == .post { all.formUnion([.conflict, .tooLarge, .wrongType, .invalid]) }
    return all.sorted { $0.rawValue < $1.rawValue }
  }
}
