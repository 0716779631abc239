import Core
import Crypto
import HTTPTypes
import Hummingbird

/// What a program sent: its token and its body, believed only once they have been checked.
struct Call: Sendable {
  let token: String?
  let contentType: String
  let onceKey: String?
  let body: [UInt8]

  init(_ request: Request, body: [UInt8] = []) {
    token = Self.bearer(of: request)
    contentType = request.headers[.contentType] ?? ""
    onceKey = request.headers[.idempotencyKey]
    self.body = body
  }

  private init() {
    (token, contentType, onceKey, body) = (nil, "", nil, [])
  }

  /// What came where nothing was sent.
  static let empty = Call()

  /// The token of `Authorization: Bearer …`; the scheme's letters may be large or small (RFC 9110 11.1).
  static func bearer(of request: Request) -> String? {
    let parts = (request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }

  /// The body as a value of the schema.
  /// - Throws: `APIProblem` if it is no JSON or not what the schema says.
  func read(_ schema: Schema) throws -> JSON {
    let type = String(contentType.prefix { $0 != ";" }).trimmed.lowercased()
    guard type == "application/json" else { throw APIProblem.wrongType }
    let value: JSON
    do { value = try JSONReader.read(body) } catch { throw APIProblem.unreadable(error) }
    let faults = schema.faults(in: value)
    guard faults.isEmpty else { throw APIProblem.invalid(faults.map { .init(pointer: $0.pointer, detail: $0.text) }) }
    return value
  }

  /// The key that makes sending twice the same as once.
  func checkedOnceKey() throws -> String {
    guard let onceKey else { throw APIProblem.onceKeyMissing }
    guard (1...100).contains(onceKey.utf8.count), onceKey.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw APIProblem.onceKeyBad
    }
    return onceKey
  }

  /// A hash of what is asked, to tell a repetition from something else.
  func digest(path: String) -> [UInt8] {
    Array(SHA256.hash(data: Array("\(path)\u{0}".utf8) + body))
  }
}

extension HTTPField.Name {
  static var idempotencyKey: HTTPField.Name? { HTTPField.Name("idempotency-key") }
}

extension Operation {
  /// Checks the values of the query.
  /// - Throws: `APIProblem` that names each one that is unknown, stands twice or cannot be so.
  func check(_ query: FormFields) throws {
    var faults: [APIProblem.Fault] = []
    for name in query.names {
      func refuse(_ text: Text) { faults.append(.init(parameter: String(name.prefix(60)), detail: text)) }
      guard let parameter = parameters.first(where: { $0.name == name && !$0.isInPath }) else {
        refuse(APIStrings.unknownParameter)
        continue
      }
      guard query.all(name).count == 1 else {
        refuse(APIStrings.standsTwice)
        continue
      }
      for fault in parameter.schema.faults(in: parameter.schema.value(of: query[name])) { refuse(fault.text) }
    }
    guard faults.isEmpty else { throw APIProblem.invalid(faults) }
  }
}

extension Schema {
  /// What a text in an address is as a value of this schema.
  fileprivate func value(of text: String) -> JSON {
    if case .integer = self { return decimal(text).map(JSON.integer) ?? .text(text) }
    return .text(text)
  }

  /// A whole number in plain digits: `Int` also reads a plus.
  private func decimal(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") } ? Int(text) : nil
  }
}
