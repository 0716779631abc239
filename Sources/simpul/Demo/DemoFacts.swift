import Catalogue
import Civic
import Core
import Delegation
import Foundation
import ArgumentParser
import Storage

/// The facts that come with the project, as a demonstration takes them in.
struct DemoFacts: Sendable {
  let folder: String

  func names() throws -> DemoNames {
    try DemoNames(yaml: String(decoding: try content("names.yaml"), as: UTF8.self))
  }

  /// Brings in regions, offices, calendar, catalogue and the bases of its services.
  func bring(into wiring: Wiring) async throws {
    let now = wiring.clock.now()
    let table = RegionTable(Array(try content("banyuwangi.csv")))
    guard table.faults.count == 0 else { throw ValidationError("Data wilayah contoh rusak.") }
    _ = try await wiring.regions.run(table)
    _ = try await OfficeStore.makeMissing(
      regency: AreaCode(regency: wiring.installation.regency), now: now, { wiring.randomness.id(at: now) }, in: wiring.database)
    let outlines = OutlineTable(Array(try content("outlines-35.10.csv")))
    guard outlines.faults.isEmpty, case .imported = try await wiring.bringIn(outlines, now: now) else {
      throw ValidationError("Garis batas contoh rusak.")
    }
    let calendar = try CalendarFile(yaml: String(decoding: try content("calendar.yaml"), as: UTF8.self))
    let (regency, eventID) = (wiring.installation.regency, wiring.randomness.id(at: now))
    _ = try await wiring.database.write { tx in
      try CalendarStore.replace(with: calendar, regency: regency, eventID: eventID, now: now, in: tx)
    }
    let catalogue = try CatalogueFile(yaml: String(decoding: try content("catalogue.yaml"), as: UTF8.self))
    _ = try await wiring.catalogue.importFile(catalogue, now: now)
    let grounds = GroundFile(yaml: String(decoding: try content("powers.yaml"), as: UTF8.self))
    guard case .imported = try await wiring.bringIn(grounds, now: now) else {
      throw ValidationError("Dasar layanan contoh rusak.")
    }
  }

  private func content(_ name: String) throws -> Data {
    guard let content = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
      throw ValidationError("Berkas \(folder)/\(name) tidak ada. Jalankan dari folder proyek, atau pakai --facts.")
    }
    return content
  }
}
