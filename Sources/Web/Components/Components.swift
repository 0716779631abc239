package import Addresses
import Core

/// The small parts of which pages are made. `/gaya` shows each of them.
package enum Component {
  /// What a state means, said in a word and a shape, never by colour alone.
  package enum Tone: String, Sendable, CaseIterable {
    case kept, late, waiting, paused, plain, uncertain
  }

  package static func tag(_ text: String, _ tone: Tone) -> HTML {
    "<span class=\"tag \(tone.rawValue)\">\(text)</span>"
  }

  /// How a message is meant.
  package enum NoticeTone: String, Sendable, CaseIterable {
    case plain, success, attention, broken
  }

  package static func notice(_ tone: NoticeTone, _ body: HTML) -> HTML {
    "<div class=\"notice \(tone.rawValue)\"\(when: tone == .success, " role=\"status\"")>\(body)</div>"
  }

  /// Facts as pairs: what is asked, and the answer.
  package static func facts(_ pairs: [(term: String, answer: HTML)]) -> HTML {
    "<dl class=\"facts\">\(pairs.html { "<div><dt>\($0.term)</dt><dd>\($0.answer)</dd></div>" })</dl>"
  }

  package static func linkButton(_ text: String, to link: Link, _ style: ButtonStyle = .main) -> HTML {
    "<a class=\"button \(style.rawValue)\" href=\"\(link)\">\(text)</a>"
  }

  package enum ButtonStyle: String, Sendable, CaseIterable {
    case main, secondary, warning, quiet
  }

  /// A button of a form.
  /// - Parameter key: the letter that presses it where scripts run.
  package static func button(_ text: String, _ style: ButtonStyle = .main, key: String? = nil) -> HTML {
    """
    <button class="button \(style.rawValue)"\(key.map { " data-key=\"\($0)\"" as HTML })>\(text)\(key.map { " <kbd>\($0)</kbd>" as HTML })</button>
    """
  }

  /// What stands where nothing is yet: what will appear, and how to begin.
  package static func empty(_ title: String, _ advice: String) -> HTML {
    "<div class=\"empty\"><p><strong>\(title)</strong></p><p>\(advice)</p></div>"
  }

  /// A table that becomes labelled cards on a phone. It says its roles itself, because browsers forget
  /// that it is a table once its style says otherwise.
  package static func table(
    caption: String, isTitledAbove: Bool = false, columns: [Column], rows: [[HTML]]
  ) -> HTML {
    """
    <table class="list" role="table"><caption\(when: isTitledAbove, " class=\"visually-hidden\"")>\(caption)</caption>
    <thead role="rowgroup"><tr role="row">\(columns.html { "<th role=\"columnheader\" scope=\"col\"\(when: $0.isNumeric, " class=\"numeric\"")>\($0.title)</th>" })</tr></thead>
    <tbody role="rowgroup">\(rows.html { "<tr role=\"row\">\(zip(columns, $0).html { column, cell in "<td role=\"cell\" data-label=\"\(column.title)\"\(when: column.isNumeric, " class=\"numeric\"")>\(cell)</td>" })</tr>" })</tbody>
    </table>
    """
  }

  package struct Column: Sendable {
    package let title: String
    package let isNumeric: Bool

    package init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// The steps of a dossier, joined by the strand of the mark.
  package static func strand(_ steps: [Step]) -> HTML {
    "<ol class=\"strand\">\(steps.html { "<li class=\"\($0.state.rawValue)\"\(when: $0.state == .now, " aria-current=\"step\"")><span>\($0.name)</span></li>" })</ol>"
  }

  package struct Step: Sendable {
    package enum State: String, Sendable {
      case done, now, paused, next
    }
    package let name: String
    package let state: State

    package init(_ name: String, _ state: State) {
      self.name = name
      self.state = state
    }
  }

  /// What happened, newest last.
  package static func timeline(_ entries: [(when: String, what: HTML)]) -> HTML {
    "<ol class=\"timeline\">\(entries.html { "<li><time>\($0.when)</time><div>\($0.what)</div></li>" })</ol>"
  }

  /// A code symbol for telephones, with the same link as text for people.
  package static func qr(_ text: String, label: String) -> HTML {
    guard let symbol = QRCode.svg(text) else { return .empty }
    return "<span class=\"qr\" role=\"img\" aria-label=\"\(label)\">\(HTML(trusted: symbol))</span>"
  }
}
