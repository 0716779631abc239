import Core
import Storage
import Web

/// How dossiers are written as JSON for staff: what is personal is masked.
enum DossierShapes {
  private typealias Strings = DossierAPIStrings

  /// A page of a work list.
  struct Page: Sendable {
    let entries: [InboxEntry]
    let next: String?
  }

  static let page = Shape<Page>.record(
    "DossierPage",
    [
      .init("items", entry.list(most: 100), Strings.items) { $0.entries },
      .init("next", Shape<String>(.made("cursor")) { .text($0) }.optional, Strings.next) { $0.next },
    ])

  private static let entry = Shape<InboxEntry>.record(
    "DossierSummary",
    common.map { member in .init(member) { $0.dossier } } + [
      .init("serviceName", .words, Strings.serviceName) { $0.service },
      .init("sortedBy", .dueMoment, Strings.sortedBy) { $0.due },
    ])

  static let common: [Shape<Dossier>.Member] = [
    .init("id", .id, Strings.id) { $0.id },
    .init("code", .publicCode, Strings.code) { $0.code },
    .init("area", .area, Strings.area) { $0.area },
    .init("service", .text, Strings.service) { $0.terms.service },
    .init("serviceVersion", .integer, Strings.serviceVersion) { $0.terms.version },
    .init("name", .text, Strings.name) { $0.name },
    .init("channel", .choice(IntakeChannel.allCases.map(\.rawValue)), Strings.channel) { $0.channel.rawValue },
    .init("priority", Shape.choice(SpecialNeed.ofFiles.map(\.rawValue)).optional, Strings.priority) { $0.priority?.rawValue },
    .init("receivedAt", .moment, Strings.receivedAt) { $0.receivedAt },
    .init("state", .choice(DossierState.allCases.map(\.rawValue)), Strings.state) { $0.state.rawValue },
    .init("stateWords", .words, Strings.inWords) { $0.staffWords },
    .init("step", .choice(DossierStep.allCases.map(\.rawValue)), Strings.step) { $0.step.rawValue },
    .init("promised", .dueMoment, Strings.promised) { $0.firstDue },
    .init("due", .dueMoment, Strings.due) { $0.due },
    .init("decision", Shape.choice(["approved", "rejected", "grantedByLaw"]).optional, Strings.decision) {
      $0.decision?.rawValue
    },
    .init("decidedAt", Shape<Moment>.moment.optional, Strings.decidedAt) { $0.decidedAt },
    .init("version", .integer, Strings.version) { $0.version },
  ]

  static let opened = Shape<DecisionDesk.Opened>.record(
    "Dossier",
    common.map { member in .init(member) { $0.dossier } } + [
      .init("serviceName", .words, Strings.serviceName) { $0.terms.name },
      .init("applicant", applicant, Strings.applicant) { $0 },
      .init("requirements", requirement.list(), Strings.requirements) { opened in
        opened.terms.requirements.map { ($0.key, $0.name, opened.requirements[$0.key] == true) }
      },
      .init("actions", action.list(), Strings.actions) { opened in
        DossierAction.allCases.filter(opened.actions.contains)
      },
      .init("isLate", .flag, Strings.isLate) { $0.reading.isLate },
      .init("history", TrackingShapes.act(Strings.history).list(), Strings.history) { opened in
        opened.acts.map { TrackingShapes.Line(act: $0, terms: opened.terms) }
      },
    ])

  /// Masked: who needs more opens the dossier, says why, and is recorded.
  private static let applicant = Shape<DecisionDesk.Opened>.record(
    "Applicant",
    [
      .init("kind", .choice(ApplicantKind.allCases.map(\.rawValue)), Strings.applicantKind) { $0.dossier.applicant.rawValue },
      .init("nik", Shape<String>.text.optional, Strings.maskedNIK) { NIK($0.applicant.nik)?.masked },
      .init("phone", Shape<String>.text.optional, Strings.maskedPhone) { Phone($0.applicant.phone)?.masked },
      .init("email", Shape<String>.text.optional, Strings.maskedEmail) { EmailAddress($0.applicant.email)?.masked },
      .init("village", Shape<String>.text.optional, Strings.village) { $0.villageName.isEmpty ? nil : $0.villageName },
      .init("hasAddress", .flag, Strings.hasAddress) { !$0.applicant.address.isEmpty },
    ])

  private static let requirement = Shape<(key: String, name: Text, isReceived: Bool)>.record(
    "RequirementState",
    [
      .init("key", .text, Strings.key) { $0.key }, .init("name", .words, Strings.name) { $0.name },
      .init("received", .flag, Strings.isReceived) { $0.isReceived },
    ])

  private static let action = Shape<DossierAction>(.choice(DossierAction.allCases.map(\.apiName))) { .text($0.apiName) }

  /// What a write answers: ids and states only, since it is kept for two days to be given again.
  static let written = Shape<Dossier>.record(
    "Written",
    common.filter { ["id", "code", "state", "step", "promised", "due", "version"].contains($0.name) })
}

extension DossierAction {
  /// As programs name it.
  var apiName: String {
    switch self {
    case .complete: "complete"
    case .incomplete: "incomplete"
    case .recommend: "recommend"
    case .sendBack: "sendBack"
    case .pause: "pause"
    case .resume: "resume"
    case .extend: "extend"
    case .approve: "approve"
    case .reject: "reject"
    case .handOver: "handOver"
    case .remind: "remind"
    case .takeOver: "takeOver"
    case .takeBack: "takeBack"
    }
  }
}

extension Taker {
  /// As programs name it.
  var apiName: String {
    switch self {
    case .applicant: "applicant"
    case .representative: "representative"
    }
  }
}

extension InboxFilter {
  /// As programs name it.
  var apiName: String {
    switch self {
    case .open: "open"
    case .overdue: "overdue"
    case .today: "today"
    case .later: "later"
    case .escalated: "escalated"
    case .waiting: "waiting"
    case .elsewhere: "elsewhere"
    case .handOver: "handOver"
    }
  }
}
