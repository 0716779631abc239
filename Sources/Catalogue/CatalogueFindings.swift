import Civic
import Core
import Storage

extension Catalogue {
  /// What the office has still to check or to fill in.
  static func findings(_ services: ServiceList, regency: Int, today: Day, in tx: Transaction) throws -> [Finding] {
    let shelf = try services.shelf(in: tx)
    let all = shelf.services.map(\.service)
    guard !all.isEmpty else {
      return [
        Finding(
          Text(id: "Katalog layanan masih kosong.", en: "The service catalogue is empty."),
          remedy: Text(
            id: "Jalankan: simpul import catalogue Data/catalogue.yaml", en: "Run: simpul import catalogue Data/catalogue.yaml"))
      ]
    }
    let doubtful = all.filter { !($0.confirm ?? []).isEmpty }.count
    let others = try reviews(shelf, regency: regency, today: today, in: tx) + overtaken(shelf)
    guard doubtful > 0 else { return others }
    return others + [
      Finding(
        Text(id: "\(doubtful) layanan punya bagian yang belum dipastikan.", en: "\(doubtful) services have parts to confirm."),
        remedy: Text(
          id: "Cocokkan dengan peraturan daerah, lalu hapus tandanya di halaman Standar, atau di katalog dan impor lagi.",
          en: "Check them against local rules, then remove the mark on the page Standards, or in the catalogue and import again.")
      )
    ]
  }

  /// Standards that were not looked at for three years (PermenPANRB 15/2014).
  private static func reviews(_ shelf: ServiceShelf, regency: Int, today: Day, in tx: Transaction) throws -> [Finding] {
    let reviews = try StandardStore.lastReviews(regency: regency, in: tx)
    let late = shelf.services.filter { version in
      let place = StandardPlace(key: version.service.key, area: nil)
      return version.service.status == .active && StandardDesk.reviewDue(version, reviews[place]) < today
    }
    guard !late.isEmpty else { return [] }
    let names = late.prefix(5).map(\.service.name)
    return [
      Finding(
        Text(
          id:
            "\(late.count) standar sudah lewat waktunya ditinjau (setiap tiga tahun): \(names.map(\.id).joined(separator: "; ")).",
          en: "\(late.count) standards are overdue for review (every three years): \(names.map(\.en).joined(separator: "; "))."),
        remedy: Text(
          id: "Tinjau bersama masyarakat, lalu catat di halaman Standar atau buat rancangan perubahannya.",
          en: "Review them with the public, then record it on the page Standards or draft the change."))
    ]
  }

  /// Offices' own standards behind which the regency's has not stayed.
  private static func overtaken(_ shelf: ServiceShelf) -> [Finding] {
    shelf.overtaken.map { version in
      Finding(
        Text(
          id:
            "Standar sendiri kantor \(version.area?.text ?? "") untuk “\(version.service.name.id)” tidak dipakai: standar kabupaten lebih baik.",
          en:
            "The own standard of office \(version.area?.text ?? "") for “\(version.service.name.en)” is not used: the regency's is better."
        ),
        remedy: Text(
          id: "Perbarui standar kantor itu di halaman Standar.", en: "Renew that office's standard on the page Standards."))
    }
  }
}
