package import Core

/// A service with its standard: what residents are promised (UU 25/2009 Art 21, PermenPANRB 15/2014).
/// It is written and read as people edit it, so its names are those of the file.
package struct Service: Sendable, Hashable, Codable {
  package enum Status: String, Sendable, Codable {
    case active, abolished
  }

  /// Who finishes it: this office, or another to which the file is forwarded.
  package enum Delivery: String, Sendable, Codable {
    case kecamatan, forwarded
  }

  package enum Applicant: String, Sendable, Codable, CaseIterable {
    case person, proxy, desa, organisation
  }

  /// A step of its workflow; the role that holds the dossier there.
  package enum Step: String, Sendable, Codable, CaseIterable {
    case counter, sectionHead, secretary, head
  }

  /// Never changes: dossiers point to it.
  package let key: String
  package let number: Int
  package let name: Text
  package let summary: Text
  /// Other words people search by.
  package let words: [String]
  package let group: String
  package let lifeEvents: [String]
  package let status: Status
  package let reason: Text?
  package let instead: Text?
  package let deliveredBy: Delivery
  /// `30m`, `2h`, `3d`.
  package let promise: String
  package let fee: Fee
  package let applicants: [Applicant]
  package let requirements: [Requirement]
  /// What is asked about a resident's case, so that they bring no more than it needs.
  package let questions: [Question]?
  package let procedure: [Text]
  package let product: Text
  package let complaint: Text
  package let workflow: [Step]
  package let batchApproval: Bool
  /// Set only where silence is a decision by law that this office may take (UU 30/2014 Art 53).
  package let deemedApproval: DeemedApproval?
  package let letter: Letter?
  /// What the office still has to check against its own rules.
  package let confirm: [Doubt]?
  /// The eight components that are internal; empty until the office fills them.
  package let `internal`: [String: Text]?

  package struct Fee: Sendable, Hashable, Codable {
    /// Nil where the amount follows a rule that the note tells.
    package let rupiah: Int?
    package let note: Text?

    package var words: Text {
      rupiah.map { Money(rupiah: $0).words } ?? note ?? Text("–")
    }
  }

  package struct Requirement: Sendable, Hashable, Codable {
    package let key: String
    package let name: Text
    package let explain: Text
    package let obtain: Text
    /// The rule that asks for it; nil is shown as "tanpa dasar".
    package let basis: String?
    package let optional: Bool
    /// In which cases an optional one is needed.
    package let when: Text?
    /// The answers to `questions` for which it is needed; nil: whatever was answered.
    package let needed: Condition?
  }

  package struct DeemedApproval: Sendable, Hashable, Codable {
    package let article: String
  }

  package struct Letter: Sendable, Hashable, Codable {
    package let title: String
    package let body: String
  }

  package struct Doubt: Sendable, Hashable, Codable {
    package let field: String
    package let reason: Text
  }

  /// How long it takes. The importer refuses a standard whose promise cannot be read.
  package var promiseLength: PromiseLength {
    PromiseLength(promise) ?? .workingDays(1)
  }

  /// Everything a search looks at, in both languages, folded.
  package var searchText: String {
    folded(([name.id, name.en, summary.id, product.id] + words).joined(separator: " "))
  }
}

/// A service as it was at one time; dossiers keep the version they began under.
package struct ServiceVersion: Sendable, Hashable {
  package let service: Service
  package let version: Int

  package init(service: Service, version: Int) {
    self.service = service
    self.version = version
  }
}
