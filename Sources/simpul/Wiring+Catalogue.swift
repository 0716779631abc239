import Catalogue
import Dossiers

extension Wiring {
  /// What the room of the catalogue asks of the room of dossiers.
  static func catalogueAsks(_ promises: PromiseDesk) -> Catalogue.Asks {
    Catalogue.Asks(
      reality: { key, now, tx in try promises.part(ofService: key, now: now, tx) },
      officeReality: { area, now, tx in try promises.part(ofOffice: area, now: now, tx) })
  }
}
