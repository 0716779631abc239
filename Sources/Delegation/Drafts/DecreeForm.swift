import Civic
import Core
import Web

/// The head of a decree: number, giver, days, what it rests on.
enum DecreeForm {
  /// - Parameter districts: those whose camat may be the giver.
  static func fields(_ parts: FormParts, districts: [Office]) -> HTML {
    func day(_ name: String, _ label: Text, isOptional: Bool = false, hint: Text? = nil) -> HTML {
      parts.field(
        name, label,
        .make {
          $0.type = "date"; $0.size = .medium; $0.isOptional = isOptional; $0.hint = hint
        })
    }
    return """
      \(parts.field("nomor", DraftStrings.number, .make { $0.hint = DraftStrings.numberHint }))
      \(parts.field("tentang", DraftStrings.about))
      \(parts.field("pemberi", DraftStrings.giver, .make { $0.hint = DraftStrings.giverHint }))
      \(parts.select("camat", DraftStrings.giverArea, options: districts.map { ($0.area.text, $0.shortName) }, .make { $0.isOptional = true; $0.hint = DraftStrings.giverAreaHint; $0.size = .medium }))
      \(day("ditetapkan", DraftStrings.issued))
      \(day("berlaku", DraftStrings.from))
      \(day("berakhir", DraftStrings.through, isOptional: true, hint: DraftStrings.throughHint))
      \(parts.field("dasar", DraftStrings.basis, .make { $0.isOptional = true; $0.hint = DraftStrings.basisHint }))
      \(parts.radios("berkas", DraftStrings.openFiles, options: Authority.OpenFiles.allCases.map { ($0.rawValue, BookStrings.name(of: $0)) }))
      """
  }

  static func state(_ decree: Decree) -> FormState {
    var state = FormState()
    let values = [
      "nomor": decree.number, "tentang": decree.title, "pemberi": decree.giver, "camat": decree.giverArea?.text ?? "",
      "ditetapkan": decree.issued.iso,
      "berlaku": decree.from.iso, "berakhir": decree.through == .last ? "" : decree.through.iso, "dasar": decree.basis,
      "berkas": decree.openFiles.rawValue,
    ]
    for (name, value) in values { state.fields[name] = value }
    return state
  }

  /// - Parameter districts: as in `fields`.
  static func form(_ id: ID, districts: [Office]) -> Form<Decree> {
    Form { reader in
      let number = reader.text("nomor", limit: 100, required: RegisterFault.numberMissing.words)
      let title = reader.text("tentang", limit: 300, required: DraftStrings.aboutMissing)
      let giver = reader.text("pemberi", limit: 120, required: RegisterFault.giverMissing.words)
      let camat = reader.optional(
        "camat", { typed in districts.map(\.area).first { $0.text == typed } }, or: RegisterFault.giverAreaMissing.words)
      let issued = reader.required("ditetapkan", { Day(iso: $0) }, or: DraftStrings.missing(DraftStrings.issued))
      let from = reader.required("berlaku", { Day(iso: $0) }, or: DraftStrings.missing(DraftStrings.from))
      let through = reader.optional("berakhir", { Day(iso: $0) }, or: DraftStrings.missing(DraftStrings.through))
      let basis = reader.text("dasar", limit: 300)
      let openFiles = reader.required("berkas", Authority.OpenFiles.init(rawValue:), or: DraftStrings.openFilesMissing)
      guard let number, let title, let giver, let issued, let from, let basis, let openFiles else { return nil }
      let decree = Decree(
        id: id, number: number, title: title, giver: giver, giverArea: camat, issued: issued, from: from,
        through: through ?? .last,
        basis: basis, openFiles: openFiles)
      for fault in RegisterRules.faults(of: decree) {
        reader.refuse(field(of: fault), fault.words)
      }
      return decree
    }
  }

  private static func field(of fault: RegisterFault) -> String {
    switch fault {
    case .endsBeforeItBegins: "berakhir"
    case .giverAreaMissing: "camat"
    default: "berlaku"
    }
  }
}
