import Civic
import Core
import Storage
import Web

/// Which kecamatan of the map someone may read: those inside the areas whose figures they may.
enum MapReach {
  static func districts(_ data: ReferenceData, _ actor: Actor, on day: Day) -> [Office] {
    data.districtOffices.filter { actor.may(.readFigures, in: $0.area, on: day) }
  }

  /// - Throws: `Problem.notFound` for a kecamatan that is not there, or that they may not read.
  static func district(_ typed: String, _ data: ReferenceData, _ actor: Actor, on day: Day) throws -> Office {
    guard let found = districts(data, actor, on: day).first(where: { $0.area.text == typed }) else { throw Problem.notFound }
    return found
  }
}

extension StaffVisit {
  /// Whether who was found signed in reads figures of some area.
  var mayReadFigures: Bool {
    actor.map { !$0.areas(for: .readFigures, on: today).isEmpty } ?? false
  }
}
