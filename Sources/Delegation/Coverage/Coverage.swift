package import Civic
package import Core
package import Storage

/// Where residents of a village finish each service: at the kelurahan, at the kecamatan, or only at the regency.
package struct Coverage: Sendable {
  package enum Place: Sendable, Hashable, CaseIterable {
    case village, district, regency
  }

  /// A service with where it ends and under what.
  package struct Line: Sendable {
    package let service: ServiceName
    package let place: Place
    package let authority: Authority
  }

  package let village: Region
  package let district: Office
  package let lines: [Line]

  package func lines(at place: Place) -> [Line] { lines.filter { $0.place == place } }

  /// Where a service ends, by what the office of the village and that of the district may do.
  /// - Parameter village: nil for a desa, which holds no power of the regency (PP 17/2018 Art 11, 25).
  static func line(_ service: ServiceName, village: Authority?, district: Authority) -> Line {
    if service.isForwarded { return Line(service: service, place: .regency, authority: district) }
    if let village, village.standing.isHere || (village.standing == .unconfirmed && !village.isBasisRequired) {
      return Line(service: service, place: .village, authority: village)
    }
    let isHere = district.standing.isHere || (district.standing.lacksBasis && !district.isBasisRequired)
    return Line(service: service, place: isHere ? .district : .regency, authority: district)
  }
}

extension RegisterBook {
  /// - Throws: `Problem.notFound` for a village that is not of this regency.
  package func coverage(of village: AreaCode, on day: Day, _ tx: Transaction) throws -> Coverage {
    let data = try desk.reference.data(in: tx)
    guard village.level == .village, let region = data.region(village), !region.isClosed, let parent = village.parent,
      let district = data.openOffice(of: parent)
    else { throw Problem.notFound }
    let below = village.villageKind == .kelurahan ? try standings(at: village, on: day, tx).map(\.authority) : nil
    let lines = try standings(at: parent, on: day, tx).enumerated().map { index, standing in
      Coverage.line(standing.service, village: below?[index], district: standing.authority)
    }
    return Coverage(village: region, district: district, lines: lines)
  }
}
