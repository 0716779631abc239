import Catalogue
import Civic
import Core
import Documents
import Dossiers
import Press
import Storage

extension Wiring {
  /// What the room of documents asks of dossiers and of the catalogue, translated into its words.
  static func documentAsks(_ workshop: Workshop, _ services: ServiceList, regency: Int) -> DocumentAsks {
    let decisions = DecisionDesk(workshop)
    return DocumentAsks(
      subject: { id, actor, now, tx in
        let opened = try decisions.open(id, by: actor, now: now, tx)
        let authority = try decisions.authorityAtDecision(of: id, tx)
        let shelf = try services.shelf(in: tx)
        let service = (shelf.services + shelf.withdrawn).first { $0.service.key == opened.dossier.terms.service }
        return subject(
          opened, kind: service?.service.group ?? "", authority, try outcome(opened, regency: regency, tx))
      },
      fill: { LetterTemplate.filled($0, with: $1) },
      kinds: { tx in try services.shelf(in: tx).groups.map { DocumentKind(key: $0.key, name: $0.name) } })
  }

  /// The name of the village without its kind, for texts that write the kind themselves.
  private static func villageName(_ opened: DecisionDesk.Opened) -> String {
    let kind = "\(opened.dossier.village?.villageKind?.name.id ?? "") "
    return opened.villageName.hasPrefix(kind) ? String(opened.villageName.dropFirst(kind.count)) : opened.villageName
  }

  private static func subject(
    _ opened: DecisionDesk.Opened, kind: String, _ authority: Authority, _ outcome: DocumentSubject.Outcome
  ) -> DocumentSubject {
    let (dossier, terms, applicant) = (opened.dossier, opened.terms, opened.applicant)
    var template: (title: String, body: String)?
    if let title = terms.letterTitle, let body = terms.letterBody { template = (title, body) }
    let values = [
      "nama": dossier.name, "nik": applicant.nik, "alamat": applicant.address, "desa": villageName(opened),
      "desa-kelurahan": opened.villageName, "kecamatan": opened.office?.shortName ?? "", "kabupaten": opened.regencyName,
      "keperluan": applicant.purpose.isEmpty ? "yang tercantum dalam permohonan" : applicant.purpose, "telepon": applicant.phone,
    ]
    return DocumentSubject(
      dossier: dossier.id, code: dossier.code, area: dossier.area, service: dossier.terms.service, serviceName: terms.name,
      kind: kind, name: dossier.name, template: template, values: values,
      gaps: LetterTemplate.unfilled(template?.body ?? "", with: values).filter { $0 != "nomor" && $0 != "tanggal" },
      office: opened.office, regencyName: opened.regencyName, authority: authority, outcome: outcome,
      takenUpAt: opened.takenUpAt)
  }

  /// Who decided, in the post they held when they did. What another office granted is that office's product.
  private static func outcome(_ opened: DecisionDesk.Opened, regency: Int, _ tx: Transaction) throws -> DocumentSubject.Outcome {
    if let elsewhere = opened.outsideDecision, opened.dossier.decision == .approved {
      return .elsewhere(office: elsewhere.office.name)
    }
    switch opened.dossier.decision {
    case nil, .rejected: return .none
    case .grantedByLaw: return .grantedByLaw(basis: opened.acts.last { $0.kind == .grantedByLaw }?.basis ?? "")
    case .approved:
      guard let act = opened.acts.last(where: { $0.kind == .approved }) else { return .none }
      let acting = [Acting.daily, .vacancy].first { act.capacity.hasPrefix($0.abbreviation) }
      let name = try act.actor.map { try Civic.name(of: $0, regency: regency, in: tx) } ?? ""
      return .approved(by: name, as: Assignment(role: act.step.role, area: opened.dossier.area, acting: acting))
    }
  }

  /// Who signs files electronically: nobody, unless a trial is set.
  static func signer(_ installation: Installation, for purpose: Purpose, now: Moment) throws -> (any Signer)? {
    guard purpose == .working, installation.triesSigning else { return nil }
    return try TrialSigner(folder: installation.folder, now: now)
  }
}
