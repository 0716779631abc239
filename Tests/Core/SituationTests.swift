import Core
import Testing

@Suite("A resident's situation")
struct SituationTests {
  @Test("what was not said excludes nothing; what was said decides")
  func conditions() {
    let condition: Condition = ["alasan": ["hilang", "rusak"], "usia": ["dewasa"]]
    #expect(Situation().meets(condition))
    #expect(!Situation().meetsForCertain(condition))
    #expect(Situation(["alasan": "hilang"]).meets(condition))
    #expect(!Situation(["alasan": "hilang"]).meetsForCertain(condition))
    #expect(Situation(["alasan": "hilang", "usia": "dewasa"]).meetsForCertain(condition))
    #expect(!Situation(["alasan": "baru"]).meets(condition))
    #expect(Situation(["alasan": "baru"]).meets(nil))
  }

  @Test("who does not know leaves nothing out and is asked for nothing")
  func unsure() {
    let unknown = Situation(["terdata": Situation.unsure])
    for condition: Condition in [["terdata": ["ya"]], ["terdata": ["ya", Situation.unsure]]] {
      #expect(unknown.meets(condition))
      #expect(unknown.isUnsure(of: condition))
      #expect(!Situation(["terdata": "tidak"]).isUnsure(of: condition))
    }
    #expect(!unknown.isUnsure(of: ["lain": ["ya"]]))
    #expect(!unknown.isUnsure(of: nil))
  }

  @Test(
    "addresses of mail keep their shape",
    arguments: [
      ("siti@contoh.id", "siti@contoh.id"), ("s.rahayu+ktp@Surel.Contoh.ID", "s.rahayu+ktp@surel.contoh.id"),
      ("siti@contoh", nil),
      ("siti contoh.id", nil), ("siti@@contoh.id", nil), (".siti@contoh.id", nil), ("si..ti@contoh.id", nil),
      ("siti@-contoh.id", nil), ("siti@contoh.id\r\nBcc: x@y.id", nil), ("siti<b>@contoh.id", nil), ("", nil),
    ] as [(String, String?)])
  func mail(_ typed: String, _ kept: String?) {
    #expect(EmailAddress(typed)?.text == kept)
  }
}
