package import Core
import Crypto
import Foundation

/// The keys of an installation: for personal columns, for finding what is encrypted, for the digests
/// of records and for the seals of events. They live in one file beside, never inside, the database
/// and its backup.
///
/// A personal value is sealed with AES-256-GCM and bound to its place (regency, table, column, row),
/// so a ciphertext copied to another row does not open there.
package struct Secrets: Sendable {
  private let keys: [UInt8: SymmetricKey]
  private let current: UInt8
  private let lookupKey: SymmetricKey
  private let digestKey: SymmetricKey
  private let eventKey: SymmetricKey
  private let sealKey: SymmetricKey
  private let backupKey: SymmetricKey
  private let nonceKey: SymmetricKey

  /// Digests, events and seals have keys of their own, derived from that for finding: what one of them signs
  /// can never pass for what another does.
  private init(keys: [UInt8: SymmetricKey], current: UInt8, lookupKey: SymmetricKey) {
    func derived(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(inputKeyMaterial: lookupKey, info: Array(purpose.utf8), outputByteCount: 32)
    }
    self.keys = keys
    self.current = current
    self.lookupKey = lookupKey
    digestKey = derived("simpul/digest")
    eventKey = derived("simpul/event")
    sealKey = derived("simpul/seal")
    backupKey = derived("simpul/backup")
    nonceKey = derived("simpul/nonce")
  }

  /// Where a sealed value stands.
  package struct Place: Sendable {
    let context: [UInt8]

    package init(regency: Int, table: StaticString, column: StaticString, id: ID) {
      context = Array("\(regency)/\(table)/\(column)/".utf8) + id.bytes
    }

    /// A file, which stands where its content puts it.
    init(file key: Blob) {
      context = Array("file/".utf8) + key.bytes
    }
  }

  package enum Failure: Error, Sendable, CustomStringConvertible {
    case unreadableFile(String)
    case tooOpen(String)
    case cannotOpen

    /// One line for whoever starts the program.
    package var description: String {
      switch self {
      case .unreadableFile(let path):
        "Berkas kunci \(path) tidak ada atau rusak; tanpa kunci, data pribadi tidak terbaca. Kembalikan salinan kuncinya ke tempat itu."
      case .tooOpen(let path): "Berkas kunci \(path) dapat dibaca pengguna lain. Jalankan: chmod 600 \(path)"
      case .cannotOpen: "Data pribadi tidak cocok dengan kuncinya: kunci ini dari pemasangan lain, atau datanya diubah."
      }
    }
  }

  /// New keys, for tests and for a new installation.
  package static func new(_ randomness: Randomness) -> Secrets {
    Secrets(
      keys: [1: SymmetricKey(data: randomness.bytes(32))], current: 1,
      lookupKey: SymmetricKey(data: randomness.bytes(32)))
  }

  /// Seals a text for its place. Every call gives other bytes.
  package func seal(_ text: String, at place: Place) throws -> Blob {
    try seal(Array(text.utf8), at: place)
  }

  /// Seals a text so that the same text gives the same bytes at the same place: for what is known only inside
  /// a write, whose body may run several times. Who sees two such bytes learns whether the texts are the same,
  /// and nothing else: the nonce is a keyed hash of place and text.
  package func sealRepeatably(_ text: String, at place: Place) throws -> Blob {
    let bytes = Array(text.utf8)
    let code = HMAC<SHA256>.authenticationCode(for: [current] + place.context + [0] + bytes, using: nonceKey)
    return try seal(bytes, at: place, nonce: try AES.GCM.Nonce(data: Array(code).prefix(12)))
  }

  /// The same for bytes of any kind, other ones each time.
  package func seal(_ bytes: [UInt8], at place: Place) throws -> Blob {
    try seal(bytes, at: place, nonce: AES.GCM.Nonce())
  }

  private func seal(_ bytes: [UInt8], at place: Place, nonce: AES.GCM.Nonce) throws -> Blob {
    guard let key = keys[current] else { throw Failure.cannotOpen }
    let box = try AES.GCM.seal(bytes, using: key, nonce: nonce, authenticating: place.context)
    guard let combined = box.combined else { throw Failure.cannotOpen }
    return Blob([current] + combined)
  }

  /// - Throws: `Failure.cannotOpen` if the bytes were changed or belong to another place.
  package func open(_ sealed: [UInt8], at place: Place) throws -> String {
    guard let text = String(validating: try openBytes(sealed, at: place), as: UTF8.self) else { throw Failure.cannotOpen }
    return text
  }

  /// - Throws: as `open`.
  package func openBytes(_ sealed: [UInt8], at place: Place) throws -> [UInt8] {
    guard let number = sealed.first, let key = keys[number],
      let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()),
      let bytes = try? AES.GCM.open(box, using: key, authenticating: place.context)
    else { throw Failure.cannotOpen }
    return Array(bytes)
  }

  /// A keyed hash by which an encrypted value can be found, different for each purpose.
  package func lookup(_ text: String, purpose: StaticString) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array("\(purpose)\u{0}\(text)".utf8), using: lookupKey))
  }

  func digest(_ bytes: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: digestKey))
  }

  /// The code of an event, by which the program knows its own.
  func eventCode(_ bytes: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: eventKey))
  }

  /// The key of one backup, told from others by its salt.
  func backupKey(salt: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: backupKey, salt: salt, info: Array("copy".utf8), outputByteCount: 32)
  }

  /// Begins the code of a seal, which nobody can make or check without the key file.
  func seal() -> HMAC<SHA256> {
    HMAC<SHA256>(key: sealKey)
  }
}

extension Secrets {
  /// Reads the key file, or makes it if there is none and `mayCreate` says so. Of two programs that
  /// make it at once, both get the keys of the first.
  /// - Throws: `Failure.tooOpen` if others than its owner may read it.
  package static func load(_ path: String, mayCreate: Bool, randomness: Randomness) throws -> Secrets {
    if mayCreate, !FileManager.default.fileExists(atPath: path) { try create(path, new(randomness)) }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw Failure.unreadableFile(path) }
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
    guard mode & 0o077 == 0 else { throw Failure.tooOpen(path) }
    return try read(text, path: path)
  }

  /// Writes the key file, whole or not at all, and never over another. It is on the disk, with its name,
  /// before anything is sealed with it: a power cut must not leave data without their key.
  private static func create(_ path: String, _ secrets: Secrets) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let draft = "\(path).\(UUID().uuidString).part"
    try DurableFile.create(draft, Array(secrets.fileText.utf8))
    defer { unlink(draft) }
    // A link, unlike renaming, fails where the name is taken.
    guard link(draft, path) == 0 || errno == EEXIST else { throw DurableFile.lastError }
    try DurableFile.flush(folder)
  }

  private static func read(_ text: String, path: String) throws -> Secrets {
    var keys: [UInt8: SymmetricKey] = [:]
    var lookup: SymmetricKey?
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let bytes = Data(base64Encoded: String(parts[1])), bytes.count == 32
      else { throw Failure.unreadableFile(path) }
      if parts[0] == "lookup" {
        lookup = SymmetricKey(data: bytes)
      } else if let number = UInt8(parts[0]) {
        keys[number] = SymmetricKey(data: bytes)
      }
    }
    guard let lookup, let current = keys.keys.max() else { throw Failure.unreadableFile(path) }
    return Secrets(keys: keys, current: current, lookupKey: lookup)
  }

  private var fileText: String {
    func text(_ key: SymmetricKey) -> String { key.withUnsafeBytes { Data($0).base64EncodedString() } }
    let lines = keys.keys.sorted().compactMap { number in keys[number].map { "\(number) \(text($0))" } }
    return "# Keys of Simpul. Without this file the personal data in the database cannot be read.\n"
      + (lines + ["lookup \(text(lookupKey))"]).joined(separator: "\n") + "\n"
  }
}
