import Addresses
import Civic
import Core
import Web

/// Every answer once more, each with a link to change it, and what will happen.
struct CheckView {
  let step: StepView

  private var language: Language { step.language }

  var html: HTML {
    let opened = step.opened
    return """
      \(when: step.visit.announced("berubah") != nil, Component.notice(.attention, "<p>\(ApplyStrings.changedInOtherTab, language)</p>"))
      <p class="lead">\(ApplyStrings.checkLead, language)</p>
      \(Component.facts(answers))
      <p>\(ApplyStrings.afterSending, language)</p><p>\(ApplyStrings.truth, language)</p>
      <form class="form" method="post" action="\(DossierAddresses.send(opened.draft.code.compact))">\(HiddenFields.crossSite(step.visit))\(HiddenFields.version(opened.draft.version))
      <input type="hidden" name="standar" value="\(opened.terms.key.version)">
      <div class="actions">\(Component.button(ApplyStrings.send[language]))</div></form>
      """
  }

  private var answers: [(term: String, answer: HTML)] {
    let (content, opened) = (step.content, step.opened)
    let village = AreaCode(content.village).map(opened.data.name) ?? ApplyStrings.villageElsewhere[language]
    var all: [(term: String, answer: HTML)] = [
      (
        DossierStrings.service[language],
        "\(opened.terms.name, language) · \(opened.terms.promise.words, language) · \(opened.terms.fee, language)"
      ),
      line(ApplyStrings.officeLabel, opened.area.flatMap(opened.data.office)?.shortName ?? "", .office),
      line(DossierStrings.village, village, .village),
    ]
    let kept = opened.terms.questions.kept(content.situation).answers
    for question in opened.terms.questions.asked(after: content.situation) {
      let answer = question.options.first { $0.key == kept[question.key] }?.name[language] ?? "–"
      all.append(
        (question.text[language], "\(answer) \(change(question.text, step.link(.situation).with([("tanya", question.key)])))"))
    }
    if let measure = opened.terms.object {
      all.append(line(measure.label, content.amount.map(Numerals.integer) ?? "", .object))
    }
    all += [
      line(DossierStrings.applicantKind, ApplicantKind(rawValue: content.kind)?.words[language] ?? "", .person),
      line(DossierStrings.name, content.name, .person),
    ]
    if content.kind == ApplicantKind.proxy.rawValue { all.append(line(DossierStrings.representedBy, content.proxy, .person)) }
    all += [
      line(DossierStrings.nik, content.nik, .person), line(DossierStrings.phone, content.phone, .person),
      line(ApplyStrings.email, content.email, .person), line(DossierStrings.address, content.address, .person),
      line(DossierStrings.purpose, content.purpose, .person),
      line(ApplyStrings.languageTitle, (content.language == "en" ? ApplyStrings.english : ApplyStrings.indonesian).id, .person),
    ]
    return all + DraftRules.papers(content, opened.terms).map(paper)
  }

  private func line(_ term: Text, _ answer: String, _ step: ApplyStep) -> (term: String, answer: HTML) {
    (term[language], "\(answer.isEmpty ? "–" : answer) \(change(term, self.step.link(step)))")
  }

  private func paper(_ paper: Paper) -> (term: String, answer: HTML) {
    let files = step.opened.files.current(for: paper.requirement.key)
    guard !paper.requirement.isInPerson else {
      return (paper.requirement.name[language], "\(ApplyStrings.doneAtOffice, language)")
    }
    let answer: HTML =
      !files.isEmpty
      ? AttachmentViews.facts(files, step.opened.zone, language)
      : step.content.brought.contains(paper.requirement.key)
        ? "\(ApplyStrings.brought, language)" : "\(paper.isUnsure ? ApplyStrings.unsurePaper : ApplyStrings.notNeeded, language)"
    return (paper.requirement.name[language], "\(answer) \(change(paper.requirement.name, step.link(.papers)))")
  }

  private func change(_ what: Text, _ link: Link) -> HTML {
    "<a href=\"\(link)\">\(ApplyStrings.changeLink, language)<span class=\"visually-hidden\">: \(what, language)</span></a>"
  }
}
