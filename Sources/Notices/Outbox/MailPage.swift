import Core
import Web

/// A mail's text as plain HTML: paragraphs, and nothing that a mail program would have to fetch.
enum MailPage {
  static func html(_ text: FilledText, _ language: Language) -> String {
    let page: HTML = """
      <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(text.subject)</title></head><body>
      \(text.paragraphs.html { "<p>\($0.html { line in "\(line)<br>" })</p>\n" })
      </body></html>
      """
    return page.text
  }
}
