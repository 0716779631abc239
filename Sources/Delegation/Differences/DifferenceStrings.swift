import Civic
import Core

/// How two sides of a comparison are told.
enum DifferenceStrings {
  static let title = Text(id: "Apa bedanya?", en: "What differs?")
  static let lead = Text(
    id: "Bandingkan dua keputusan, atau dua kantor pada satu hari.", en: "Compare two decrees, or two offices on one day.")
  static let decrees = Text(id: "Dua keputusan", en: "Two decrees")
  static let offices = Text(id: "Dua kantor", en: "Two offices")
  static let one = Text(id: "Yang satu", en: "The one")
  static let other = Text(id: "Yang lain", en: "The other")
  static let day = Text(id: "Pada tanggal", en: "On the day")
  static let compare = Text(id: "Bandingkan", en: "Compare")
  static let service = Text(id: "Layanan", en: "Service")
  static let nothing = Text(id: "Tidak ada yang berbeda.", en: "Nothing differs.")
  static let oneNumber = Text(id: "Nomor keputusan yang satu", en: "Number of the one decree")
  static let otherNumber = Text(id: "Nomor keputusan yang lain", en: "Number of the other decree")
  static let numberHint = Text(id: "Seperti tertulis di register.", en: "As it stands in the register.")

  static func alike(_ count: Int) -> Text {
    Text(id: "\(count) layanan sama pada keduanya.", en: "\(count) services are alike in both.")
  }

  static func caption(_ one: String, _ other: String) -> Text {
    Text(id: "\(one) dibandingkan dengan \(other)", en: "\(one) compared with \(other)")
  }

  static func words(of power: Power, _ places: Text) -> Text {
    func words(_ language: Language) -> String {
      let parts = [
        BookStrings.extent(power.reach, power.limit)[language], power.source.name[language],
        BookStrings.signer(power.signer, at: power.areas)[language], power.technicalOffice, places[language],
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }
    return Text(id: words(.id), en: words(.en))
  }

  static func words(of authority: Authority) -> Text {
    func words(_ language: Language) -> String {
      let parts = [
        HolderStrings.name(of: authority)[language], authority.limit?.words[language] ?? "",
        authority.source?.name[language] ?? "", authority.title,
        authority.signer.title[language], authority.technicalOffice,
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }
    return Text(id: words(.id), en: words(.en))
  }
}
