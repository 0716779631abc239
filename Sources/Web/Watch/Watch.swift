package import Core

/// What an operator can know of the running program from outside.
package struct Watch: Sendable {
  /// A number as it is now.
  package struct Gauge: Sendable {
    let name: String
    let help: String
    let label: (name: String, value: String)?
    let value: Double

    /// - Parameter name: in the manner of Prometheus: `simpul_writes_waiting`.
    package init(_ name: String, _ help: String, _ value: Double, label: (name: String, value: String)? = nil) {
      self.name = name
      self.help = help
      self.value = value
      self.label = label
    }
  }

  let meter = Meter()
  let gauges: @Sendable (Moment) -> [Gauge]
  let obstacles: @Sendable (Moment) async -> [Finding]

  /// - Parameters:
  ///   - gauges: read when they are asked for.
  ///   - obstacles: what keeps the program from serving properly now; none when it is ready.
  package init(
    gauges: @escaping @Sendable (Moment) -> [Gauge], obstacles: @escaping @Sendable (Moment) async -> [Finding]
  ) {
    self.gauges = gauges
    self.obstacles = obstacles
  }
}
