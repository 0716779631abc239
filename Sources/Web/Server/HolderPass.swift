package import Core
import Storage

/// What a browser shows to go on with what its user began, or opened with code and PIN: signed, for one
/// record, and short-lived, since a phone is lent and a computer shared.
package struct HolderPass: Sendable {
  /// The record it is for.
  package let record: ID
  private let until: Moment
  private let signature: String

  /// How long it lasts after the last page, in minutes.
  private static let minutes = 120
  static let seconds = minutes * 60

  /// - Parameter proof: the secret that opens the record: another secret makes every older pass void.
  init(_ record: ID, proof: String, now: Moment, secrets: Secrets) {
    self.record = record
    until = now.adding(minutes: Self.minutes)
    signature = Self.sign(record, until, proof, secrets)
  }

  /// Nil for what cannot be a pass; whether it is a true one is not said.
  init?(text: String) {
    let parts = text.split(separator: ".").map(String.init)
    guard parts.count == 3, let id = ID(text: parts[0]), let until = Int64(parts[1]), parts[2].utf8.count == 64 else {
      return nil
    }
    record = id
    self.until = Moment(microseconds: until)
    signature = parts[2]
  }

  var text: String { "\(record.text).\(until.microseconds).\(signature)" }

  /// Whether this program gave it out for this record and secret, and it has not run out.
  func isValid(for record: ID, proof: String, now: Moment, secrets: Secrets) -> Bool {
    record == self.record && now < until && isSame(signature.utf8, Self.sign(record, until, proof, secrets).utf8)
  }

  private static func sign(_ record: ID, _ until: Moment, _ proof: String, _ secrets: Secrets) -> String {
    hex(secrets.lookup("\(record.text)/\(until.microseconds)/\(proof)", purpose: "pass"))
  }
}

extension Visit {
  /// The pass this browser says it has.
  package var pass: HolderPass? { cookies.pass }

  /// Lets this browser go on with a record, in place of what it held before.
  /// - Parameter proof: the secret that opens the record.
  package func givePass(for record: ID, proof: String) {
    let pass = HolderPass(record, proof: proof, now: now, secrets: site.secrets)
    set(
      cookie: VisitCookies.setting(
        VisitCookies.pass, to: pass.text, lasting: HolderPass.seconds, secure: site.settings.isSecure))
  }

  /// Takes the pass from the browser.
  package func forgetPass() {
    set(cookie: VisitCookies.setting(VisitCookies.pass, to: "", lasting: 0, secure: site.settings.isSecure))
  }

  /// Whether this browser may go on with a record.
  package func holds(_ record: ID, proof: String) -> Bool {
    cookies.pass?.isValid(for: record, proof: proof, now: now, secrets: site.secrets) ?? false
  }
}
