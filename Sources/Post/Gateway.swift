import CCurl
package import Core
import Foundation

/// A short message to one telephone number, for a gateway to bring by SMS or WhatsApp.
package struct ShortMessage: Sendable, Hashable {
  /// Stable for what it tells: the gateway takes an id once.
  package var id: String
  /// `+62812…`
  package var to: String
  package var text: String
  package var language: Language

  package init(id: String, to: String, text: String, language: Language) {
    self.id = id
    self.to = to
    self.text = text
    self.language = language
  }
}

/// Hands short messages to a gateway: a signed JSON posted to its address, answered by
/// `{"accepted": true, "id": "…"}` or `{"accepted": false}`. `docs/gateway.md` is the whole of it.
package struct Gateway: Sendable {
  private let settings: GatewaySettings
  private let transfer = Transfer("gateway")

  package init(_ settings: GatewaySettings) {
    self.settings = settings
  }

  private static let seconds = 20

  private struct Body: Encodable {
    var type = "message.send"
    var id: String
    var to: String
    var text: String
    var language: String
  }

  private struct Reply: Decodable {
    var accepted: Bool
    var id: String?
  }

  package func send(_ message: ShortMessage, now: Moment) async -> Outcome {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = Body(id: message.id, to: message.to, text: message.text, language: message.language.rawValue)
    guard let content = try? encoder.encode(body) else { return .refused("unreadable") }
    let bytes = Array(content)
    var letter = Transfer.Letter(
      url: settings.url, protocols: "http,https", content: bytes, seconds: Self.seconds)
    letter.numbers += [(CURLOPT_POST.rawValue, 1), (CURLOPT_POSTFIELDSIZE.rawValue, bytes.count)]
    let signed = settings.signature.headers(id: message.id, at: now, body: bytes).map { "\($0.name): \($0.value)" }
    letter.lists.append((CURLOPT_HTTPHEADER.rawValue, signed + ["Content-Type: application/json", "Expect:"]))
    return Self.outcome(await transfer.run(letter))
  }

  /// Only a clear yes counts as taken: a page that asks to sign in to some network also comes with 200.
  static func outcome(_ end: Transfer.End) -> Outcome {
    guard end.engine == CURLE_OK.rawValue else {
      let tls = [CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION].map(\.rawValue)
      return tls.contains(end.engine) ? .unreachable("tls") : Transfer.brokenLine(end)
    }
    let reply = try? JSONDecoder().decode(Reply.self, from: Data(end.answer))
    switch end.code {
    case 200...299:
      guard let reply else { return .later("unclear-answer") }
      return reply.accepted
        ? .accepted(reference: String((cleaned(reply.id ?? "", limit: 5000) ?? "").prefix(100))) : .refused("gateway")
    case 400, 413, 422: return reply?.accepted == false ? .refused("http-\(end.code)") : .later("http-\(end.code)")
    case 429, 500...599: return .later("http-\(end.code)")
    // Whatever else: the address or the secret is not what the gateway expects.
    default: return .unreachable("http-\(end.code)")
    }
  }
}
