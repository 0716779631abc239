package import Core

/// A link by which an outside office says one thing of one file, once, without an account. Its secret is kept as a keyed
/// hash only.
package struct HopLink: Sendable, Hashable {
  /// What can be said by it.
  package enum Step: String, Sendable, CaseIterable {
    case received, decided
  }

  package let id: ID
  package let hop: ID
  package let step: Step
  package let expiresAt: Moment
  package let usedAt: Moment?
  package let isRevoked: Bool

  /// For how many days a link can be used after the office should have decided, so that it outlives the promise.
  package static let daysAfterDue = 14

  /// Until when a link of a sheet printed now can be used.
  static func expiry(of hop: Hop, printed now: Moment) -> Moment { max(now, hop.due).adding(days: daysAfterDue) }

  /// How many random bytes its secret has.
  static let secretBytes = 20

  /// Why it can no longer be used; nil if it can.
  func fault(of hop: Hop, now: Moment) -> Problem? {
    if usedAt != nil { return .hopLinkUsed }
    let turn: Hop.Stage = step == .received ? .handedOver : .received
    guard !isRevoked, hop.isOpen else { return .hopLinkOver }
    guard now < expiresAt else { return .hopLinkExpired }
    if step == .decided, hop.stage == .handedOver { return .hopLinkEarly }
    return hop.stage == turn ? nil : .hopLinkUsed
  }
}

extension Problem {
  static let hopLinkUnknown = Problem(
    .notFound, "hop.link-unknown",
    Text(id: "Tautan ini tidak dikenal.", en: "This link is not known."),
    remedy: Text(
      id: "Pindai lagi dari lembar pengantar, atau telepon kantor yang mengirim berkas.",
      en: "Scan it again from the cover sheet, or call the office that sent the file."))

  static let hopLinkOver = Problem(
    .notFound, "hop.link-over",
    Text(id: "Tautan ini tidak berlaku lagi.", en: "This link holds no more."),
    remedy: Text(
      id: "Berkasnya ditarik kembali, atau lembar pengantarnya sudah diganti. Telepon kantor yang mengirim berkas.",
      en: "The file was fetched back, or its cover sheet was replaced. Call the office that sent it."))

  static let hopLinkExpired = Problem(
    .notFound, "hop.link-expired",
    Text(id: "Masa pakai tautan ini sudah habis.", en: "The time of this link has run out."),
    remedy: Text(
      id:
        "Berkasnya masih menunggu jawaban Anda. Telepon kantor yang mengirimnya: jawaban Anda dapat dicatat di sana, atau mintalah "
        + "lembar pengantar baru.",
      en: "The file still waits for your answer. Call the office that sent it: it can record your answer, or print a new sheet."))

  static let hopLinkUsed = Problem(
    .notFound, "hop.link-used",
    Text(id: "Ini sudah tercatat.", en: "This has been recorded already."),
    remedy: Text(
      id:
        "Anda tidak perlu mengirimnya lagi. Bila keliru, telepon kantor yang mengirim berkas: putusan yang salah tercatat dapat "
        + "dibetulkan di sana selama hasilnya belum diterima kembali.",
      en:
        "You need not send it again. If it is wrong, call the office that sent the file: a decision noted wrongly can be corrected "
        + "there until its result is taken back."))

  static let hopLinkEarly = Problem(
    .notFound, "hop.link-early",
    Text(id: "Penerimaan berkas ini belum dikonfirmasi.", en: "It has not been confirmed that this file was received."),
    remedy: Text(
      id: "Pindai dulu kode “Berkas diterima” pada lembar pengantar, lalu kode ini.",
      en: "First scan the code “File received” on the cover sheet, then this one."))
}
