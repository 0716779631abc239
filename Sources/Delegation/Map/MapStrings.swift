import Civic
import Core

/// What people read on the map.
enum MapStrings {
  static let title = Text(id: "Pemetaan pelayanan publik", en: "Map of public services")
  static let lead = Text(
    id: "Layanan mana sebaiknya diputuskan kecamatan mana, dan mengapa.",
    en: "Which service should be decided in which district, and why.")
  static let ours = Text(
    id:
      "Kriterianya dari PP 17/2018 Pasal 11. Peraturan itu tidak menyebut hasil pemetaan dan cara menimbangnya: usulan dan ambangnya buatan program ini, dan keputusan tetap pada bupati.",
    en:
      "The criteria are those of PP 17/2018 Art 11. It names neither results nor how to weigh: the proposals and thresholds are this program's own, and the regent decides."
  )
  static let assumptions = Text(id: "Anggapan", en: "Assumptions")
  static let addService = Text(id: "Tambah layanan", en: "Add a service")
  static let bringIn = Text(id: "Masukkan dari CSV", en: "Bring in from CSV")
  static let print = Text(id: "Cetak", en: "Print")
  static let xlsx = Text(id: "Unduh XLSX", en: "Download XLSX")
  static let csv = Text(id: "Unduh CSV", en: "Download CSV")
  static let proposals = Text(id: "Usulan", en: "Proposals")
  static let proposal = Text(id: "Usulan", en: "Proposal")
  static let allAffairs = Text(id: "Urusan", en: "Affair")
  static let district = Text(id: "Kecamatan", en: "District")
  static let districts = Text(id: "Menurut kecamatan", en: "By district")
  static let services = Text(id: "Menurut layanan", en: "By service")
  static let show = Text(id: "Tampilkan", en: "Show")
  static let nothing = Text(id: "Tidak ada yang cocok dengan saringan ini.", en: "Nothing matches this filter.")
  static let nothingAdvice = Text(id: "Kosongkan saringannya, lalu tampilkan lagi.", en: "Clear the filter, then show again.")
  static let service = Text(id: "Layanan", en: "Service")
  static let affair = Text(id: "Urusan", en: "Affair")
  static let kind = Text(id: "Jenis", en: "Kind")
  static let aspect = Text(id: "Aspek", en: "Aspect")
  static let office = Text(id: "Yang memutuskan hari ini", en: "Decides today")
  static let demand = Text(id: "Permintaan setahun", en: "Demand in a year")
  static let saving = Text(id: "Perjalanan yang dihemat setahun", en: "Travel saved in a year")
  static let unfilled = Text(id: "belum diisi", en: "not filled in")
  static let notInCatalogue = Text(id: "belum ada di katalog", en: "not in the catalogue")
  static let notInCatalogueAdvice = Text(
    id: "Belum ada loket yang menawarkan layanan ini. Masukkan dahulu ke katalog sebelum dilimpahkan.",
    en: "No counter offers this service yet. Put it into the catalogue before it is delegated.")
  static let why = Text(id: "Alasan", en: "Reasons")
  static let lacking = Text(id: "Masih kurang", en: "Still lacks")
  static let unknown = Text(id: "Harus diketahui dahulu", en: "To be known first")
  static let byService = Text(id: "Layanan dan usulannya", en: "Services and what is proposed")
  static let byDistrict = Text(id: "Kecamatan dan usulannya", en: "Districts and what is proposed")
  static let saved = Text(id: "Tersimpan.", en: "Saved.")

  static func settled(_ count: Int) -> Text {
    Text(id: "\(count) layanan diatur langsung oleh peraturan", en: "\(count) services are settled by a rule")
  }

  static func districts(_ count: Int) -> Text {
    Text(id: "\(count) kecamatan", en: "\(count) districts")
  }

  static func savingSum(_ kilometres: Int, _ count: Int) -> Text {
    let number = Numerals.integer(TravelSaving.honest(kilometres))
    return Text(
      id: "sekitar \(number) km di \(count) kecamatan", en: "some \(number) km in \(count) districts")
  }

  static func goal(_ proposal: MapProposal) -> Text {
    Text(id: "Bila lengkap: \(proposal.name.id).", en: "Once it has them: \(proposal.name.en).")
  }

  // Demand

  static func noDemand(_ demand: Demand) -> Text {
    demand.live.map { live in
      Text(
        id: "belum diketahui; loket baru mencatat \(live.months) bulan",
        en: "not known; counters have counted \(live.months) months only")
    } ?? Text(id: "belum diketahui", en: "not known")
  }

  static func demand(_ basis: Demand.Basis) -> Text {
    switch basis {
    case .live(let live):
      Text(
        id: "loket, 12 bulan: \(live.received) diterima, \(live.turnedAway) belum dilayani",
        en: "counters, 12 months: \(live.received) received, \(live.turnedAway) turned away")
    case .soFar(let live):
      Text(
        id: "loket, baru \(live.months) bulan: \(live.received) diterima, \(live.turnedAway) belum dilayani",
        en: "counters, only \(live.months) months: \(live.received) received, \(live.turnedAway) turned away")
    case .sheet(let sheet):
      Text(id: "lembar \(sheet.year): \(sheet.source)", en: "sheet of \(sheet.year): \(sheet.source)")
    }
  }

  /// What is known beside the number that is used; the two are never added up.
  static func beside(_ demand: Demand) -> Text? {
    switch (demand.basis, demand.live, demand.sheet) {
    case (.live, _, let sheet?):
      Text(
        id: "Lembar \(sheet.year) menyebut \(Numerals.integer(sheet.count)); tidak dijumlahkan.",
        en: "The sheet of \(sheet.year) says \(Numerals.integer(sheet.count)); not added up.")
    case (.sheet, let live?, _):
      Text(
        id: "Loket mencatat \(Numerals.integer(live.count)) dalam \(live.months) bulan; tidak dijumlahkan.",
        en: "Counters counted \(Numerals.integer(live.count)) in \(live.months) months; not added up.")
    default: nil
    }
  }

  // Savings

  static func amount(_ saving: TravelSaving) -> Text {
    func words(_ language: Language) -> String {
      let parts = [
        saving.kilometres.map { "\(Numerals.integer(TravelSaving.honest($0))) km" },
        saving.hours.map { "\(Numerals.integer(TravelSaving.honest($0))) \(language == .id ? "jam" : "hours")" },
        saving.cost.map { Money(rupiah: TravelSaving.honest($0.rupiah)).text },
      ].compactMap { $0 }
      return parts.joined(separator: ", ")
    }
    return saving.isAtMost
      ? Text(id: "paling banyak sekitar \(words(.id))", en: "at most some \(words(.en))")
      : Text(id: "sekitar \(words(.id))", en: "some \(words(.en))")
  }

  static func reckoning(_ saving: TravelSaving, _ office: OfficeFacts, _ assumptions: Assumptions) -> Text {
    func words(_ language: Language) -> String {
      let isID = language == .id
      let unknown = unfilled[language]
      let distance = office.metres.map { "\(MapWord.kilometres($0)) km" } ?? unknown
      let minutes = office.minutes.map { "\($0) \(isID ? "menit" : "minutes")" } ?? unknown
      let fare = office.fare?.text ?? unknown
      let count = Numerals.integer(saving.basis.count)
      let source = office.source.isEmpty ? "" : " (\(office.source))"
      let perKilometre =
        saving.isCostByKilometre && saving.cost != nil
        ? " " + (isID ? "Biaya dari anggapan per km." : "The cost comes from the assumption per km.") : ""
      return isID
        ? "Perkiraan: \(count) permohonan × \(assumptions.inPerson) % datang sendiri × \(saving.ways) kali, pulang pergi. Sekali jalan \(distance), \(minutes); ongkos pulang pergi \(fare)\(source).\(perKilometre)"
        : "An estimate: \(count) applications × \(assumptions.inPerson) % in person × \(saving.ways) times, there and back. One way \(distance), \(minutes); fare there and back \(fare)\(source).\(perKilometre)"
    }
    return Text(id: words(.id), en: words(.en))
  }
}
