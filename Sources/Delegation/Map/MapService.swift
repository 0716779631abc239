package import Core

/// A service of the regency in the inventory of the map: from the catalogue, or decided by the regency alone so far.
package struct MapService: Sendable, Hashable {
  package let key: String
  package let name: Text
  /// Urusan: "Pekerjaan umum dan penataan ruang"; empty where nobody has said it.
  package let affair: String
  /// Nil where nobody has said it.
  package let aspect: PowerAspect?
  package let kind: ServiceKind
  /// Who decides today where no kecamatan does: "Dinas Pekerjaan Umum"; empty where nobody has said it.
  package let office: String
  /// Whether counters offer it: only such a service can stand in a decree.
  package let isInCatalogue: Bool

  package init(
    key: String, name: Text, affair: String, aspect: PowerAspect?, kind: ServiceKind, office: String, isInCatalogue: Bool
  ) {
    self.key = key
    self.name = name
    self.affair = affair
    self.aspect = aspect
    self.kind = kind
    self.office = office
    self.isInCatalogue = isInCatalogue
  }
}

/// What the inventory keeps of a service beside the catalogue.
package struct MapEntry: Sendable, Hashable {
  package let service: String
  /// Of a service that is not in the catalogue; empty for one that is.
  package let name: String
  package let affair: String
  package let aspect: PowerAspect?
  package let kind: ServiceKind
  package let office: String
  /// Whether the regency no longer has this service.
  package let isClosed: Bool

  package init(
    service: String, name: String, affair: String, aspect: PowerAspect?, kind: ServiceKind, office: String, isClosed: Bool = false
  ) {
    self.service = service
    self.name = name
    self.affair = affair
    self.aspect = aspect
    self.kind = kind
    self.office = office
    self.isClosed = isClosed
  }

  /// The key of a service that is not in the catalogue, from its name: "Izin reklame besar" → `izin-reklame-besar`.
  package static func key(of name: String) -> String {
    String(folded(name).map { $0 == " " ? "-" : $0 }.prefix(60))
  }
}

extension MapService {
  /// A service of the catalogue, as what it rests on and the inventory tell of it.
  init(_ service: ServiceName, _ ground: Ground?, _ entry: MapEntry?) {
    self.init(
      key: service.key, name: service.name, affair: entry?.affair ?? ground?.affair ?? "", aspect: entry?.aspect,
      kind: entry?.kind ?? ground?.kind ?? .nonLicensing, office: entry?.office ?? ground?.technicalOffice ?? "",
      isInCatalogue: true)
  }

  /// A service that only the inventory knows.
  init(_ entry: MapEntry) {
    self.init(
      key: entry.service, name: Text(entry.name), affair: entry.affair, aspect: entry.aspect, kind: entry.kind,
      office: entry.office, isInCatalogue: false)
  }
}
