import Core

/// What those read who follow a service.
enum FollowerStrings {
  static let invite = Text(id: "Kabari saya bila layanan ini berubah", en: "Tell me if this service changes")
  static let lead = Text(
    id: "Bila syarat, waktu, atau biayanya berubah, kami menulis apa yang dahulu dan apa yang sekarang. Tidak ada yang lain.",
    en: "If its requirements, time or fee change, we write what was and what is. Nothing else.")
  static let email = Text(id: "Alamat surel", en: "E-mail address")
  static let emailHint = Text(
    id: "Kami mengirim satu surel untuk memastikan bahwa ini alamat Anda. Berhenti kapan saja lewat tautan di setiap surel.",
    en: "We send one message to make sure that it is yours. Stop at any time by the link in each message.")
  static let emailBad = Text(
    id: "Tulis alamat surel, misalnya siti@contoh.id.", en: "Give an e-mail address, such as siti@contoh.id.")
  static let button = Text(id: "Kirim surel untuk memastikan", en: "Send a message to make sure")
  static let lookTitle = Text(id: "Lihat kotak surat Anda", en: "Look at your letter box")

  static func look(_ masked: String) -> Text {
    Text(
      id: "Bila \(masked) belum mengikuti layanan ini, sebentar lagi ada surel dari kami. Buka tautan di dalamnya dalam 7 hari.",
      en: "If \(masked) does not follow this service yet, a message from us will be there soon. Open its link within 7 days.")
  }

  static func title(of act: FollowerPages.Act) -> Text {
    switch act {
    case .confirm: Text(id: "Ikuti perubahan layanan ini?", en: "Follow the changes of this service?")
    case .stop: Text(id: "Berhenti menerima kabar tentang layanan ini?", en: "Stop messages about this service?")
    }
  }

  static func button(of act: FollowerPages.Act) -> Text {
    switch act {
    case .confirm: Text(id: "Ya, kabari saya", en: "Yes, tell me")
    case .stop: Text(id: "Berhenti mengabari saya", en: "Stop telling me")
    }
  }

  static func doneTitle(_ act: FollowerPages.Act) -> Text {
    switch act {
    case .confirm: Text(id: "Anda mengikuti layanan ini", en: "You follow this service")
    case .stop: Text(id: "Anda tidak mengikuti layanan ini lagi", en: "You follow this service no more")
    }
  }

  static func done(_ act: FollowerPages.Act) -> Text {
    switch act {
    case .confirm:
      Text(
        id: "Kami menulis bila ada yang berubah. Sampai saat itu tidak ada surel.",
        en: "We write when something changes. Until then there is no message.")
    case .stop: Text(id: "Alamat surel Anda sudah dihapus dari daftar.", en: "Your address has been removed.")
    }
  }
}
