import Core
import Foundation
import Testing

@testable import Post

@Suite("Mail as it goes over the line")
struct MailTests {
  let sender: Sender
  let to: EmailAddress
  let at = Moment(seconds: 1_795_176_000)

  init() throws {
    sender = Sender(name: "Kecamatan \"Banyuwangi\"", address: try #require(EmailAddress("kabar@contoh.id")))
    to = try #require(EmailAddress("siti@contoh.id"))
  }

  private func lines(subject: String, text: String = "Isi", unsubscribe: String = "") -> [String] {
    let mail = Mail(id: "0191-a", at: at, to: to, subject: subject, text: text, html: "<p>\(text)</p>", unsubscribe: unsubscribe)
    return String(decoding: MailFormat.bytes(of: mail, from: sender), as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test("its id is that of what it tells, and ends with the sender's host")
  func messageID() {
    #expect(lines(subject: "Kabar").contains("Message-ID: <0191-a@contoh.id>"))
  }

  @Test("every line is short and of plain letters, and ends as the rules say")
  func plain() {
    let text = String(repeating: "Permohonan Bapak/Ibu “Śrī” disetujui – 😀. ", count: 40)
    let all = lines(subject: text, text: text)
    #expect(all.allSatisfy { $0.utf8.count <= 78 })
    #expect(all.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
  }

  @Test("a subject in other letters reads back as it was, each word whole")
  func subject() throws {
    let subject = "Disetujui: surat pindah Ñusa Śrī – 東京 😀 dan seterusnya sampai jauh sekali melewati satu baris"
    let encoded = MailFormat.words(subject)
    let parts = encoded.components(separatedBy: "\r\n ")
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { $0.utf8.count <= 75 })
    let read = parts.map { part in
      String(decoding: Data(base64Encoded: String(part.dropFirst(10).dropLast(2))) ?? Data(), as: UTF8.self)
    }
    #expect(read.joined() == subject)
  }

  @Test(
    "no text begins a header of its own",
    arguments: ["Halo\r\nBcc: semua@contoh.id", "Halo\nTo: x", "Halo\u{2028}Bcc: x", "Halo\r\n\r\nisi"])
  func injection(_ subject: String) {
    let heads = lines(subject: subject).prefix { !$0.isEmpty }
    #expect(!heads.contains { $0.hasPrefix("Bcc") || $0.hasPrefix("To: x") })
    #expect(heads.count == 8)
  }

  @Test("a text that looks like an encoded word is encoded, so that it is shown as written")
  func lookAlike() {
    #expect(MailFormat.words("=?utf-8?B?QQ==?=").hasPrefix("=?utf-8?B?PT91"))
  }

  @Test("quotes in the sender's name do not end it")
  func name() {
    #expect(lines(subject: "x").contains("From: \"Kecamatan Banyuwangi\" <kabar@contoh.id>"))
  }

  @Test("the date is written as mail wants it")
  func date() {
    #expect(MailFormat.date(Moment(seconds: 1_795_176_000)) == "Fri, 20 Nov 2026 12:00:00 +0000")
  }

  @Test("what was subscribed to says how to end it; nothing but a link passes for that")
  func unsubscribe() {
    let link = "https://layanan.contoh.id/berhenti/7W"
    #expect(lines(subject: "x", unsubscribe: link).contains("List-Unsubscribe: <\(link)>"))
    for bad in ["", "javascript:x", "https://x>\r\nBcc: y", "https://x y"] {
      #expect(!lines(subject: "x", unsubscribe: bad).contains { $0.hasPrefix("List-Unsubscribe") })
    }
  }

  @Test("both ways of reading it say the same")
  func alternatives() throws {
    let all = lines(subject: "x", text: "Baris satu\nbaris dua")
    let contents = all.compactMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
    #expect(contents.contains("Baris satu\r\nbaris dua"))
    #expect(contents.contains("<p>Baris satu\r\nbaris dua</p>"))
  }
}
