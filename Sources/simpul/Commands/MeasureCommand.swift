import ArgumentParser

/// For `script/bench` and `script/crash`: what can only be measured inside the program.
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Mengukur bagian-bagian program ini.", shouldDisplay: false,
    subcommands: [MeasureReceipts.self, MeasureLookups.self, MeasureJobs.self, MeasureAcknowledged.self])
}
