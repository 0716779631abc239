import Core

extension IntakeChannel {
  /// By which way it came in, in words.
  var words: Text {
    switch self {
    case .counter: Text(id: "Di loket", en: "At the counter")
    case .online: Text(id: "Dari rumah, lewat internet", en: "From home, online")
    case .slip: Text(id: "Dengan slip kertas", en: "On a paper slip")
    case .homeVisit: Text(id: "Di rumah pemohon (jemput bola)", en: "At the applicant's home")
    }
  }
}

/// What people read when a file is taken.
enum IntakeStrings {
  static let priority = Text(id: "Didahulukan", en: "Served first")
  static let priorityHint = Text(
    id: "Hanya bagi \(SpecialNeed.phrase(of: SpecialNeed.ofFiles).id) (UU 25/2009 Pasal 29)",
    en: "Only for people who are \(SpecialNeed.phrase(of: SpecialNeed.ofFiles).en) (UU 25/2009 Art 29)")

  /// Why someone is served first, as a mark on a list.
  static func first(_ need: SpecialNeed) -> Text {
    Text(id: "Didahulukan: \(need.words.id.lowercased())", en: "First: \(need.words.en.lowercased())")
  }

  static let channel = Text(id: "Jalan masuk", en: "Came in")
  static let situation = Text(id: "Keadaan pemohon", en: "The applicant's case")
  static let rights = Text(id: "Hak data pribadi", en: "Data rights")
  static let refresh = Text(id: "Perbarui daftar", en: "Update the list")
  static let refreshHint = Text(
    id: "Jawab yang diketahui; persyaratan yang tidak perlu hilang dari daftar.",
    en: "Answer what is known; what is not needed leaves the list.")
}
