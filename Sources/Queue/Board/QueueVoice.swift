import Addresses
import Core
import Crypto
import Web

/// The words that call people, spoken beforehand by `script/voice` and put together here.
enum QueueVoice {
  private static let clips: [String: [UInt8]] = [
    "bel": PackageResources.bel_mp3, "nomor-antrean": PackageResources.nomor_antrean_mp3,
    "silakan-ke-loket": PackageResources.silakan_ke_loket_mp3, "prioritas": PackageResources.prioritas_mp3,
    "a": PackageResources.a_mp3, "p": PackageResources.p_mp3, "satu": PackageResources.satu_mp3,
    "dua": PackageResources.dua_mp3, "tiga": PackageResources.tiga_mp3, "empat": PackageResources.empat_mp3,
    "lima": PackageResources.lima_mp3, "enam": PackageResources.enam_mp3, "tujuh": PackageResources.tujuh_mp3,
    "delapan": PackageResources.delapan_mp3, "sembilan": PackageResources.sembilan_mp3,
    "sepuluh": PackageResources.sepuluh_mp3, "sebelas": PackageResources.sebelas_mp3, "belas": PackageResources.belas_mp3,
    "puluh": PackageResources.puluh_mp3, "seratus": PackageResources.seratus_mp3, "ratus": PackageResources.ratus_mp3,
  ]

  private static let links: [String: Link] = Dictionary(
    uniqueKeysWithValues: clips.map { ($0.key, QueueAddresses.voice(hex(SHA256.hash(data: $0.value).prefix(6)), $0.key)) })

  /// Each clip with its address, by name.
  static var all: [(name: String, link: Link)] {
    links.sorted { $0.key < $1.key }.map { (name: $0.key, link: $0.value) }
  }

  static let route = Route.open(.get, QueueAddresses.voice) { _, _, name in
    guard let clip = clips[name] else { throw Problem.notFound }
    return Answer(
      status: 200, headers: [("content-type", "audio/mpeg"), ("cache-control", "public, max-age=31536000, immutable")],
      body: clip)
  }

  /// The clips that call a number to a counter, one after the other.
  static func call(_ ticket: QueueTicket) -> [String] {
    let series = ticket.series == .priority ? ["prioritas", "p"] : ["a"]
    return ["bel", "nomor-antrean"] + series + words(ticket.number) + ["silakan-ke-loket"] + words(ticket.counter)
  }

  private static let units = [
    "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
  ]

  /// A number from 1 to 999 as Indonesians say it; nothing for others.
  static func words(_ number: Int) -> [String] {
    switch number {
    case 1...11: [units[number]]
    case 12...19: [units[number - 10], "belas"]
    case 20...99: [units[number / 10], "puluh"] + words(number % 10)
    case 100...199: ["seratus"] + words(number - 100)
    case 200...999: [units[number / 100], "ratus"] + words(number % 100)
    default: []
    }
  }
}
