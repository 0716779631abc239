import Core
import Testing

@testable import Dossiers

@Suite("What a draft asks for")
struct DraftRulesTests {
  static let terms = ServiceTerms(
    key: .init(service: "x", version: 1), name: Text("X"), promise: .workingDays(1), fee: Text("GRATIS"),
    requirements: [
      .init(key: "kk", name: Text("KK"), isOptional: false),
      .init(key: "akta", name: Text("Akta"), isOptional: true, needed: ["kawin": ["ya"]]),
      .init(key: "kuasa", name: Text("Kuasa"), isOptional: true),
      .init(key: "lama", name: Text("Lama"), isOptional: false, needed: ["ganti": ["rusak"]]),
    ],
    questions: [
      Question(
        key: "ganti", text: Text("Mengapa?"),
        options: [
          .init(key: "rusak", name: Text("Rusak")), .init(key: "hilang", name: Text("Hilang")),
          .init(key: "asing", name: Text("Asing"), stop: Text("Ke imigrasi.")),
        ]),
      Question(
        key: "kawin", text: Text("Kawin?"),
        options: [.init(key: "ya", name: Text("Ya")), .init(key: "belum", name: Text("Belum"))],
        needed: ["ganti": ["hilang"]]),
    ], steps: [.counter], allowsBatch: false, deemedArticle: nil, letterTitle: nil, letterBody: nil)

  @Test("later questions follow from earlier answers, and answers that no longer count are dropped")
  func questions() {
    #expect(DraftRules.unanswered([:], Self.terms)?.key == "ganti")
    #expect(DraftRules.unanswered(["ganti": "rusak"], Self.terms) == nil)
    #expect(DraftRules.unanswered(["ganti": "hilang"], Self.terms)?.key == "kawin")
    #expect(Self.terms.questions.kept(Situation(["ganti": "rusak", "kawin": "ya", "lain": "x"])).answers == ["ganti": "rusak"])
    #expect(Self.terms.questions.kept(Situation(["ganti": "dikarang"])).answers.isEmpty)
  }

  @Test("who does not know is asked for no paper that hangs on it, and is told that it may be needed")
  func unsure() throws {
    let terms = ServiceTerms(
      key: .init(service: "x", version: 1), name: Text("X"), promise: .workingDays(1), fee: Text("GRATIS"),
      requirements: [
        .init(key: "status", name: Text("Status"), isOptional: true, needed: ["terdata": ["ya", Situation.unsure]]),
        .init(key: "lama", name: Text("Lama"), isOptional: false, needed: ["terdata": ["ya"]]),
        .init(key: "hadir", name: Text("Datang"), isOptional: false, isInPerson: true),
      ],
      questions: [
        Question(
          key: "terdata", text: Text("Terdata?"),
          options: ["ya", "tidak", Situation.unsure].map { .init(key: $0, name: Text($0)) })
      ], steps: [.counter], allowsBatch: false, deemedArticle: nil, letterTitle: nil, letterBody: nil)
    var content = DraftContent()
    content.answers = ["terdata": Situation.unsure]
    let papers = DraftRules.papers(content, terms)
    #expect(papers.map(\.requirement.key) == ["status", "lama", "hadir"])
    #expect(papers.map(\.isUnsure) == [true, true, false])
    #expect(papers.prefix(2).allSatisfy { $0.condition == ApplyStrings.unsurePaper })
    #expect(DraftRules.unsettled(content, terms, []).isEmpty, "nothing waits for it, nor for what is done at the office")
    content.answers = ["terdata": "ya"]
    #expect(DraftRules.unsettled(content, terms, []).map(\.requirement.key) == ["status", "lama"])
  }

  @Test("a case asks for its own papers, and an optional one that it needs is required")
  func papers() {
    func papers(_ answers: [String: String]) -> [String: Bool] {
      Dictionary(Self.terms.papers(in: Situation(answers)).map { ($0.requirement.key, $0.isRequired) }) { first, _ in first }
    }
    #expect(papers(["ganti": "rusak"]) == ["kk": true, "akta": false, "kuasa": false, "lama": true])
    #expect(papers(["ganti": "hilang", "kawin": "ya"]) == ["kk": true, "akta": true, "kuasa": false])
    #expect(papers(["ganti": "hilang", "kawin": "belum"]) == ["kk": true, "kuasa": false])
  }

  @Test("no step can be left out, and an answer that ends it ends it also when it is forced")
  func steps() {
    var content = DraftContent()
    #expect(DraftRules.openStep(content, Self.terms, []) == .code)
    (content.hasNotedPIN, content.area, content.village) = (true, "35.10.16", "-")
    #expect(DraftRules.openStep(content, Self.terms, []) == .situation)
    #expect(!DraftRules.mayShow(.person, content, Self.terms, []))
    #expect(DraftRules.mayShow(.office, content, Self.terms, []))
    content.answers = ["ganti": "asing"]
    (content.kind, content.name, content.hasSeenAll) = ("person", "Siti", true)
    content.brought = ["kk", "lama"]
    #expect(DraftRules.openStep(content, Self.terms, []) == .situation)
    content.answers = ["ganti": "rusak"]
    #expect(DraftRules.openStep(content, Self.terms, []) == .check)
    content.brought = ["kk"]
    #expect(DraftRules.openStep(content, Self.terms, []) == .papers)
  }

  @Test("what changed in a standard is named")
  func changes() {
    let new = ServiceTerms(
      key: .init(service: "x", version: 2), name: Text("X"), promise: .workingDays(3), fee: Text("Rp10.000"),
      requirements: [
        .init(key: "kk", name: Text("KK"), explain: Text("asli"), isOptional: false),
        .init(key: "ktp", name: Text("KTP"), isOptional: false),
      ],
      questions: [], steps: [.counter], allowsBatch: false, deemedArticle: nil, letterTitle: nil, letterBody: nil)
    let changes = DraftRules.changes(from: Self.terms, to: new)
    #expect(changes.contains(.added(Text("KTP"))))
    #expect(changes.contains(.reworded(Text("KK"))))
    #expect(changes.contains(.removed(Text("Akta"))))
    #expect(changes.contains(.promise(.workingDays(1), now: .workingDays(3))))
    #expect(changes.contains(.questions))
    #expect(DraftRules.changes(from: new, to: new).isEmpty)
  }
}
