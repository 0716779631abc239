import CCurl
import Core

/// Hands mail to a server by SMTP.
package struct Mailer: Sendable {
  private let settings: SMTPSettings
  private let transfer = Transfer("mail")

  package init(_ settings: SMTPSettings) {
    self.settings = settings
  }

  /// How long one mail may take: shorter than half of the lease under which it is sent.
  private static let seconds = 25

  package func send(_ mail: Mail) async -> Outcome {
    var letter = Transfer.Letter(
      url: "\(settings.security == .tls ? "smtps" : "smtp")://\(settings.host):\(settings.port)/\(settings.sender.host)",
      protocols: "smtp,smtps", content: MailFormat.bytes(of: mail, from: settings.sender), seconds: Self.seconds)
    letter.texts.append((CURLOPT_MAIL_FROM.rawValue, "<\(settings.sender.address.text)>"))
    letter.lists.append((CURLOPT_MAIL_RCPT.rawValue, ["<\(mail.to.text)>"]))
    letter.numbers.append((CURLOPT_UPLOAD.rawValue, 1))
    if settings.security == .starttls {
      letter.numbers.append((CURLOPT_USE_SSL.rawValue, Int(CURLUSESSL_ALL.rawValue)))
    }
    if let user = settings.user {
      letter.texts += [(CURLOPT_USERNAME.rawValue, user), (CURLOPT_PASSWORD.rawValue, settings.password)]
    }
    if let file = settings.authorityFile { letter.texts.append((CURLOPT_CAINFO.rawValue, file)) }
    return Self.outcome(await transfer.run(letter))
  }

  /// What the end of a conversation means. 4xx says "not now", 5xx "never" (RFC 5321 4.2.1), except where it
  /// is we who are refused (530, 534, 535, 538): that concerns every mail and is the operator's to mend.
  static func outcome(_ end: Transfer.End) -> Outcome {
    if end.engine == CURLE_OK.rawValue { return .accepted(reference: "") }
    let aboutUs = [530, 534, 535, 538]
    if end.engine == CURLE_LOGIN_DENIED.rawValue || aboutUs.contains(end.code) { return .unreachable("smtp-login") }
    if [CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE].map(\.rawValue)
      .contains(end.engine)
    {
      return .unreachable("tls")
    }
    // The codes after a greeting (2xx, 3xx) are of the step before the line broke.
    switch end.code {
    case 500...599: return .refused("smtp-\(end.code)")
    case 400...499: return end.code == 421 ? .unreachable("smtp-421") : .later("smtp-\(end.code)")
    default: return Transfer.brokenLine(end)
    }
  }
}

extension Transfer {
  /// Why there was no answer to understand.
  static func brokenLine(_ end: End) -> Outcome {
    switch end.engine {
    case CURLE_COULDNT_RESOLVE_HOST.rawValue, CURLE_COULDNT_CONNECT.rawValue: .unreachable("no-connection")
    case CURLE_OPERATION_TIMEDOUT.rawValue: .unreachable("timeout")
    case CURLE_ABORTED_BY_CALLBACK.rawValue: .later("interrupted")
    default: .later("connection-lost")
    }
  }
}
