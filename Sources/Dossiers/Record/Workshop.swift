package import Civic
package import Core
package import Storage

/// What every desk and job of this room works with.
package struct Workshop: Sendable {
  let regency: Int
  package let asks: Asks
  let reference: Reference
  let secrets: Secrets
  let randomness: Randomness
  /// Whether those who sign must have a second factor.
  let signing: SigningPolicy

  package init(
    regency: Int, asks: Asks, reference: Reference, secrets: Secrets, randomness: Randomness,
    signing: SigningPolicy = .advised
  ) {
    self.regency = regency
    self.asks = asks.withObjections()
    self.reference = reference
    self.secrets = secrets
    self.randomness = randomness
    self.signing = signing
  }

  /// As an office worked before it issued its documents from here: its letters were written elsewhere.
  package func withoutLetters() -> Workshop {
    var earlier = asks
    earlier.terms = { [terms = asks.terms] keys, tx in
      try terms(keys, tx).mapValues { terms in
        var terms = terms
        (terms.letterTitle, terms.letterBody) = (nil, nil)
        return terms
      }
    }
    return Workshop(
      regency: regency, asks: earlier, reference: reference, secrets: secrets, randomness: randomness, signing: signing)
  }
}

/// Something that works in the workshop: a desk, where people act, or a job, by which the program does.
protocol AtWork {
  var workshop: Workshop { get }
}

extension AtWork {
  var regency: Int { workshop.regency }
  var asks: Asks { workshop.asks }
  var reference: Reference { workshop.reference }
  var secrets: Secrets { workshop.secrets }
  var randomness: Randomness { workshop.randomness }
  var ledger: DossierLedger { DossierLedger(workshop: workshop) }
}
