import Core
import Foundation
import Testing
import Web

@testable import Catalogue

/// The services we ship.
private func shipped() throws -> CatalogueFile {
  try CatalogueFile(yaml: String(contentsOfFile: House.facts + "/catalogue.yaml", encoding: .utf8))
}

@Suite("Rules of standards")
struct StandardRuleTests {
  private static func sktm() throws -> Service { try shipped().services.first { $0.key == "sktm" }.required() }

  @Test("an office may promise sooner, cheaper, clearer")
  func better() throws {
    let general = try Self.sktm()
    var own = general
    own.promise = "30m"
    own.summary = Text(id: "Lebih jelas.", en: "Clearer.")
    own.requirements.removeLast()
    own.requirements.append(
      Service.Requirement(
        key: "baru", name: Text("Baru"), explain: Text("x"), obtain: Text("x"), basis: "Perbup 1/2026", optional: false,
        when: nil, needed: nil))
    #expect(StandardRules.breaches(of: own, against: general).isEmpty)
  }

  @Test("an office may not take away")
  func worse() throws {
    let general = try Self.sktm()
    func breaches(_ change: (inout Service) -> Void) -> [StandardRules.Breach] {
      var own = general
      change(&own)
      return StandardRules.breaches(of: own, against: general)
    }
    #expect(breaches { $0.promise = "61m" } == [.longerPromise])
    #expect(breaches { $0.promise = "1d" } == [.longerPromise])
    #expect(breaches { $0.fee = Service.Fee(rupiah: 1000, note: nil) } == [.higherFee])
    #expect(breaches { $0.fee = Service.Fee(rupiah: nil, note: Text("aturan")) } == [.higherFee])
    #expect(breaches { $0.applicants = [.person] } == [.fewerApplicants])
    #expect(breaches { $0.workflow = [.counter] } == [.otherPower])
    let extra = Service.Requirement(
      key: "foto", name: Text("Foto"), explain: Text("x"), obtain: Text("x"), basis: nil, optional: false, when: nil, needed: nil)
    #expect(breaches { $0.requirements.append(extra) } == [.requirementWithoutBasis(Text("Foto"))])
    // A paper that only some needed is asked of everyone, or of more.
    let index = try general.requirements.firstIndex { $0.optional }.required()
    let name = general.requirements[index].name
    #expect(breaches { $0.requirements[index].optional = false } == [.requirementWithoutBasis(name)])
    #expect(breaches { $0.requirements[index].needed = nil } == [.requirementWithoutBasis(name)])
  }

  @Test(
    "lengths of different kinds are compared in favour of residents",
    arguments: [
      ("30m", "1h", false), ("61m", "1h", true), ("1d", "8h", true), ("4h", "1d", false), ("5h", "1d", true), ("2d", "2d", false),
      ("3d", "2d", true), ("8h", "2d", false),
    ])
  func lengths(_ own: String, _ general: String, _ isLonger: Bool) throws {
    let (own, general) = (try PromiseLength(own).required(), try PromiseLength(general).required())
    #expect(StandardRules.isLonger(own, than: general) == isLonger)
  }

  @Test("three years, also from a leap day")
  func due() throws {
    #expect(StandardRules.reviewDue(after: try Day(iso: "2026-11-20").required()).iso == "2029-11-20")
    #expect(StandardRules.reviewDue(after: try Day(iso: "2028-02-29").required()).iso == "2031-03-01")
  }

  @Test("two versions are compared in words, and followers hear only of what concerns them")
  func comparison() throws {
    let old = try Self.sktm()
    var new = old
    new.promise = "45m"
    new.requirements.removeAll { $0.key == "kk" }
    new.requirements.swapAt(0, 1)
    new.summary = Text(id: old.summary.id, en: "Other words.")
    new.internal = ["evaluation": Text(id: "Setiap bulan", en: "Monthly")]
    let changes = StandardComparison.changes(from: old, to: new)
    let lines = changes.map(\.line.id)
    #expect(lines.contains("Waktu penyelesaian: dahulu “60 menit”, sekarang “45 menit”."), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Tidak ada lagi – Syarat: Kartu Keluarga") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Ringkasan (bahasa Inggris)") })
    #expect(changes.contains { $0.part == ComparisonStrings.order })
    #expect(changes.filter { !$0.isPublic }.map(\.line.id) == ["Baru – Evaluasi kinerja pelaksana: Setiap bulan"])
    #expect(StandardComparison.changes(from: old, to: old).isEmpty)
  }

  @Test("an answer that is taken away leaves no condition behind")
  func pruned() throws {
    var service = try Self.sktm()
    service.questions = []
    #expect(StandardRules.pruned(service).requirements.allSatisfy { $0.needed == nil })
  }
}

@Suite("Forms of standards")
struct StandardFormTests {
  @Test("each section of each service comes back from its form as it was", arguments: StandardSection.allCases)
  func roundTrip(_ section: StandardSection) throws {
    for service in try shipped().services where service.status == .active {
      guard case .accepted(let read) = section.form(over: service).parse(section.fields(of: service)) else {
        Issue.record("\(service.key) \(section): \(section.form(over: service).parse(section.fields(of: service)))")
        continue
      }
      let changes = StandardComparison.changes(from: service, to: read)
      #expect(changes.isEmpty, "\(service.key) \(section): \(changes)")
      #expect(read.requirements == service.requirements && (read.questions ?? []) == (service.questions ?? []))
    }
  }

  @Test("requirements are put in order by their numbers, new ones get a key, ticked ones go")
  func requirements() throws {
    let service = try shipped().services.first { $0.key == "sktm" }.required()
    var fields = StandardSection.requirements.fields(of: service)
    let keys = service.requirements.map(\.key)
    fields["s0-urut"] = "25"
    fields["s1-hapus"] = "ya"
    let new = "s\(keys.count)"
    for name in ["nama", "jelas", "dapat"] {
      fields["\(new)-\(name)-id"] = "Pas foto 3×4"
      fields["\(new)-\(name)-en"] = "Photo"
    }
    fields["\(new)-urut"] = "5"
    guard case .accepted(let read) = StandardSection.requirements.form(over: service).parse(fields) else {
      Issue.record("refused")
      return
    }
    #expect(read.requirements.map(\.key).prefix(2) == ["pas-foto-3-4", keys[0]])
    #expect(!read.requirements.map(\.key).contains(keys[1]))
  }

  @Test(
    "one language without the other is refused, with the field",
    arguments: [("ringkasan-en", ""), ("nama-id", "")])
  func bothLanguages(_ field: String, _ typed: String) throws {
    let service = try shipped().services.first { $0.key == "sktm" }.required()
    var fields = StandardSection.about.fields(of: service)
    fields[field] = typed
    guard case .refused(let state) = StandardSection.about.form(over: service).parse(fields) else {
      Issue.record("accepted")
      return
    }
    #expect(state.errors.map(\.field) == [field])
  }
}

@Suite("A resident's own case")
struct ServiceCaseTests {
  @Test("every requirement that depends on answers is asked for in some case and left out in another")
  func reachable() throws {
    let file = try shipped()
    #expect(file.services.count { !($0.questions ?? []).isEmpty } >= 20)
    for service in file.services {
      let cases = Self.cases(service.questions ?? [])
      for requirement in service.requirements where requirement.needed != nil {
        let needed = cases.map { situation in
          service.papers(in: situation).contains { $0.requirement == requirement && $0.isNeeded }
        }
        #expect(needed.contains(true) && needed.contains(false), "\(service.key) \(requirement.key)")
      }
      // Whatever is answered, at least one way leads to being served.
      #expect(cases.contains { (service.questions ?? []).stop(for: $0) == nil }, "\(service.key)")
    }
  }

  /// Every way to answer.
  private static func cases(_ questions: [Question]) -> [Situation] {
    var all = [Situation()]
    for question in questions {
      all = all.flatMap { situation -> [Situation] in
        guard questions.asked(after: situation).contains(question) else { return [situation] }
        return question.options.map { option in
          var next = situation
          next.answers[question.key] = option.key
          return next
        }
      }
    }
    return all
  }

  @Test("a lost card needs the police's paper and nothing of the damaged one")
  func lostCard() throws {
    let service = try shipped().services.first { $0.key == "ktp-el-baru-hilang-rusak" }.required()
    let papers = service.papers(in: Situation(["keperluan": "hilang"]))
    #expect(papers.map(\.requirement.key) == ["kk", "surat-hilang-polisi"] && papers.allSatisfy(\.isNeeded))
    let questions = service.questions ?? []
    #expect(questions.stop(for: Situation(["keperluan": "habis"])) != nil)
    // What was answered to a question that is not asked does not count.
    #expect(questions.stop(for: Situation(["keperluan": "hilang", "rekam": "belum"])) == nil)
    #expect(questions.stop(for: Situation(["keperluan": "baru", "rekam": "belum"])) != nil)
    #expect(questions.asked(after: Situation(["keperluan": "hilang"])).map(\.key) == ["keperluan"])
    let situation = Situation(["keperluan": "hilang", "lain": "x-1"])
    #expect(Situation(text: situation.text) == situation)
    #expect(Situation(text: "a.b.c_.._x").answers.isEmpty)
  }
}

@Suite("Searching services")
struct ServiceSearchTests {
  @Test(
    "what people type leads to what they mean",
    arguments: [
      ("ktp hilang", "ktp-el-baru-hilang-rusak"), ("KTP ilang", "ktp-el-baru-hilang-rusak"),
      ("ktp ilnag", "ktp-el-baru-hilang-rusak"), ("bikin ktp", "perekaman-ktp-el"),
      ("ktp bru", "perekaman-ktp-el"), ("e-ktp rusak", "ktp-el-baru-hilang-rusak"), ("kk", "kartu-keluarga"),
      ("kartu kelurga", "kartu-keluarga"), ("tambah anak di kk", "kartu-keluarga"), ("kk setelah cerai", "kartu-keluarga"),
      ("akta lahir", "akta-kelahiran"), ("akte kelahiran", "akta-kelahiran"), ("akte lahir anak", "akta-kelahiran"),
      ("akta kematian", "akta-kematian"), ("surat kematian", "akta-kematian"), ("surat miskin", "sktm"), ("SKTM", "sktm"),
      ("surat tidak mampu", "sktm"), ("pindah rumah", "pindah-keluar"), ("surat pindah", "pindah-keluar"),
      ("pindah datang", "pindah-datang"), ("ahli waris", "ahli-waris"), ("warisan", "ahli-waris"), ("skck", "pengantar-skck"),
      ("ijin keramaian", "rekomendasi-izin-keramaian"), ("hajatan", "rekomendasi-izin-keramaian"),
      ("dangdut", "rekomendasi-izin-keramaian"),
      ("nib", "pendampingan-nib"), ("buka warung", "pendampingan-nib"), ("legalisir ijazah", "legalisasi"),
      ("legalisir", "legalisasi"),
      ("domisili", "domisili-perorangan"), ("penelitian skripsi", "rekomendasi-penelitian"),
      ("bpjs", "rekomendasi-jaminan-kesehatan"),
      ("beda nama", "keterangan-beda-nama"), ("janda", "keterangan-status-perkawinan"), ("pengaduan", "pengaduan-informasi"),
      ("kia", "kartu-identitas-anak"), ("pensiun", "pengantar-pensiun"), ("dana desa", "rekomendasi-pencairan-dana-desa"),
      ("lost id card", "ktp-el-baru-hilang-rusak"), ("dispensasi nkah", "dispensasi-nikah"),
      ("pnjam aula", "penggunaan-fasilitas"),
      ("katepe ilang", "ktp-el-baru-hilang-rusak"), ("ka te pe hilang", "ktp-el-baru-hilang-rusak"),
      ("bikin katepe", "perekaman-ktp-el"), ("kk ilang", "kartu-keluarga"), ("ka ka hilang", "kartu-keluarga"),
      ("akte", "akta-kelahiran"),
    ])
  func found(_ typed: String, _ key: String) throws {
    let file = try shipped()
    let search = ServiceSearch(file.services, synonyms: file.synonyms ?? [], fillers: file.fillers ?? [])
    let places = search.places(typed)
    #expect(places.first.map { file.services[$0].key } == key, "\(typed): \(places.prefix(4).map { file.services[$0].key })")
  }

  @Test("what means nothing finds nothing", arguments: ["xyzzy", "qqqq wwww", "🙂", "…"])
  func nothing(_ typed: String) throws {
    let file = try shipped()
    #expect(ServiceSearch(file.services, synonyms: [], fillers: []).places(typed).isEmpty)
  }

  @Test("a slip is a letter too many, too few, wrong or exchanged")
  func slips() {
    func within(_ limit: Int, _ typed: String, _ known: String) -> Bool {
      EditDistance.isWithin(limit, Array(typed), Array(known))
    }
    #expect(
      within(1, "nkah", "nikah") && within(1, "nikkah", "nikah") && within(1, "nimah", "nikah") && within(1, "nikha", "nikah"))
    #expect(!within(1, "nkh", "nikah") && within(2, "kelurga", "keluarga") && !within(1, "akta", "aktif"))
  }
}
