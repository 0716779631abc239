/// The few links that lead out of the program: to the telephone's own means of writing to someone.
extension Link {
  /// Opens WhatsApp with a message to a number, ready to be sent by hand.
  /// - Parameter phone: digits with a plus before them.
  package static func whatsApp(_ phone: String, text: String) -> Link {
    Link(path: "https://wa.me/\(digits(phone))").with([("text", text)])
  }

  /// Opens the telephone's messages (RFC 5724).
  package static func sms(_ phone: String, text: String) -> Link {
    Link(path: "sms:+\(digits(phone))").with([("body", text)])
  }

  /// Opens the mail program (RFC 6068).
  package static func mail(_ address: String, subject: String, text: String) -> Link {
    Link(path: "mailto:\(PercentEncoding.encode(address))").with([("subject", subject), ("body", text)])
  }

  private static func digits(_ phone: String) -> String {
    phone.filter { $0.isASCII && $0.isNumber }
  }
}
