import Addresses
import Civic
import Core
import Web

/// Where residents finish what: the way to a village, and its three lists.
enum CoverageViews {
  static func index(_ districts: [Office], chosen: Office?, _ villages: [Region], _ language: Language) -> HTML {
    """
    <h1>\(BookStrings.coverageTitle, language)</h1>
    <p class="lead">\(CoverageStrings.indexLead, language)</p>
    \(chosen.map { "<h2>\($0.shortName)</h2><ul class=\"columns\">\(villages.html { "<li><a href=\"\(RegisterAddresses.village($0.code.text))\">\($0.fullName)</a></li>" })</ul>" as HTML })
    <h2>\(CoverageStrings.districts, language)</h2>
    <ul class="columns">\(districts.sorted { $0.shortName < $1.shortName }.html { "<li><a href=\"\(RegisterAddresses.coverage().with([("kecamatan", $0.area.text)]))\">\($0.shortName)</a></li>" })</ul>
    """
  }

  static func page(_ coverage: Coverage, today: Day, _ language: Language) -> HTML {
    let isKelurahan = coverage.village.code.villageKind == .kelurahan
    return """
      <p class="crumb"><a href="\(RegisterAddresses.coverage().with([("kecamatan", coverage.district.area.text)]))">\(CoverageStrings.chooseOther, language)</a></p>
      <h1>\(CoverageStrings.title(coverage.village.fullName), language)</h1>
      <p class="muted">\(CoverageStrings.asOf, language) \(today.date(language)).</p>
      \(when: !isKelurahan, "<p>\(CoverageStrings.ofDesa, language)</p>")
      \(when: coverage.lines.contains { isUnsure($0) }, "<p class=\"muted\">≈ \(CoverageStrings.unconfirmed, language)</p>")
      <div class="broad"><ul class="groups">\(Coverage.Place.allCases.filter { isKelurahan || $0 != .village }.html { column($0, coverage, language) })</ul></div>
      """
  }

  private static func column(_ place: Coverage.Place, _ coverage: Coverage, _ language: Language) -> HTML {
    let lines = coverage.lines(at: place)
    return """
      <li><h2>\(CoverageStrings.name(of: place), language)</h2>
      \(when: place == .regency, "<p>\(CoverageStrings.toDistrict, language) \(coverage.district.name).</p>")
      \(lines.isEmpty ? "<p>\(CoverageStrings.none, language)</p>" : "<ul>\(lines.html { line($0, coverage, language) })</ul>")</li>
      """
  }

  private static func line(_ line: Coverage.Line, _ coverage: Coverage, _ language: Language) -> HTML {
    let authority = line.authority
    let link = CatalogueAddresses.service(line.service.key).with([("kantor", coverage.district.area.text)])
    return """
      <li><a href="\(link)">\(line.service.name, language)\(when: isUnsure(line), " <span aria-label=\"\(CoverageStrings.unconfirmedShort[language])\" role=\"img\">≈</span>")</a> <span class="muted">\(authority.limit.map { "\($0.words, language)\(when: !authority.technicalOffice.isEmpty, "; ")" as HTML })\(when: !authority.technicalOffice.isEmpty, next(line, language))</span></li>
      """
  }

  /// Nobody of the regency has confirmed on what power it is finished here.
  private static func isUnsure(_ line: Coverage.Line) -> Bool { line.place != .regency && line.authority.standing.lacksBasis }

  private static func next(_ line: Coverage.Line, _ language: Language) -> HTML {
    let office = line.authority.technicalOffice
    if line.place == .regency { return "\(office)" }
    return "\(line.authority.limit == nil ? CoverageStrings.goesOn : CoverageStrings.larger, language) \(office)"
  }
}
