import Addresses
import Core
import Web

/// The form of one section of a draft, both languages side by side.
struct SectionViews {
  let parts: FormParts
  let service: Service
  let language: Language

  static func page(_ visit: StaffVisit, _ opened: DraftDesk.Opened, _ section: StandardSection, _ state: FormState) -> HTML {
    let (draft, language) = (opened.draft, visit.language)
    let views = SectionViews(parts: FormParts(state, language), service: draft.service, language: language)
    return """
      <p class="crumb"><a href="\(CatalogueAddresses.draft(draft.id.text))">\(StandardStrings.draftOf, language): \(draft.service.name, language)</a></p>
      <h1>\(StandardStrings.title(of: section), language)</h1>
      <p class="lead">\(StandardStrings.lead(of: section), language)</p>
      \(views.parts.summary)
      <form method="post" action="\(CatalogueAddresses.draftSection(draft.id.text, section.rawValue))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))\(HiddenFields.version(draft.edit))
      \(views.fields(of: section))
      <div class="actions">\(Component.button(StandardStrings.saveSection[language]))
      <a class="button quiet" href="\(CatalogueAddresses.draft(draft.id.text))">\(StandardStrings.back, language)</a></div></form>
      """
  }

  private func fields(of section: StandardSection) -> HTML {
    switch section {
    case .about: about
    case .requirements: requirements
    case .questions: questions
    case .procedure: procedure
    case .promise: promise
    case .fee: fee
    case .product: pair("hasil", StandardStrings.product, rows: 3)
    case .complaint: pair("pengaduan", StandardStrings.complaint, rows: 8)
    case .letter: letter
    case .internalParts: CatalogueStrings.internalNames.html { pair($0.key, $0.name, rows: 4) }
    case .doubts: doubts
    }
  }

  /// A text in both languages.
  private func pair(_ name: String, _ label: Text, rows: Int = 1, isOptional: Bool = false) -> HTML {
    let style = FormParts.FieldStyle.make { $0.isOptional = isOptional }
    func one(_ suffix: String, _ label: Text) -> HTML {
      rows == 1 ? parts.field("\(name)-\(suffix)", label, style) : parts.area("\(name)-\(suffix)", label, rows: rows, style)
    }
    return """
      <div class="columns-form">\(one("id", StandardStrings.inIndonesian(label)))\(one("en", StandardStrings.inEnglish(label)))</div>
      """
  }

  private var about: HTML {
    """
    \(pair("nama", StandardStrings.name))\(pair("ringkasan", StandardStrings.summary, rows: 3))
    \(parts.area("kata", StandardStrings.searchWords, rows: 2, .make { $0.hint = StandardStrings.searchWordsHint; $0.isOptional = true }))
    """
  }

  private var procedure: HTML {
    let count = (0..<FormReader.most).count { parts.state.fields.has("l\($0)-id") }
    return (0..<min(count + (parts.state.errors.isEmpty ? 2 : 0), FormReader.most)).html { index in
      """
      <fieldset><legend>\(StandardStrings.step(index + 1), language)</legend>
      \(order("l\(index)-urut", index))\(pair("l\(index)", StandardStrings.sentence, rows: 2, isOptional: true))</fieldset>
      """
    }
  }

  private func order(_ name: String, _ index: Int) -> HTML {
    guard !parts.state.fields[name].isEmpty else {
      var state = parts.state
      state.fields[name] = String((index + 1) * 10)
      return order(in: FormParts(state, language), name)
    }
    return order(in: parts, name)
  }

  private func order(in parts: FormParts, _ name: String) -> HTML {
    parts.field(
      name, StandardStrings.order,
      .make {
        $0.size = .short; $0.inputMode = "numeric"; $0.hint = StandardStrings.orderHint
      })
  }

  private var promise: HTML {
    """
    \(parts.field("lama", StandardStrings.howMany, .make { $0.size = .short; $0.inputMode = "numeric" }))
    \(parts.radios("satuan", StandardStrings.unit, options: [
      ("m", StandardStrings.minutes), ("h", StandardStrings.hours), ("d", StandardStrings.workingDays),
    ]))
    """
  }

  private var fee: HTML {
    """
    \(parts.radios("cara", StandardStrings.feeKind, options: StandardSection.FeeKind.allCases.map { ($0.rawValue, StandardStrings.name(of: $0)) }))
    \(parts.field("rupiah", StandardStrings.rupiah, .make { $0.size = .short; $0.inputMode = "numeric"; $0.isOptional = true }))
    \(pair("keterangan", StandardStrings.feeNote, rows: 3, isOptional: true))
    """
  }

  private var letter: HTML {
    """
    \(parts.field("judul", StandardStrings.letterTitle, .make { $0.isOptional = true }))
    \(parts.area("isi", StandardStrings.letterBody, rows: 14, .make { $0.isOptional = true; $0.hint = StandardStrings.letterHint }))
    """
  }

  private var doubts: HTML {
    """
    \((service.confirm ?? []).enumerated().html { index, doubt in
      parts.box("d\(index)-pasti", value: "ya", "<span>\(doubt.reason, language) <span class=\"hint\">\(StandardStrings.nowCertain, language)</span></span>")
    })
    <h2>\(StandardStrings.newDoubt, language)</h2>
    \(parts.select("baru-bagian", StandardStrings.part, options: StandardSection.allCases.map { ($0.rawValue, StandardStrings.title(of: $0)[language]) }, .make { $0.isOptional = true; $0.size = .medium }))
    \(pair("baru", StandardStrings.whatIsUnsure, rows: 3, isOptional: true))
    """
  }
}

/// The blocks of requirements and questions.
extension SectionViews {
  private var requirements: HTML {
    let fields = parts.state.fields
    let count = (0..<FormReader.most).count { fields.has("s\($0)-nama-id") }
    let isAgain = !parts.state.errors.isEmpty
    return (0..<min(count + (isAgain ? 0 : 1), FormReader.most)).html { index in
      let block = "s\(index)"
      let name = fields["\(block)-nama-\(language.rawValue)"]
      return """
        <details class="more"\(when: name.isEmpty || isAgain, " open")><summary>\(name.isEmpty ? StandardStrings.newRequirement[language] : name)</summary>
        <input type="hidden" name="\("\(block)-kunci")" value="\(fields["\(block)-kunci"])">
        \(order("\(block)-urut", index))
        \(pair("\(block)-nama", StandardStrings.requirementName))
        \(pair("\(block)-jelas", StandardStrings.explain, rows: 3))
        \(pair("\(block)-dapat", StandardStrings.obtain, rows: 3))
        \(parts.field("\(block)-dasar", CatalogueStrings.basis, .make { $0.isOptional = true; $0.hint = StandardStrings.basisHint }))
        \(parts.box("\(block)-bersyarat", value: "ya", "\(StandardStrings.onlySome, language)"))
        \(pair("\(block)-kapan", StandardStrings.whenNeeded, isOptional: true))
        \(conditions(block, service.questions ?? []))
        \(when: !fields["\(block)-kunci"].isEmpty, parts.box("\(block)-hapus", value: "ya", "\(StandardStrings.removeRequirement, language)"))
        </details>
        """
    }
  }

  private func conditions(_ block: String, _ questions: [Question]) -> HTML {
    questions.html { question in
      parts.boxes(
        "\(block)-bila-\(question.key)", StandardStrings.onlyIf(question.text),
        options: question.options.map { ($0.key, $0.name) })
    }
  }

  private var questions: HTML {
    let fields = parts.state.fields
    let count = (0..<FormReader.most).count { fields.has("t\($0)-tanya-id") }
    let isAgain = !parts.state.errors.isEmpty
    return (0..<min(count + (isAgain ? 0 : 1), FormReader.most)).html { index in
      let block = "t\(index)"
      let text = fields["\(block)-tanya-\(language.rawValue)"]
      let earlier = (service.questions ?? []).prefix(index).filter { $0.key != fields["\(block)-kunci"] }
      let answers = (0..<FormReader.mostAnswers).count { fields.has("\(block)-o\($0)-nama-id") }
      return """
        <details class="more"\(when: text.isEmpty || isAgain, " open")><summary>\(text.isEmpty ? StandardStrings.newQuestion[language] : text)</summary>
        <input type="hidden" name="\("\(block)-kunci")" value="\(fields["\(block)-kunci"])">
        \(order("\(block)-urut", index))
        \(pair("\(block)-tanya", StandardStrings.question))
        \(conditions(block, Array(earlier)))
        \((0..<min(isAgain ? answers : max(answers + 1, 2), FormReader.mostAnswers)).html { answer("\(block)-o\($0)", $0) })
        \(when: !fields["\(block)-kunci"].isEmpty, parts.box("\(block)-hapus", value: "ya", "\(StandardStrings.removeQuestion, language)"))
        </details>
        """
    }
  }

  private func answer(_ place: String, _ number: Int) -> HTML {
    """
    <fieldset><legend>\(StandardStrings.answer(number + 1), language)</legend>
    <input type="hidden" name="\("\(place)-kunci")" value="\(parts.state.fields["\(place)-kunci"])">
    \(pair("\(place)-nama", StandardStrings.answerText, isOptional: true))
    \(pair("\(place)-arah", StandardStrings.stopText, rows: 2, isOptional: true))</fieldset>
    """
  }
}
