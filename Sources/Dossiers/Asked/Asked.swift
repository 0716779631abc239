package import Civic
package import Core

/// What a resident was asked for beyond the published standard.
package enum AskedKind: String, Sendable, CaseIterable {
  /// A paper that the standard does not name.
  case paper
  case money
}

/// Where it was asked.
package enum AskedStep: String, Sendable, CaseIterable {
  case counter, village, phone, elsewhere
}

/// A paper that offices are known to ask for without a rule.
package enum AskedPaper: String, Sendable, CaseIterable {
  case neighbourhoodLetter, identityCopy, landTax, dutyStamp, photograph, statement, folder, other

  /// The words by which a standard would name it, folded.
  private var names: [String] {
    switch self {
    case .neighbourhoodLetter: ["pengantar", "rt", "rw"]
    case .identityCopy: ["ktp", "kk", "kartu keluarga", "identitas"]
    case .landTax: ["pbb", "pajak bumi"]
    case .dutyStamp: ["meterai", "materai"]
    case .photograph: ["pas foto", "foto"]
    case .statement: ["pernyataan"]
    case .folder: ["map"]
    case .other: []
    }
  }

  /// What to offer for a service: the papers its standard does not name.
  package static func beyond(_ terms: ServiceTerms) -> [AskedPaper] {
    let published = terms.requirements.map { " \(folded($0.name.id)) " }
    return allCases.filter { paper in
      !paper.names.contains { name in published.contains { $0.contains(" \(name) ") } }
    }
  }
}

/// What a resident says, by one tap and perhaps a second.
package struct AskedAnswer: Sendable, Hashable {
  package let kind: AskedKind
  package let step: AskedStep?
  package let paper: AskedPaper?

  package init(kind: AskedKind, step: AskedStep?, paper: AskedPaper?) {
    (self.kind, self.step) = (kind, step)
    self.paper = kind == .paper ? paper : nil
  }
}

/// How often residents were asked for more, in one month. Only the regency's own people read it.
package struct AskedCounts: Sendable {
  /// Counts below this are shown as a span, and services with fewer files are not named.
  package static let few = 3

  /// A service of an office; nil for all services with too few files to be named.
  package struct Line: Sendable, Hashable {
    package let area: AreaCode
    package let service: String?
    /// How many files the office received of it that month.
    package let received: Int
    package var paper = 0
    package var money = 0
    package var withdrawn = 0
  }

  package let month: Day
  package let lines: [Line]
  package let steps: [AskedKind: [AskedStep?: Int]]
  package let papers: [AskedPaper: Int]

  /// A count in words that lead to no single file: `0`, `1–2`, `3`.
  package static func words(_ count: Int) -> String {
    count == 0 || count >= few ? Numerals.integer(count) : "1–\(few - 1)"
  }
}
