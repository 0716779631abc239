import Core

extension Priority {
  /// Why someone is served first, in words.
  var words: Text {
    switch self {
    case .elderly: Text(id: "Didahulukan: lansia", en: "First: elderly")
    case .disabled: Text(id: "Didahulukan: disabilitas", en: "First: disabled")
    case .pregnant: Text(id: "Didahulukan: ibu hamil", en: "First: pregnant")
    }
  }

  /// As it stands in the list of the form.
  var choice: Text {
    switch self {
    case .elderly: Text(id: "Lansia", en: "Elderly")
    case .disabled: Text(id: "Penyandang disabilitas", en: "Disabled")
    case .pregnant: Text(id: "Ibu hamil", en: "Pregnant")
    }
  }
}

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
    id: "Hanya bila lansia, penyandang disabilitas, atau hamil (UU 25/2009 Pasal 29)",
    en: "Only for elderly, disabled or pregnant people (UU 25/2009 Art 29)")
  static let channel = Text(id: "Jalan masuk", en: "Came in")
  static let situation = Text(id: "Keadaan pemohon", en: "The applicant's case")
  static let rights = Text(id: "Hak data pribadi", en: "Data rights")
  static let refresh = Text(id: "Perbarui daftar", en: "Update the list")
  static let refreshHint = Text(
    id: "Jawab yang diketahui; persyaratan yang tidak perlu hilang dari daftar.",
    en: "Answer what is known; what is not needed leaves the list.")
}
