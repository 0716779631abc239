import Addresses
import Civic
import Core

/// The API as people read it, made of the same values as its description for programs.
struct APIPage {
  let visit: Visit
  let operations: [PlacedOperation]

  private var language: Language { visit.language }

  var body: HTML {
    """
    <h1>\(APIStrings.title, language)</h1>
    <p class="lead">\(APIStrings.about, language)</p>
    <p>\(APIStrings.forPrograms, language): <a href="\(APIAddresses.description())"><code>\(APIAddresses.description().text)</code></a></p>
    <h2>\(APIStrings.rulesTitle, language)</h2>
    <ul>\(APIStrings.rules.html { "<li>\($0, language)</li>" })</ul>
    \(Operation.Topic.allCases.html(topic))
    \(problems)
    """
  }

  private func topic(_ topic: Operation.Topic) -> HTML {
    "<h2>\(topic.title, language)</h2>\(operations.filter { $0.operation.topic == topic }.html(part))"
  }

  private func part(_ placed: PlacedOperation) -> HTML {
    let operation = placed.operation
    return """
      <section id="\(operation.id)" aria-label="\(operation.title, language)">
      <h3>\(operation.title, language)</h3>
      <p><code>\(placed.method.rawValue) \(placed.path)</code></p>
      <p>\(operation.about, language) \(access(placed.access))</p>
      \(when: !operation.parameters.isEmpty, Component.facts(operation.parameters.map { parameter in
        (parameter.name, "\(parameter.about, language) <span class=\"muted\">\(APIStrings.example, language): <code>\(parameter.example)</code></span>")
      }))
      <pre tabindex="0"><code>\(curl(placed))</code></pre>
      \(answer(placed))
      </section>
      """
  }

  private func access(_ access: Access) -> HTML {
    guard case .permission(let permission) = access else { return "\(APIStrings.noToken, language)" }
    return "\(APIStrings.needs(permission), language)"
  }

  private func answer(_ placed: PlacedOperation) -> HTML {
    """
    <details class="more"><summary>\(APIStrings.answer, language)</summary>
    \(fields(of: placed.answer))</details>
    \(placed.operation.body.map { body in
      """
      <details class="more"><summary>\(APIStrings.body, language)</summary>\(fields(of: body.schema))</details>
      """ as HTML
    })
    """
  }

  /// A line that can be typed as it stands, but for the token.
  private func curl(_ placed: PlacedOperation) -> String {
    var path = placed.path
    var query: [String] = []
    for parameter in placed.operation.parameters {
      if parameter.isInPath {
        path = path.replacing("{\(parameter.name)}", with: parameter.example)
      } else if query.isEmpty {
        query.append("\(parameter.name)=\(PercentEncoding.encode(parameter.example))")
      }
    }
    let link = visit.site.settings.publicAddress + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    var lines = ["curl '\(link)'"]
    if placed.access != .anyone { lines.append("-H \"Authorization: Bearer $SIMPUL_TOKEN\"") }
    if let body = placed.operation.body {
      lines += [
        "-H \"Idempotency-Key: $(uuidgen)\"", "-H 'Content-Type: application/json'", "-d '\(body.example.pretty)'",
      ]
    }
    return lines.joined(separator: " \\\n  ")
  }

  private func fields(of schema: Schema) -> HTML {
    switch schema {
    case .record(let record):
      """
      <dl class="facts">\(record.fields.html { field in
        """
        <div><dt><code>\(field.name)</code>\(when: !field.isRequired, " <span class=\"muted\">(\(WebStrings.optional, language))</span>")</dt>
        <dd>\(field.about, language) <span class="muted">\(kind(of: field.schema))</span>\(when: field.schema.hasFields, fields(of: field.schema))</dd></div>
        """
      })</dl>
      """
    case .list(let schema, _, _), .nullable(let schema), .table(let schema): fields(of: schema)
    case .variant(let name, let variants):
      variants.html { "<h4><code>\(name): \($0.word)</code></h4>\(fields(of: .record($0.record)))" }
    default: .empty
    }
  }

  private func kind(of schema: Schema) -> HTML {
    switch schema {
    case .text(let rule): "\(APIStrings.kindText, language)\(rule.format.map { " (\($0))" })"
    case .choice(let choices): "\(choices.joined(separator: " · "))"
    case .integer: "\(APIStrings.kindInteger, language)"
    case .flag: "true · false"
    case .list: "\(APIStrings.kindList, language)"
    case .table, .record, .variant: ""
    case .nullable(let schema): "\(kind(of: schema)) · null"
    }
  }

  private var problems: HTML {
    """
    <h2>\(APIStrings.problemsTitle, language)</h2>
    <p>\(APIStrings.problemsAbout, language)</p>
    \(Component.facts(APIStrings.commonProblems.map { problem in
      (problem.code, "<span id=\"\(problem.code)\">\(problem.text, language)</span> \(problem.remedy, language)")
    }))
    """
  }
}

extension Schema {
  /// Whether it is a record, or holds records that are not referred to by their name alone.
  fileprivate var hasFields: Bool {
    switch self {
    case .record(let record): record.name != "Words"
    case .list(let schema, _, _), .nullable(let schema), .table(let schema): schema.hasFields
    default: false
    }
  }
}
