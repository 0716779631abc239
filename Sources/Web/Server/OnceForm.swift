package import Core
import Crypto
package import Storage

/// A form as it was sent, by which a repetition of it is known.
package struct OnceForm: Sendable {
  /// What was made when the form was shown.
  package let text: String
  private let digest: [UInt8]

  fileprivate init(_ fields: FormFields) {
    text = String(fields[HiddenFields.onceName].prefix(60))
    digest = Array(SHA256.hash(data: fields.canonicalBytes))
  }

  /// - Parameter who: the account, or the record of who has none.
  package func key(of who: ID) -> OnceKey {
    OnceKey(actor: who.text, key: text, body: digest)
  }
}

extension Visit {
  /// The form that was posted, to be done once however often it is sent.
  package var onceForm: OnceForm { OnceForm(fields) }
}
