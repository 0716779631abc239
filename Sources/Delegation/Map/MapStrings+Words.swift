import Civic
import Core

extension MapProposal {
  var name: Text {
    switch self {
    case .delegate: Text(id: "limpahkan penuh", en: "delegate fully")
    case .upToLimit: Text(id: "limpahkan sampai batas", en: "delegate up to a limit")
    case .recommend: Text(id: "rekomendasi saja", en: "recommend only")
    case .keep: Text(id: "tetap di kabupaten", en: "keep at the regency")
    case .unsaid: Text(id: "belum bisa dikatakan", en: "cannot be said yet")
    case .held: Text(id: "sudah dilimpahkan", en: "given already")
    case .byLaw: Text(id: "diatur langsung", en: "settled by a rule")
    }
  }

  /// What it means, in one sentence.
  var meaning: Text {
    switch self {
    case .delegate: Text(id: "Camat memutuskan.", en: "The camat decides.")
    case .upToLimit:
      Text(
        id: "Camat memutuskan sampai ukuran yang disebut keputusan; yang lebih besar tetap di kabupaten.",
        en: "The camat decides up to a size that the decree names; larger ones stay with the regency.")
    case .recommend:
      Text(id: "Camat memberi rekomendasi; kabupaten memutuskan.", en: "The camat recommends; the regency decides.")
    case .keep: Text(id: "Kabupaten tetap memutuskan.", en: "The regency goes on deciding.")
    case .unsaid: Text(id: "Ada yang harus diketahui dahulu.", en: "Something must be known first.")
    case .held: Text(id: "Register sudah mencatat kewenangannya.", en: "The register has the power already.")
    case .byLaw:
      Text(
        id: "Undang-undang atau peraturan lain sudah menentukan siapa yang berwenang; tidak dipindahkan dengan keputusan bupati.",
        en: "A law or another rule says who decides; no decree of the regent moves it.")
    }
  }
}

extension Criterion {
  /// As a question to the regency.
  var question: Text {
    switch self {
    case .simpleProcess: Text(id: "Apakah prosesnya sederhana?", en: "Is the process simple?")
    case .smallObject: Text(id: "Apakah objeknya berskala kecil?", en: "Is its object of a small scale?")
    case .noStudy:
      Text(id: "Apakah cukup tanpa kajian teknis yang kompleks?", en: "Does it do without a complex technical study?")
    case .noHighTechnology: Text(id: "Apakah cukup tanpa teknologi tinggi?", en: "Does it do without high technology?")
    case .supervision:
      Text(id: "Apakah berupa pengawasan objek perizinan?", en: "Is it supervision of licensed objects?")
    case .smallActivity: Text(id: "Apakah kegiatannya berskala kecil?", en: "Is the activity of a small scale?")
    case .routineService:
      Text(
        id: "Apakah berupa pelayanan langsung yang rutin kepada masyarakat?", en: "Is it a routine direct service to the public?")
    }
  }

  /// As it stands in a reason.
  func words(isMet: Bool) -> Text {
    switch (self, isMet) {
    case (.simpleProcess, true): Text(id: "prosesnya sederhana", en: "the process is simple")
    case (.simpleProcess, false): Text(id: "prosesnya tidak sederhana", en: "the process is not simple")
    case (.smallObject, true): Text(id: "objeknya berskala kecil", en: "its object is of a small scale")
    case (.smallObject, false): Text(id: "objeknya tidak selalu berskala kecil", en: "its object is not always of a small scale")
    case (.noStudy, true): Text(id: "tidak perlu kajian teknis yang kompleks", en: "it needs no complex technical study")
    case (.noStudy, false): Text(id: "perlu kajian teknis yang kompleks", en: "it needs a complex technical study")
    case (.noHighTechnology, true): Text(id: "tidak perlu teknologi tinggi", en: "it needs no high technology")
    case (.noHighTechnology, false): Text(id: "perlu teknologi tinggi", en: "it needs high technology")
    case (.supervision, true): Text(id: "berupa pengawasan objek perizinan", en: "it is supervision of licensed objects")
    case (.supervision, false): Text(id: "bukan pengawasan objek perizinan", en: "it is no supervision of licensed objects")
    case (.smallActivity, true): Text(id: "kegiatannya berskala kecil", en: "the activity is of a small scale")
    case (.smallActivity, false): Text(id: "kegiatannya tidak selalu berskala kecil", en: "the activity is not always small")
    case (.routineService, true): Text(id: "berupa pelayanan langsung yang rutin", en: "it is a routine direct service")
    case (.routineService, false): Text(id: "bukan pelayanan langsung yang rutin", en: "it is no routine direct service")
    }
  }
}

extension Facility {
  var name: Text {
    switch self {
    case .computer: Text(id: "komputer", en: "computer")
    case .line: Text(id: "jaringan internet", en: "internet line")
    case .electricity: Text(id: "listrik yang cukup", en: "sufficient electricity")
    case .counter: Text(id: "ruang loket", en: "counter room")
    case .archive: Text(id: "ruang arsip", en: "archive room")
    }
  }
}

extension MapPoint {
  /// As something that must be known first.
  var asUnknown: Text {
    switch self {
    case .criterion(let criterion): criterion.question
    case .demand: Text(id: "Berapa permintaan setahun?", en: "How many ask for it in a year?")
    case .staff: Text(id: "Berapa petugas layanan di kecamatan?", en: "How many staff for services has the district?")
    case .facility(let facility): Text(id: "Apakah ada \(facility.name.id)?", en: "Is there \(facility.name.en)?")
    }
  }

  /// As something that is not there.
  func asLack(_ assumptions: Assumptions) -> Text {
    switch self {
    case .staff:
      Text(
        id: "petugas layanan, sedikitnya \(assumptions.leastStaff) orang",
        en: "staff for services, at least \(assumptions.leastStaff)")
    case .facility(let facility): facility.name
    case .criterion, .demand: asUnknown
    }
  }
}

extension MapVerdict.Reason {
  func words(_ facts: MapCase, _ assumptions: Assumptions) -> Text {
    switch point {
    case .criterion(let criterion): criterion.words(isMet: isMet)
    case .demand:
      isMet
        ? Text(
          id: "permintaan setahun mencapai \(Numerals.integer(assumptions.leastDemand))",
          en: "a year's demand reaches \(Numerals.integer(assumptions.leastDemand))")
        : Text(
          id:
            "permintaan setahun (\(Numerals.integer(facts.demand.basis?.count ?? 0))) kurang dari \(Numerals.integer(assumptions.leastDemand))",
          en:
            "a year's demand (\(Numerals.integer(facts.demand.basis?.count ?? 0))) is below \(Numerals.integer(assumptions.leastDemand))"
        )
    case .staff:
      isMet
        ? Text(id: "petugasnya cukup", en: "it has enough staff")
        : Text(id: "petugasnya belum cukup", en: "it has not enough staff")
    case .facility(let facility):
      isMet
        ? Text(id: "ada \(facility.name.id)", en: "there is: \(facility.name.en)")
        : Text(id: "belum ada \(facility.name.id)", en: "there is not yet: \(facility.name.en)")
    }
  }
}

extension MapHolding {
  var words: Text {
    switch self {
    case .decides(let limit, let decree):
      Text(
        id: "Keputusan \(decree): camat memutuskan\(limit.map { ", \($0.words.id)" } ?? "").",
        en: "Decree \(decree): the camat decides\(limit.map { ", \($0.words.en)" } ?? "").")
    case .recommends(let decree):
      Text(id: "Keputusan \(decree): camat memberi rekomendasi.", en: "Decree \(decree): the camat recommends.")
    case .suspended(let decree):
      Text(id: "Keputusan \(decree): sedang dihentikan sementara.", en: "Decree \(decree): suspended for now.")
    case .byLaw(let source, let rule): Text(id: "\(source.name.id): \(rule)", en: "\(source.name.en): \(rule)")
    }
  }
}
