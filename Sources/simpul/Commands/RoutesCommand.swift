import ArgumentParser
import Civic
import Storage
import Web

struct RoutesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes", abstract: "Daftar alamat halaman dan siapa yang boleh membukanya.")
  @OptionGroup var place: Place

  func run() async throws {
    let wiring = try Wiring(place.installation, for: .reading)
    for route in wiring.server(publicAddress: "", isDemo: true).inventory {
      print("\(route.method.rawValue)\t\(route.pattern)\t\(Self.words(route.access))")
    }
    await wiring.database.close()
  }

  private static func words(_ access: Access) -> String {
    switch access {
    case .anyone: "anyone"
    case .signedIn: "signed-in"
    case .signature: "signature"
    case .permission(let permission):
      Role.allCases.filter { $0.permissions.contains(permission) }.map(\.rawValue).joined(separator: ",")
    }
  }
}
