package import Addresses
package import Core

/// Bars drawn on the server: they print, work without scripts, and carry a table with the same
/// figures. Each bar is labelled where it stands; there is no legend to look up.
package struct BarChart: Sendable {
  package struct Bar: Sendable {
    package let label: String
    package let value: Int
    /// What follows it in the same bar, drawn as late; 0 for nothing.
    package let rest: Int
    /// How the value reads: `12`, `3 hari kerja`.
    package let text: String
    package let tone: Component.Tone
    /// The records behind the figure.
    package let link: Link?

    package init(
      _ label: String, value: Int, rest: Int = 0, text: String, tone: Component.Tone = .plain, link: Link? = nil
    ) {
      self.label = label
      self.value = value
      self.rest = rest
      self.text = text
      self.tone = tone
      self.link = link
    }
  }

  package let title: String
  package let bars: [Bar]
  package let language: Language

  package init(_ title: String, bars: [Bar], language: Language) {
    self.title = title
    self.bars = bars
    self.language = language
  }

  package var html: HTML {
    let most = max(bars.map { $0.value + $0.rest }.max() ?? 0, 1)
    let layout = Layout(bars)
    let height = bars.count * layout.step + 4
    return """
      <figure class="chart"><figcaption>\(title)</figcaption>
      <svg viewBox="0 0 360 \(height)" role="img" aria-label="\(title)">\(bars.enumerated().html { index, bar in
        let width = max(bar.value * layout.longest / most, 1)
        let late = bar.rest == 0 ? 0 : max(bar.rest * layout.longest / most, 2)
        let (x, y) = (layout.start, index * layout.step + 4)
        let rest: HTML = "<rect class=\"bar late\" x=\"\(x + width + 1)\" y=\"\(y + layout.drop + 4)\" width=\"\(late)\" height=\"8\"></rect>"
        return "<text class=\"label\" x=\"0\" y=\"\(y + 13)\">\(bar.label)</text><rect class=\"bar \(bar.tone.rawValue)\" x=\"\(x)\" y=\"\(y + layout.drop)\" width=\"\(width)\" height=\"16\" rx=\"2\"></rect>\(when: late > 0, rest)<text class=\"value\" x=\"\(x + width + late + 7)\" y=\"\(y + layout.drop + 13)\">\(bar.text)</text>"
      })</svg>
      <details><summary>\(WebStrings.tableOf, language)</summary>
      <table class="list"><caption>\(title)</caption><tbody>\(bars.html { bar in
        "<tr><th scope=\"row\">\(bar.label)</th><td class=\"numeric\">\(bar.link.map { "<a href=\"\($0)\">\(bar.text)</a>" as HTML } ?? "\(bar.text)")</td></tr>"
      })</tbody></table></details>
      </figure>
      """
  }

  /// Where things stand in the drawing, 360 wide: short labels before their bars, long ones above.
  private struct Layout {
    let step: Int
    /// Where bars begin, and how far below its label one lies.
    let (start, drop): (Int, Int)
    let longest: Int

    init(_ bars: [Bar]) {
      let labelsAreShort = bars.allSatisfy { $0.label.count <= 16 }
      step = labelsAreShort ? 25 : 46
      (start, drop) = labelsAreShort ? (140, 0) : (0, 18)
      // What is written after a bar stays within the drawing; a letter is some eight units wide.
      let words = (bars.map(\.text.count).max() ?? 0) * 8 + 8
      longest = max(min(labelsAreShort ? 160 : 220, 360 - start - words), 40)
    }
  }
}
