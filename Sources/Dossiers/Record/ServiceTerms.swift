package import Civic
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
    /// What it is, in plain words, and how to get it.
    package let explain: Text
    package let obtain: Text
    package let isOptional: Bool
    /// In which cases an optional one is needed.
    package let when: Text?
    /// The answers about a resident's case for which it is needed; nil: whatever was answered.
    package let needed: Condition?
    /// Whether it is no paper but what the resident does at the office.
    package let isInPerson: Bool

    package init(
      key: String, name: Text, explain: Text = Text(""), obtain: Text = Text(""), isOptional: Bool, when: Text? = nil,
      needed: Condition? = nil, isInPerson: Bool = false
    ) {
      self.key = key
      self.name = name
      self.explain = explain
      self.obtain = obtain
      self.isOptional = isOptional
      self.when = when
      self.needed = needed
      self.isInPerson = isInPerson
    }
  }

  package let key: Key
  package let name: Text
  package let promise: PromiseLength
  package let fee: Text
  package let requirements: [Requirement]
  /// What is asked about a resident's case.
  package let questions: [Question]
  /// Who holds the dossier, in order; the last decides.
  package let steps: [DossierStep]
  package let allowsBatch: Bool
  /// Whether another office finishes it: this one receives, forwards and hands over.
  package let isForwarded: Bool
  /// The article under which silence grants it; nil where silence grants nothing.
  package let deemedArticle: String?
  package var letterTitle: String?
  package var letterBody: String?
  /// What is asked to know the size of the object. It is of the register as it is now, not of the version; filled in
  /// where a case is taken in.
  package var object: ObjectMeasure?

  package init(
    key: Key, name: Text, promise: PromiseLength, fee: Text, requirements: [Requirement],
    questions: [Question] = [], steps: [DossierStep],
    allowsBatch: Bool, isForwarded: Bool = false, deemedArticle: String?, letterTitle: String?, letterBody: String?
  ) {
    self.key = key
    self.name = name
    self.promise = promise
    self.fee = fee
    self.requirements = requirements
    self.questions = questions
    self.steps = steps
    self.allowsBatch = allowsBatch
    self.isForwarded = isForwarded
    self.deemedArticle = deemedArticle
    self.letterTitle = letterTitle
    self.letterBody = letterBody
  }

  /// The requirements of a case: those that its answers leave out are not asked for.
  package func papers(in situation: Situation) -> [Paper] {
    requirements.filter { situation.meets($0.needed) }.map { requirement in
      let isNeeded = requirement.needed.map(situation.meetsForCertain) ?? false
      let isUnsure = situation.isUnsure(of: requirement.needed)
      return Paper(requirement: requirement, isRequired: !isUnsure && (!requirement.isOptional || isNeeded), isUnsure: isUnsure)
    }
  }

  package func name(of requirement: String) -> Text {
    requirements.first { $0.key == requirement }?.name ?? Text(requirement)
  }
}

/// A requirement as one case has it.
package struct Paper: Sendable, Hashable {
  package let requirement: ServiceTerms.Requirement
  /// Whether this case cannot do without it.
  package let isRequired: Bool
  /// Whether it hangs on an answer that the resident does not know: the office finds out, and nothing waits for it.
  package let isUnsure: Bool

  /// In which case it is needed, where this case is not known to be one.
  package var condition: Text? {
    isRequired ? nil : isUnsure ? ApplyStrings.unsurePaper : requirement.when ?? ApplyStrings.optionalPaper
  }
}
