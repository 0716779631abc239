import Core
import Testing

@testable import Web

@Suite("JSON and its schemas")
struct APITests {
  private func read(_ text: String) -> JSON? { try? JSONReader.read(Array(text.utf8)) }

  @Test("values are read as RFC 8259 writes them")
  func values() {
    #expect(
      read(" {\"a\" : [1, -2, 0.5, 1.0, 1e2, true, false, null, \"\\u00e9\\n\\/\"]} ") == [
        "a": [1, -2, .number(0.5), 1, 100, true, false, .null, "é\n/"]
      ])
    #expect(read("\"\\ud83d\\ude00\"") == "😀")
    #expect(read("9223372036854775807") == .integer(.max))
    #expect(read("9223372036854775808") == .number(9_223_372_036_854_775_808))
  }

  @Test(
    "what others read in two ways is refused",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{a:1}", "'a'", "01", "+1", "1.", ".5", "1e", "-", "NaN",
      "Infinity", "1e999", "nul", "true false", "\"\u{1}\"", "\"\\x\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"",
      "\"\\u12\"", "\"a", "[1 2]", "// a\n1", "\u{FEFF}1",
    ])
  func refused(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test("neither depth nor bytes that are no UTF-8 get through")
  func limits() {
    #expect(read(String(repeating: "[", count: 16) + String(repeating: "]", count: 16)) != nil)
    #expect(read(String(repeating: "[", count: 100_000)) == nil)
    #expect((try? JSONReader.read([0x22, 0xFF, 0x22])) == nil)
  }

  @Test("what is written is read back the same, and means nothing in a page")
  func roundTrip() {
    let value: JSON = ["a\"\\</script>&": ["\u{0}\u{1F}\u{7F}é😀\u{2028}", .null, true, -5, .number(0.25), [], [:]]]
    #expect((try? JSONReader.read(value.bytes)) == value)
    #expect((try? JSONReader.read(Array(value.pretty.utf8))) == value)
    #expect(!String(decoding: value.bytes, as: UTF8.self).contains("<"))
  }

  @Test("a schema says what is wrong and where")
  func faults() {
    let schema = Schema.record(
      .init(
        "X",
        [
          .init("n", .integer(1...3), Text("")), .init("t", .nullable(.text(most: 2)), Text(""), isRequired: false),
          .init("l", .list(.choice(["a", "b"]), least: 1, most: 2), Text("")),
        ]))
    func pointers(_ value: JSON) -> [String] { schema.faults(in: value).map(\.pointer) }
    #expect(pointers(["n": 1, "t": .null, "l": ["a"]]).isEmpty)
    #expect(pointers(["n": 4, "t": "abc", "l": ["a", "c"]]) == ["/n", "/t", "/l/1"])
    #expect(pointers(["n": true, "l": [], "x/y~": 1]) == ["/n", "/l", "/x~1y~0"])
    #expect(pointers([:]) == ["/n", "/l"])
    #expect(pointers([1]) == [""])
  }

  @Test(
    "the language a program wants most",
    arguments: [
      ("", Language.id), ("en", .en), ("en-GB,id;q=0.9", .en), ("id;q=0.2, en;q=0.1", .id), ("fr, en;q=0.1", .en),
      ("en;q=0", .id),
      ("*", .id), ("en;q=x", .id),
    ])
  func languages(_ header: String, _ language: Language) {
    #expect(Language(accepted: header) == language)
  }
}
