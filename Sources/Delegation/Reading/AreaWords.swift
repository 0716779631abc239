import Civic
import Core

/// Where a power holds, in as few words as it takes.
struct AreaWords: Sendable {
  private let data: ReferenceData

  init(_ data: ReferenceData) {
    self.data = data
  }

  /// "semua kecamatan", "semua kecamatan kecuali Kalipuro", or the names.
  func words(_ areas: [AreaCode]) -> Text {
    let districts = Set(data.districtOffices.map(\.area))
    let held = Set(areas)
    guard held.isSuperset(of: districts) || (held.count > districts.count / 2 && held.isSubset(of: districts)) else {
      return Text(areas.map(name).joined(separator: ", "))
    }
    let others = held.subtracting(districts).sorted().map(name)
    let more = others.isEmpty ? "" : ", " + others.joined(separator: ", ")
    let without = districts.subtracting(held).sorted().map(name).joined(separator: ", ")
    return without.isEmpty
      ? Text(id: AnnexStrings.allDistricts.id + more, en: AnnexStrings.allDistricts.en + more)
      : Text(
        id: "\(AnnexStrings.allDistricts.id) kecuali \(without)", en: "\(AnnexStrings.allDistricts.en) except \(without)")
  }

  /// The districts that have an office, by code.
  var districts: [Office] { data.districtOffices }

  /// "Bupati Banyuwangi", "Wali Kota Madiun".
  var regent: String { LocalNames.regent(of: data.region(data.regency)?.name ?? "") }

  /// Districts by their bare name; of a kelurahan its kind is said, since a district may have the same name.
  func name(_ area: AreaCode) -> String {
    guard let region = data.region(area) else { return area.text }
    return area.level == .district ? region.name : region.fullName
  }
}
