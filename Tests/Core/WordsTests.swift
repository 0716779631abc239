import Core
import Testing

@Suite("Days, codes and words")
struct WordsTests {
  @Test("days are written as Indonesians write them")
  func days() throws {
    let day = try #require(Day(iso: "2026-11-20"))
    #expect(day.long(.id) == "Jumat, 20 November 2026")
    #expect(day.long(.en) == "Friday, 20 November 2026")
    #expect(Zone.wib.long(Zone.wib.moment(day, minute: 840), .id) == "Jumat, 20 November 2026 pukul 14.00 WIB")
    #expect(day.monthStart.iso == "2026-11-01")
    #expect(day.nextMonthStart.iso == "2026-12-01")
  }

  @Test("moments as programs write them, on both sides of 1970")
  func timestamps() throws {
    let day = try #require(Day(iso: "2026-11-20"))
    #expect(Zone.wib.moment(day, minute: 840).adding(seconds: 5).rfc3339 == "2026-11-20T07:00:05.000Z")
    #expect(Moment(microseconds: 1_500).rfc3339 == "1970-01-01T00:00:00.001Z")
    #expect(Moment(microseconds: -1).rfc3339 == "1969-12-31T23:59:59.999Z")
    #expect(Moment(seconds: -86_400).rfc3339 == "1969-12-31T00:00:00.000Z")
  }

  @Test(
    "days that do not exist are refused",
    arguments: ["2026-02-29", "0000-01-01", "9999-12-31", "2026-13-01", "2026-1-1", "2026-00-10", "abcd-ef-gh", ""])
  func noDay(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("every day of three centuries survives its text")
  func roundTrip() throws {
    var day = Day.first
    var weekday = 0
    while day < Day.last {
      #expect(Day(iso: day.iso) == day)
      if weekday > 0 { #expect(day.weekday.rawValue == weekday % 7 + 1) }
      weekday = day.weekday.rawValue
      day = day + 1
    }
  }

  @Test(
    "a whole number is read as Indonesians write it, and nothing is guessed",
    arguments: [
      ("1234567", 1_234_567), ("1.234.567", 1_234_567), ("1 000", 1000), ("62.500", 62_500), ("0", 0), ("62.5", nil),
      ("9,5", nil), ("1.23", nil), ("1234.567", nil), (".500", nil), ("1..000", nil), ("", nil), ("-5", nil), ("5 m²", nil),
      ("99999999999999999999", nil),
    ] as [(String, Int?)])
  func wholeNumbers(_ typed: String, _ number: Int?) {
    #expect(Numerals.wholeNumber(typed) == number)
  }

  @Test("numbers and money")
  func numbers() {
    #expect(Numerals.integer(1_234_567) == "1.234.567")
    #expect(Numerals.integer(-1000) == "-1.000")
    #expect(Numerals.decimal(1234.56, places: 1) == "1.234,6")
    #expect(Numerals.decimal(.nan, places: 1) == "–")
    #expect(Numerals.percent(1, of: 0) == nil)
    #expect(Money(rupiah: 10_000).text == "Rp10.000")
    #expect(Money(rupiah: 0).words.id == "GRATIS")
  }

  @Test("a code is read however it is typed, and never when one character is wrong", arguments: 0..<50)
  func codes(_ seed: Int) throws {
    let code = PublicCode(regency: 3510, random: UInt64(seed) &* 0x1234_5678_9ABC_DEF1)
    #expect(PublicCode(typed: code.text) == code)
    #expect(PublicCode(typed: code.compact.lowercased()) == code)
    #expect(PublicCode(typed: " " + code.text.map { $0 == "0" ? "O" : $0 == "1" ? "l" : $0 } + " ") == code)
    let characters = Array(code.compact)
    for place in characters.indices {
      for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where other != characters[place] {
        var wrong = characters
        wrong[place] = other
        #expect(PublicCode(typed: String(wrong)) == nil)
      }
      guard place > 0, characters[place] != characters[place - 1] else { continue }
      var swapped = characters
      swapped.swapAt(place, place - 1)
      #expect(PublicCode(typed: String(swapped)) == nil)
    }
  }

  @Test("what looks alike but is not is taken out of names")
  func cleaning() {
    #expect(cleaned("  Siti\u{200B} \u{202E}Aminah\u{0000} ", limit: 50) == "Siti Aminah")
    #expect(cleaned(String(repeating: "a", count: 10_000), limit: 120) == nil)
    #expect(cleanedLines("a\n\n\n\nb", limit: 50) == "a\n\nb")
    #expect(folded("  M. Nur-Hidayat ") == "m nur hidayat")
  }

  @Test("numbers of people warn and never block")
  func people() {
    #expect(NIK("3510 1645 1280 9001")?.doubts.isEmpty == true)
    #expect(NIK("3510163213809001")?.doubts.isEmpty == false)
    #expect(NIK("351016451280900") == nil)
    #expect(Phone("0812-3456 7890")?.digits == "+6281234567890")
    #expect(Phone("12") == nil)
    #expect(Pin("12 34 56")?.digits == "123456")
    #expect(Pin("12345a") == nil)
  }

  @Test("tables are read as spreadsheets write them, and faults are placed")
  func tables() throws {
    var reader = try CSVReader(Array("\u{FEFF}code,name\r\n11,\"A \"\"b\"\", c\"\n\n12,d".utf8))
    #expect(try reader.next()?.fields == ["code", "name"])
    #expect(try reader.next()?.fields == ["11", "A \"b\", c"])
    let last = try reader.next()
    #expect(last?.fields == ["12", "d"])
    #expect(last?.line == 4)
    #expect(try reader.next() == nil)
    var open = try CSVReader(Array("a\n\"b".utf8))
    _ = try open.next()
    #expect(throws: CSVReader.Failure.self) { try open.next() }
    #expect(throws: CSVReader.Failure.self) { _ = try CSVReader([0xFF, 0xFE, 0x41, 0]) }
  }
}

@Suite("Bytes as text")
struct BytesTests {
  @Test("what is written in hexadecimal is read again, and nothing else is")
  func hexadecimal() {
    #expect(hex([0, 9, 0xAB, 0xFF]) == "0009abff")
    #expect(bytes(hex: "0009ABff") == [0, 9, 0xAB, 0xFF])
    for text in ["0", "0g", " 00", "٠٠", "０0"] { #expect(bytes(hex: text) == nil, "\(text)") }
  }

  @Test("a secret is the same only as a whole")
  func secrets() {
    #expect(isSame("abc".utf8, "abc".utf8))
    for other in ["ab", "abd", "abcd", ""] { #expect(!isSame(other.utf8, "abc".utf8), "\(other)") }
  }
}
