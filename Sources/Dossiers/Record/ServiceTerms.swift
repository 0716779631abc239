package import Core

/// What this room needs to know of a service: the terms under which a dossier is handled.
package struct ServiceTerms: Sendable, Hashable {
  /// A service in one version: the terms a dossier began under.
  package struct Key: Sendable, Hashable {
    package let service: String
    package let version: Int

    package init(service: String, version: Int) {
      self.service = service
      self.version = version
    }
  }

  package struct Requirement: Sendable, Hashable {
    package let key: String
    package let name: Text
    package let isOptional: Bool

    package init(key: String, name: Text, isOptional: Bool) {
      self.key = key
      self.name = name
      self.isOptional = isOptional
    }
  }

  package let key: Key
  package let name: Text
  package let promise: PromiseLength
  package let fee: Text
  package let requirements: [Requirement]
  /// Who holds the dossier, in order; the last decides.
  package let steps: [DossierStep]
  package let allowsBatch: Bool
  /// The article under which silence grants it; nil where silence grants nothing.
  package let deemedArticle: String?
  package let letterTitle: String?
  package let letterBody: String?

  package init(
    key: Key, name: Text, promise: PromiseLength, fee: Text, requirements: [Requirement], steps: [DossierStep],
    allowsBatch: Bool, deemedArticle: String?, letterTitle: String?, letterBody: String?
  ) {
    self.key = key
    self.name = name
    self.promise = promise
    self.fee = fee
    self.requirements = requirements
    self.steps = steps
    self.allowsBatch = allowsBatch
    self.deemedArticle = deemedArticle
    self.letterTitle = letterTitle
    self.letterBody = letterBody
  }

  package func name(of requirement: String) -> Text {
    requirements.first { $0.key == requirement }?.name ?? Text(requirement)
  }
}
