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

extension Visit {
  /// The page in its frame.
  package func show(_ page: Page, status: Int = 200) -> Answer {
    .html(Frame(visit: self, actor: nil).document(page), status: status)
  }
}

extension StaffVisit {
  /// The page in its frame, with the menu of the person signed in.
  package func show(_ page: Page, status: Int = 200) -> Answer {
    .html(Frame(visit: visit, actor: actor).document(page), status: status)
  }
}
