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
