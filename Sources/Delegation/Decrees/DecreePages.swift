import Addresses
import Civic
import Core
import Storage
import Web

/// The decrees for everyone: they are public law.
struct DecreePages: Sendable {
  let desk: RegisterDesk
  let files: FileStore

  var routes: [Route] {
    [
      .open(.get, RegisterAddresses.decrees, list), .open(.get, RegisterAddresses.decree, show),
      .open(.get, RegisterAddresses.annex, annex), .open(.get, RegisterAddresses.file, file),
    ]
  }

  private var book: RegisterBook { RegisterBook(desk) }

  private func list(_ visit: Visit) async throws -> Answer {
    let last = try Self.last(visit.query)
    let decrees = try await visit.read { [book] tx in try book.decrees(after: last, tx) }
    return visit.show(
      Page(
        BookStrings.title[visit.language], isIndexed: true,
        body: DecreeViews.list(decrees, isFull: decrees.count == RegisterBook.pageLength, visit.language)))
  }

  /// The decree after which a page of the list begins.
  static func last(_ query: FormFields) throws -> ID? {
    guard query.has("sesudah") else { return nil }
    guard let id = ID(text: query["sesudah"]) else { throw Problem.notFound }
    return id
  }

  private func read(_ visit: Visit, _ id: String) async throws -> (book: BookDecree, areas: AreaWords) {
    guard let id = ID(text: id) else { throw Problem.notFound }
    return try await visit.read { [book, desk] tx in
      (book: try book.decree(id, tx), areas: AreaWords(try desk.reference.data(in: tx)))
    }
  }

  private func show(_ visit: Visit, _ id: String) async throws -> Answer {
    let (decree, areas) = try await read(visit, id)
    let today = desk.reference.zone.day(of: visit.now)
    return visit.show(
      Page(
        decree.decree.citation, isIndexed: true,
        body: DecreeViews.page(decree, areas, today: today, visit.language)))
  }

  private func annex(_ visit: Visit, _ id: String) async throws -> Answer {
    let (decree, areas) = try await read(visit, id)
    return visit.show(
      Page(
        BookStrings.annex[visit.language], frame: .print, scripts: ["print.js"],
        body: DecreeViews.annex(decree, areas, visit.language)))
  }

  private func file(_ visit: Visit, _ id: String, _ position: Int) async throws -> Answer {
    let (decree, _) = try await read(visit, id)
    guard let file = decree.files.first(where: { $0.position == position }) else { throw Problem.notFound }
    return .file(
      try files.load(file.file), type: file.kind.mediaType, name: "keputusan-\(position).\(file.kind.rawValue)")
  }
}
