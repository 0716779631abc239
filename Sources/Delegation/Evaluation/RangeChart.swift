import Core
import Web

/// Ranges drawn one under the other, each named where it stands, told by shape and words and never by colour. The words
/// beside it say the same.
struct RangeChart {
  struct Line {
    let name: String
    /// How it reads: `96 % (86–99 %)`.
    let words: String
    let point: Double
    let low: Double
    /// Nil where the upper end is not known: the bar then runs to the edge.
    let high: Double?
  }

  let title: String
  let note: String
  /// What the right edge stands for.
  let most: Double
  let lines: [Line]

  private static let width = 340.0

  var html: HTML {
    """
    <figure class="chart"><figcaption>\(title)<br><span class="muted">\(note)</span></figcaption>
    <svg viewBox="0 0 360 \(lines.count * 62 + 4)" role="img" aria-label="\(title): \(lines.map { "\($0.name) \($0.words)" }.joined(separator: "; "))">\(lines.enumerated().html { index, line in
      let (low, high, point) = (x(line.low), x(line.high ?? most), x(line.point))
      let y = index * 62 + 4
      return "<text class=\"label\" x=\"0\" y=\"\(y + 13)\">\(line.name)</text><text class=\"value\" x=\"0\" y=\"\(y + 31)\">\(line.words)</text><rect class=\"axis\" x=\"2\" y=\"\(y + 46)\" width=\"340\" height=\"1\"></rect><rect class=\"bar uncertain\" x=\"\(low)\" y=\"\(y + 39)\" width=\"\(max(high - low, 2))\" height=\"14\"></rect><rect class=\"bar\" x=\"\(point - 1)\" y=\"\(y + 36)\" width=\"3\" height=\"20\"></rect>"
    })</svg></figure>
    """
  }

  private func x(_ value: Double) -> Int {
    2 + Int(Self.width * min(max(value / max(most, .leastNonzeroMagnitude), 0), 1))
  }
}
