import Core
import Testing

@testable import Web

@Suite("An answer to programs that come at a bad time")
struct BusyAnswerTests {
  @Test("tells them when to come again")
  func retryAfter() {
    let busy = Problem(.busy, "busy", Text(id: "Sibuk.", en: "Busy."), remedy: Text(id: "Tunggu.", en: "Wait."))
    let answer = APIProblem(busy).answer(.id, reference: nil)
    #expect(answer.status == 503)
    #expect(answer.headers.contains { $0 == ("retry-after", "5") })
  }
}
