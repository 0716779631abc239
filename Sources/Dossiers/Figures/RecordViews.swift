import Addresses
import Civic
import Core
import Web

/// What the records behind a figure are called.
struct RecordNames: Sendable {
  /// The area of the figure.
  let area: String
  let offices: ReferenceData
  let terms: [ServiceTerms.Key: ServiceTerms]
  /// By the key of the service.
  let services: [String: Text]
}

/// The records behind a figure, a page at a time.
enum RecordViews {
  static func records(
    _ visit: StaffVisit, _ records: FigureRecords, _ names: RecordNames, part: String, showsNames: Bool
  ) -> HTML {
    let language = visit.language
    let zone = visit.site.reference.zone
    func moment(_ moment: Moment?) -> HTML {
      moment.flatMap { $0 == .distant ? nil : "\(zone.short($0, language))" } ?? "–"
    }
    // Many offices stand in one list only where the area is larger than an office.
    let ofMany = records.area.level == .regency
    let ending = records.kind.isOfNow || records.kind == .received ? DossierStrings.due : DossierStrings.decided
    return """
      <h1>\(DossierStrings.recordsTitle, language)</h1>
      \(lead(records, names, part, language))
      \(records.dossiers.isEmpty ? Component.empty(DossierStrings.noRecords[language], DossierStrings.noRecordsAdvice[language]) : Component.table(
        caption: DossierStrings.recordsTitle[language],
        columns: [.init(DossierStrings.code[language]), .init(DossierStrings.name[language])]
          + (ofMany ? [.init(DossierStrings.office[language])] : [])
          + [
            .init(DossierStrings.service[language]), .init(DossierStrings.receivedAt[language]), .init(ending[language]),
            .init(DossierStrings.state[language]),
          ],
        rows: records.dossiers.map { dossier in
          let code = PublicCode(typed: dossier.code)?.text ?? dossier.code
          let cells: [HTML] = [
            showsNames ? "<a class=\"number\" href=\"\(DossierAddresses.dossier(dossier.id.text))\">\(code)</a>" : "<span class=\"number\">\(code)</span>",
            showsNames ? "\(dossier.name)" : "•••",
          ]
          let office: [HTML] = ofMany ? ["\(names.offices.office(of: dossier.area)?.shortName ?? dossier.area.text)"] : []
          return cells + office + [
            "\(names.terms[dossier.terms].map { $0.name[language] } ?? dossier.terms.service)", moment(dossier.receivedAt),
            moment(ending == DossierStrings.due ? dossier.due : dossier.decidedAt), "\(dossier.staffWords, language)",
          ]
        }))
      \(more(records, part, language))
      \(exports(visit, records))
      """
  }

  static func turnedAway(_ visit: StaffVisit, _ records: FigureRecords, _ names: RecordNames, part: String) -> HTML {
    let (language, zone) = (visit.language, visit.site.reference.zone)
    return """
      <h1>\(DossierStrings.recordsTitle, language)</h1>
      \(lead(records, names, "", language))
      \(Component.table(
        caption: DossierStrings.turnedAway[language],
        columns: [
          .init(DossierStrings.time[language]), .init(DossierStrings.reason[language]), .init(DossierStrings.service[language]),
        ],
        rows: records.turnedAway.map { one in
          ["\(zone.short(one.at, language))", "\(one.reason.words, language)", "\(names.services[one.service]?[language] ?? "–")"]
        }))
      \(more(records, part, language))
      \(exports(visit, records))
      """
  }

  /// What of these records can be taken out: those of a month.
  private static func exports(_ visit: StaffVisit, _ records: FigureRecords) -> HTML {
    switch records.kind {
    case .received: ExportViews.form(visit, [.received], area: records.area, month: records.month)
    case .decided, .onTime, .late, .withoutBasis: ExportViews.form(visit, [.decided], area: records.area, month: records.month)
    case .turnedAway: ExportViews.form(visit, [.turnedAway], area: records.area, month: records.month)
    case .open, .overdue, .away: .empty
    }
  }

  private static func more(_ records: FigureRecords, _ part: String, _ language: Language) -> HTML {
    guard !records.next.isEmpty else { return .empty }
    let link = FigureViews.recordsLink(records.kind, part, records.area, records.month).with([("sesudah", records.next)])
    return Component.linkButton(DossierStrings.more[language], to: link, .secondary)
  }

  private static func lead(_ records: FigureRecords, _ names: RecordNames, _ service: String, _ language: Language) -> HTML {
    """
    <p class="lead">\(records.kind.words, language)\(when: !records.kind.isOfNow, " · \(records.month.monthName(language))") · \(names.area)\(names.services[service].map { " · \($0, language)" as HTML })</p>
    """
  }
}

extension FigureRecords.Kind {
  var words: Text {
    switch self {
    case .received: DossierStrings.received
    case .decided: DossierStrings.decided
    case .onTime: DossierStrings.onTime
    case .late: DossierStrings.late
    case .open: DossierStrings.openNow
    case .overdue: DossierStrings.overdueNow
    case .withoutBasis: WhyStrings.withoutBasis
    case .away: NodeStrings.away
    case .turnedAway: DossierStrings.turnedAway
    }
  }
}
