import Civic
import Core

/// One page before it is put into its frame.
package struct Page: Sendable {
  /// For whom the frame is made.
  package enum Frame: String, Sendable {
    case `public`, staff, print
    /// A screen or tablet that serves one purpose: no menu leads away from it.
    case display

    /// Whether the page stands alone, without masthead and footer.
    var isBare: Bool { self == .print || self == .display }

    /// The style it needs: the desk and the paper add to what every page has.
    var sheets: [String] {
      switch self {
      case .public: ["simpul.css"]
      case .staff: ["simpul.css", "desk.css"]
      case .print: ["simpul.css", "paper.css"]
      case .display: ["simpul.css", "queue.css"]
      }
    }
  }

  package let title: String
  package let frame: Frame
  package let body: HTML
  /// The ES modules that add to the page; it works without them.
  package let scripts: [String]
  /// Whether search engines may keep it.
  package let isIndexed: Bool

  package init(
    _ title: String, frame: Frame = .public, scripts: [String] = [], isIndexed: Bool = false, body: HTML
  ) {
    self.title = title
    self.frame = frame
    self.scripts = scripts
    self.isIndexed = isIndexed
    self.body = body
  }
}

extension Page {
  /// The same among the pages of the staff.
  fileprivate var forStaff: Page { Page(title, frame: .staff, scripts: scripts, isIndexed: isIndexed, body: body) }
}

extension Visit {
  /// The page in its frame.
  package func show(_ page: Page, status: Int = 200) -> Answer {
    show(page, to: nil, status: status)
  }

  /// A page for everyone, to which staff come from their own work: whoever is signed in keeps their menu.
  package func showToAll(_ page: Page) async -> Answer {
    show(page, to: await signedIn())
  }

  /// - Parameter actor: who of the staff sees it; nil for residents.
  func show(_ page: Page, to actor: Actor?, status: Int = 200) -> Answer {
    .html(Frame(visit: self, actor: actor).document(actor == nil ? page : page.forStaff), status: status)
  }

  /// Who of the staff asks; nil for residents, and where it cannot be found out.
  func signedIn() async -> Actor? {
    guard let staff = StaffVisit(self, needing: nil) else { return nil }
    return try? await staff.read { _, actor in actor }
  }
}

extension StaffVisit {
  /// The page in its frame, with the menu of the person signed in.
  package func show(_ page: Page, status: Int = 200) -> Answer {
    .html(Frame(visit: visit, actor: actor).document(page), status: status)
  }
}
