package import Core
package import Storage

/// Everything an act needs that must not be made inside a transaction, which may run several times:
/// ids, the moment, and the encrypted reason.
package struct ActDraft: Sendable {
  package let id: ID
  let eventID: ID
  let figureIDs: [ID]
  /// The ids of an act on another dossier that follows from this one, and of its event.
  private let consequenceIDs: (act: ID, event: ID)
  package let at: Moment
  package let reason: String
  let sealedReason: Blob?

  /// The same as done at another moment; only before it has been written.
  package func dated(_ moment: Moment) -> ActDraft {
    ActDraft(
      id: id, eventID: eventID, figureIDs: figureIDs, consequenceIDs: consequenceIDs, at: moment, reason: reason,
      sealedReason: sealedReason)
  }

  /// For what follows from the same act on another dossier: an objection that is granted has the application taken up.
  var consequence: ActDraft {
    ActDraft(
      id: consequenceIDs.act, eventID: consequenceIDs.event, figureIDs: [], consequenceIDs: consequenceIDs, at: at,
      reason: "", sealedReason: nil)
  }

  private init(
    id: ID, eventID: ID, figureIDs: [ID], consequenceIDs: (act: ID, event: ID), at: Moment, reason: String,
    sealedReason: Blob?
  ) {
    (self.id, self.eventID, self.figureIDs, self.consequenceIDs) = (id, eventID, figureIDs, consequenceIDs)
    (self.at, self.reason, self.sealedReason) = (at, reason, sealedReason)
  }

  /// The most figures one act changes.
  private static let figureCount = 24

  /// The ids of figures that stand beside those of a decision.
  var furtherFigureIDs: [ID] { figureIDs.suffix(2) }

  /// - Parameter reason: in the words of who acts; may be empty.
  package init(at: Moment, reason: String = "", regency: Int, secrets: Secrets, randomness: Randomness) throws {
    id = randomness.id(at: at)
    eventID = randomness.id(at: at)
    // Changes of figures are rows of their own table, and chance costs a call of the system for each id.
    figureIDs = id.beside(Self.figureCount)
    consequenceIDs = (act: randomness.id(at: at), event: randomness.id(at: at))
    self.at = at
    self.reason = reason
    sealedReason = reason.isEmpty ? nil : try secrets.seal(reason, at: DossierStore.reasonPlace(regency, id))
  }
}
