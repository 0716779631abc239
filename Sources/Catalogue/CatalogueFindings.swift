import Core
import Storage

extension Catalogue {
  /// What the office has still to check or to fill in.
  static func findings(_ services: ServiceList, in tx: Transaction) throws -> [Finding] {
    let all = try services.shelf(in: tx).services.map(\.service)
    guard !all.isEmpty else {
      return [
        Finding(
          Text(id: "Katalog layanan masih kosong.", en: "The service catalogue is empty."),
          remedy: Text(
            id: "Jalankan: simpul import catalogue Data/catalogue.yaml", en: "Run: simpul import catalogue Data/catalogue.yaml"))
      ]
    }
    let doubtful = all.filter { !($0.confirm ?? []).isEmpty }.count
    guard doubtful > 0 else { return [] }
    return [
      Finding(
        Text(id: "\(doubtful) layanan punya bagian yang belum dipastikan.", en: "\(doubtful) services have parts to confirm."),
        remedy: Text(
          id: "Cocokkan bagian “confirm” di katalog dengan peraturan daerah, lalu impor lagi.",
          en: "Check the “confirm” parts of the catalogue against local rules, then import it again."))
    ]
  }
}
