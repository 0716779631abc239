import Addresses
import Civic
import Core
import Web

/// The pages of those who follow a service.
enum FollowerViews {
  static func ask(_ visit: Visit, _ seen: ServiceCase, _ state: FormState) -> HTML {
    let (parts, language, key) = (FormParts(state, visit.language), visit.language, seen.service.key)
    let here = CatalogueAddresses.follow(key).with([("kantor", seen.office?.area.text ?? "")])
    return """
      \(crumb(seen, language))
      <h1>\(FollowerStrings.invite, language)</h1>
      <p class="lead">\(FollowerStrings.lead, language)</p>
      \(parts.summary)
      <form class="form" method="post" action="\(here)">\(HiddenFields.crossSite(visit))
      \(parts.field("surel", FollowerStrings.email, .make { $0.type = "email"; $0.autocomplete = "email"; $0.size = .medium; $0.hint = FollowerStrings.emailHint }))
      <div class="actions">\(Component.button(FollowerStrings.button[language]))</div></form>
      """
  }

  private static func crumb(_ seen: ServiceCase, _ language: Language) -> HTML {
    """
    <p class="crumb"><a href="\(CatalogueAddresses.service(seen.service.key).with(seen.query))">\(seen.service.name, language)</a></p>
    """
  }

  static func look(_ seen: ServiceCase, masked: String, _ language: Language) -> HTML {
    """
    \(crumb(seen, language))
    <h1>\(FollowerStrings.lookTitle, language)</h1>
    <p class="lead">\(FollowerStrings.look(masked), language)</p>
    """
  }

  static func question(_ visit: Visit, _ token: String, _ act: FollowerPages.Act, _ follower: Follower, _ service: Service)
    -> HTML
  {
    let language = visit.language
    let isDone = act == .confirm && follower.confirmedAt != nil
    guard !isDone else { return done(.confirm, service, language) }
    let link = act == .confirm ? CatalogueAddresses.followConfirm(token) : CatalogueAddresses.followStop(token)
    return """
      <h1>\(FollowerStrings.title(of: act), language)</h1>
      <p class="lead">\(service.name, language)</p>
      <form method="post" action="\(link)">\(HiddenFields.crossSite(visit))
      <div class="actions">\(Component.button(FollowerStrings.button(of: act)[language]))</div></form>
      """
  }

  static func done(_ act: FollowerPages.Act, _ service: Service, _ language: Language) -> HTML {
    """
    <h1>\(FollowerStrings.doneTitle(act), language)</h1>
    <p class="lead">\(FollowerStrings.done(act), language)</p>
    <p><a href="\(CatalogueAddresses.service(service.key))">\(service.name, language)</a></p>
    """
  }
}
