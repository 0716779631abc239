package import Core

/// How kecamatan are compared: never by a bare percentage where few files make it.
package enum RegencyRules {
  /// How a share stands to one before it.
  package enum Change: Sendable, Hashable {
    case better, worse, withinChance
  }

  /// Better or worse only if the difference is surely not nothing, with a confidence of 95 %.
  package static func change(from before: ShareInterval, to now: ShareInterval) -> Change {
    let (low, high) = now.difference(to: before)
    return low > 0 ? .better : high < 0 ? .worse : .withinChance
  }

  /// The kecamatan whose published share lies surely below the regency's, the farthest first.
  package static func clearlyBelow(_ lines: [RegencyFigures.Line], _ whole: ShareInterval) -> [RegencyFigures.Line] {
    let below = lines.compactMap { line in line.share.flatMap { $0.high < whole.share ? (line: line, high: $0.high) : nil } }
    return below.sorted { ($0.high, $0.line.area) < ($1.high, $1.line.area) }.map(\.line)
  }

  /// The fewest kecamatan that hold at least half of all that is overdue, the most first.
  package static func holdingHalf(_ lines: [RegencyFigures.Line]) -> [RegencyFigures.Line] {
    let all = lines.reduce(0) { $0 + $1.overdue }
    var (found, sum): ([RegencyFigures.Line], Int) = ([], 0)
    for line in lines.sorted(by: { ($1.overdue, $0.area) < ($0.overdue, $1.area) }) where sum * 2 < all {
      found.append(line)
      sum += line.overdue
    }
    return found
  }

  /// In which order kecamatan stand. Each order is by what is published, so that it tells a reader nothing else.
  package enum Order: String, Sendable, CaseIterable {
    case code = ""
    case overdue = "lewat"
    case open = "terbuka"
    /// By how high the share may be at most, so that a small sample stands where it can: never among the lowest.
    case onTime = "tepat"
    case slowest = "lama"

    package func sorted(_ lines: [RegencyFigures.Line]) -> [RegencyFigures.Line] {
      /// What has no number stands last.
      func by(_ number: (RegencyFigures.Line) -> Double?) -> [RegencyFigures.Line] {
        lines.map { (number: number($0) ?? .infinity, line: $0) }
          .sorted { ($0.number, $0.line.area) < ($1.number, $1.line.area) }.map(\.line)
      }
      return switch self {
      case .code: lines
      case .overdue: by { Double(-$0.overdue) }
      case .open: by { Double(-$0.open) }
      case .onTime: by { $0.share?.high }
      case .slowest: by { $0.measured.map { Double(-$0.half) } }
      }
    }
  }
}
