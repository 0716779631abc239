import Core

/// The lines above and below a signature, as the power and the post of the signer make them (UU 30/2014 Art 14;
/// Permendagri 1/2023 on official letters).
package struct SignatureBlock: Sendable, Hashable {
  /// Above the signature, in order: "a.n. Bupati Banyuwangi", "Camat Gambiran", "u.b.", "Sekretaris Kecamatan".
  package let lines: [String]

  /// The post of the camat's superior as letters write it.
  private static let regencySecretary = "Sekretaris Daerah"

  /// - Parameters:
  ///   - authority: the power it is signed under; under a mandate it is signed in the giver's name.
  ///   - signer: the post that signs, and whether it is held for another.
  ///   - head: the post of the head of the office: "Camat Gambiran", "Lurah Sobo".
  ///   - regent: who heads the regency, for whom the camat's superior signs: "Bupati Banyuwangi". Whoever decides in the
  ///     place of a head who must not never signs in that head's name.
  package init(under authority: Authority, signer: Assignment, head: String, regent: String) {
    guard signer.role != .regencySecretary else {
      lines = ["a.n. \(regent),", "\(Self.title(of: signer, post: Self.regencySecretary)),"]
      return
    }
    let title = Self.title(of: signer, post: signer.role == .head ? head : signer.role.title.id)
    let giver = authority.source?.isExercisedForGiver == true ? authority.giver : ""
    switch (giver.isEmpty, signer.role == .head) {
    case (true, true): lines = ["\(title),"]
    case (true, false): lines = ["a.n. \(head),", "\(title),"]
    case (false, true): lines = ["a.n. \(giver),", "\(title),"]
    case (false, false): lines = ["a.n. \(giver),", "\(head),", "u.b.", "\(title),"]
    }
  }

  private static func title(of signer: Assignment, post: String) -> String {
    signer.acting.map { "\($0.abbreviation) \(post)" } ?? post
  }
}
