import Addresses
import Core
import Dossiers
import Notices
import Post
import Storage

extension Wiring {
  /// What the room of notices asks of dossiers, translated into its words.
  static func noticeAsks(_ decisions: DecisionDesk, regency: Int, secrets: Secrets) -> NoticeAsks {
    NoticeAsks(
      dossier: { id, actor, now, tx in
        let opened = try decisions.open(id, by: actor, now: now, tx)
        return DossierCard(
          name: opened.dossier.name, code: PublicCode(typed: opened.dossier.code)?.text ?? opened.dossier.code,
          service: opened.terms.name, isReachable: !opened.applicant.phone.isEmpty || !opened.applicant.email.isEmpty)
      },
      noteReading: { id, ids, actor, now, tx in
        guard let row = ids.first else { throw Problem.notAllowed }
        let opened = try decisions.open(id, by: actor, now: now, tx)
        let reason = "Menyampaikan pemberitahuan"
        let sealed = try secrets.sealRepeatably(
          reason, at: Secrets.Place(regency: regency, table: "personal_read", column: "reason", id: row))
        try decisions.noteReading(opened, reason: reason, sealed: sealed, ids: ids, by: actor, now: now, tx)
      })
  }

  /// Where officers say what no machine does.
  var tellDesk: TellDesk {
    TellDesk(
      ledger: notices,
      asks: Self.noticeAsks(DecisionDesk(workshop), regency: installation.regency, secrets: secrets), reference: reference)
  }

  /// Turns what happened to a dossier into a notice, and what was overtaken into silence.
  static func telling(_ notices: NoticeLedger) -> @Sendable (DossierNews, Transaction) throws -> Void {
    { news, tx in
      guard let kind = kind(of: news.kind) else { return try notices.overtake(news.dossier.id, at: news.at, tx) }
      let (dossier, language) = (news.dossier, news.dossier.language)
      var order = NoticeOrder(event: news.act, at: news.at, kind: kind, language: language, area: dossier.area)
      (order.phone, order.email, order.dossier, order.isFaceToFace) = (news.phone, news.email, dossier.id, news.isFaceToFace)
      order.values = [
        .person: dossier.name, .service: news.service[language], .office: news.office,
        .code: PublicCode(typed: dossier.code)?.text ?? dossier.code,
        .link: DossierAddresses.tracked(dossier.code).text, .date: news.due(language),
        .requirements: news.requirements.map { $0[language] }.joined(separator: ", "), .reason: news.reason,
        .basis: news.basis, .objection: news.objectionUntil?.date(language) ?? "", .answerer: news.answerer,
        .destination: news.destination,
      ].filter { kind.places.contains($0.key) }
      try notices.order(order, tx)
    }
  }

  private static func kind(of kind: DossierNews.Kind) -> NoticeKind? {
    switch kind {
    case .received: .received
    case .incomplete: .incomplete
    case .correction: .correction
    case .extended: .extended
    case .approved: .approved
    case .rejected: .rejected
    case .grantedByLaw: .grantedByLaw
    case .pinRenewed: .pinRenewed
    case .promiseBroken: .promiseBroken
    case .written: .message
    case .objectionRejected: .objectionRejected
    case .appealRejected: .appealRejected
    case .rejectedElsewhere: .rejectedElsewhere
    case .reopened: .reopened
    case .handedToOther: .handedToOther
    case .forwarded: .forwarded
    case .returned: .returned
    case .overtaken: nil
    }
  }

  /// The machines of this installation.
  static func couriers(_ installation: Installation) throws -> (couriers: Couriers, signature: Signature?) {
    var couriers = Couriers()
    if let settings = try installation.smtp() {
      let mailer = Mailer(settings)
      couriers.mail = { mail in await mailer.send(mail) }
    }
    let settings = try installation.gateway()
    if let settings {
      let gateway = Gateway(settings)
      couriers.message = { message, now in await gateway.send(message, now: now) }
    }
    return (couriers, settings?.signature)
  }
}
