package import Civic
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
  package var name: Text
  package var summary: Text
  /// Other words people search by.
  package var words: [String]
  package var group: String
  package var lifeEvents: [String]
  package var status: Status
  package var reason: Text?
  package var instead: Text?
  package var deliveredBy: Delivery
  /// `30m`, `2h`, `3d`.
  package var promise: String
  package var fee: Fee
  package var applicants: [Applicant]
  package var requirements: [Requirement]
  /// What is asked about a resident's case, so that they bring no more than it needs.
  package var questions: [Question]?
  package var procedure: [Text]
  package var product: Text
  package var complaint: Text
  package var workflow: [Step]
  package var batchApproval: Bool
  /// Set only where silence is a decision by law that this office may take (UU 30/2014 Art 53).
  package var deemedApproval: DeemedApproval?
  package var letter: Letter?
  /// What the office still has to check against its own rules.
  package var confirm: [Doubt]?
  /// The eight components that are internal; empty until the office fills them.
  package var `internal`: [String: Text]?

  package struct Fee: Sendable, Hashable, Codable {
    /// Nil where the amount follows a rule that the note tells.
    package var rupiah: Int?
    package var note: Text?

    package var words: Text {
      rupiah.map { Money(rupiah: $0).words } ?? note ?? Text("–")
    }
  }

  package struct Requirement: Sendable, Hashable, Codable {
    /// Never changes: dossiers note by it what was handed in.
    package let key: String
    package var name: Text
    package var explain: Text
    package var obtain: Text
    /// The rule that asks for it; nil is shown as "tanpa dasar".
    package var basis: String?
    package var optional: Bool
    /// In which cases an optional one is needed.
    package var when: Text?
    /// The answers to `questions` for which it is needed; nil: whatever was answered.
    package var needed: Condition?
    /// Whether it is no paper but what the resident does at the office: being there, being recorded.
    package var inPerson: Bool? = nil
  }

  package struct DeemedApproval: Sendable, Hashable, Codable {
    package var article: String
  }

  package struct Letter: Sendable, Hashable, Codable {
    package var title: String
    package var body: String
  }

  package struct Doubt: Sendable, Hashable, Codable {
    package var field: String
    package var reason: Text
  }

  /// How long it takes. The importer refuses a standard whose promise cannot be read.
  package var promiseLength: PromiseLength {
    PromiseLength(promise) ?? .workingDays(1)
  }

  /// Everything a search looks at, in both languages, folded.
  var searchText: String {
    folded(([name.id, name.en, summary.id, product.id] + words).joined(separator: " "))
  }
}

/// A service as it was at one time; dossiers keep the version they began under.
package struct ServiceVersion: Sendable, Hashable {
  package let service: Service
  /// Counts the versions of a key over all areas, so that key and version name one text.
  package let version: Int
  /// The office whose own standard it is; nil: that of the whole regency.
  package let area: AreaCode?
  /// The day from which it holds.
  package let from: Day

  package init(service: Service, version: Int, area: AreaCode? = nil, from: Day = .first) {
    self.service = service
    self.version = version
    self.area = area
    self.from = from
  }
}
