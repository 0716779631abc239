import Addresses
import Civic
import Core

/// The description of the API (OpenAPI 3.1.0), made from the operations themselves.
struct APIDocument: Sendable {
  let operations: [PlacedOperation]
  /// Where the program is reached.
  let address: String

  /// The description, and the page that shows it to people.
  static func routes(for operations: [PlacedOperation]) -> [Route] {
    [
      .open(.get, APIAddresses.description) { visit in
        .json(
          APIDocument(operations: operations, address: visit.site.settings.publicAddress).json,
          type: "application/json", cache: "public, max-age=300")
      },
      .open(.get, APIAddresses.page) { visit in
        visit.show(
          Page(APIStrings.title[visit.language], isIndexed: true, body: APIPage(visit: visit, operations: operations).body))
      },
    ]
  }

  private static let language = Language.en

  var json: JSON {
    let paths = Dictionary(grouping: operations, by: \.path)
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Simpul", "version": "1", "description": .text(APIStrings.about[Self.language]),
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": .text(address)]],
      "tags": .list(
        Operation.Topic.allCases.map { ["name": .text($0.rawValue), "description": .text($0.title[Self.language])] }),
      "paths": .record(
        paths.keys.sorted().map { path in
          JSON.Member(
            path,
            .record((paths[path] ?? []).map { JSON.Member($0.method.rawValue.lowercased(), operation($0)) }))
        }),
      "components": [
        "schemas": .record(schemas.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value) }),
        "securitySchemes": [
          "token": ["type": "http", "scheme": "bearer", "description": .text(APIStrings.tokenAbout[Self.language])]
        ],
      ],
    ]
  }

  private func operation(_ placed: PlacedOperation) -> JSON {
    let operation = placed.operation
    var members: [JSON.Member] = [
      .init("operationId", .text(operation.id)), .init("tags", [.text(operation.topic.rawValue)]),
      .init("summary", .text(operation.title[Self.language])), .init("description", .text(about(placed))),
      .init("parameters", .list(parameters(placed))),
    ]
    if let body = operation.body {
      let media: JSON = ["schema": body.schema.reference, "example": body.example]
      members.append(.init("requestBody", ["required": true, "content": ["application/json": media]]))
    }
    members.append(.init("responses", .record([answer(placed)] + placed.refusals.map(refusal))))
    members.append(.init("security", placed.access == .anyone ? [] : [["token": []]]))
    return .record(members)
  }

  private func about(_ placed: PlacedOperation) -> String {
    let text = placed.operation.about[Self.language]
    guard case .permission(let permission) = placed.access else { return text }
    return "\(text) \(APIStrings.needs(permission)[Self.language])"
  }

  private func parameters(_ placed: PlacedOperation) -> [JSON] {
    let known: [JSON] = placed.operation.parameters.map { parameter in
      [
        "name": .text(parameter.name), "in": .text(parameter.isInPath ? "path" : "query"), "required": .flag(parameter.isInPath),
        "description": .text(parameter.about[Self.language]), "schema": parameter.schema.json,
        "example": parameter.schema.example(parameter.example),
      ]
    }
    guard placed.method == .post else { return known }
    return known + [
      [
        "name": "Idempotency-Key", "in": "header", "required": true,
        "description": .text(APIStrings.onceKeyAbout[Self.language]),
        "schema": ["type": "string", "pattern": "^[!-~]{1,100}$", "format": "once-key"],
        "example": "8e03978e-40d5-43dd-bc93-6894a57f9324",
      ]
    ]
  }

  private func answer(_ placed: PlacedOperation) -> JSON.Member {
    var answer: [JSON.Member] = [
      .init("description", .text(placed.operation.title[Self.language])),
      .init("content", ["application/json": ["schema": placed.answer.reference]]),
    ]
    let links = placed.operation.leads.map { lead in
      JSON.Member(
        "\(lead.operation)-\(lead.parameter)",
        [
          "operationId": .text(lead.operation),
          "parameters": .record([.init(lead.parameter, .text("$response.body#\(lead.pointer)"))]),
        ])
    }
    if !links.isEmpty { answer.append(.init("links", .record(links))) }
    return JSON.Member(String(placed.status), .record(answer))
  }

  private func refusal(_ refusal: Operation.Refusal) -> JSON.Member {
    var answer: [JSON.Member] = [.init("description", .text(refusal.title[Self.language]))]
    switch refusal {
    case .notSignedIn: answer.append(.init("headers", ["WWW-Authenticate": ["schema": ["type": "string"]]]))
    case .tooMany, .busy: answer.append(.init("headers", ["Retry-After": ["schema": ["type": "integer"]]]))
    default: break
    }
    answer.append(.init("content", ["application/problem+json": ["schema": APIProblem.schema.reference]]))
    return JSON.Member(String(refusal.rawValue), .record(answer))
  }

  /// Every record that has a name.
  private var schemas: [String: JSON] {
    var found: [String: JSON] = [:]
    APIProblem.schema.collect(into: &found)
    for placed in operations {
      placed.answer.collect(into: &found)
      placed.operation.body?.schema.collect(into: &found)
    }
    return found
  }
}

extension Schema {
  /// The schema in words of JSON Schema 2020-12; a record with a name is referred to.
  var reference: JSON {
    if case .record(let record) = self, let name = record.name { return ["$ref": .text("#/components/schemas/\(name)")] }
    return json
  }

  var json: JSON {
    switch self {
    case .text(let rule):
      var members: [JSON.Member] = [.init("type", "string")]
      if rule.least > 0 { members.append(.init("minLength", .integer(rule.least))) }
      if let most = rule.most { members.append(.init("maxLength", .integer(most))) }
      if let pattern = rule.pattern { members.append(.init("pattern", .text(pattern))) }
      if let format = rule.format { members.append(.init("format", .text(format))) }
      return .record(members)
    case .choice(let choices): return ["type": "string", "enum": .list(choices.map(JSON.text))]
    case .integer(let range):
      return ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
    case .flag: return ["type": "boolean"]
    case .list(let schema, let least, let most):
      return ["type": "array", "items": schema.reference, "minItems": .integer(least), "maxItems": .integer(most)]
    case .table(let schema): return ["type": "object", "additionalProperties": schema.reference]
    case .nullable(let schema): return ["oneOf": [schema.reference, ["type": "null"]]]
    case .record(let record): return record.json
    case .variant(let name, let variants):
      return [
        "type": "object", "oneOf": .list(variants.map { Schema.record($0.record).reference }),
        "discriminator": [
          "propertyName": .text(name),
          "mapping": .record(
            variants.compactMap { variant in
              variant.record.name.map { .init(variant.word, .text("#/components/schemas/\($0)")) }
            }),
        ],
      ]
    }
  }

  /// A parameter's example as a value.
  func example(_ text: String) -> JSON {
    if case .integer = self { return Int(text).map(JSON.integer) ?? .text(text) }
    return .text(text)
  }

  fileprivate func collect(into found: inout [String: JSON]) {
    switch self {
    case .record(let record):
      if let name = record.name { found[name] = record.json }
      for field in record.fields { field.schema.collect(into: &found) }
    case .list(let schema, _, _), .table(let schema), .nullable(let schema): schema.collect(into: &found)
    case .variant(_, let variants): for variant in variants { Schema.record(variant.record).collect(into: &found) }
    default: break
    }
  }
}

extension Schema.Record {
  fileprivate var json: JSON {
    [
      "type": "object", "additionalProperties": false,
      "required": .list(fields.filter(\.isRequired).map { .text($0.name) }),
      "properties": .record(
        fields.map { field in
          guard case .record(var members) = field.schema.reference else { return JSON.Member(field.name, [:]) }
          members.append(.init("description", .text(field.about.en)))
          return JSON.Member(field.name, .record(members))
        }),
    ]
  }
}
