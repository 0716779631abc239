import Core
import Foundation

/// Room on the disk of the data folder. A full disk refuses writes but breaks nothing; better to know before.
enum DiskSpace {
  /// Bytes under which the program warns: some days of a busy regency with its attachments.
  private static let least: Int64 = 512 << 20

  /// - Returns: nil where the system does not say.
  static func free(in folder: String) -> Int64? {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    return (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
  }

  static func finding(for folder: String) -> Finding? {
    guard let free = free(in: folder), free < least else { return nil }
    let megabytes = Numerals.integer(Int(free >> 20))
    return Finding(
      Text(id: "Tempat di disk data tinggal \(megabytes) MB.", en: "Only \(megabytes) MB are left on the data disk."),
      remedy: Text(id: "Kosongkan tempat: pindahkan salinan lama dan unduhan.", en: "Make room: move old copies and downloads."),
      isUrgent: true)
  }
}
