import Addresses
import Core
import Web

/// How an applicant is reached, on the counter's form and on the dossier's page.
enum ContactView {
  static func fields(_ parts: FormParts) -> HTML {
    """
    \(parts.field("surel", ContactStrings.email, .make { $0.hint = ContactStrings.emailHint; $0.type = "email"; $0.size = .medium }))
    \(parts.select("bahasa", ContactStrings.language, options: ContactStrings.languages, .make { $0.size = .medium }))
    """
  }

  static func notices(of opened: DecisionDesk.Opened, _ language: Language) -> HTML {
    """
    <p><a href="\(NoticeAddresses.ofDossier(opened.dossier.id.text))">\(ContactStrings.notices, language)</a></p>
    \(when: opened.applicant.phone.isEmpty && opened.applicant.email.isEmpty, "<p class=\"muted\">\(ContactStrings.noContact, language)</p>")
    """
  }
}
