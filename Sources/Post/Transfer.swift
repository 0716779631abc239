import CCurl
import Dispatch
import Foundation
import Synchronization

/// Conversations with servers outside, by libcurl, one after the other on a thread of their own: a server
/// that does not answer holds up nobody who serves pages.
struct Transfer: Sendable {
  private let thread: DispatchQueue

  init(_ name: String) {
    thread = DispatchQueue(label: "simpul.post.\(name)")
  }

  /// What is said, and how long the other side may take to answer.
  struct Letter: Sendable {
    var url: String
    /// `smtp,smtps` or `http,https`: nothing else is spoken, whatever an answer asks for.
    var protocols: String
    var texts: [(option: UInt32, value: String)] = []
    var numbers: [(option: UInt32, value: Int)] = []
    var lists: [(option: UInt32, values: [String])] = []
    var content: [UInt8]
    var seconds: Int
  }

  /// How it ended: the engine's code, the server's last code (0 without an answer), and what it said.
  struct End: Sendable {
    var engine: UInt32
    var code: Int
    var answer: [UInt8]
  }

  /// Ends early, as if interrupted by the line, when the task is cancelled.
  func run(_ letter: Letter) async -> End {
    let exchange = Exchange(letter.content)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        thread.async { continuation.resume(returning: Self.perform(letter, exchange)) }
      }
    } onCancel: {
      exchange.stop()
    }
  }

  private static let hasBegun = simpul_curl_begin() == CURLE_OK

  private static func perform(_ letter: Letter, _ exchange: Exchange) -> End {
    guard hasBegun, let curl = curl_easy_init() else { return End(engine: CURLE_FAILED_INIT.rawValue, code: 0, answer: []) }
    defer { curl_easy_cleanup(curl) }
    var lists: [UnsafeMutablePointer<curl_slist>] = []
    defer { for list in lists { curl_slist_free_all(list) } }
    let texts = letter.texts + [(CURLOPT_URL.rawValue, letter.url), (CURLOPT_PROTOCOLS_STR.rawValue, letter.protocols)]
    for (option, value) in texts { _ = simpul_curl_text(curl, CURLoption(option), value) }
    let numbers =
      letter.numbers + [
        (CURLOPT_NOSIGNAL.rawValue, 1), (CURLOPT_FOLLOWLOCATION.rawValue, 0), (CURLOPT_TIMEOUT.rawValue, letter.seconds),
        (CURLOPT_CONNECTTIMEOUT.rawValue, min(10, letter.seconds)),
      ]
    for (option, value) in numbers { _ = simpul_curl_number(curl, CURLoption(option), value) }
    for (option, values) in letter.lists {
      var list: UnsafeMutablePointer<curl_slist>?
      for value in values { list = curl_slist_append(list, value) ?? list }
      if let list {
        lists.append(list)
        _ = simpul_curl_list(curl, CURLoption(option), list)
      }
    }
    _ = simpul_curl_exchange(
      curl, { bytes, size, count, to in Exchange.at(to)?.give(bytes, size * count) ?? 0 },
      { bytes, size, count, to in Exchange.at(to)?.take(bytes, size * count) ?? 0 },
      { to, _, _, _, _ in Exchange.at(to)?.isStopped == true ? 1 : 0 }, Unmanaged.passUnretained(exchange).toOpaque())
    let end = curl_easy_perform(curl)
    return End(engine: end.rawValue, code: simpul_curl_response(curl), answer: exchange.answer)
  }
}

/// What goes out and what comes back while the engine runs.
private final class Exchange: Sendable {
  private struct State {
    var sent = 0
    var answer: [UInt8] = []
    var isStopped = false
  }

  /// More than any answer we understand; what is longer is none.
  private static let longestAnswer = 64 * 1024
  private let content: [UInt8]
  private let state = Mutex(State())

  init(_ content: [UInt8]) {
    self.content = content
  }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> Exchange? {
    pointer.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
  }

  var answer: [UInt8] { state.withLock { $0.answer } }
  var isStopped: Bool { state.withLock { $0.isStopped } }

  func stop() {
    state.withLock { $0.isStopped = true }
  }

  func give(_ room: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let room else { return 0 }
    return state.withLock { state in
      let part = content[state.sent..<min(content.count, state.sent + count)]
      part.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: room, count: count).copyMemory(from: $0) }
      state.sent += part.count
      return part.count
    }
  }

  /// - Returns: fewer than `count` ends the conversation.
  func take(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let bytes else { return 0 }
    return state.withLock { state in
      guard state.answer.count + count <= Self.longestAnswer else { return 0 }
      state.answer += UnsafeRawBufferPointer(start: bytes, count: count)
      return count
    }
  }
}
