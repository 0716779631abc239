import Core
import Web

/// What the counter checks while it takes a file: the requirements of the service, no more of them than the
/// resident's case needs.
struct Checklist {
  let terms: ServiceTerms
  let parts: FormParts

  var html: HTML {
    let language = parts.language
    return """
      \(when: !terms.questions.isEmpty, questions)
      <fieldset class="choices checklist" id="syarat"><legend>\(DossierStrings.requirements, language) <output class="muted" data-tally="syarat"></output></legend>
      \(terms.requirements.html(line))
      \(parts.box("nanti", value: "1", "<span class=\"muted\">\(DossierStrings.checkLater, language)</span>"))
      </fieldset>
      """
  }

  private var situation: Situation { SituationFields.read(parts.state.fields) }

  private func line(_ requirement: ServiceTerms.Requirement) -> HTML {
    let language = parts.language
    let box = parts.box(
      "syarat", value: requirement.key,
      """
      <span>\(requirement.name, language)\(when: requirement.isOptional, " <span class=\"muted\">(\(requirement.when ?? DossierStrings.optionalRequirement, language))</span>")</span>
      """)
    return only(for: requirement.needed, box)
  }

  /// What is asked for some answers only. Where script runs it comes and goes with them; without, a button
  /// asks for the list anew.
  private func only(for needed: Condition?, _ part: HTML) -> HTML {
    guard let needed else { return part }
    return "<div data-needed=\"\(SituationFields.text(needed))\"\(when: !situation.meets(needed), " hidden")>\(part)</div>"
  }

  private var questions: HTML {
    let language = parts.language
    let answers = situation
    let stops = terms.questions.compactMap { question in question.options.first { answers.answers[question.key] == $0.key }?.stop
    }
    return """
      <fieldset class="choices situation"><legend>\(IntakeStrings.situation, language)</legend>
      <p class="hint">\(IntakeStrings.refreshHint, language)</p>
      \(stops.html { Component.notice(.attention, "<p>\($0, language)</p>") })
      \(terms.questions.html { question in
        only(for: question.needed, """
        <div class="field medium"><label for="tanya-\(question.key)">\(question.text, language)</label>
        <select id="tanya-\(question.key)" name="\(SituationFields.name)" data-question><option value=""></option>\(question.options.html { option in
          "<option value=\"\(SituationFields.value(question, option))\"\(when: answers.answers[question.key] == option.key, " selected")>\(option.name, language)</option>"
        })</select></div>
        """)
      })
      <p><button class="button secondary" name="perbarui" value="1" data-refresh>\(IntakeStrings.refresh, language)</button></p>
      </fieldset>
      """
  }
}
