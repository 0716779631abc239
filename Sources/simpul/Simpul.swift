import ArgumentParser

/// The program. Each verb is a file in `Commands`.
@main
struct Simpul: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simpul",
    abstract: "Simpul pelayanan: pusat layanan kecamatan dan simpul kabupatennya.",
    subcommands: [
      ServeCommand.self, DemoCommand.self, ImportCommand.self, ExportCommand.self, UserCommand.self, TokenCommand.self,
      AuditCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self, RoutesCommand.self,
      MoveCommand.self, MeasureCommand.self, DelegationCommand.self,
    ])
}
