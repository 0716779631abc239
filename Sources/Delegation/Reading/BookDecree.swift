import Civic
package import Core
package import Storage

/// A decree as the book shows it: its powers, what happened to them, and its signed text.
package struct BookDecree: Sendable {
  package let decree: Decree
  package let powers: [Line]
  package let files: [DecreeFile]

  /// A power of it.
  package struct Line: Sendable {
    package let power: Power
    package let service: Text
    package let history: [Happening]

    /// How it stands on a day; nil before it begins.
    package func standing(on day: Day) -> PowerTimeline.Standing? {
      PowerTimeline.Life(
        power: power.id, issued: power.from, from: power.from, through: power.through, changes: history.map(\.change)
      ).standing(on: day)
    }
  }

  /// Something that happened to a power, with what it rests on.
  package struct Happening: Sendable, Hashable {
    package let change: PowerChange
    /// The number of the decree that ordered it.
    package let decree: String
    package let reason: String
  }
}

/// The signed decree, as it was sent and made safe. A later one stands beside the earlier ones.
package struct DecreeFile: Sendable, Hashable {
  /// 1 for the first.
  package let position: Int
  package let file: Blob
  package let kind: FileKind
  /// In bytes.
  package let size: Int
  package let at: Moment

  /// The most bytes of one.
  package static let largest = 16 << 20
  /// The most files of one decree.
  package static let most = 20
}
