import Core
import Crypto
import Foundation

/// A file of sealed chunks: AES-256-GCM under a key of this file's own, each chunk bound to its number, and
/// the last marked as the last. Whoever cuts the file, or moves, repeats or leaves out a chunk, makes it
/// unreadable.
enum SealedStream {
  /// What such a file begins with; the number is that of the format.
  static let magic = Array("SIMPUL-CADANGAN-1\n".utf8)
  static let saltLength = 32
  static let chunkLength = 1 << 20
  /// The length of a chunk and its mark, before it; the tag of AES-GCM, behind it.
  static let (headLength, tagLength) = (5, 16)

  /// No key is used for two files, so the number of a chunk is a nonce that never returns.
  static func nonce(_ number: UInt64) throws -> AES.GCM.Nonce {
    try AES.GCM.Nonce(data: [0, 0, 0, 0] + withUnsafeBytes(of: number.bigEndian, Array.init))
  }
}

/// Writes a sealed file.
struct SealedWriter: ~Copyable {
  private let file: FileHandle
  private let key: SymmetricKey
  private var chunk: [UInt8] = []
  private var number: UInt64 = 0
  /// How many bytes the file has so far.
  private(set) var length: Int

  /// - Parameter salt: random, and used for no other file.
  init(_ file: FileHandle, secrets: Secrets, salt: [UInt8]) throws {
    self.file = file
    key = secrets.backupKey(salt: salt)
    length = SealedStream.magic.count + salt.count
    chunk.reserveCapacity(SealedStream.chunkLength)
    try file.write(contentsOf: SealedStream.magic + salt)
  }

  mutating func write(_ bytes: some Collection<UInt8>) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      if chunk.count == SealedStream.chunkLength { try flush(isLast: false) }
      let part = rest.prefix(SealedStream.chunkLength - chunk.count)
      chunk.append(contentsOf: part)
      rest = rest.dropFirst(part.count)
    }
  }

  /// Ends the file and waits until the disk has it.
  consuming func finish() throws -> Int {
    try flush(isLast: true)
    try file.synchronize()
    return length
  }

  private mutating func flush(isLast: Bool) throws {
    let mark: [UInt8] = [isLast ? 1 : 0]
    let box = try AES.GCM.seal(chunk, using: key, nonce: SealedStream.nonce(number), authenticating: mark)
    let head = withUnsafeBytes(of: UInt32(chunk.count).bigEndian, Array.init) + mark
    try file.write(contentsOf: head + box.ciphertext + box.tag)
    length += head.count + chunk.count + box.tag.count
    number += 1
    chunk.removeAll(keepingCapacity: true)
  }
}

/// Reads a sealed file.
struct SealedReader: ~Copyable {
  private let file: FileHandle
  private let key: SymmetricKey
  private var chunk: ArraySlice<UInt8> = []
  private var number: UInt64 = 0
  private var isEnded = false

  /// - Throws: `Problem.backupUnreadable` if it is no sealed file.
  init(_ file: FileHandle, secrets: Secrets) throws {
    let head = SealedStream.magic.count + SealedStream.saltLength
    guard let start = try file.read(upToCount: head), start.count == head, start.starts(with: SealedStream.magic) else {
      throw Problem.backupUnreadable
    }
    self.file = file
    key = secrets.backupKey(salt: Array(start.dropFirst(SealedStream.magic.count)))
  }

  /// The next bytes, at most `count`; empty at the end.
  mutating func read(upTo count: Int) throws -> ArraySlice<UInt8> {
    while chunk.isEmpty, !isEnded { try next() }
    let part = chunk.prefix(count)
    chunk = chunk.dropFirst(part.count)
    return part
  }

  /// - Throws: `Problem.backupUnreadable` if the file ends before.
  mutating func read(exactly count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let part = try read(upTo: count - bytes.count)
      guard !part.isEmpty else { throw Problem.backupUnreadable }
      bytes += part
    }
    return bytes
  }

  /// - Throws: `Problem.backupUnreadable` if anything follows, or the end is missing.
  mutating func end() throws {
    guard try read(upTo: 1).isEmpty, try file.read(upToCount: 1)?.isEmpty != false else { throw Problem.backupUnreadable }
  }

  private mutating func next() throws {
    guard let head = try file.read(upToCount: SealedStream.headLength), head.count == SealedStream.headLength else {
      throw Problem.backupUnreadable
    }
    let bytes = Array(head)
    let length = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
    let sealedLength = length + SealedStream.tagLength
    guard length <= SealedStream.chunkLength, let sealed = try file.read(upToCount: sealedLength), sealed.count == sealedLength,
      let box = try? AES.GCM.SealedBox(
        nonce: SealedStream.nonce(number), ciphertext: sealed.prefix(length), tag: sealed.suffix(SealedStream.tagLength)),
      let plain = try? AES.GCM.open(box, using: key, authenticating: [bytes[4]])
    else { throw Problem.backupUnreadable }
    chunk = Array(plain)[...]
    isEnded = bytes[4] == 1
    number += 1
  }
}
