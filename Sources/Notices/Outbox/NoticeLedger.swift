import Civic
package import Core
package import Storage

/// The one way in for notices: whoever makes something true orders, in the same transaction, that it be told.
/// What is kept is kept for good; it is sent later, and by hand where no machine can.
package struct NoticeLedger: Sendable {
  let regency: Int
  let secrets: Secrets
  /// Where residents reach the program. What is kept names its pages without it, so that a notice leads to where
  /// the program is served when it is read.
  let address: String
  /// Which machines the installation has.
  let hasMail: Bool
  let hasGateway: Bool

  /// The list of what someone of the office must say.
  static let queue = "notice.hand"

  package init(regency: Int, secrets: Secrets, address: String, hasMail: Bool, hasGateway: Bool) {
    self.regency = regency
    self.secrets = secrets
    self.address = address
    self.hasMail = hasMail
    self.hasGateway = hasGateway
  }

  /// Orders a notice by each way that reaches the person. Doing so again for the same event does nothing.
  package func order(_ order: NoticeOrder, _ tx: Transaction) throws {
    if order.kind.saysWhereItStands, let dossier = order.dossier { try overtake(dossier, at: order.at, tx) }
    let values = Dictionary(order.values.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
    let content = NoticeContent(phone: order.phone, email: order.email, values: values)
    for channel in NoticeRules.channels(order, hasMail: hasMail, hasGateway: hasGateway) {
      let state: NoticeState = channel == .hand ? .hand : .waiting
      try insert(
        Notice(
          id: id(order.event, order.kind, channel, at: order.at), event: order.event, kind: order.kind, channel: channel,
          language: order.language, area: order.area, dossier: order.dossier, orderedAt: order.at, state: state,
          changedAt: order.at, due: channel == .hand ? nil : order.at, tries: 0, reason: ""), content, subject: order.subject, tx)
    }
  }

  /// Takes back what someone should still say about a dossier: things have moved on.
  package func overtake(_ dossier: ID, at now: Moment, _ tx: Transaction) throws {
    let waiting = try tx.all(
      """
      SELECT n.id, n.kind FROM notice n WHERE n.regency = \(regency) AND n.dossier = \(dossier) AND n.state = 'hand'
      """
    ) { (id: try $0.id(0), kind: try $0.value(1, as: NoticeKind.self)) }
    for notice in waiting where notice.kind.saysWhereItStands {
      try withdraw(notice.id, reason: Self.overtaken, now: now, tx)
    }
  }

  /// Erases to whom and with which words something was told of a dossier; that it was told stays.
  package func forget(_ dossier: ID, _ tx: Transaction) throws {
    let told = try tx.all("SELECT n.id FROM notice n WHERE n.regency = \(regency) AND n.dossier = \(dossier)") { try $0.id(0) }
    for id in told { try NoticeStore.forget(id, regency: regency, secrets: secrets, tx) }
  }

  /// Erases what someone was told who follows a service, and sends no more of it.
  package func forgetAll(toldTo subject: ID, _ tx: Transaction) throws {
    let told = try tx.all("SELECT n.id FROM notice n WHERE n.regency = \(regency) AND n.subject = \(subject)") { try $0.id(0) }
    for id in told { try NoticeStore.forget(id, regency: regency, secrets: secrets, tx) }
  }

  /// What was told of a dossier, by which way, to whom, and what became of it: for the person's own copy.
  package func told(of dossier: ID, _ tx: Transaction) throws -> [(at: Moment, what: Text)] {
    try NoticeStore.notices(of: dossier, regency: regency, secrets: secrets, tx).map { opened in
      let (notice, content) = (opened.notice, opened.content)
      let address = notice.channel == .mail ? content.email : content.phone
      return (at: notice.orderedAt, what: NoticeStrings.told(notice, to: address))
    }
  }

  static let overtaken = "overtaken"
  static let needless = "needless"

  /// - Returns: false if it no longer waits to be said.
  @discardableResult
  func withdraw(_ id: ID, reason: String, now: Moment, _ tx: Transaction) throws -> Bool {
    try tx.removeWork(id, regency: regency)
    return try NoticeStore.move(id, from: .hand, to: .withdrawn, reason: reason, regency: regency, now: now, tx)
  }

  /// Gives up on a machine: someone of the office shall say it, unless another machine has it in hand.
  func handOver(_ failed: Notice, _ content: NoticeContent, now: Moment, _ tx: Transaction) throws {
    // What was forgotten is nobody's to say any more.
    guard let dossier = failed.dossier, failed.kind.isSaidByHand, !content.values.isEmpty else { return }
    let others = try NoticeStore.notices(of: dossier, regency: regency, secrets: secrets, tx).map(\.notice)
    let isInHand = others.contains { other in
      other.event == failed.event && other.id != failed.id && other.state != .failed && other.state != .withdrawn
    }
    // What came later says where things stand now; the old need not be said.
    let isOld =
      failed.kind.saysWhereItStands
      && others.contains { $0.orderedAt > failed.orderedAt && $0.kind.saysWhereItStands }
    guard !isInHand, !isOld else { return }
    try insert(
      Notice(
        id: id(failed.event, failed.kind, .hand, at: failed.orderedAt), event: failed.event, kind: failed.kind, channel: .hand,
        language: failed.language, area: failed.area, dossier: dossier, orderedAt: failed.orderedAt, state: .hand,
        changedAt: now, due: nil, tries: 0, reason: ""), content, tx)
  }

  private func insert(_ notice: Notice, _ content: NoticeContent, subject: ID? = nil, _ tx: Transaction) throws {
    guard try NoticeStore.insert(notice, content, subject: subject, regency: regency, secrets: secrets, tx),
      notice.channel == .hand
    else { return }
    try tx.place(notice.id, due: notice.orderedAt, queues: [Self.queue], regency: regency, area: notice.area.text)
  }

  /// The same for the same event, kind and channel, and not to be guessed from them.
  private func id(_ event: ID, _ kind: NoticeKind, _ channel: NoticeChannel, at moment: Moment) -> ID {
    let code = secrets.lookup("\(event.text)/\(kind.rawValue)/\(channel.rawValue)", purpose: "notice")
    return .version7(at: moment, random: Array(code.prefix(16)))
  }
}
