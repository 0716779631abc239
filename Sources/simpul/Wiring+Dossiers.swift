import Catalogue
import Core
import Delegation
import Documents
import Dossiers
import Storage
import Synchronization

extension Wiring {
  /// What the room of dossiers asks of the catalogue, translated into its words.
  /// - Parameters:
  ///   - tell: has applicants told; without it nobody hears anything.
  ///   - forget: erases what they were told.
  static func dossierAsks(
    _ services: ServiceList, register: Register,
    tell: @escaping @Sendable (DossierNews, Transaction) throws -> Void = { _, _ in },
    forget: @escaping @Sendable (ID, Transaction) throws -> Void = { _, _ in }
  ) -> Asks {
    let known = KnownTerms()
    return Asks(
      offered: { area, tx in
        try services.shelf(in: tx).services(at: area).filter { $0.service.status == .active }.map(known.terms)
      },
      everOffered: { tx in
        let shelf = try services.shelf(in: tx)
        return (shelf.services + shelf.withdrawn).map(known.terms)
      },
      terms: { keys, tx in
        var found: [ServiceTerms.Key: ServiceTerms] = [:]
        for key in keys {
          if let terms = known[key] {
            found[key] = terms
          } else if let service = try services.service(key.service, version: key.version, in: tx) {
            found[key] = known.terms(ServiceVersion(service: service, version: key.version))
          }
        }
        return found
      },
      authority: register.authority, turned: register.turned, object: register.object,
      document: { [regency = register.regency] dossier, tx in
        try Documents.current(of: dossier, regency: regency, tx).map {
          IssuedDocument(code: $0.code, isValid: $0.state == .valid)
        }
      },
      namedElsewhere: { [regency = register.regency] files, tx in
        try Delegation.filesNamed(among: files, regency: regency, tx)
          .union(Documents.filesNamed(among: files, regency: regency, tx))
      }, tell: tell, forget: forget)
  }

  fileprivate static func terms(_ version: ServiceVersion) -> ServiceTerms {
    let service = version.service
    return ServiceTerms(
      key: ServiceTerms.Key(service: service.key, version: version.version), name: service.name,
      promise: service.promiseLength, fee: service.fee.words,
      requirements: service.requirements.map {
        ServiceTerms.Requirement(
          key: $0.key, name: $0.name, explain: $0.explain, obtain: $0.obtain, isOptional: $0.optional, when: $0.when,
          needed: $0.needed, isInPerson: $0.inPerson ?? false)
      },
      questions: service.questions ?? [],
      steps: service.workflow.map(step), allowsBatch: service.batchApproval,
      isForwarded: service.deliveredBy == .forwarded,
      deemedArticle: service.deemedApproval?.article, letterTitle: service.letter?.title,
      letterBody: service.letter?.body)
  }

  private static func step(_ step: Service.Step) -> DossierStep {
    switch step {
    case .counter: .counter
    case .sectionHead: .sectionHead
    case .secretary: .secretary
    case .head: .head
    }
  }
}

/// Terms that have been translated before: a version of a service never changes.
private final class KnownTerms: Sendable {
  private let known = Mutex<[ServiceTerms.Key: ServiceTerms]>([:])

  subscript(_ key: ServiceTerms.Key) -> ServiceTerms? {
    known.withLock { $0[key] }
  }

  func terms(_ version: ServiceVersion) -> ServiceTerms {
    let key = ServiceTerms.Key(service: version.service.key, version: version.version)
    return known.withLock { known in
      if let found = known[key] { return found }
      let made = Wiring.terms(version)
      known[key] = made
      return made
    }
  }
}
