import Addresses
import Core

/// A problem as a page: what is wrong, and what to do.
enum ProblemPage {
  static func page(_ problem: Problem, reference: String?, isForStaff: Bool, language: Language) -> Page {
    let (way, link) =
      isForStaff ? (WebStrings.toWorkroom, WebAddresses.workroom()) : (WebStrings.toFront, WebAddresses.front())
    return Page(
      problem.text[language],
      body: """
        <h1>\(problem.text, language)</h1>
        <h2>\(WebStrings.whatToDo, language)</h2>
        <p class="lead">\(problem.remedy, language)</p>
        \(reference.map { "<p class=\"muted\">\(WebStrings.reference, language): <code>\($0)</code></p>" as HTML })
        <div class="actions">\(Component.linkButton(way[language], to: link, .secondary))</div>
        """)
  }

  static func status(of problem: Problem) -> Int {
    switch problem.kind {
    case .notFound: 404
    case .notAllowed: 403
    case .notSignedIn: 401
    case .invalid: 422
    case .changed, .conflict: 409
    case .tooMany: 429
    case .tooLarge: 413
    case .busy: 503
    case .broken: 500
    }
  }
}
