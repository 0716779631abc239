/// Something that cannot be done, said so that people know what to do instead. It becomes a page, an
/// RFC 9457 answer or a line on the command line.
package struct Problem: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case notFound, notAllowed, notSignedIn, invalid, changed, conflict, tooMany, tooLarge, busy, broken
  }

  package let kind: Kind
  /// Stable for programs and for support: `dossier.changed`.
  package let code: String
  package let text: Text
  /// What to do.
  package let remedy: Text

  package init(_ kind: Kind, _ code: String, _ text: Text, remedy: Text) {
    self.kind = kind
    self.code = code
    self.text = text
    self.remedy = remedy
  }
}

extension Problem: CustomStringConvertible {
  /// One line for the command line.
  package var description: String { "\(text.id) \(remedy.id)" }
}

extension Problem {
  /// No such page or record, or one that the asker must not know of.
  package static let notFound = Problem(
    .notFound, "not-found",
    Text(id: "Halaman ini tidak ditemukan.", en: "This page was not found."),
    remedy: Text(
      id: "Periksa kembali alamat atau kodenya, atau mulai dari halaman depan.",
      en: "Check the address or the code, or start from the front page."))

  package static let notAllowed = Problem(
    .notAllowed, "not-allowed",
    Text(
      id: "Peran Anda tidak memiliki kewenangan untuk tindakan ini.",
      en: "Your role does not have the power for this action."),
    remedy: Text(
      id: "Mintalah kepada atasan atau petugas pengelola akun bila ini tugas Anda.",
      en: "Ask your superior or the account administrator if this is your task."))

  package static let notSignedIn = Problem(
    .notSignedIn, "not-signed-in",
    Text(id: "Anda belum masuk, atau waktu masuk Anda habis.", en: "You are not signed in, or your session has ended."),
    remedy: Text(id: "Masuk kembali, lalu ulangi.", en: "Sign in again, then repeat."))

  package static let changed = Problem(
    .changed, "changed",
    Text(
      id: "Data ini sudah diubah orang lain sejak Anda membukanya.",
      en: "Someone else has changed this since you opened it."),
    remedy: Text(
      id: "Buka kembali, lihat perubahannya, lalu putuskan lagi.",
      en: "Open it again, look at what changed, then decide again."))
}
