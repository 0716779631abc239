package import Core

/// A form: how typed fields become a value, or errors that stand beside the fields.
///
///     let form = Form<TurnAway> { reader in
///       let reason = reader.required("alasan", TurnAway.Reason.init(rawValue:), or: Strings.choose)
///       return reason.map(TurnAway.init)
///     }
package struct Form<Input: Sendable>: Sendable {
  private let read: @Sendable (inout FormReader) -> Input?

  package init(_ read: @escaping @Sendable (inout FormReader) -> Input?) {
    self.read = read
  }

  /// What came of reading the fields.
  package enum Outcome: Sendable {
    case accepted(Input)
    /// To be shown again by the same view, with status 422.
    case refused(FormState)
  }

  package func parse(_ fields: FormFields) -> Outcome {
    var reader = FormReader(fields)
    let input = read(&reader)
    if let input, reader.errors.isEmpty { return .accepted(input) }
    return .refused(FormState(fields: fields, errors: reader.errors))
  }
}

/// An error that belongs to one field.
package struct FieldError: Error, Sendable, Equatable {
  package let field: String
  package let text: Text

  package init(_ field: String, _ text: Text) {
    self.field = field
    self.text = text
  }
}

/// What a form shows: the typed text, and errors by field. An untouched form has neither.
package struct FormState: Sendable, Equatable {
  package var fields: FormFields
  package var errors: [FieldError]

  package init(fields: FormFields = FormFields(), errors: [FieldError] = []) {
    self.fields = fields
    self.errors = errors
  }

  package func error(of field: String) -> Text? {
    errors.first { $0.field == field }?.text
  }
}
