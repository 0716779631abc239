package import Civic
package import Core
package import Storage

/// What is read of documents: by staff, by the person's own request, and by anyone who holds one.
extension DocumentDesk {
  /// A document as its page shows it. What stands on it is not there: that is opened by `read`.
  package struct Opened: Sendable {
    package let document: Document
    package let deeds: Set<DocumentRules.Deed>
    package let files: [DocumentFile]
    package let reason: String
    package let issuer: String
    /// The ones it replaces and is replaced by.
    package let others: [Document]
    package let zone: Zone
    /// Whether this person may open what stands on it.
    package let mayRead: Bool
    /// Whether it still counts although its decision has fallen: someone must end it.
    package let isFallen: Bool
  }

  /// - Throws: `Problem.notFound` outside the person's areas.
  package func open(_ id: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> Opened {
    let day = reference.zone.day(of: now)
    let document = try document(id, for: actor, on: day, tx)
    let deeds = DocumentRules.deeds(in: document.state)
    let isFallen =
      try !deeds.isEmpty && !DocumentRules.stands(document, on: asks.subject(document.dossier, actor, now, tx))
    let others = try [document.replaces, document.replacedBy].compactMap { $0 }.compactMap {
      try DocumentStore.document($0, regency: regency, tx)
    }
    let reason = try DocumentStore.sealed(id, regency: regency, tx)?.reason.map {
      try secrets.open($0, at: DocumentStore.place("reason", id, regency: regency))
    }
    return Opened(
      document: document,
      deeds: deeds.filter {
        actor.may(DocumentRules.permission(for: $0), in: document.area, on: day) && !(isFallen && $0 == .keepScan)
      },
      files: try DocumentStore.files(of: id, regency: regency, tx), reason: reason ?? "",
      issuer: try Civic.name(of: document.issuedBy, regency: regency, in: tx), others: others,
      zone: try zone(of: document.area, tx), mayRead: actor.may(.unmask, in: document.area, on: day),
      isFallen: isFallen)
  }

  func zone(of area: AreaCode, _ tx: Transaction) throws -> Zone {
    try reference.data(in: tx).office(of: area)?.zone ?? reference.zone
  }

  /// What has been issued on a dossier, and whether something may be issued now.
  package struct OfDossier: Sendable {
    package let subject: DocumentSubject
    package let documents: [Document]
    package let mayIssue: Bool
    /// The number it would bear, if nobody is quicker.
    package let nextNumber: String?
    package let zone: Zone
  }

  /// - Throws: `Problem.notFound` outside the person's areas.
  package func ofDossier(_ dossier: ID, for actor: Actor, now: Moment, _ tx: Transaction) throws -> OfDossier {
    let subject = try asks.subject(dossier, actor, now, tx)
    let documents = try DocumentStore.documents(of: dossier, regency: regency, tx)
    let zone = try zone(of: subject.area, tx)
    let day = zone.day(of: now)
    let mayIssue =
      DocumentRules.fault(of: subject) == nil && actor.may(.issueDocuments, in: subject.area, on: day)
      && !documents.contains { $0.state == .awaiting || $0.state == .valid }
    let next = mayIssue ? try numbers.preview(numbers.rule(for: subject.kind, of: subject.area, tx), on: day, tx) : nil
    return OfDossier(subject: subject, documents: documents, mayIssue: mayIssue, nextNumber: next, zone: zone)
  }

  /// In which form a document was opened.
  package enum Form: String, Sendable, CaseIterable {
    case print, pdf, scan, signature

    /// The file that shows it; nil for the sheet itself.
    var file: DocumentFile.Kind? {
      switch self {
      case .print: nil
      case .pdf: .pdf
      case .scan: .scan
      case .signature: .signature
      }
    }
  }

  /// What was opened.
  package struct Reading: Sendable {
    package let document: Document
    package let paper: DocumentPaper
    /// The file of the form asked for.
    package let file: DocumentFile?
  }

  /// Opens what stands on a document, in the transaction that notes who did.
  /// - Parameter ids: of the reading and of its event.
  /// - Throws: `Problem.notFound` outside the person's areas, or where there is no such file; `.notAllowed`.
  package func read(_ id: ID, as form: Form, ids: [ID], by actor: Actor, now: Moment, _ tx: Transaction) throws -> Reading {
    let day = reference.zone.day(of: now)
    let document = try document(id, for: actor, on: day, tx)
    guard ids.count >= 2, actor.may(.unmask, in: document.area, on: day) else { throw Problem.notAllowed }
    let file = try form.file.flatMap { kind in
      try DocumentStore.files(of: id, regency: regency, tx).last { $0.kind == kind }
    }
    guard form.file == nil || file != nil, let paper = try paper(of: id, tx) else { throw Problem.notFound }
    try DocumentStore.noteReading(ids, of: id, form: form, by: actor.account, at: now, regency: regency, tx)
    return Reading(document: document, paper: paper, file: file)
  }

  /// What stands on a document.
  func paper(of id: ID, _ tx: Transaction) throws -> DocumentPaper? {
    try DocumentStore.sealed(id, regency: regency, tx).map {
      try DocumentPaper(text: secrets.open($0.paper, at: DocumentStore.place("paper", id, regency: regency)))
    }
  }

  /// What a holder of a document is told.
  package struct Checked: Sendable {
    package let document: Document
    package let office: Office?
    /// The one that stands in its place.
    package let newer: Document?
    package let zone: Zone
  }

  /// - Throws: `Problem.documentUnknown` for a code that does not exist, or belongs to another regency.
  package func check(_ code: PublicCode, _ tx: Transaction) throws -> Checked {
    guard code.regency == regency, let document = try DocumentStore.document(code: code, tx) else {
      throw Problem.documentUnknown
    }
    return Checked(
      document: document, office: try reference.data(in: tx).office(of: document.area),
      newer: try document.replacedBy.flatMap { try DocumentStore.document($0, regency: regency, tx) },
      zone: try zone(of: document.area, tx))
  }

  /// A document about a person, as the copy of their data shows it (UU 27/2022 Art 7).
  package struct KeptDocument: Sendable {
    package let document: Document
    package let office: String
    package let paragraphs: [String]
    package let readings: [(at: Moment, reader: String)]
    package let zone: Zone
  }

  /// What is kept of documents on a person's dossiers.
  package func kept(of dossiers: [ID], _ tx: Transaction) throws -> [KeptDocument] {
    try dossiers.flatMap { try DocumentStore.documents(of: $0, regency: regency, tx) }.map { document in
      KeptDocument(
        document: document, office: try reference.data(in: tx).office(of: document.area)?.name ?? "",
        paragraphs: try paper(of: document.id, tx)?.paragraphs.map { $0.joined(separator: "\n") } ?? [],
        readings: try DocumentStore.readings(of: document.id, regency: regency, tx), zone: try zone(of: document.area, tx))
    }
  }
}
