import Core
import Foundation
import Testing

@testable import Press

/// Paper made by the real WeasyPrint, and signatures checked by another program.
@Suite("The press")
struct PressTests {
  static let page = Array(
    "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>Surat</title></head><body><h1>Halo</h1></body></html>"
      .utf8)

  @Test("a page becomes PDF/A-3b, and says so itself", .enabled(if: PDFPress.installed() != nil))
  func archive() async throws {
    let press = try #require(PDFPress.installed())
    let text = String(decoding: try await press.pdf(of: Self.page), as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1.7"))
    #expect(text.contains("pdfaid:part=\"3\"") && text.contains("pdfaid:conformance=\"B\""))
    #expect(text.contains("/OutputIntents"))
  }

  @Test("a program that is not there, hangs, writes without end or fails is ended and named")
  func failures() async throws {
    func failure(_ program: String, _ arguments: [String], seconds: Int = 20, output: Int = 1000) async -> PressFailure? {
      let child = Child(program: program, arguments: arguments, seconds: seconds, memory: 1 << 30, outputLimit: output)
      do {
        _ = try await child.run(input: Array(repeating: 65, count: 1 << 20))
        return nil
      } catch { return error as? PressFailure }
    }
    #expect(await failure("/usr/bin/tidak-ada", []) == .refused)
    #expect(await failure("/usr/bin/sleep", ["60"], seconds: 1) == .tooLate)
    #expect(await failure("/usr/bin/yes", []) == .tooLarge)
    #expect(await failure("/usr/bin/false", []) == .refused)
    #expect(await failure("/usr/bin/true", []) == nil)
  }

  @Test("what it is told of the world is nothing of ours")
  func environment() async throws {
    let child = Child(program: "/usr/bin/env", arguments: [], seconds: 10, memory: 1 << 30, outputLimit: 4000)
    let text = String(decoding: try await child.run(input: []), as: UTF8.self)
    #expect(text.contains("http_proxy=http://127.0.0.1:9"))
    #expect(!text.contains("SIMPUL"))
  }

  @Test("the trial signature is a CMS signature apart from its file, which openssl accepts, and not for another file")
  func signature() async throws {
    let folder = NSTemporaryDirectory() + "simpul-press-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let now = Moment(microseconds: 1_795_000_000_000_000)
    let signer = try TrialSigner(folder: folder, now: now)
    let request = SigningRequest(document: Randomness.system.id(at: now), pdf: Self.page, at: now)
    guard case .signed(let signature) = try await signer.sign(request) else {
      Issue.record("nothing was signed")
      return
    }
    #expect(!signer.isCertified)
    func write(_ bytes: [UInt8], _ name: String) throws -> String {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      return "\(folder)/\(name)"
    }
    let (p7s, good, bad) = (
      try write(signature, "s.p7s"), try write(Self.page, "good"), try write(Self.page + [33], "bad")
    )
    // Read again, the signer is the same.
    let again = try TrialSigner(folder: folder, now: now.adding(days: 1))
    #expect(try again.certificateText(at: now.adding(days: 300)) == signer.certificateText(at: now))
    let first = try write(Array(signer.certificateText(at: now).utf8), "anchor.pem")
    func accepts(_ content: String, _ p7s: String, _ anchor: String, at now: Moment) async -> Bool {
      let child = Child(
        program: "/usr/bin/openssl",
        arguments: [
          "cms", "-verify", "-binary", "-inform", "DER", "-in", p7s, "-content", content, "-CAfile", anchor, "-purpose", "any",
          "-attime", "\(now.microseconds / 1_000_000)", "-out", "/dev/null",
        ], seconds: 20, memory: 1 << 30, outputLimit: 4000)
      return (try? await child.run(input: [])) != nil
    }
    #expect(await accepts(good, p7s, first, at: now))
    #expect(await !accepts(bad, p7s, first, at: now))
    // Weeks before its certificate ends, it is renewed, also by a program that was never stopped.
    let later = now.adding(days: 360)
    guard
      case .signed(let renewed) = try await signer.sign(
        SigningRequest(document: Randomness.system.id(at: now), pdf: Self.page, at: later))
    else {
      Issue.record("nothing was signed with the renewed certificate")
      return
    }
    let second = try write(Array(signer.certificateText(at: later).utf8), "second.pem")
    let newer = try write(renewed, "second.p7s")
    for days in [360, 700] { #expect(await accepts(good, newer, second, at: now.adding(days: days))) }
    #expect(await accepts(good, p7s, first, at: later))
    #expect(await !accepts(good, p7s, first, at: now.adding(days: 400)))
  }
}
