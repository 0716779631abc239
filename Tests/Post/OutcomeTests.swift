import CCurl
import Core
import Testing

@testable import Post

@Suite("What the end of a conversation means")
struct OutcomeTests {
  private func end(_ engine: CURLcode, _ code: Int, _ answer: String = "") -> Transfer.End {
    Transfer.End(engine: engine.rawValue, code: code, answer: Array(answer.utf8))
  }

  @Test("a mail server says now, later or never")
  func mail() {
    #expect(Mailer.outcome(end(CURLE_OK, 250)) == .accepted(reference: ""))
    #expect(Mailer.outcome(end(CURLE_SEND_ERROR, 550)) == .refused("smtp-550"))
    #expect(Mailer.outcome(end(CURLE_SEND_ERROR, 451)) == .later("smtp-451"))
    #expect(Mailer.outcome(end(CURLE_SEND_ERROR, 421)) == .unreachable("smtp-421"))
    #expect(Mailer.outcome(end(CURLE_LOGIN_DENIED, 535)) == .unreachable("smtp-login"))
    #expect(Mailer.outcome(end(CURLE_SEND_ERROR, 530)) == .unreachable("smtp-login"))
    #expect(Mailer.outcome(end(CURLE_COULDNT_CONNECT, 0)) == .unreachable("no-connection"))
    #expect(Mailer.outcome(end(CURLE_USE_SSL_FAILED, 220)) == .unreachable("tls"))
    #expect(Mailer.outcome(end(CURLE_OPERATION_TIMEDOUT, 354)) == .unreachable("timeout"))
    #expect(Mailer.outcome(end(CURLE_GOT_NOTHING, 0)) == .later("connection-lost"))
  }

  @Test("a gateway has taken a message only if it clearly says so")
  func gateway() {
    #expect(Gateway.outcome(end(CURLE_OK, 200, #"{"accepted":true,"id":"a1"}"#)) == .accepted(reference: "a1"))
    #expect(Gateway.outcome(end(CURLE_OK, 202, #"{"accepted":true}"#)) == .accepted(reference: ""))
    #expect(Gateway.outcome(end(CURLE_OK, 200, #"{"accepted":false}"#)) == .refused("gateway"))
    for nonsense in ["", "ok", "<html>masuk dulu</html>", #"{"accepted":"ya"}"#, #"{"id":"a1"}"#, "[]", "{"] {
      #expect(Gateway.outcome(end(CURLE_OK, 200, nonsense)) == .later("unclear-answer"), "\(nonsense)")
    }
    #expect(Gateway.outcome(end(CURLE_OK, 422, #"{"accepted":false}"#)) == .refused("http-422"))
    #expect(Gateway.outcome(end(CURLE_OK, 422, "nginx")) == .later("http-422"))
    #expect(Gateway.outcome(end(CURLE_OK, 503)) == .later("http-503"))
    #expect(Gateway.outcome(end(CURLE_OK, 429)) == .later("http-429"))
    for code in [301, 401, 403, 404] { #expect(Gateway.outcome(end(CURLE_OK, code)) == .unreachable("http-\(code)")) }
    #expect(Gateway.outcome(end(CURLE_OPERATION_TIMEDOUT, 0)) == .unreachable("timeout"))
  }
}

@Suite("Signatures of messages between programs")
struct SignatureTests {
  private let now = Moment(seconds: 1_614_265_330)

  private func made(_ body: String, id: String = "msg_p5jXN8AQM9LWM0D4loKWxJek", at moment: Moment? = nil) throws -> [String:
    String]
  {
    let signature = try #require(Signature(secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    return Dictionary(
      uniqueKeysWithValues: signature.headers(id: id, at: moment ?? now, body: Array(body.utf8)).map { ($0.name, $0.value) })
  }

  private func accepts(
    _ headers: [String: String], _ body: String, secret: String = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", now: Moment? = nil
  ) throws -> Bool {
    try #require(Signature(secret: secret)).accepts({ headers[$0] }, body: Array(body.utf8), now: now ?? self.now)
  }

  @Test("it is that of the specification's own example")
  func example() throws {
    #expect(try made(#"{"test": 2432232314}"#)["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test("what is ours is believed; what was changed, is old, is signed by others or not at all is not")
  func forged() throws {
    let body = #"{"state":"delivered"}"#
    let right = try made(body)
    #expect(try accepts(right, body))
    #expect(try !accepts(right, body + " "))
    #expect(try !accepts(right, body, secret: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
    #expect(try accepts(right, body, now: now.adding(seconds: 300)))
    #expect(try !accepts(right, body, now: now.adding(seconds: 301)))
    for stamp in ["\(Int64.min)", "\(Int64.max)", "-1", "99999999999999999999"] {
      #expect(try !accepts(right.merging(["webhook-timestamp": stamp]) { $1 }, body), "\(stamp)")
    }
    #expect(try !accepts(right, body, now: now.adding(seconds: -301)))
    for name in right.keys {
      var changed = right
      changed[name] = nil
      #expect(try !accepts(changed, body), "without \(name)")
      changed[name] = "x"
      #expect(try !accepts(changed, body), "with another \(name)")
    }
    var several = right
    several["webhook-signature"] = "v1a,xyz v1,AAAA \(right["webhook-signature"] ?? "")"
    #expect(try accepts(several, body))
  }

  @Test("a secret that is short or no base64 is none")
  func secrets() {
    for bad in ["", "whsec_", "rahasia", "whsec_AAAA", "whsec_ÄÖÜ"] { #expect(Signature(secret: bad) == nil, "\(bad)") }
  }
}

@Suite("Parts of SMS")
struct SMSLengthTests {
  @Test("plain letters go 160 to one part and 153 to each of several")
  func plain() {
    #expect(SMSLength(of: "").parts == 0)
    #expect(SMSLength(of: String(repeating: "a", count: 160)).parts == 1)
    #expect(SMSLength(of: String(repeating: "a", count: 161)).parts == 2)
    #expect(SMSLength(of: String(repeating: "a", count: 306)).parts == 2)
    #expect(SMSLength(of: String(repeating: "a", count: 307)).parts == 3)
  }

  @Test("letters of the extension table count twice")
  func extended() {
    #expect(SMSLength(of: String(repeating: "€", count: 80)).parts == 1)
    #expect(SMSLength(of: String(repeating: "€", count: 81)).parts == 2)
    #expect(SMSLength(of: "{[~]}").units == 10)
  }

  @Test("one other letter makes the whole text dear: 70, then 67, in units of UTF-16")
  func unicode() {
    let text = SMSLength(of: String(repeating: "a", count: 69) + "ś")
    #expect(!text.isPlain && text.parts == 1)
    #expect(SMSLength(of: String(repeating: "a", count: 70) + "ś").parts == 2)
    #expect(SMSLength(of: String(repeating: "😀", count: 35)).parts == 1)
    #expect(SMSLength(of: String(repeating: "😀", count: 36)).parts == 2)
  }
}
