package import Core
import Foundation

/// A mail to one person, in words and the same as HTML.
package struct Mail: Sendable {
  /// Stable for what it tells: the mail that is sent again after a crash has the same, so that mail programs
  /// show it once.
  package var id: String
  package var at: Moment
  package var to: EmailAddress
  package var subject: String
  package var text: String
  package var html: String
  /// Where whoever gets it can end it, for mail that was subscribed to.
  package var unsubscribe: String

  package init(id: String, at: Moment, to: EmailAddress, subject: String, text: String, html: String, unsubscribe: String = "") {
    self.id = id
    self.at = at
    self.to = to
    self.subject = subject
    self.text = text
    self.html = html
    self.unsubscribe = unsubscribe
  }
}

/// A mail as it goes over the line (RFC 5322, 2045, 2047): plain letters only, lines of at most 78, and no
/// text that could begin a header of its own.
enum MailFormat {
  static func bytes(of mail: Mail, from sender: Sender) -> [UInt8] {
    let boundary = "=_simpul-\(mail.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })"
    var lines = [
      "Date: \(date(mail.at))",
      "From: \(name(sender.name)) <\(sender.address.text)>",
      "To: <\(mail.to.text)>",
      "Subject: \(words(mail.subject))",
      "Message-ID: <\(mail.id)@\(sender.host)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
    ]
    if isPlainLink(mail.unsubscribe) { lines.append("List-Unsubscribe: <\(mail.unsubscribe)>") }
    lines.append("Content-Type: multipart/alternative; boundary=\"\(boundary)\"")
    lines.append("")
    for (type, content) in [("plain", mail.text), ("html", mail.html)] {
      lines += [
        "--\(boundary)", "Content-Type: text/\(type); charset=utf-8", "Content-Transfer-Encoding: base64", "",
        base64Lines(content.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")),
      ]
    }
    lines += ["--\(boundary)--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// A text of a header: as it is if it is short and plain, else in encoded words.
  static func words(_ text: String) -> String {
    let clean = cleaned(text, limit: .max) ?? ""
    let isPlain = clean.utf8.count <= 60 && clean.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !clean.contains("=?")
    return isPlain ? clean : encodedWords(clean)
  }

  /// The name before an address.
  private static func name(_ text: String) -> String {
    let plain = words(text)
    guard !plain.hasPrefix("=?") else { return plain }
    return "\"\(plain.filter { $0 != "\"" && $0 != "\\" })\""
  }

  /// Each encoded word holds whole letters and is short enough to stand in the first line of a header, too.
  private static func encodedWords(_ text: String) -> String {
    var parts: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if (parts.last?.count ?? 0) + bytes.count > 42 { parts.append([]) }
      parts[parts.count - 1] += bytes
    }
    return parts.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  private static func base64Lines(_ text: String) -> String {
    Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
  }

  /// `Fri, 20 Nov 2026 07:00:00 +0000`.
  static func date(_ moment: Moment) -> String {
    let seconds = Int(moment.microseconds / 1_000_000)
    let day = Day(clamping: seconds / 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map(two).joined(separator: ":")
    return "\(day.weekday.name.en.prefix(3)), \(day.short(.en)) \(time) +0000"
  }

  private static func isPlainLink(_ link: String) -> Bool {
    (link.hasPrefix("https://") || link.hasPrefix("http://")) && link.utf8.count <= 900
      && link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }
}

/// Who sends.
package struct Sender: Sendable, Hashable {
  package let name: String
  package let address: EmailAddress

  /// The part after the @: the stable ids of our mails end with it.
  var host: String { String(address.text.drop { $0 != "@" }.dropFirst()) }

  package init(name: String, address: EmailAddress) {
    self.name = name
    self.address = address
  }
}
