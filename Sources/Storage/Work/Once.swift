package import Core

/// Makes a repeatable write happen once: the key is made when the form is shown, so pressing the
/// button twice, or sending again on a bad line, gives the first outcome.
package struct OnceKey: Sendable {
  let actor: String
  let key: String
  let body: Blob

  /// - Parameters:
  ///   - actor: who writes; a key of one person is nothing to another.
  ///   - key: from the form.
  ///   - body: a hash of what is written, to tell a repetition from something else.
  package init(actor: String, key: String, body: [UInt8]) {
    self.actor = actor
    self.key = key
    self.body = Blob(body)
  }
}

extension Transaction {
  /// Does `work` unless it was done before with this key.
  /// - Returns: the outcome of the first time.
  /// - Throws: `Problem` of kind conflict if the key was used for something else.
  package func once(
    _ key: OnceKey, regency: Int, now: Moment, _ work: () throws -> String
  ) throws -> String {
    if let before = try outcome(of: key, regency: regency) { return before }
    let outcome = try work()
    try run(
      """
      INSERT INTO once (regency, actor, key, body, outcome, at)
      VALUES (\(regency), \(key.actor), \(key.key), \(key.body), \(outcome), \(now))
      """)
    return outcome
  }

  /// What came of the work that was done with this key; nil if none was.
  /// - Throws: `Problem` of kind conflict if the key was used for something else.
  package func outcome(of key: OnceKey, regency: Int) throws -> String? {
    let before = try first(
      """
      SELECT body, outcome FROM once
      WHERE regency = \(regency) AND actor = \(key.actor) AND key = \(key.key)
      """
    ) { (body: $0.blob(0), outcome: $0.text(1)) }
    guard let before else { return nil }
    guard before.body == key.body.bytes else { throw Problem.reusedForm }
    return before.outcome
  }

  /// Forgets keys older than `age`.
  package func forgetOnceKeys(regency: Int, before age: Moment) throws {
    try run("DELETE FROM once WHERE regency = \(regency) AND at < \(age)")
  }
}

extension Problem {
  package static let reusedForm = Problem(
    .conflict, "form.reused",
    Text(
      id: "Formulir ini sudah pernah dikirim dengan isi yang lain.",
      en: "This form was already sent with other content."),
    remedy: Text(
      id: "Buka formulir baru untuk mengirim yang berikutnya.", en: "Open a new form to send another."))
}
