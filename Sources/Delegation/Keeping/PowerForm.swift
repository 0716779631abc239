import Civic
import Core
import Web

/// The fields of one power, named as the columns of an annex: a form and a table say the same.
enum PowerForm {
  typealias Column = AnnexRow.Column

  static func fields(_ surroundings: AnnexTable.Surroundings, _ parts: FormParts, withService: Bool = true) -> HTML {
    let language = parts.language
    func words(_ column: Column, _ label: Text, _ hint: Text? = nil) -> HTML {
      parts.field(
        column.rawValue, label,
        .make {
          $0.isOptional = true; $0.hint = hint
        })
    }
    func day(_ column: Column, _ label: Text, _ hint: Text) -> HTML {
      parts.field(
        column.rawValue, label,
        .make {
          $0.type = "date"; $0.size = .medium; $0.isOptional = true; $0.hint = hint
        })
    }
    func choice(_ column: Column, _ label: Text, _ names: [Text], isOptional: Bool = false) -> HTML {
      parts.select(
        column.rawValue, label, options: names.map { ($0.id, $0[language]) },
        .make {
          $0.isOptional = isOptional; $0.size = .medium
        })
    }
    return """
      \(when: withService, parts.select(Column.service.rawValue, PowerStrings.service, options: surroundings.services.map { ($0.key, $0.name[language]) }))
      \(choice(.source, PowerStrings.source, PowerSource.allCases.filter(\.needsDecree).map(\.name)))
      \(choice(.reach, PowerStrings.reach, PowerReach.allCases.map(\.name)))
      \(parts.field(Column.most.rawValue, PowerStrings.most, .make { $0.isOptional = true; $0.size = .short; $0.inputMode = "numeric"; $0.hint = PowerStrings.mostHint }))
      \(choice(.unit, PowerStrings.unit, ObjectUnit.allCases.map(\.name), isOptional: true))
      \(areas(surroundings, parts))
      \(choice(.kind, PowerStrings.kind, ServiceKind.allCases.map(\.name)))
      \(choice(.aspect, PowerStrings.aspect, PowerAspect.allCases.map(\.name), isOptional: true))
      \(words(.affair, PowerStrings.affair))
      \(choice(.signer, PowerStrings.signer, AnnexWord.signers.map(\.title)))
      \(words(.technicalOffice, PowerStrings.technicalOffice))
      \(words(.reporting, PowerStrings.reporting))
      \(words(.passedOnBy, PowerStrings.passedOnBy, PowerStrings.passedOnByHint))
      \(day(.from, PowerStrings.from, PowerStrings.fromHint))
      \(day(.through, PowerStrings.through, PowerStrings.throughHint))
      """
  }

  private static func areas(_ surroundings: AnnexTable.Surroundings, _ parts: FormParts) -> HTML {
    let language = parts.language
    let districts = surroundings.offices.filter { $0.area.level == .district }
    let kelurahan = surroundings.offices.filter { $0.area.level == .village }
    let isKelurahanChosen = parts.state.fields.all(Column.areas.rawValue).contains { AreaCode($0)?.level == .village }
    func options(_ offices: [Office]) -> [(value: String, text: Text)] { offices.map { ($0.area.text, Text($0.shortName)) } }
    return """
      \(parts.boxes(Column.areas.rawValue, PowerStrings.districts, options: [(AnnexStrings.allDistricts.id, AnnexStrings.allDistricts)] + options(districts)))
      <details class="more"\(when: isKelurahanChosen, " open")><summary>\(PowerStrings.kelurahan, language)</summary>
      <fieldset class="choices"><legend>\(PowerStrings.kelurahan, language)</legend>\(kelurahan.html { parts.box(Column.areas.rawValue, value: $0.area.text, "\($0.shortName)") })</fieldset></details>
      """
  }

  /// The line of an annex that was typed into the form.
  static func row(_ fields: FormFields) -> AnnexRow {
    var row = AnnexRow()
    for column in Column.allCases {
      row[column] = column == .areas ? fields.all(column.rawValue).joined(separator: "; ") : fields[column.rawValue]
    }
    return row
  }

  /// The form filled with a line.
  static func state(_ row: AnnexRow) -> FormState {
    var state = FormState()
    for column in Column.allCases where column != .areas { state.fields[column.rawValue] = row[column] }
    for area in row[.areas].split(separator: ";") { state.fields.add(String(area).trimmingSpaces, to: Column.areas.rawValue) }
    return state
  }

  /// What is wrong with a line, beside its fields.
  static func state(_ fields: FormFields, _ faults: [TableFault]) -> FormState {
    FormState(fields: fields, errors: faults.map { FieldError($0.column, $0.text) })
  }
}
