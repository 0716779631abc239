import Civic
package import Core
package import Storage

/// Sending: the draft becomes a dossier, once.
extension ApplyDesk {
  /// A draft ready to be sent, with everything made that must not be made inside a transaction.
  package struct Sending: Sendable {
    let draft: Draft
    let sealed: SealedApplicant
    let answers: Blob?
    let received: ActDraft
    let completeness: ActDraft
    let figureIDs: [ID]
    let eventID: ID
  }

  package func prepareSending(_ opened: Opened, now: Moment) throws -> Sending {
    let (draft, content) = (opened.draft, opened.draft.content)
    let applicant = Applicant(
      nik: content.nik, phone: content.phone, email: content.email, address: content.address, purpose: content.purpose,
      proxy: content.kind == ApplicantKind.proxy.rawValue ? content.proxy : "", pin: opened.pin)
    let answers = Self.words(of: opened)
    func act() throws -> ActDraft { try ActDraft(at: now, regency: regency, secrets: secrets, randomness: randomness) }
    return Sending(
      draft: draft, sealed: try SealedApplicant(applicant, id: draft.id, regency: regency, secrets: secrets),
      answers: answers.isEmpty ? nil : try secrets.seal(answers, at: DossierStore.answersPlace(regency, draft.id)),
      received: try act(), completeness: try act(), figureIDs: [randomness.id(at: now), randomness.id(at: now)],
      eventID: randomness.id(at: now))
  }

  /// What was answered about the case, a line each: a later version of the standard may not know the question.
  private static func words(of opened: Opened) -> String {
    let answers = opened.terms.questions.kept(opened.draft.content.situation).answers
    return opened.terms.questions.compactMap { question in
      question.options.first { $0.key == answers[question.key] }.map { "\(question.text.id) \($0.name.id)" }
    }.joined(separator: "\n")
  }

  /// Makes the dossier. The counter then has five working days to say whether it is complete (UU 30/2014
  /// Art 50). Sent again, it changes nothing.
  /// - Parameter terms: the standard the applicant saw when they sent it.
  /// - Throws: `Problem.changed` if the draft is not as it was shown, `.standardChanged`, `.draftUnfinished`,
  ///   `.serviceNotOffered`, `.officeClosed`.
  package func send(_ sending: Sending, under terms: ServiceTerms.Key, _ tx: Transaction) throws {
    let (id, now) = (sending.draft.id, sending.received.at)
    guard let draft = try DraftStore.draft(id, regency: regency, secrets: secrets, tx) else {
      guard try DossierStore.dossier(id, regency: regency, tx) != nil else { throw Problem.codeUnknown }
      return
    }
    guard draft.version == sending.draft.version else { throw Problem.changed }
    let offered = try offered(draft.terms.service, at: AreaCode(draft.content.area), tx)
    guard offered.key == terms else { throw Problem.standardChanged }
    let files = try AttachmentStore.attachments(of: id, regency: regency, tx)
    guard DraftRules.openStep(draft.content, offered, files) == .check else { throw Problem.draftUnfinished }
    let data = try reference.data(in: tx)
    guard let area = AreaCode(draft.content.area), data.openOffice(of: area) != nil else { throw Problem.officeClosed }
    // The draft goes first: nothing may find both under one code.
    try DraftStore.delete(id, regency: regency, tx)
    try record("draft.sent", id, id: sending.eventID, at: now, tx)
    let arrival = Arrival(
      dossier: dossier(draft, area, offered, data, at: now), sealed: sending.sealed,
      papers: Self.papers(draft.content, offered, files), missing: [], actor: nil, capacity: DossierStrings.resident.id,
      answers: sending.answers, amount: offered.object == nil ? nil : draft.content.amount, received: sending.received,
      completeness: sending.completeness, figureIDs: sending.figureIDs)
    try ledger.receive(arrival, terms: offered, calendar: data.calendar(of: area), tx)
  }

  private func dossier(_ draft: Draft, _ area: AreaCode, _ terms: ServiceTerms, _ data: ReferenceData, at now: Moment) -> Dossier
  {
    let content = draft.content
    let village = AreaCode(content.village).flatMap { code in data.villages(of: area).first { $0.code == code }?.code }
    return Dossier(
      id: draft.id, code: draft.code.compact, area: area, terms: terms.key, promise: terms.promise,
      applicant: ApplicantKind(rawValue: content.kind) ?? .person, name: content.name, village: village, receivedAt: now,
      receivedBy: draft.id, channel: .online, priority: nil, language: Language(rawValue: content.language) ?? .id,
      state: .unchecked, step: .counter, startedAt: nil, firstDue: .distant, due: .distant, decision: nil, decidedAt: nil,
      agendaNumber: nil, isWarned: false, isEscalated: false, version: 1)
  }

  /// What belongs to the case: here as a file, or still to be brought.
  private static func papers(_ content: DraftContent, _ terms: ServiceTerms, _ files: [Attachment]) -> [String: Bool] {
    var papers: [String: Bool] = [:]
    for paper in DraftRules.papers(content, terms) {
      let key = paper.requirement.key
      let isHere = !files.current(for: key).isEmpty
      if isHere || paper.isRequired || content.brought.contains(key) { papers[key] = isHere }
    }
    return papers
  }
}

extension Problem {
  static let standardChanged = Problem(
    .changed, "draft.standard-changed",
    Text(
      id: "Standar layanan ini berubah sejak Anda memeriksa jawaban.",
      en: "The standard of this service has changed since you checked your answers."),
    remedy: Text(id: "Lihat apa yang berubah, lalu kirim lagi.", en: "Look at what changed, then send again."))

  static let draftUnfinished = Problem(
    .invalid, "draft.unfinished",
    Text(id: "Permohonan ini belum lengkap diisi.", en: "This application is not filled in yet."),
    remedy: Text(id: "Lanjutkan dari langkah yang belum diisi.", en: "Go on from the step that is open."))

  static let officeClosed = Problem(
    .notFound, "office.closed",
    Text(id: "Kantor yang Anda pilih tidak lagi melayani.", en: "The office you chose serves no more."),
    remedy: Text(id: "Pilih kantor lain.", en: "Choose another office."))
}
