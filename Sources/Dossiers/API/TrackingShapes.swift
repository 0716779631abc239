import Civic
import Core
import Web

/// How the progress of a dossier is written as JSON: what its page says to anyone who has the code, and nothing
/// about the person.
enum TrackingShapes {
  private typealias Strings = DossierAPIStrings

  /// A line of a history with the names it needs.
  struct Line: Sendable {
    let act: DossierAct
    let terms: ServiceTerms
  }

  static let tracked = Shape<TrackingDesk.Tracked>.record(
    "Tracked",
    [
      .init("code", .publicCode, Strings.code) { $0.dossier.code },
      .init("service", .text, Strings.service) { $0.dossier.terms.service },
      .init("serviceName", .words, Strings.serviceName) { $0.terms.name },
      .init("office", Shape<String>.text.optional, Strings.office) { $0.office?.name },
      .init("area", .area, Strings.area) { $0.dossier.area },
      .init("receivedAt", .moment, Strings.receivedAt) { $0.dossier.receivedAt },
      .init("state", .choice(DossierState.allCases.map(\.rawValue)), Strings.state) { $0.dossier.state.rawValue },
      .init("stateWords", .words, Strings.inWords) { $0.dossier.words },
      .init("step", .choice(DossierStep.allCases.map(\.rawValue)), Strings.step) { $0.dossier.step.rawValue },
      .init("promised", .dueMoment, Strings.promised) { $0.dossier.firstDue },
      .init("due", .dueMoment, Strings.due) { $0.dossier.due },
      .init("isLate", .flag, Strings.isLate) { $0.reading.isLate },
      .init("next", .words, Strings.nextStep) { $0.dossier.state.next },
      .init("asked", Shape<Text>.words.list(), Strings.asked) { $0.asked },
      .init("objectionUntil", Shape<Day>.day.optional, Strings.objectionUntil) { $0.objectionUntil },
      .init("hops", hop.list(), Strings.hops) { $0.hops },
      .init("officeSeconds", .integer, Strings.officeSeconds) { $0.reading.officeSeconds },
      .init("waitingSeconds", .integer, Strings.waitingSeconds) { $0.reading.waitingSeconds },
      .init("history", act(Strings.history).list(), Strings.history) { tracked in
        tracked.acts.filter(\.kind.isPublic).map { Line(act: $0, terms: tracked.terms) }
      },
    ])

  /// A way to another office.
  private static let hop = Shape<SeenHop>.record(
    "Hop",
    [
      .init("office", .text, Strings.hopOffice) { $0.office.name },
      .init("kind", .choice(OutsideOffice.Kind.allCases.map(\.rawValue)), Strings.hopKind) { $0.office.kind.rawValue },
      .init("stage", .choice(Hop.Stage.allCases.map(\.rawValue)), Strings.hopStage) { $0.hop.stage.rawValue },
      .init("forwardedAt", .moment, Strings.hopForwarded) { $0.hop.forwardedAt },
      .init("receivedAt", Shape<Moment>.moment.optional, Strings.hopReceived) { $0.hop.receivedAt },
      .init("decidedAt", Shape<Moment>.moment.optional, Strings.hopDecided) { $0.hop.decidedAt },
      .init("returnedAt", Shape<Moment>.moment.optional, Strings.hopReturned) { $0.hop.returnedAt },
      .init("due", .dueMoment, Strings.hopDue) { $0.hop.due },
      .init("states", Shape<Text>.words.list(), Strings.hopStates) { $0.states.map(\.kind.words) },
    ])

  /// A line without names and without free text.
  static func act(_ about: Text) -> Shape<Line> {
    .record(
      "HistoryLine",
      [
        .init("at", .moment, Strings.at) { $0.act.at },
        .init("kind", .choice(DossierAct.Kind.allCases.map(\.rawValue)), Strings.actKind) { $0.act.kind.rawValue },
        .init("words", .words, Strings.inWords) { $0.act.words },
        .init("requirements", Shape<Text>.words.list(), Strings.named) { line in
          line.act.requirements.map(line.terms.name)
        },
      ])
  }
}
