import Addresses
package import Core

/// The hidden fields every form carries.
package enum HiddenFields {
  /// The mark that shows the form is ours.
  package static func crossSite(_ visit: Visit) -> HTML {
    "<input type=\"hidden\" name=\"\(CrossSiteGuard.fieldName)\" value=\"\(visit.crossSiteMark)\">"
  }

  /// The key that makes sending twice the same as once.
  package static func once(_ visit: Visit, _ state: FormState = FormState()) -> HTML {
    let key = state.fields.has(onceName) ? state.fields[onceName] : hex(visit.site.randomness.bytes(12))
    return "<input type=\"hidden\" name=\"\(onceName)\" value=\"\(key)\">"
  }

  package static let onceName = "_sekali"

  /// The version of the record that the form was made from.
  package static func version(_ version: Int) -> HTML {
    "<input type=\"hidden\" name=\"versi\" value=\"\(version)\">"
  }
}

/// The parts of a form, each with its label, hint and error tied together for screen readers.
package struct FormParts: Sendable {
  package let state: FormState
  package let language: Language
  /// What the ids of its fields begin with, where several forms of a page have fields of the same name.
  private let prefix: String

  package init(_ state: FormState, _ language: Language, prefix: String = "") {
    self.state = state
    self.language = language
    self.prefix = prefix
  }

  private func id(_ name: String) -> String { prefix + name }

  /// How a field of text is made.
  package struct FieldStyle: Sendable {
    package var type = "text"
    package var hint: Text?
    package var isOptional = false
    package var size: Size = .full
    /// What the browser may fill in; "off" for other people's data.
    package var autocomplete = "off"
    package var inputMode: String?
    package var hasFocus = false
    /// The choices elsewhere in the form for which it is shown, where script runs.
    package var onlyFor: String?
    /// How a file is sent in pieces, where script runs (`photos.js`).
    package var sending: Sending?

    package enum Size: String, Sendable {
      case full, medium, short
    }

    package init() {}

    package static func make(_ change: (inout FieldStyle) -> Void) -> FieldStyle {
      var style = FieldStyle()
      change(&style)
      return style
    }
  }

  /// What was typed, to be typed on, without what cannot be seen.
  private func shown(_ name: String) -> String {
    cleanedLines(state.fields[name], limit: .max) ?? ""
  }

  /// A line of text.
  package func field(_ name: String, _ label: Text, _ style: FieldStyle = FieldStyle()) -> HTML {
    wrapped(name, label, style) { described in
      """
      <input id="\(id(name))" name="\(name)" type="\(style.type)" value="\(style.type == "password" ? "" : shown(name))" autocomplete="\(style.autocomplete)"\(style.inputMode.map { " inputmode=\"\($0)\"" as HTML })\(described)\(when: style.hasFocus, " autofocus")>
      """
    }
  }

  /// A file to be sent; its form says `enctype="multipart/form-data"`.
  package func file(_ name: String, _ label: Text, _ kinds: [FileKind], _ style: FieldStyle = FieldStyle()) -> HTML {
    wrapped(name, label, style) { described in
      """
      <input id="\(id(name))" name="\(name)" type="file" accept="\(kinds.map(\.mediaType).joined(separator: ","))"\(described)\(style.sending.map(\.attributes))>\(style.sending.map { $0.progress(language) })
      """
    }
  }

  /// Several lines of text.
  package func area(_ name: String, _ label: Text, rows: Int = 3, _ style: FieldStyle = FieldStyle()) -> HTML {
    wrapped(name, label, style) { described in
      "<textarea id=\"\(id(name))\" name=\"\(name)\" rows=\"\(rows)\"\(described)>\(shown(name))</textarea>"
    }
  }

  /// One of a list. An empty value stands first unless one is chosen already.
  package func select(
    _ name: String, _ label: Text, options: [(value: String, text: String)], _ style: FieldStyle = FieldStyle()
  ) -> HTML {
    wrapped(name, label, style) { described in
      """
      <select id="\(id(name))" name="\(name)"\(described)\(when: style.hasFocus, " autofocus")><option value=""></option>\(options.html { "<option value=\"\($0.value)\"\(when: state.fields[name] == $0.value, " selected")>\($0.text)</option>" })</select>
      """
    }
  }

  /// One of a few, all in sight.
  package func radios(
    _ name: String, _ legend: Text, options: [(value: String, text: Text)], hint: Text? = nil
  ) -> HTML {
    let error = state.error(of: name)
    return """
      <fieldset class="choices\(when: error != nil, " invalid")" id="\(id(name))"><legend>\(legend, language)</legend>
      \(hint.map { "<p class=\"hint\">\($0, language)</p>" as HTML })\(error.map { "<p class=\"error\">\($0, language)</p>" as HTML })
      \(options.html { "<label class=\"choice\"><input type=\"radio\" name=\"\(name)\" value=\"\($0.value)\"\(when: state.fields[name] == $0.value, " checked")> \($0.text, language)</label>" })
      </fieldset>
      """
  }

  /// Any of a few, all in sight.
  package func boxes(_ name: String, _ legend: Text, options: [(value: String, text: Text)]) -> HTML {
    let error = state.error(of: name)
    return """
      <fieldset class="choices\(when: error != nil, " invalid")" id="\(id(name))"><legend>\(legend, language)</legend>
      \(error.map { "<p class=\"error\">\($0, language)</p>" as HTML })
      \(options.html { box(name, value: $0.value, "\($0.text, language)") })
      </fieldset>
      """
  }

  /// A box to tick.
  package func box(_ name: String, value: String, _ label: HTML) -> HTML {
    """
    <label class="choice"><input type="checkbox" name="\(name)" value="\(value)"\(when: state.fields.all(name).contains(value), " checked")> \(label)</label>
    """
  }

  /// The list of errors at the top, each leading to its field.
  package var summary: HTML {
    guard !state.errors.isEmpty else { return .empty }
    return """
      <div class="error-summary" role="alert" tabindex="-1"><h2>\(WebStrings.errorSummary, language)</h2>
      <ul>\(state.errors.html { "<li><a href=\"#\(id($0.field))\">\($0.text, language)</a></li>" })</ul></div>
      """
  }

  private func wrapped(_ name: String, _ label: Text, _ style: FieldStyle, _ control: (HTML) -> HTML) -> HTML {
    let error = state.error(of: name)
    var described: [String] = []
    if style.hint != nil { described.append("\(id(name))-petunjuk") }
    if error != nil { described.append("\(id(name))-salah") }
    let attributes: HTML = """
      \(when: !described.isEmpty, " aria-describedby=\"\(described.joined(separator: " "))\"")\(when: error != nil, " aria-invalid=\"true\"")
      """
    return """
      <div class="field \(style.size.rawValue)\(when: error != nil, " invalid")"\(style.onlyFor.map { " data-for=\"\($0)\"" as HTML })>
      <label for="\(id(name))">\(label, language)\(when: style.isOptional, " <span class=\"muted\">(\(WebStrings.optional, language))</span>")</label>
      \(style.hint.map { "<p class=\"hint\" id=\"\(id(name))-petunjuk\">\($0, language)</p>" as HTML })\(error.map { "<p class=\"error\" id=\"\(id(name))-salah\">\($0, language)</p>" as HTML })
      \(control(attributes))
      </div>
      """
  }
}
