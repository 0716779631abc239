import Core
import Testing

@testable import Civic

@Suite("What a regency knows of its offices")
struct OfficeTests {
  private func table(_ lines: String...) -> OfficeTable {
    OfficeTable(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  @Test("reads what is there, and tells a missing column from an empty cell")
  func reads() throws {
    let table = table("code,phone", "35.10.16,0333 421 234", "35.10.17,")
    #expect(table.faults.count == 0)
    #expect(table.entries.first?.values["phone"] == .some("0333 421 234"))
    #expect(table.entries.last?.values["phone"] == .some(nil))
    #expect(table.entries.last?.values["address"] == nil)
  }

  @Test("names what is wrong by line and column")
  func faults() {
    #expect(table("code,fax", "35.10.16,1").faults.first.first?.column == "fax")
    #expect(table("kode,phone").faults.first.first?.line == 1)
    #expect(table("code,phone", "35.1,1").faults.first.first?.text.id.contains("nol") == true)
    #expect(table("code,phone", "35.10.16,1", "35.10.16,2").faults.first.first?.line == 3)
    let long = table("code,phone", "35.10.16," + String(repeating: "1", count: 31)).faults.first.first
    #expect(long?.column == "phone" && long?.line == 2)
    #expect(table("code,phone", "35.10.16").faults.count == 1)
  }
}
