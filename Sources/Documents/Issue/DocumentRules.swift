package import Civic
package import Core

/// The decisions on documents, as functions of values.
package enum DocumentRules {
  /// What may be done with a document.
  package enum Deed: Sendable, CaseIterable {
    /// Keep the scan of the signed sheet; the first one makes it valid.
    case keepScan
    /// Give it up before it is signed.
    case void
    case replace, withdraw
  }

  /// What may be done in a state: before it is signed it is given up, afterwards only replaced or withdrawn.
  package static func deeds(in state: DocumentState) -> Set<Deed> {
    switch state {
    case .awaiting: [.keepScan, .void]
    case .valid: [.keepScan, .replace, .withdraw]
    case .replaced, .withdrawn, .voided: []
    }
  }

  /// The permission that a deed needs: what has been signed is the head's.
  package static func permission(for deed: Deed) -> Permission {
    switch deed {
    case .keepScan, .void: .issueDocuments
    case .replace, .withdraw: .withdrawDocuments
    }
  }

  /// Why no document can be issued on a dossier now; nil if one can.
  package static func fault(of subject: DocumentSubject) -> Problem? {
    if subject.template == nil { return .noTemplate }
    switch subject.outcome {
    case .none: return .notGranted
    case .elsewhere(let office): return .issuedElsewhere(office)
    case .approved, .grantedByLaw: return nil
    }
  }

  /// Whether the decision that a document was issued on still stands. It fell where the application was taken up again
  /// since, also if it has been decided anew: what stands on the paper is not what was decided then.
  package static func stands(_ document: Document, on subject: DocumentSubject) -> Bool {
    fault(of: subject) == nil && subject.takenUpAt.map { $0 < document.issuedAt } ?? true
  }

  /// The post of the head of an office, with its place: "Camat Gambiran".
  package static func head(of area: AreaCode, place: String) -> String {
    switch area.level {
    case .village: area.villageKind == .kelurahan ? "Lurah \(place)" : "Kepala Desa \(place)"
    case .district: "Camat \(place)"
    case .regency, .province: "Bupati \(place)"
    }
  }

  /// A name as strangers may see it: the first letter of each word. How long a word is stays hidden.
  package static func masked(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).map { "\($0.prefix(1))•••" }.joined(separator: " ")
  }

  /// How long to wait before a PDF is tried again, in minutes: it doubles, up to an hour.
  static func minutesToNextTry(after attempts: Int) -> Int {
    min(60, 1 << min(max(attempts, 0), 6))
  }
}
