package import Civic
package import Core

/// Why the register does not take something, in words that say what to do.
package enum RegisterFault: Sendable, Hashable {
  case numberMissing, giverMissing, endsBeforeItBegins, beginsBeforeIssued, numberTaken
  case serviceUnknown(String)
  case sourceNeedsNoDecree, basisMissing, areasMissing
  case areaUnknown(AreaCode)
  case desaIsNoUnit(AreaCode)
  case passingOnNeedsRule, camatGivesToKelurahanOnly, camatHoldsItNot, beyondCamat, giverAreaMissing
  case measureMissing, measureNeeded
  case unitDiffers(ObjectUnit)
  case outsideDecree, limitNotPositive, doesNotFollow
  case groundNeedsDecree, ruleMissing

  package var words: Text {
    switch self {
    case .numberMissing: Text(id: "Isi nomor keputusan.", en: "Fill in the decree's number.")
    case .giverMissing:
      Text(id: "Isi pejabat yang memberi, misalnya Bupati.", en: "Fill in who gives it, for instance the regent.")
    case .endsBeforeItBegins:
      Text(id: "Tanggal berakhir mendahului tanggal mulai.", en: "It ends before it begins.")
    case .beginsBeforeIssued:
      Text(
        id: "Keputusan tidak berlaku surut: tanggal mulai tidak boleh sebelum tanggal ditetapkan.",
        en: "A decree does not reach back: it cannot begin before the day it was issued.")
    case .numberTaken: Text(id: "Nomor keputusan ini sudah ada di register.", en: "A decree with this number is already there.")
    case .serviceUnknown(let key):
      Text(id: "Layanan “\(key)” tidak ada di katalog.", en: "The catalogue has no service “\(key)”.")
    case .sourceNeedsNoDecree:
      Text(
        id: "Keputusan hanya memberi delegasi, mandat, atau tugas pembantuan.",
        en: "A decree gives only delegation, mandate, or co-administration.")
    case .basisMissing:
      Text(
        id: "Delegasi memerlukan PP, Perpres, atau Perda sebagai dasar (UU 30/2014 Pasal 13 ayat 2).",
        en: "A delegation needs a PP, Perpres, or Perda behind it (UU 30/2014 Art 13(2)).")
    case .areasMissing:
      Text(id: "Pilih paling sedikit satu kecamatan atau kelurahan.", en: "Choose at least one district or kelurahan.")
    case .areaUnknown(let area):
      Text(
        id: "Kode \(area) bukan kecamatan atau kelurahan di kabupaten ini.",
        en: "\(area) is no district or kelurahan of this regency.")
    case .desaIsNoUnit(let area):
      Text(
        id: "\(area) adalah desa. Desa bukan perangkat kabupaten, jadi tidak menerima kewenangan dari keputusan ini.",
        en: "\(area) is a desa, which is no unit of the regency and receives no power by this decree.")
    case .passingOnNeedsRule:
      Text(
        id:
          "Camat meneruskan kewenangan ke lurah hanya dengan aturan yang mengizinkan (UU 30/2014 Pasal 13 ayat 3–4). Isi aturannya.",
        en: "A camat passes a power on to a lurah only where a rule permits it (UU 30/2014 Art 13(3)–(4)). Fill it in.")
    case .camatGivesToKelurahanOnly:
      Text(
        id: "Keputusan camat hanya untuk kelurahan di kecamatannya.",
        en: "A camat's decree is only for kelurahan of the district.")
    case .camatHoldsItNot:
      Text(
        id: "Pada tanggal mulai, camat ini tidak memegang kewenangan yang diteruskan.",
        en: "On the day it begins, this camat does not hold the power that is passed on.")
    case .beyondCamat:
      Text(
        id: "Camat tidak dapat meneruskan lebih dari yang dipegangnya: sumber atau batasnya melebihi.",
        en: "A camat cannot pass on more than he holds: the source or the limit goes beyond it.")
    case .giverAreaMissing: Text(id: "Pilih camat mana yang memberi.", en: "Choose which camat gives it.")
    case .measureMissing:
      Text(
        id:
          "Layanan ini belum punya ukuran objek, jadi batasnya tidak dapat diperiksa. Isi dulu ukurannya di halaman Dasar layanan.",
        en: "This service has no measure of its object, so no limit can be checked. Fill it in first under Sources of services.")
    case .measureNeeded:
      Text(
        id: "Ada kewenangan berbatas yang memakai ukuran ini. Ukurannya tidak dapat dihapus atau diganti satuannya.",
        en: "A power with a limit uses this measure. It can be neither removed nor given another unit.")
    case .unitDiffers(let unit):
      Text(
        id: "Objek layanan ini diukur dalam \(unit.name.id); tulis batasnya dalam satuan itu.",
        en: "Objects of this service are measured in \(unit.name.en); write the limit in that unit.")
    case .outsideDecree:
      Text(id: "Tanggalnya di luar masa berlaku keputusan.", en: "The dates lie outside those of the decree.")
    case .limitNotPositive: Text(id: "Batas harus 1 atau lebih.", en: "A limit must be 1 or more.")
    case .doesNotFollow:
      Text(
        id: "Pada tanggal itu kewenangan ini tidak dalam keadaan yang bisa diubah begitu.",
        en: "On that day the power does not stand so that this could follow.")
    case .groundNeedsDecree:
      Text(
        id: "Delegasi, mandat, dan tugas pembantuan ditetapkan dengan keputusan. Masukkan keputusannya di register.",
        en: "Delegation, mandate and co-administration come by decree. Enter the decree in the register.")
    case .ruleMissing:
      Text(id: "Tulis aturannya dengan pasalnya.", en: "Write the rule with its article.")
    }
  }

  var problem: Problem {
    Problem(
      .invalid, "register.refused", words,
      remedy: Text(id: "Perbaiki isian itu, lalu simpan lagi.", en: "Correct it, then save again."))
  }
}
