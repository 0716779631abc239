package import Core

extension PersonalDesk.File {
  /// Each value that is kept, in the person's own copy: nothing is masked.
  package var fields: [(name: Text, value: String)] {
    [
      (DossierStrings.name, dossier.name), (DossierStrings.nik, applicant.nik), (DossierStrings.phone, applicant.phone),
      (PersonalStrings.email, applicant.email), (DossierStrings.address, applicant.address),
      (DossierStrings.purpose, applicant.purpose), (DossierStrings.proxy, applicant.proxy),
      (ConflictStrings.familyCard, applicant.familyCard),
      (IntakeStrings.priority, dossier.priority?.words.id ?? ""), (IntakeStrings.channel, dossier.channel.words.id),
      (DossierStrings.received, zone.long(dossier.receivedAt, .id)), (DossierStrings.state, dossier.words.id),
    ] + visits.map { (HomeVisitStrings.title, $0.words) } + fromHome.answers.map { (PersonalStrings.answer, $0) }
      + fromHome.attachments.map { (AttachmentStrings.attachments, words(of: $0)) }
  }

  /// A file that was sent: it has no name of its own but what it is for.
  private func words(of file: Attachment) -> String {
    let name = terms?.name(of: file.requirement).id ?? file.requirement
    let replaced = file.replacedAt == nil ? [] : [AttachmentStrings.replaced.id]
    return ([name, file.kind.rawValue.uppercased(), AttachmentStrings.size(file.size), zone.long(file.at, .id)] + replaced)
      .joined(separator: "; ")
  }

  /// What was done with them, by whom, and who looked (UU 27/2022 Art 32).
  package var trace: [(at: Moment, what: Text)] {
    let done = acts.filter { $0.kind != .forwarded }.map { act in
      (
        at: act.at,
        what: Text(
          id: act.words.id + (act.capacity.isEmpty ? "" : " – \(act.capacity)") + (act.reason.isEmpty ? "" : ": \(act.reason)"),
          en: act.words.en + (act.capacity.isEmpty ? "" : " – \(act.capacity)") + (act.reason.isEmpty ? "" : ": \(act.reason)"))
      )
    }
    let looked = readings.map { (at: $0.at, what: PersonalStrings.looked($0.reader)) }
    let handed = hops.map { (at: $0.hop.forwardedAt, what: HopStrings.sentTo($0.office.name, $0.hop.papers)) }
    return (done + looked + handed).sorted { $0.at < $1.at }
  }
}

extension PersonalDesk.Visit {
  package static let title = HomeVisitStrings.title

  package var fields: [(name: Text, value: String)] {
    [
      (DossierStrings.name, visit.name), (HomeVisitStrings.title, contact.words),
      (HomeVisitStrings.need, visit.need?.words.id ?? ""), (HomeVisitStrings.wishedDay, visit.wishedDay.long(.id)),
      (DossierStrings.state, visit.state.words.id),
    ]
  }

  package var trace: [(at: Moment, what: Text)] { [(visit.askedAt, HomeVisit.State.requested.words)] }
}

extension HomeVisitContact {
  /// All of it on one line.
  fileprivate var words: String { [address, phone, note].filter { !$0.isEmpty }.joined(separator: "; ") }
}

/// What people read in the copy of their data.
enum PersonalStrings {
  static let answer = Text(id: "Jawaban tentang keadaan Anda", en: "Answer about your case")
  static let email = Text(id: "Surel", en: "E-mail")

  static func looked(_ reader: String) -> Text {
    Text(id: "Data pribadi dibuka oleh \(reader)", en: "Personal data opened by \(reader)")
  }
}
