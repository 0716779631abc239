import ArgumentParser
import Storage

/// Which installation a command works on.
struct Place: ParsableArguments {
  @Option(help: "Folder data. Bawaan: data, atau SIMPUL_DATA.")
  var data: String?

  @Option(
    help: "Basis data di peladen PostgreSQL: postgres://… Bawaan: berkas di folder data, atau SIMPUL_DATABASE.")
  var database: String?

  var installation: Installation { Installation(folder: data, database: database.map(DatabasePlace.init)) }
}
