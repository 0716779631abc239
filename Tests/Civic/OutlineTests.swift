import Core
import Testing

@testable import Civic

@Suite("Outlines of kecamatan")
struct OutlineTests {
  private static let square = "POLYGON ((114 -8,114.1 -8,114.1 -8.1,114 -8.1,114 -8))"

  private func faults(_ text: String) -> [String] {
    OutlineTable(Array(text.utf8)).faults.map { "\($0.line) \($0.column)" }
  }

  private func outline(_ code: String, _ wkt: String) throws -> Outline {
    Outline(area: try #require(AreaCode(code)), rings: try #require(Outline.rings(wkt: wkt)), source: "a")
  }

  @Test("well-known text is read as geographic programs write it, holes and islands too")
  func wkt() throws {
    #expect(Outline.rings(wkt: Self.square)?.map(\.count) == [5])
    let two =
      "multipolygon(((114 -8,114.1 -8,114.1 -8.1,114 -8),(114.01 -8,114.02 -8,114.02 -8.01,114.01 -8)),((115 -8,116 -8,116 -9,115 -8)))"
    #expect(Outline.rings(wkt: two)?.count == 3)
  }

  @Test(
    "what is no shape of Indonesia is refused",
    arguments: [
      "", "POINT(114 -8)", "POLYGON((114 -8,114.1 -8,114.1 -8.1,114 -8)", "POLYGON((114 -8,114.1 -8,114 -8))",
      "POLYGON((114 -8,114.1 -8,114.1 -8.1,114 -8.05))", "POLYGON((0 52,1 52,1 53,0 52))", "POLYGON((114 x,1 2,3 4,114 x))",
      "POLYGON(((114 -8,114.1 -8,114.1 -8.1,114 -8)))", "POLYGON((114 -8,114.1 -8,114.1 -8.1,114 -8)) DROP TABLE",
    ])
  func refused(_ wkt: String) {
    #expect(Outline.rings(wkt: wkt) == nil)
  }

  @Test("a table names line and column of each fault")
  func table() {
    let fine = "\"POLYGON((" + (0...2001).map { "114.\(1000 + $0) -8" }.joined(separator: ",") + ",114.1000 -8))\""
    #expect(faults("code,source,wkt\n35.10.16,contoh,\"\(Self.square)\"\n").isEmpty)
    #expect(faults("WKT,source,code\n\"\(Self.square)\",contoh,35.10.16\n").isEmpty)
    #expect(faults("code,wkt\n") == ["1 code"])
    #expect(faults("") == ["1 code"])
    #expect(
      faults(
        "code,source,wkt\n35.1,contoh,x\n35.10,contoh,x\n35.10.16,,\"\(Self.square)\"\n35.10.17,contoh,x\n35.10.18,contoh,\(fine)\n"
          + "35.10.19,contoh\n") == ["2 code", "3 code", "4 source", "5 wkt", "6 wkt", "7 code"])
  }

  @Test("each district gets its shape, and its number a place inside it")
  func drawn() throws {
    let west = try outline("35.10.01", Self.square)
    let bent = "POLYGON((114.1 -8,114.3 -8,114.3 -8.02,114.12 -8.02,114.12 -8.1,114.1 -8.1,114.1 -8))"
    let east = try outline("35.10.02", bent)
    let map = try #require(RegencyMap([east, west]))
    #expect(map.shapes.map(\.area.text) == ["35.10.01", "35.10.02"])
    #expect(map.sources == ["a"])
    #expect((300...400).contains(map.height))
    #expect(map.shapes[0].path.hasPrefix("M8 8L"))
    // The middle of the bent one's box lies outside it.
    #expect(map.shapes[1].x < 400 || map.shapes[1].y < 80)
    #expect(RegencyMap([]) == nil)
  }
}
