import ArgumentParser
import Catalogue
import Civic
import Core
import Delegation
import Foundation
import Storage

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Memasukkan wilayah, garis batas, alamat kantor, kalender, katalog layanan, atau dasar layanan.",
    subcommands: [Regions.self, Outlines.self, Offices.self, Calendar.self, Catalogue.self, Powers.self])

  /// What every import needs.
  struct Source: ParsableArguments {
    @Argument(help: "Berkas yang dibaca.")
    var file: String

    @OptionGroup var place: Place

    var bytes: [UInt8] {
      get throws {
        guard let content = FileManager.default.contents(atPath: file) else {
          throw ValidationError("Berkas \(file) tidak dapat dibaca.")
        }
        return Array(content)
      }
    }

    var text: String {
      get throws {
        guard let text = String(validating: try bytes, as: UTF8.self) else {
          throw ValidationError("Berkas \(file) bukan UTF-8. Simpan ulang sebagai UTF-8.")
        }
        return text
      }
    }
  }

  struct Regions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Wilayah dari CSV code,name[,level,parent_code].")
    @OptionGroup var source: Source

    func run() async throws {
      let table = RegionTable(try source.bytes)
      guard table.faultCount == 0 else {
        ImportCommand.show(table.faults)
        throw ValidationError("\(table.faultCount) baris tidak dapat diterima. Tidak ada yang dimasukkan.")
      }
      let wiring = try Wiring(source.place.installation)
      let report = try await wiring.regions.run(table) { done, all in
        Progress.show("wilayah", done: done, of: all)
      }
      Self.show(report)
      let made = try await OfficeStore.makeMissing(
        regency: AreaCode(regency: wiring.installation.regency), now: wiring.clock.now(),
        { wiring.randomness.id(at: wiring.clock.now()) }, in: wiring.database)
      if made > 0 { print("\(made) kantor dibuat dari wilayah; alamatnya belum diisi.") }
      await wiring.database.close()
    }

    private static func show(_ report: RegionImport.Report) {
      let names = [1: "provinsi", 2: "kabupaten/kota", 3: "kecamatan", 4: "desa/kelurahan"]
      for level in 1...4 { print("\(names[level] ?? ""): \(Numerals.integer(report.counts[level] ?? 0))") }
      if report.changesNothing { print("Tidak ada yang berubah.") }
      list("baru", report.added.map { "\($0.code) \($0.name)" })
      list("ganti nama", report.renamed.map { "\($0.code) \($0.from) → \($0.to)" })
      list("dihapus", report.removed.map { "\($0.code) \($0.name)" })
      list("ditutup, karena masih dipakai", report.closed.map { "\($0.code) \($0.name)" })
      list("dibuka kembali", report.reopened.map { "\($0.code) \($0.name)" })
    }

    private static func list(_ title: String, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      print("\(title): \(Numerals.integer(lines.count))")
      if lines.count <= 40 { for line in lines { print("  \(line)") } }
    }
  }

  struct Offices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Alamat, telepon, dan surel kantor dari CSV code,address,phone,email.")
    @OptionGroup var source: Source

    func run() async throws {
      let table = OfficeTable(try source.bytes)
      guard table.faults.isEmpty else { throw Self.refused(table.faults) }
      let wiring = try Wiring(source.place.installation)
      let importer = OfficeImport(wiring.database, regency: wiring.installation.regency, randomness: wiring.randomness)
      let outcome = try await importer.run(table, now: wiring.clock.now())
      await wiring.database.close()
      switch outcome {
      case .refused(let faults): throw Self.refused(faults)
      case .imported(let changed, let unchanged):
        print("berubah: \(changed.count), tetap: \(unchanged)")
        for name in changed { print("  \(name)") }
      }
    }

    private static func refused(_ faults: [TableFault]) -> ValidationError {
      ImportCommand.show(faults)
      return ValidationError("\(faults.count) baris tidak dapat diterima. Tidak ada yang dimasukkan.")
    }
  }

  /// The faults of a table, each by line and column.
  static func show(_ faults: [TableFault]) {
    for fault in faults.prefix(50) { print("baris \(fault.line), kolom \(fault.column): \(fault.text.id)") }
  }

  struct Calendar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Kalender kerja dari YAML.")
    @OptionGroup var source: Source

    func run() async throws {
      let file = try CalendarFile(yaml: try source.text)
      let wiring = try Wiring(source.place.installation)
      let (now, regency) = (wiring.clock.now(), wiring.installation.regency)
      let eventID = wiring.randomness.id(at: now)
      let report = try await wiring.database.write { tx in
        try CalendarStore.replace(with: file, regency: regency, eventID: eventID, now: now, in: tx)
      }
      let years = report.years.map(String.init).joined(separator: ", ")
      print("\(report.days) hari libur dan \(report.periods) masa jam khusus.")
      print("Tahun yang diganti: \(years.isEmpty ? "tidak ada" : years). Tahun lain tidak disentuh.")
      for day in report.removedDays { print("  tidak libur lagi: \(day)") }
      if !report.isChange { print("Tidak ada yang berubah.") }
      await wiring.database.close()
    }
  }

  struct Catalogue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Katalog layanan dari YAML.")
    @OptionGroup var source: Source

    func run() async throws {
      let file = try CatalogueFile(yaml: try source.text)
      let wiring = try Wiring(source.place.installation)
      let report = try await wiring.catalogue.importFile(file, now: wiring.clock.now())
      print(
        "baru: \(report.added.count), versi baru: \(report.changed.count), ditarik: \(report.withdrawn.count), tetap: \(report.unchanged)"
      )
      for key in report.changed + report.withdrawn { print("  \(key)") }
      await wiring.database.close()
    }
  }
}

extension ImportCommand {
  struct Powers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Dasar layanan yang lazim dari YAML.", discussion: "Yang sudah ditetapkan kabupaten tidak ditimpa.")
    @OptionGroup var source: Source

    func run() async throws {
      let file = GroundFile(yaml: try source.text)
      let wiring = try Wiring(source.place.installation)
      let outcome = try await wiring.bringIn(file, now: wiring.clock.now())
      await wiring.database.close()
      switch outcome {
      case .refused(let faults):
        ImportCommand.show(faults)
        throw ValidationError("\(faults.count) isian tidak dapat diterima. Tidak ada yang dimasukkan.")
      case .imported(let changed, let unchanged, let confirmed):
        print("usulan baru atau berubah: \(changed.count), tetap: \(unchanged), sudah ditetapkan: \(confirmed.count)")
        for key in changed { print("  \(key)") }
      }
    }
  }
}

extension ImportCommand {
  struct Outlines: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Garis batas kecamatan untuk peta dari CSV code,source,wkt.",
      discussion: "Menggantikan semua garis batas kabupaten ini. script/outlines membuat berkasnya dari GeoJSON.")
    @OptionGroup var source: Source

    func run() async throws {
      let table = OutlineTable(try source.bytes)
      guard table.faults.isEmpty else { throw Self.refused(table.faults) }
      let wiring = try Wiring(source.place.installation)
      let outcome = try await wiring.bringIn(table, now: wiring.clock.now())
      await wiring.database.close()
      switch outcome {
      case .refused(let faults): throw Self.refused(faults)
      case .imported(let count, let isChange):
        print("\(count) kecamatan dapat digambar.\(isChange ? "" : " Tidak ada yang berubah.")")
      }
    }

    private static func refused(_ faults: [TableFault]) -> ValidationError {
      ImportCommand.show(faults)
      return ValidationError("\(faults.count) baris tidak dapat diterima. Tidak ada yang dimasukkan.")
    }
  }
}

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Mengeluarkan katalog layanan untuk diubah.", subcommands: [Catalogue.self])

  struct Catalogue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Katalog layanan sebagai YAML.")

    @OptionGroup var place: Place

    func run() async throws {
      let wiring = try Wiring(place.installation, for: .reading)
      print(try await wiring.catalogue.exportFile(now: wiring.clock.now()).yaml(), terminator: "")
      await wiring.database.close()
    }
  }
}
