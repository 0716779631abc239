import Core

/// What residents read of where a service is finished.
enum CoverageStrings {
  static let indexLead = Text(
    id:
      "Pilih kecamatan, lalu desa atau kelurahan Anda. Halamannya menyebut layanan mana yang selesai di sana dan mana yang tidak.",
    en: "Choose your district, then your village. Its page says which services are finished there and which are not.")
  static let districts = Text(id: "Kecamatan", en: "Districts")
  static let chooseOther = Text(id: "Pilih tempat lain", en: "Choose another place")
  static let ofDesa = Text(
    id: "Desa mengurus suratnya sendiri. Yang disebut di sini adalah layanan kecamatan dan kabupaten.",
    en: "A desa handles its own letters. Named here are the services of the district and the regency.")
  static let toDistrict = Text(id: "Berkasnya tetap bisa dititipkan di", en: "You can still hand it in at")
  static let unconfirmed = Text(
    id: "Dilayani seperti biasa; keputusan kabupaten yang menjadi dasarnya belum tercatat di sini.",
    en: "Served as usual; the regency's decision behind it is not on record here yet.")
  static let unconfirmedShort = Text(id: "dasarnya belum tercatat", en: "its source is not on record")
  static let goesOn = Text(id: "lanjut ke", en: "goes on to")
  static let larger = Text(id: "yang lebih besar:", en: "larger ones:")
  static let none = Text(id: "Tidak ada.", en: "None.")
  static let asOf = Text(id: "Menurut register pada", en: "By the register on")

  static func title(_ village: String) -> Text {
    Text(id: "Selesai di mana? \(village)", en: "Where is it finished? \(village)")
  }

  static func name(of place: Coverage.Place) -> Text {
    switch place {
    case .village: Text(id: "Selesai di kelurahan", en: "Finished at the kelurahan")
    case .district: Text(id: "Selesai di kecamatan", en: "Finished at the district")
    case .regency: Text(id: "Selesai di kabupaten", en: "Finished at the regency")
    }
  }
}
