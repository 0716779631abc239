import Addresses
import Web

/// Tracking for programs: the page of a code, without the PIN.
struct TrackingAPI: Sendable {
  let pages: TrackingPages

  var routes: [Route] {
    [
      .publicAPI(Self.track, at: APIAddresses.tracking, answers: TrackingShapes.tracked) { visit, code in
        try await pages.tracked(visit, code)
      }
    ]
  }

  private static let track = Operation(
    "trackDossier", .tracking, DossierAPIStrings.track, DossierAPIStrings.trackAbout,
    parameters: [.path("code", .publicCode, DossierAPIStrings.code, example: "3DP7-K2M9-QXT4-7W")], refusals: [.tooMany])
}
