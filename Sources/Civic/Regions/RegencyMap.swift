/// A regency drawn on a sheet 1000 units wide: for each district its shape, and a place inside it for a number.
package struct RegencyMap: Sendable, Hashable {
  package struct Shape: Sendable, Hashable {
    package let area: AreaCode
    /// The rings as path data of SVG.
    package let path: String
    /// Where something is written: the place farthest from the edges.
    package let x: Int
    package let y: Int
  }

  package static let width = 1000
  package let height: Int
  /// By code.
  package let shapes: [Shape]
  /// Each source once.
  package let sources: [String]

  /// Nil where there is nothing to draw.
  package init?(_ outlines: [Outline]) {
    let points = outlines.flatMap { $0.rings.joined() }
    guard let first = points.first else { return nil }
    var (west, east, south, north) = (first.longitude, first.longitude, first.latitude, first.latitude)
    for point in points {
      (west, east) = (min(west, point.longitude), max(east, point.longitude))
      (south, north) = (min(south, point.latitude), max(north, point.latitude))
    }
    // So near to the equator a degree of longitude is as long as one of latitude, to within two parts in a hundred.
    let (margin, size) = (8.0, max(east - west, (north - south) / 1.3, 0.001))
    let scale = (Double(Self.width) - 2 * margin) / size
    let left = (Double(Self.width) - (east - west) * scale) / 2
    height = Int(((north - south) * scale + 2 * margin).rounded(.up))
    shapes = outlines.sorted { $0.area < $1.area }.map { outline in
      let rings = outline.rings.map { ring in
        ring.map { Place(x: left + ($0.longitude - west) * scale, y: margin + (north - $0.latitude) * scale) }
      }
      let middle = Self.middle(of: rings)
      return Shape(area: outline.area, path: Self.path(rings), x: Int(middle.x.rounded()), y: Int(middle.y.rounded()))
    }
    sources = Set(outlines.map(\.source)).sorted()
  }

  private struct Place {
    let x: Double
    let y: Double
  }

  private static func path(_ rings: [[Place]]) -> String {
    rings.map { ring in
      "M" + ring.dropLast().map { "\(Int($0.x.rounded())) \(Int($0.y.rounded()))" }.joined(separator: "L") + "Z"
    }.joined()
  }

  private static let samples = 24

  /// The point of a coarse grid that lies inside and farthest from the edges.
  private static func middle(of rings: [[Place]]) -> Place {
    let all = rings.flatMap(\.self)
    guard var best = all.first else { return Place(x: 0, y: 0) }
    let (left, right) = (all.map(\.x).min() ?? 0, all.map(\.x).max() ?? 0)
    let (top, bottom) = (all.map(\.y).min() ?? 0, all.map(\.y).max() ?? 0)
    var room = -1.0
    for column in 1..<samples {
      for row in 1..<samples {
        let place = Place(
          x: left + (right - left) * Double(column) / Double(samples), y: top + (bottom - top) * Double(row) / Double(samples))
        guard isInside(place, rings) else { continue }
        let free = distance(place, rings)
        if free > room { (best, room) = (place, free) }
      }
    }
    return best
  }

  private static func isInside(_ place: Place, _ rings: [[Place]]) -> Bool {
    var crossings = 0
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst()) where (a.y <= place.y) != (b.y <= place.y) {
        if place.x < a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x) { crossings += 1 }
      }
    }
    return crossings % 2 == 1
  }

  private static func distance(_ place: Place, _ rings: [[Place]]) -> Double {
    var least = Double.greatestFiniteMagnitude
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst()) {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = dx * dx + dy * dy
        let along = length == 0 ? 0 : min(1, max(0, ((place.x - a.x) * dx + (place.y - a.y) * dy) / length))
        let (x, y) = (place.x - a.x - along * dx, place.y - a.y - along * dy)
        least = min(least, x * x + y * y)
      }
    }
    return least
  }
}
