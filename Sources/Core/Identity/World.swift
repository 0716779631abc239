import Glibc

/// Where "now" comes from.
package struct Clock: Sendable {
  package var now: @Sendable () -> Moment

  package init(now: @escaping @Sendable () -> Moment) {
    self.now = now
  }

  /// The machine's clock.
  package static let system = Clock {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }

  package static func fixed(_ moment: Moment) -> Clock {
    Clock { moment }
  }
}

/// Where random bytes come from.
package struct Randomness: Sendable {
  package var bytes: @Sendable (Int) -> [UInt8]

  package init(bytes: @escaping @Sendable (Int) -> [UInt8]) {
    self.bytes = bytes
  }

  /// The system's cryptographically secure generator.
  package static let system = Randomness { count in
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count {
      let word: UInt64 = generator.next()
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
    }
    return Array(bytes.prefix(count))
  }

  package func id(at moment: Moment) -> ID {
    .version7(at: moment, random: bytes(16))
  }
}
