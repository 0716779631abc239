package import Addresses
package import Core

/// Bars drawn on the server: they print, work without scripts, and carry a table with the same
/// figures. Each bar is labelled where it stands; there is no legend to look up.
package struct BarChart: Sendable {
  package struct Bar: Sendable {
    package let label: String
    package let value: Int
    /// How the value reads: `12`, `3 hari kerja`.
    package let text: String
    package let tone: Component.Tone
    /// The records behind the figure.
    package let link: Link?

    package init(_ label: String, value: Int, text: String, tone: Component.Tone = .plain, link: Link? = nil) {
      self.label = label
      self.value = value
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
    let most = max(bars.map(\.value).max() ?? 0, 1)
    let layout = Layout(bars)
    let height = bars.count * layout.step + 4
    return """
      <figure class="chart"><figcaption>\(title)</figcaption>
      <svg viewBox="0 0 360 \(height)" role="img" aria-label="\(title)">\(bars.enumerated().html { index, bar in
        let width = max(bar.value * layout.longest / most, 1)
        let (x, y) = (layout.start, index * layout.step + 4)
        return "<text class=\"label\" x=\"0\" y=\"\(y + 13)\">\(bar.label)</text><rect class=\"bar \(bar.tone.rawValue)\" x=\"\(x)\" y=\"\(y + layout.drop)\" width=\"\(width)\" height=\"16\" rx=\"2\"></rect><text class=\"value\" x=\"\(x + width + 6)\" y=\"\(y + layout.drop + 13)\">\(bar.text)</text>"
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
      longest = labelsAreShort ? 160 : 220
    }
  }
}
