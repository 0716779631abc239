import Addresses
import Capacity
import Civic
import Core
import Foundation
import Sheets
import Storage
import Web

/// Taking tables out as files. It is posted, since every export is written down.
struct ExportPages: Sendable {
  let desk: ExportDesk

  var routes: [Route] { [.staff(.post, DossierAddresses.export, .readFigures, export)] }

  private static func wish(_ fields: FormFields) throws -> ExportWish {
    guard let kind = ExportKind(rawValue: fields["isi"]), let area = AreaCode(fields["wilayah"]),
      let period = ExportPeriod(fields["masa"]), let format = SheetFormat(rawValue: fields["bentuk"])
    else { throw Problem.notFound }
    return ExportWish(kind: kind, area: area, period: period, format: format)
  }

  private func export(_ visit: StaffVisit) async throws -> Answer {
    let wish = try Self.wish(visit.fields)
    let ids = [visit.newID(), visit.newID()]
    let (begun, actor) = try await visit.write { [desk] tx, actor in
      (try desk.begin(wish, ids: ids, by: actor, now: visit.now, tx), actor)
    }
    let head = ExportHead(begun: begun, visit: visit, actor: actor)
    return .file(type: wish.format.mediaType, name: head.fileName) { [desk] write in
      var rows = 0
      do {
        try await desk.places.during {
          let sheet = try wish.format.begin(head.sheet, in: NSTemporaryDirectory(), randomness: visit.site.randomness)
          var place: ExportPlace? = ExportPlace()
          while let here = place {
            let page = try await visit.read { [desk] tx, _ in
              try desk.page(begun, at: here, now: visit.now, visit.language, tx)
            }
            rows += page.rows.count
            place = page.next
            let bytes = try sheet.add(page.rows)
            if !bytes.isEmpty { try await write(bytes) }
          }
          while let part = try sheet.rest() { try await write(part) }
        }
      } catch {
        try? await note(begun, rows: rows, isWhole: false, visit, actor)
        throw error
      }
      try await note(begun, rows: rows, isWhole: true, visit, actor)
    }
  }

  /// The session may be over by now; what was taken out is written down all the same.
  private func note(_ begun: ExportDesk.Begun, rows: Int, isWhole: Bool, _ visit: StaffVisit, _ actor: Actor) async throws {
    let now = visit.site.clock.now()
    let eventID = visit.site.randomness.id(at: now)
    try await visit.visit.write { [desk] tx in
      try desk.end(begun, rows: rows, isWhole: isWhole, eventID: eventID, by: actor.account, now: now, tx)
    }
  }
}

/// What stands above the rows and in the name of the file.
struct ExportHead {
  let begun: ExportDesk.Begun
  let visit: StaffVisit
  let actor: Actor

  private var wish: ExportWish { begun.wish }

  var fileName: String {
    let zone = visit.site.reference.zone
    let made = zone.day(of: visit.now).iso + "-" + zone.clock(visit.now).replacing(".", with: "")
    return "simpul-\(wish.kind.rawValue)-\(wish.area)-\(wish.period.text)-dibuat-\(made).\(wish.format.rawValue)"
  }

  var sheet: SheetHead {
    let language = visit.language
    var facts: [(name: String, value: String)] = [
      (ExportStrings.area[language], "\(begun.areaName) (\(wish.area))"),
      (ExportStrings.period[language], wish.period.words(language)),
      (ExportStrings.madeAt[language], visit.site.reference.zone.long(visit.now, language)),
      (ExportStrings.madeFor[language], actor.name),
      (ExportStrings.note[language], ExportStrings.asRead[language]),
      (ExportStrings.personal[language], (begun.showsNames ? ExportStrings.namesOnly : ExportStrings.noNames)[language]),
    ]
    if wish.kind == .figures { facts.append((ExportStrings.durations[language], DossierStrings.histogramNote[language])) }
    if visit.site.settings.isDemo { facts.append(("CONTOH", ExportStrings.invented[language])) }
    return SheetHead(
      title: wish.kind.title[language], facts: facts, columns: ExportTable.columns(of: wish.kind, language))
  }
}
