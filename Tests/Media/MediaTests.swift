import Core
import Testing

@testable import Media

@Suite("A file that is sent")
struct MediaTests {
  /// A file of each kind, full of what nobody asked for.
  enum Talkative: CaseIterable {
    case jpeg, png, pdf

    var bytes: [UInt8] {
      switch self {
      case .jpeg: Samples.talkativeJPEG
      case .png: Samples.talkativePNG
      case .pdf: Samples.talkativePDF
      }
    }
  }

  private func code(_ bytes: [UInt8], _ limits: Media.Limits = Media.Limits()) -> String? {
    do {
      _ = try Media.clean(bytes, limits: limits)
      return nil
    } catch {
      return (error as? Problem)?.code ?? "\(error)"
    }
  }

  @Test("is what it holds, and keeps nothing it does not need", arguments: Talkative.allCases)
  func cleaned(_ file: Talkative) throws {
    let bytes = file.bytes
    #expect(bytes.position(of: Samples.secret) != nil)
    let clean = try Media.clean(bytes)
    for trace in [Samples.secret, Samples.place, Array(Samples.secret.prefix(4))] {
      #expect(clean.bytes.position(of: trace) == nil)
      let hex = Array(trace.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined().utf8)
      #expect(clean.bytes.position(of: hex) == nil)
    }
    #expect(try Media.clean(clean.bytes) == clean)
  }

  @Test("cut short anywhere is refused, or clean", arguments: Talkative.allCases)
  func truncated(_ file: Talkative) throws {
    let bytes = file.bytes
    for end in 0..<bytes.count {
      guard let clean = try refusedOrClean(Array(bytes[..<end])) else { continue }
      // Only what stands behind the end may be missing.
      #expect(clean == (try Media.clean(bytes)))
    }
  }

  @Test("changed at random is refused, or clean", arguments: Talkative.allCases)
  func mutated(_ file: Talkative) throws {
    let bytes = file.bytes
    var dice = Dice(UInt64(bytes.count))
    for _ in 0..<3000 {
      var changed = bytes
      for _ in 0...dice.roll(4) {
        let place = dice.roll(changed.count)
        switch dice.roll(4) {
        case 0: changed[place] = UInt8(dice.roll(256))
        case 1: changed.remove(at: place)
        case 2: changed.insert(UInt8(dice.roll(256)), at: place)
        default:
          changed.replaceSubrange(
            place..<min(changed.count, place + dice.roll(9)), with: changed[dice.roll(changed.count)...].prefix(dice.roll(20)))
        }
      }
      _ = try refusedOrClean(changed)
    }
  }

  /// - Throws: anything but a `Problem`, since that is no answer.
  private func refusedOrClean(_ bytes: [UInt8]) throws -> CleanFile? {
    do {
      let clean = try Media.clean(bytes)
      #expect(try Media.clean(clean.bytes) == clean)
      return clean
    } catch let problem as Problem {
      #expect(problem.code.hasPrefix("file."))
      return nil
    }
  }

  @Test("that is something else is told what to do, whatever its name")
  func others() {
    let heads: [(String, [UInt8])] = [
      ("file.empty", []), ("file.unknown", Array("halo".utf8)), ("file.unknown", Array("%PD".utf8)),
      ("file.heic", [0, 0, 0, 24] + Array("ftypheic".utf8)), ("file.archive", [0x50, 0x4B, 3, 4, 20, 0]),
      ("file.web-page", Array("\u{FEFF} <HTML><body>".utf8)), ("file.web-page", Array("<svg xmlns=".utf8)),
      ("file.program", [0x7F, 0x45, 0x4C, 0x46, 2]), ("file.program", Array("MZ\u{90}".utf8)),
      ("file.other-image", Array("GIF89a".utf8)), ("file.other-image", Array("RIFF\0\0\0\0WEBPVP8 ".utf8)),
    ]
    for (expected, bytes) in heads { #expect(code(bytes) == expected) }
    #expect(code(Samples.plainPDF, Media.Limits(bytes: 100)) == "file.too-large")
  }

  // MARK: - Images

  @Test("as a photo keeps which way is up, its density, its colours, and nothing else of its head")
  func photo() throws {
    let clean = try Media.clean(Samples.talkativeJPEG)
    #expect(clean.kind == .jpeg && clean.size == PixelSize(width: 640, height: 480))
    var marks = JPEGMarks()
    marks.note(0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 0, 0])
    marks.note(0xE1, Array("Exif\0\0".utf8) + ExifOrientation.written(6))
    marks.note(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + (ColourProfile.cleaned(Samples.profile) ?? []))
    marks.note(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
    #expect(clean.bytes == [0xFF, 0xD8] + marks.segments + Samples.jpeg().dropFirst(2))
    #expect(ExifOrientation.read(Samples.exif(orientation: 8).dropFirst(6)) == 8)
    #expect(ExifOrientation.read(ExifOrientation.written(3)[...]) == 3)
    #expect(ExifOrientation.read([0x49, 0x49, 0x2A, 0, 0xFF, 0xFF, 0xFF, 0xFF]) == nil)
  }

  @Test("as an image has a sensible number of pixels, told before anything is decoded")
  func pixels() {
    for (width, height, expected) in [
      (10_000, 10_000, "file.too-many-pixels"), (65_535, 65_535, "file.too-many-pixels"), (15, 4000, "file.too-small"),
    ] {
      #expect(code(Samples.jpeg(width: width, height: height)) == expected)
      #expect(code(Samples.png(width: width, height: height)) == expected)
      // The header alone tells.
      #expect(code(Samples.pngHead(width: width, height: height)) == expected)
    }
    #expect(code(Samples.png(width: 1 << 31, height: 1)) == "file.image-damaged")
    #expect(code(Samples.jpeg(width: 0)) == "file.image-unusual")
  }

  @Test("as a JPEG must be whole and of a kind that browsers show")
  func strangeJPEG() {
    #expect(code(Samples.jpeg(marker: 0xC2)) == nil)
    #expect(code(Samples.jpeg(marker: 0xC9)) == "file.image-unusual")
    #expect(code(Samples.jpeg(extras: Samples.frame(width: 100, height: 100))) == "file.image-damaged")
    #expect(code([0xFF, 0xD8, 0xFF, 0xD9]) == "file.image-damaged")
    let scans = Array(repeating: Samples.segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2], count: 65).flatMap { $0 }
    #expect(code([0xFF, 0xD8] + Samples.frame(width: 100, height: 100) + scans + [0xFF, 0xD9]) == "file.image-damaged")
  }

  @Test("as a PNG has its chunks in order, each with its sum, and none unknown that matters")
  func strangePNG() {
    #expect(code(Samples.png(before: Samples.chunk("CgBI", [0]))) == "file.image-unusual")
    #expect(code(Samples.png(after: Samples.chunk("tEXt", []) + Samples.chunk("IDAT", [1]))) == "file.image-damaged")
    #expect(
      code(Samples.png(before: Samples.chunk("gAMA", [0, 0, 1, 0]) + Samples.chunk("gAMA", [0, 0, 1, 0]))) == "file.image-damaged"
    )
    #expect(code(Samples.png(after: Samples.chunk("PLTE", [1, 2, 3]))) == "file.image-damaged")
    #expect(code(Samples.pngHead(width: 99, height: 99) + Samples.chunk("IEND", [])) == "file.image-damaged")
    var wrong = Samples.png()
    wrong[wrong.count - 20] ^= 1
    #expect(code(wrong) == "file.image-damaged")
  }

  // MARK: - PDF

  private func pdf(catalogue: String = "", _ extra: [Int: String] = [:]) -> [UInt8] {
    Samples.pdf(Samples.pages(extra, catalogue: catalogue))
  }

  @Test("as a PDF must not act, reach out or carry files, however the word is hidden")
  func active() {
    for entry in [
      "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "/OpenAction 5 0 R", "/OpenAction << /S /Launch >>",
      "/X /J#61vaScript",
      "/X << /#4a#53 (x) >>", "/AA << >>", "/Names << /EmbeddedFiles << >> >>", "/Names << /JavaScript 5 0 R >>",
      "/AcroForm << /XFA [] >>", "/X << /Type /EmbeddedFile >>", "/X [[<< /S /SubmitForm >>]]", "/X << /Subtype /RichMedia >>",
      "/PieceInfo << /X << /JS () >> >>", "/Lang 5 0 R", "/Perms << /S /URI /Next << /S /Launch >> >>",
    ] {
      #expect(code(pdf(catalogue: entry, [5: "<< /S /JavaScript >>"])) == "file.pdf-active", "\(entry)")
    }
    #expect(code(Samples.packedPDF("<< /S /J#61vaScript /JS (x) >>")) == "file.pdf-active")
    #expect(code(Samples.packedPDF("<< /S /GoTo >>")) == nil)
    #expect(code(pdf(catalogue: "/OpenAction [3 0 R /Fit]")) == nil)
    #expect(code(pdf(catalogue: "/Lang 5 0 R", [5: "<< /F (http://x) /Length 0 >>\nstream\n\nendstream"])) == "file.pdf-active")
    #expect(code(Samples.pdf(Samples.pages(), trailer: "/Root 1 0 R /Encrypt << >>")) == "file.pdf-locked")
  }

  @Test("as a PDF is nothing else as well")
  func mixed() {
    let plain = Samples.plainPDF
    #expect(code(plain + Array("\n\r\0 ".utf8)) == nil)
    #expect(code(plain + Array("<script>".utf8)) == "file.pdf-mixed")
    #expect(code(Samples.pdf(Samples.pages(), head: "%PDF-1.4\n%<html><script>alert(1)</script>\n")) == "file.pdf-mixed")
    #expect(code(plain + [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)) == "file.pdf-mixed")
    let end = plain.suffix(40)
    let zip: [UInt8] = [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 16) + [UInt8(end.count), 0]
    #expect(code(Array(plain.dropLast(40)) + zip + end) != nil)
    #expect(code([0x50, 0x4B, 3, 4] + plain) == "file.archive")
    #expect(code(Array("x".utf8) + plain) == "file.unknown")
  }

  @Test("as a PDF has a limit of pages, of depth and of what it unpacks to")
  func limits() {
    let many = "<< /Type /Pages /Kids [\(String(repeating: "3 0 R ", count: 101))] /Count 1 >>"
    #expect(code(pdf([2: many])) == "file.pdf-long")
    #expect(code(pdf([2: "<< /Type /Pages /Kids [2 0 R] >>"])) == "file.pdf-damaged")
    #expect(code(pdf([2: "<< /Type /Pages /Kids [] >>"])) == "file.pdf-damaged")
    let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
    #expect(code(pdf(catalogue: "/X \(deep)")) == "file.pdf-complex")
    let large = "/X << /Type /XObject /Subtype /Image /Width 10000 /Height 10000 /Length 0 >>"
    #expect(code(pdf(catalogue: "/Lang 5 0 R", [5: large.dropFirst(3) + "\nstream\n\nendstream"])) == "file.too-many-pixels")
  }

  @Test("as a PDF whose table lies is refused, and never loops")
  func loops() {
    let text = String(decoding: Samples.plainPDF, as: UTF8.self)
    let table = text.split(separator: "startxref\n")[1].prefix { $0 != "\n" }
    #expect(code(Samples.pdf(Samples.pages(), trailer: "/Root 1 0 R /Prev \(table)")) == "file.pdf-damaged")
    #expect(code(pdf([4: "<< /Length 4 0 R >>\nstream\nx\nendstream"])) == "file.pdf-damaged")
    #expect(code(Samples.pdf(Samples.pages(), trailer: "/Root 9 0 R")) == "file.pdf-damaged")
    #expect(code(Array("%PDF-1.4\nstartxref\n99999999999999999999\n%%EOF".utf8)) == "file.pdf-damaged")
  }

  @Test(
    "as a PDF whose numbers lead out of the file is refused, and stops nothing",
    arguments: [
      "/Prev -5", "/XRefStm -5", "/Prev -9223372036854775808", "/Prev 9223372036854775807", "/XRefStm 9223372036854775807",
    ])
  func outside(_ entry: String) {
    #expect(code(Samples.pdf(Samples.pages(), trailer: "/Root 1 0 R \(entry)")) == "file.pdf-damaged")
    let table = Array("xref\n9223372036854775807 2\n0000000000 00000 n \n0000000000 00000 n \n".utf8)
    let start = Array("trailer\n<< /Size 2 >>\nstartxref\n9\n%%EOF\n".utf8)
    #expect(code(Array("%PDF-1.5\n".utf8) + table + start) == "file.pdf-damaged")
  }

  @Test("as a photo has no profile that grows: many tags over one another are given up")
  func growingProfile() {
    let (size, tags) = (200_000, 100)
    var profile = [UInt8](repeating: 0, count: size)
    profile.replaceSubrange(36..<40, with: Array("acsp".utf8))
    profile.replaceSubrange(128..<132, with: bigEndian(tags, 4))
    for index in 0..<tags {
      let entry = Array("rXYZ".utf8) + bigEndian(2000 + index, 4) + bigEndian(size - 3000, 4)
      profile.replaceSubrange((132 + index * 12)..<(144 + index * 12), with: entry)
    }
    #expect(ColourProfile.cleaned(profile) == nil)
  }

  @Test("as a PDF that makes each object be read again for each other is given up soon")
  func tiresome() {
    var objects = Samples.pages()
    let numbers = Array(60..<3000)
    let kept = "/Lang [\(numbers.map { "\($0) 0 R" }.joined(separator: " "))]"
    objects[1] = Array("<< /Type /Catalog /Pages 2 0 R \(kept) >>".utf8)
    let long = "[\(String(repeating: "1 ", count: 20_000))]"
    objects[50] = Array(long.utf8)
    for number in numbers { objects[number] = Array("<< /Length 50 0 R >> stream\nx\nendstream".utf8) }
    #expect(code(Samples.pdf(objects)) == "file.pdf-complex")
    // Photos that lie in each other, of which nothing would be left.
    objects[50] = nil
    for number in numbers {
      objects[number] = Samples.stream("/Filter /DCTDecode", [0xFF, 0xD8, 0xFF, 0xE5, 0xFF, 0xFF]).dropLast(10)
    }
    #expect(code(Samples.pdf(objects)) != nil)
  }

  @Test("that is packed is unpacked to what it was, up to a limit")
  func inflate() throws {
    // What zlib makes of these, with the codes that everyone knows and with its own.
    let fixed: [UInt8] = [
      120, 218, 43, 206, 204, 45, 40, 205, 81, 40, 198, 66, 1, 0, 151, 3, 10, 201,
    ]
    #expect(try Inflate.unpack(fixed[...], limit: 100) == Array("simpul simpul simpul simpul".utf8))
    let own: [UInt8] = [
      120, 218, 45, 143, 137, 17, 0, 49, 8, 2, 107, 229, 235, 191, 133, 3, 115, 147, 103, 140, 168, 75, 0, 10, 8, 32, 171,
      1, 187, 224, 30, 136, 164, 220, 203, 160, 5, 87, 11, 43, 245, 44, 210, 10, 94, 249, 210, 82, 24, 245, 209, 166, 230,
      255, 81, 122, 242, 230, 165, 185, 182, 93, 207, 180, 108, 218, 16, 197, 85, 28, 5, 39, 136, 202, 0, 141, 214, 117,
      217, 185, 193, 156, 212, 133, 94, 153, 139, 171, 25, 95, 227, 138, 131, 153, 194, 33, 251, 184, 40, 47, 96, 209, 195,
      237, 155, 111, 94, 246, 93, 63, 158, 98, 119, 111, 214, 65, 159, 63, 204, 23, 206, 253, 114, 71, 253, 0, 168, 239,
      115, 13,
    ]
    var number = 1
    let text = (0..<300).map { _ in
      number = (number * 75 + 74) % 65_537
      let side = number % 16
      return UInt8(97 + (side < 8 ? 0 : side < 12 ? 1 : side < 14 ? 2 : side - 11))
    }
    #expect(try Inflate.unpack(own[...], limit: 300) == text)
    #expect(throws: Problem.pdfTooComplex) { try Inflate.unpack(own[...], limit: 299) }
    #expect(try Inflate.unpack(Samples.stored(Samples.secret)[...], limit: 100) == Samples.secret)
    #expect(throws: Problem.pdfTooComplex) { try Inflate.unpack(Samples.stored(Samples.secret)[...], limit: 5) }
    var dice = Dice(5)
    for _ in 0..<5000 {
      let noise = [0x78, 0x9C] + (0..<40).map { _ in UInt8(dice.roll(256)) }
      _ = try? Inflate.unpack(noise[...], limit: 10_000)
    }
  }
}
