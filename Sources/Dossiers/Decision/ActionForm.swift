import Core
import Web

/// The fields that go with an action.
struct ActionForm: Sendable {
  let version: Int
  let reason: String
  let details: DecisionDesk.Details

  static func form(for action: DossierAction) -> Form<ActionForm> {
    Form { reader in
      let version = Int(reader.fields["versi"]) ?? -1
      var details = DecisionDesk.Details()
      let reason =
        action == .handOver
        ? taker(&details, &reader)
        : reader.text("alasan", limit: action.longestReason, required: action.needsReason ? DossierStrings.reasonMissing : nil)
      switch action {
      case .pause, .incomplete:
        details.requirements = chosen("syarat", reader)
        if details.requirements.isEmpty { reader.refuse("syarat", DossierStrings.whichMissing) }
      case .complete: (details.requirements, details.needless) = (chosen("syarat", reader), chosen("tidak-perlu", reader))
      case .extend:
        let days = reader.required("hari", { Int($0) }, or: DossierStrings.extendMissing)
        if let days, (1...30).contains(days) {
          details.length = .workingDays(days)
        } else if days != nil {
          reader.refuse("hari", DossierStrings.extendMissing)
        }
      case .reject: details.basis = reader.text("dasar", limit: 200, required: DossierStrings.basisMissing) ?? ""
      case .recommend, .sendBack, .resume, .approve, .handOver, .remind, .takeOver, .takeBack: break
      }
      return reason.map { ActionForm(version: version, reason: $0, details: details) }
    }
  }

  private static func chosen(_ field: String, _ reader: FormReader) -> [String] {
    reader.fields.all(field).filter { !$0.isEmpty }
  }

  /// Who takes the product: of a representative the name and the relation.
  private static func taker(_ details: inout DecisionDesk.Details, _ reader: inout FormReader) -> String? {
    details.taker = reader.required("penerima", Taker.init(rawValue:), or: DossierStrings.takerMissing)
    guard details.taker == .representative else { return "" }
    let name = reader.text("nama", limit: 120, required: DossierStrings.takerNameMissing)
    let relation = reader.text("hubungan", limit: 80, required: DossierStrings.relationMissing)
    guard let name, let relation else { return nil }
    return "\(name) (\(relation))"
  }
}
