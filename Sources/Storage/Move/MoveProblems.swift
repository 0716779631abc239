package import Core

extension Problem {
  static let moveTargetNoServer = Problem(
    .invalid, "move.no-server",
    Text(id: "Tujuannya harus peladen PostgreSQL.", en: "The target must be a PostgreSQL server."),
    remedy: Text(id: "Tulis --to postgres://peladen/nama-basis-data.", en: "Write --to postgres://host/database-name."))

  package static let moveTargetNotEmpty = Problem(
    .conflict, "move.target-not-empty",
    Text(
      id: "Basis data tujuan tidak kosong. Tidak ada yang dipindahkan.",
      en: "The target database is not empty. Nothing was moved."),
    remedy: Text(
      id: "Buat basis data kosong yang baru di peladen itu (createdb), lalu sebut yang itu.",
      en: "Make a new, empty database on that server (createdb), and name that one."))

  static func moveDiffers(_ table: String) -> Problem {
    Problem(
      .conflict, "move.differs",
      Text(
        id: "Jumlah baris tabel \(table) di tujuan berbeda. Tidak ada yang dipindahkan; berkas asal tetap dipakai.",
        en: "The target counts other rows of table \(table). Nothing was moved; the source stays in use."),
      remedy: Text(
        id: "Kosongkan basis data tujuan dan coba lagi. Bila terulang, jalankan simpul audit verify pada asalnya.",
        en: "Empty the target database and try again. If it happens again, run simpul audit verify on the source."))
  }

  /// - Parameter place: where the data are now.
  package static func movedAway(_ place: String) -> Problem {
    Problem(
      .conflict, "database.moved",
      Text(id: "Data ini sudah dipindahkan ke \(place).", en: "These data were moved to \(place)."),
      remedy: Text(
        id: "Jalankan dengan --database (atau SIMPUL_DATABASE) ke tempat itu. Berkas lama ini hanya untuk dibaca.",
        en: "Run with --database (or SIMPUL_DATABASE) for that place. This old file is for reading only."))
  }
}
