import Civic
import Core
import Storage

/// The accounts of a demonstration: who sits at which desk.
struct DemoPeople: Sendable {
  let staff: [AreaCode: [Role: Actor]]
  let byLogin: [String: Actor]

  /// Those that were added before.
  init(_ wiring: Wiring) async throws {
    var staff: [AreaCode: [Role: Actor]] = [:]
    var byLogin: [String: Actor] = [:]
    for account in try await wiring.accounts.list() {
      guard let assignment = account.assignments.first else { continue }
      let actor = Actor(
        account: account.id, name: account.name, regency: wiring.installation.regency, assignments: account.assignments)
      staff[assignment.area, default: [:]][assignment.role] = actor
      byLogin[account.login] = actor
    }
    (self.staff, self.byLogin) = (staff, byLogin)
  }

  /// The district whose accounts have the short names that the program prints.
  static let main = "35.10.16"
  static let desks: [(role: Role, login: String)] = [
    (.counter, "loket"), (.sectionHead, "kasi"), (.secretary, "sekcam"), (.head, "camat"),
  ]

  /// Adds an account for each desk of each district, and for the regency.
  static func add(to wiring: Wiring, _ names: DemoNames) async throws {
    let data = try await wiring.database.read { tx in try wiring.reference.data(in: tx) }
    var dice = Dice(seed: 16)
    var people: [(login: String, name: String, assignments: [Assignment])] = []
    for office in data.districtOffices {
      for desk in Self.desks {
        let place = office.area.text == Self.main ? "" : "." + office.area.text.suffix(2)
        people.append((desk.login + place, names.person(&dice), [Assignment(role: desk.role, area: office.area)]))
      }
    }
    let regency = data.regency
    people.append(("ortala", names.person(&dice), [Assignment(role: .regencyStaff, area: regency)]))
    people.append(("ortala2", names.person(&dice), [Assignment(role: .regencyStaff, area: regency)]))
    people.append(("sekda", names.person(&dice), [Assignment(role: .regencySecretary, area: regency)]))
    people.append(("inspektorat", names.person(&dice), [Assignment(role: .inspectorate, area: regency)]))
    people.append(("admin", names.person(&dice), [Assignment(role: .administrator, area: regency)]))
    _ = try await wiring.accounts.addDemo(people, password: DemoCommand.password, now: wiring.clock.now())
  }
}
