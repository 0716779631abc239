package import Addresses
package import Civic

/// Districts drawn on the server, so that the map prints and works without scripts. Each carries its number and, by how
/// much of it there is, a pattern; each leads to its page. The same figures stand in a table on the same page.
package struct AreaMap: Sendable {
  /// How much there is, told by a pattern.
  package enum Weight: String, Sendable, CaseIterable {
    case none, some, most
  }

  package struct Place: Sendable {
    package let area: AreaCode
    /// Short enough to stand inside a small district: `12`.
    package let number: String
    /// The same for who does not see it: `Genteng: 12 lewat batas`.
    package let words: String
    package let weight: Weight
    package let link: Link

    package init(_ area: AreaCode, number: String, words: String, weight: Weight, link: Link) {
      (self.area, self.number, self.words, self.weight, self.link) = (area, number, words, weight, link)
    }
  }

  package let title: String
  /// What numbers and patterns mean, and whose outlines these are.
  package let note: String
  package let map: RegencyMap
  package let places: [Place]

  package init(_ title: String, note: String, map: RegencyMap, places: [Place]) {
    (self.title, self.note, self.map, self.places) = (title, note, map, places)
  }

  package var html: HTML {
    let byArea = Dictionary(places.map { ($0.area, $0) }) { first, _ in first }
    let drawn = map.shapes.compactMap { shape in byArea[shape.area].map { (shape, $0) } }
    return """
      <figure class="chart map"><figcaption><strong>\(title)</strong>\(note)</figcaption>
      <svg viewBox="0 0 \(RegencyMap.width) \(map.height)" role="group" aria-label="\(title)">
      <defs><pattern id="some" width="22" height="22" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="22" height="22"></rect><rect class="ink" width="3" height="22"></rect></pattern>
      <pattern id="most" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="12" height="12"></rect><rect class="ink" width="5" height="12"></rect></pattern></defs>
      \(drawn.html { shape, place in
        "<a href=\"\(place.link)\" aria-label=\"\(place.words)\"><title>\(place.words)</title><path class=\"\(place.weight.rawValue)\"\(fill(place.weight)) d=\"\(shape.path)\"></path></a>"
      })\(drawn.html { shape, place in
        "<text class=\"\(place.weight.rawValue)\" x=\"\(shape.x)\" y=\"\(shape.y + 13)\" aria-hidden=\"true\">\(place.number)</text>"
      })</svg></figure>
      """
  }

  private func fill(_ weight: Weight) -> HTML {
    switch weight {
    case .none: .empty
    case .some: " fill=\"url(#some)\""
    case .most: " fill=\"url(#most)\""
    }
  }
}
