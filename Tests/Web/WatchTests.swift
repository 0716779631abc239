import Testing

@testable import Web

@Suite("Counts for those who watch the program")
struct WatchTests {
  @Test("answers are counted by route and status, with how many were quicker than each bound")
  func histogram() {
    let meter = Meter()
    for microseconds in [900, 1000, 4000, 3_000_000] {
      meter.note(Meter.Line(method: "GET", route: "/lacak/{0}", status: 200), microseconds: microseconds)
    }
    let text = Exposition.text(of: meter.lines)
    let labels = "method=\"GET\",route=\"/lacak/{0}\",status=\"200\""
    #expect(text.contains("simpul_answer_seconds_bucket{\(labels),le=\"0.001\"} 2\n"))
    #expect(text.contains("simpul_answer_seconds_bucket{\(labels),le=\"0.005\"} 3\n"))
    #expect(text.contains("simpul_answer_seconds_bucket{\(labels),le=\"2.5\"} 3\n"))
    #expect(text.contains("simpul_answer_seconds_bucket{\(labels),le=\"+Inf\"} 4\n"))
    #expect(text.contains("simpul_answer_seconds_count{\(labels)} 4\n"))
    #expect(text.contains("simpul_answer_seconds_sum{\(labels)} 3.0059\n"))
  }

  @Test("a gauge is described once, and its label cannot break out of its quotes")
  func gauges() {
    let text = Exposition.text(of: [
      Watch.Gauge("simpul_job_age_seconds", "Age.", 3, label: ("job", "a\"b\n")),
      Watch.Gauge("simpul_job_age_seconds", "Age.", 4, label: ("job", "b")),
    ])
    #expect(
      text == """
        # HELP simpul_job_age_seconds Age.
        # TYPE simpul_job_age_seconds gauge
        simpul_job_age_seconds{job="a\\"b\\n"} 3.0
        simpul_job_age_seconds{job="b"} 4.0

        """)
  }
}
