import Civic
import Addresses
import Core

enum AccountViews {
  static func signIn(_ visit: Visit, _ state: FormState, returnTo: String) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    let target = state.fields.has("ke") ? state.fields["ke"] : returnTo
    return """
      <h1>\(WebStrings.signInTitle, language)</h1>
      <p class="lead">\(WebStrings.signInLead, language)</p>
      \(parts.summary)
      <form class="form" method="post" action="\(WebAddresses.signIn())">
      \(HiddenFields.crossSite(visit))<input type="hidden" name="ke" value="\(target)">
      \(parts.field("nama-pengguna", WebStrings.login, .make { $0.autocomplete = "username"; $0.size = .medium; $0.hasFocus = true }))
      \(parts.field("kata-sandi", WebStrings.password, .make { $0.type = "password"; $0.autocomplete = "current-password"; $0.size = .medium }))
      <div class="actions">\(Component.button(WebStrings.signInButton[language]))</div>
      </form>
      """
  }

  static func password(_ visit: StaffVisit, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <h1>\(WebStrings.changePassword, language)</h1>
      \(when: visit.actor?.mustChangePassword == true, Component.notice(.attention, "<p>\(WebStrings.mustChange, language)</p>"))
      \(parts.summary)
      <form class="form" method="post" action="\(WebAddresses.password())">\(HiddenFields.crossSite(visit.visit))
      \(when: visit.actor?.mustChangePassword != true, parts.field("lama", WebStrings.oldPassword, .make { $0.type = "password"; $0.autocomplete = "current-password"; $0.size = .medium }))
      \(parts.field("baru", WebStrings.newPassword, .make { $0.type = "password"; $0.autocomplete = "new-password"; $0.hint = WebStrings.newPasswordHint; $0.size = .medium }))
      \(parts.field("ulang", WebStrings.repeatPassword, .make { $0.type = "password"; $0.autocomplete = "new-password"; $0.size = .medium }))
      <div class="actions">\(Component.button(WebStrings.savePassword[language]))</div>
      </form>
      """
  }
}
