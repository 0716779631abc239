/// Counts as Prometheus reads them (text format 0.0.4).
enum Exposition {
  static func text(of lines: [(line: Meter.Line, count: Meter.Count)]) -> String {
    let name = "simpul_answer_seconds"
    var text = "# HELP \(name) How long answers took, by route.\n# TYPE \(name) histogram\n"
    for (line, count) in lines {
      let labels = "method=\"\(line.method)\",route=\"\(escaped(line.route))\",status=\"\(line.status)\""
      var under = 0
      for (bound, n) in zip(Meter.bounds, count.buckets) {
        under += n
        text += "\(name)_bucket{\(labels),le=\"\(Double(bound) / 1_000_000)\"} \(under)\n"
      }
      text += "\(name)_bucket{\(labels),le=\"+Inf\"} \(count.answers)\n"
      text += "\(name)_sum{\(labels)} \(Double(count.microseconds) / 1_000_000)\n"
      text += "\(name)_count{\(labels)} \(count.answers)\n"
    }
    return text
  }

  static func text(of gauges: [Watch.Gauge]) -> String {
    var (text, told) = ("", Set<String>())
    for gauge in gauges {
      if told.insert(gauge.name).inserted { text += "# HELP \(gauge.name) \(gauge.help)\n# TYPE \(gauge.name) gauge\n" }
      let label = gauge.label.map { "{\($0.name)=\"\(escaped($0.value))\"}" } ?? ""
      text += "\(gauge.name)\(label) \(gauge.value)\n"
    }
    return text
  }

  private static func escaped(_ label: String) -> String {
    var text = ""
    for character in label {
      switch character {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.append(character)
      }
    }
    return text
  }
}
