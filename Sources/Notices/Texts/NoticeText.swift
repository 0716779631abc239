package import Core
import Post

/// In which shape a notice is written.
package enum TextForm: String, Sendable, CaseIterable {
  case mail
  /// For SMS, WhatsApp and the slip.
  case short
}

extension NoticeChannel {
  var form: TextForm { self == .mail ? .mail : .short }
}

/// The text of a notice with its named places.
package struct NoticeText: Sendable, Hashable {
  package var subject: String
  package var body: String

  package init(subject: String = "", body: String) {
    self.subject = subject
    self.body = body
  }

  /// With each place filled; one without a value becomes a dash.
  func filled(with content: NoticeContent, limit: Int = .max) -> FilledText {
    func value(_ name: String) -> String {
      let text = content.values[name] ?? ""
      return text.isEmpty ? "–" : text.count > limit ? text.prefix(limit - 1) + "…" : text
    }
    return FilledText(subject: Template.filled(subject, value), body: Template.filled(body, value))
  }
}

/// A text ready to be sent.
package struct FilledText: Sendable, Hashable {
  package let subject: String
  package let body: String

  /// Its paragraphs, each by its lines.
  var paragraphs: [[String]] {
    body.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.isEmpty }.map { $0.map(String.init) }
  }
}

extension NoticeKind {
  /// What its text may name.
  package var places: [NoticePlace] {
    let always: [NoticePlace] = [.person, .service, .code, .office, .link]
    return switch self {
    case .received: always + [.date]
    case .incomplete, .correction: always + [.requirements, .reason]
    case .extended: always + [.reason, .date]
    case .approved, .pinRenewed, .message: always
    case .rejected, .objectionRejected: always + [.reason, .basis, .objection]
    case .appealRejected: always + [.reason, .basis]
    case .rejectedElsewhere: always + [.destination, .reason, .objection]
    case .reopened: always + [.basis, .date]
    case .handedToOther: always + [.basis, .date, .answerer]
    case .grantedByLaw: always + [.basis]
    case .promiseBroken: always + [.reason, .date, .answerer]
    case .forwarded: always + [.destination, .date]
    case .returned: always + [.destination, .reason]
    case .followConfirm: [.service, .office, .link]
    case .serviceChanged: [.service, .office, .link, .change, .date, .unsubscribe]
    }
  }

  /// What its text should not leave out: without it the reader cannot act.
  package var required: [NoticePlace] {
    switch self {
    case .received: [.code, .date]
    case .incomplete, .correction: [.code, .requirements]
    case .extended: [.code, .reason, .date]
    case .approved, .grantedByLaw, .pinRenewed, .message: [.code]
    case .rejected, .objectionRejected: [.code, .objection]
    case .appealRejected: [.code]
    case .rejectedElsewhere: [.code, .destination, .objection]
    case .reopened: [.code, .date]
    case .handedToOther: [.code, .date, .answerer]
    case .promiseBroken: [.code, .reason, .date, .answerer]
    case .forwarded: [.code, .destination, .date]
    case .returned: [.code, .destination]
    case .followConfirm: [.link]
    case .serviceChanged: [.change, .unsubscribe]
    }
  }
}

/// What is wrong with a text that someone wants to save, and what is worth a second look.
package struct TextCheck: Sendable, Hashable {
  /// Places that no notice of this kind fills, as they are written. With any, nothing is saved.
  package var unknown: [String] = []
  /// Places the reader will miss.
  package var missing: [NoticePlace] = []
  /// How many parts of SMS it takes with example values; 0 for mail.
  package var parts = 0
  package var isTooLong = false

  /// More would cost more than it tells.
  package static let mostParts = 3

  package init(_ text: NoticeText, _ kind: NoticeKind, _ form: TextForm, _ language: Language) {
    let written = form == .mail ? text.subject + "\n" + text.body : text.body
    unknown = Template.faults(in: written, names: Set(kind.places.map(\.rawValue)))
    let names = Template.names(in: written)
    missing = kind.required.filter { !names.contains($0.rawValue) }
    guard form == .short else { return }
    parts = SMSLength(of: text.filled(with: .example(kind, language)).body).parts
    isTooLong = parts > Self.mostParts
  }
}
