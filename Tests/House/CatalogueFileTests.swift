import Core
import Foundation
import Testing

@testable import Catalogue

@Suite("Catalogue files")
struct CatalogueFileTests {
  private static let shipped: String = {
    (try? String(contentsOfFile: House.facts + "/catalogue.yaml", encoding: .utf8)) ?? ""
  }()

  /// A change to the catalogue we ship, and the place that must be named.
  private static let wrong: [(from: String, to: String, place: String)] = [
    ("workflow: [counter, sectionHead, head]", "workflow: [sectionHead, counter, head]", "workflow"),
    ("workflow: [counter, sectionHead]", "workflow: [counter, counter]", "workflow"),
    ("workflow: [counter]", "workflow: []", "workflow"),
    ("deemedApproval: null", "deemedApproval: {article: \"\"}", "deemedApproval.article"),
    ("    batchApproval:", "    deemedAproval: {article: x}\n    batchApproval:", "services[1].deemedAproval (baris/line "),
    ("        basis: \"UU 24/2013; Perpres 96/2018\"", "        bassis: \"x\"", "services[1].requirements[1].bassis"),
    ("    internal: {}", "    internal: {dasar: {id: a, en: b}}", "internal.dasar"),
    ("fee: {rupiah: 0}", "fee: {rupiah: 0, nota: x}", "fee.nota"),
    ("    number: 2\n", "    number: 1\n", "number 1"),
    ("{{nama}}", "{{nama", "not closed"),
    ("{{nama}}", "{{nam}}", "{{nam}}"),
    ("title: \"SURAT DISPENSASI NIKAH\"", "title: \"SURAT {{nama}}\"", "letter.title"),
    ("abolished:\n", "abolised: []\nabolished:\n", "abolised"),
  ]

  @Test("what cannot stand is refused, with its place", arguments: wrong.indices)
  func refused(_ index: Int) throws {
    let (from, to, place) = Self.wrong[index]
    let range = try #require(Self.shipped.firstRange(of: from), "\(from)")
    let problem = #expect(throws: Problem.self) {
      try CatalogueFile(yaml: Self.shipped.replacingCharacters(in: range, with: to))
    }
    #expect(problem?.text.id.contains(place) == true, "\(problem?.text.id ?? "")")
  }

  @Test("what we ship is accepted, and what is exported can be imported")
  func accepted() throws {
    let file = try CatalogueFile(yaml: Self.shipped)
    #expect(try CatalogueFile(yaml: file.yaml()) == file)
  }
}

@Suite("Letters")
struct LetterTemplateTests {
  private static let body = """
    Nama: {{nama}}
    NIK: {{nik}}
    Alamat: {{alamat}}, {{desa-kelurahan}}, Kecamatan {{kecamatan}}

    Menurut surat Kepala Desa {{desa}}, untuk keperluan {{keperluan}}.
    """

  @Test("what is known stands in its place")
  func whole() {
    let values = [
      "nama": "Siti Rahayu", "nik": "3510164512809001", "alamat": "Jalan Melati 5", "desa": "Kebalenan",
      "desa-kelurahan": "Kelurahan Kebalenan", "kecamatan": "Banyuwangi", "keperluan": "sekolah",
    ]
    let letter = LetterTemplate.filled(Self.body, with: values)
    #expect(letter.contains("Alamat: Jalan Melati 5, Kelurahan Kebalenan, Kecamatan Banyuwangi"))
    #expect(LetterTemplate.unfilled(Self.body, with: values).isEmpty)
  }

  @Test("what is not known leaves no hole: a line or a part of an address goes, and a place in a sentence is told of")
  func partly() {
    let values = ["nama": "Siti Rahayu", "kecamatan": "Banyuwangi", "keperluan": "sekolah", "nik": ""]
    let letter = LetterTemplate.filled(Self.body, with: values)
    #expect(letter.hasPrefix("Nama: Siti Rahayu\nAlamat: Kecamatan Banyuwangi\n\nMenurut"))
    #expect(letter.contains("Kepala Desa …………………, untuk"))
    #expect(LetterTemplate.unfilled(Self.body, with: values) == ["desa"])
  }

  @Test("no letter we ship writes the kind of a village twice")
  func kinds() throws {
    let file = try CatalogueFile(yaml: String(contentsOfFile: House.facts + "/catalogue.yaml", encoding: .utf8))
    for body in file.services.compactMap(\.letter?.body) { #expect(!body.contains("Desa/Kelurahan {{")) }
  }
}
