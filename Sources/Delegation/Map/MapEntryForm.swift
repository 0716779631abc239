import Civic
import Core
import Web

/// The fields of a service in the inventory, named as the columns of its table: a form and a table say the same.
enum MapEntryForm {
  typealias Column = ServiceColumn

  static func fields(_ parts: FormParts, hasName: Bool) -> HTML {
    let language = parts.language
    return """
      \(when: hasName, parts.field(Column.service.rawValue, MapStrings.name))
      \(parts.field(Column.affair.rawValue, MapStrings.affair))
      \(parts.select(Column.kind.rawValue, MapStrings.kind, options: ServiceKind.allCases.map { ($0.rawValue, $0.name[language]) }, .make { $0.size = .medium }))
      \(parts.select(Column.aspect.rawValue, MapStrings.aspect, options: PowerAspect.allCases.map { ($0.rawValue, $0.name[language]) }, .make { $0.size = .medium; $0.isOptional = true }))
      \(parts.field(Column.office.rawValue, MapStrings.office, .make { $0.isOptional = true }))
      \(when: hasName, parts.box("tutup", value: "ya", "\(MapStrings.closed, language)"))
      """
  }

  static func state(_ service: MapService) -> FormState {
    var state = FormState()
    state.fields[Column.service.rawValue] = service.name.id
    state.fields[Column.affair.rawValue] = service.affair
    state.fields[Column.kind.rawValue] = service.kind.rawValue
    state.fields[Column.aspect.rawValue] = service.aspect?.rawValue ?? ""
    state.fields[Column.office.rawValue] = service.office
    return state
  }

  /// What was typed, as a line of a table.
  static func row<Column: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
    _ fields: FormFields
  ) -> NamedTable<Column>.Row {
    var row = NamedTable<Column>.Row(line: 1)
    for column in Column.allCases { row.texts[column] = cleaned(fields[column.rawValue], limit: MapReader.nameLimit) ?? "" }
    return row
  }

  /// What was typed, with what is wrong beside its fields.
  static func refused(_ fields: FormFields, _ faults: [TableFault]) -> FormState {
    FormState(fields: fields, errors: faults.map { FieldError($0.column, $0.text) })
  }
}
