package import Core
package import Storage
import Web

/// What came with a dossier beside its record: files, answers about the case, messages nobody has read.
package struct FromHome: Sendable {
  package let attachments: [Attachment]
  /// A line for each question that was answered.
  package let answers: [String]
  package let hasUnread: Bool
}

extension DecisionDesk {
  func fromHome(_ dossier: Dossier, _ tx: Transaction) throws -> FromHome {
    FromHome(
      attachments: try AttachmentStore.attachments(of: dossier.id, regency: regency, tx),
      answers: try DossierStore.answers(of: dossier.id, regency: regency, secrets: secrets, tx).split(separator: "\n").map(
        String.init),
      hasUnread: try !MessageStore.unread([dossier.id], regency: regency, tx).isEmpty)
  }
}

extension ApplyDesk {
  /// The receipt of a dossier, for who holds its code and PIN.
  package func receipt(of id: ID, showsPIN: Bool, now: Moment, _ tx: Transaction) throws -> Receipt {
    guard let dossier = try DossierStore.dossier(id, regency: regency, tx),
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { throw Problem.codeUnknown }
    let standing = DecisionDesk.Standing(
      dossier: dossier, terms: terms, actions: [], conflict: nil, mayRecuse: false, refusal: nil, product: .noDocument)
    let opened = try DecisionDesk(workshop).opened(standing, mayAttach: false, mayPrintReceipt: false, for: nil, now: now, tx)
    return Receipt(opened: opened, officer: "", showsPIN: showsPIN, isLocked: false)
  }
}

/// What staff see at once of an application from home.
enum FromHomeView {
  static func notice(_ opened: DecisionDesk.Opened, _ language: Language) -> HTML {
    guard opened.dossier.channel == .online else { return .empty }
    let toBring = opened.toBring
    return Component.notice(
      .plain,
      """
      <p><strong>\(ApplyStrings.fromHomeLong, language).</strong>
      \(when: opened.dossier.state == .unchecked || opened.dossier.state == .incomplete, "\(toBring.isEmpty ? ApplyStrings.nothingToBring : ApplyStrings.willBringList, language)\(when: !toBring.isEmpty, ": \(toBring.map { $0.name[language] }.joined(separator: ", ")).")")</p>
      \(when: !opened.fromHome.answers.isEmpty, "<ul>\(opened.fromHome.answers.html { "<li>\($0)</li>" })</ul>")
      """)
  }

  /// Beside a requirement: whether the applicant will bring it, or the case does not need it.
  static func mark(_ opened: DecisionDesk.Opened, _ key: String, _ language: Language) -> HTML {
    guard opened.dossier.channel == .online else { return .empty }
    if opened.requirements[key] == nil { return " <span class=\"muted\">\(ApplyStrings.notInCase, language)</span>" }
    return opened.toBring.contains { $0.key == key } ? " \(Component.tag(ApplyStrings.willBring[language], .waiting))" : .empty
  }

  static func inboxMark(_ entry: InboxEntry, _ language: Language) -> HTML {
    """
    \(when: entry.dossier.channel == .online, " \(Component.tag(ApplyStrings.fromHome[language], .plain))")\(when: entry.hasUnread, " \(Component.tag(MessageStrings.unread[language], .waiting))")
    """
  }
}
