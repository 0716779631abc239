import Foundation
import GRDBSQLite
import Synchronization

/// Puts a disk that fails on command under every database that this process opens from now on. For tests in a process of
/// their own.
enum FaultyDisk {
  /// What the disk refuses.
  enum Fault: Sendable {
    /// The next so many writes, for want of room.
    case full(Int)
    /// Every write, as a broken disk does.
    case broken
    /// To say that what was written is there for good.
    case sync
  }

  private static let fault = Mutex<Fault?>(nil)

  /// The calls as the system's own layer answers them. What writes and syncs is the same for files with and without locks.
  nonisolated(unsafe) private static var system: UnsafePointer<sqlite3_io_methods>?
  /// Our calls, by those they stand before. Filled when files are opened, before any other thread knows of them.
  nonisolated(unsafe) private static var faulty: [UnsafePointer<sqlite3_io_methods>: UnsafePointer<sqlite3_io_methods>] = [:]

  static func set(_ fault: Fault?) {
    Self.fault.withLock { $0 = fault }
  }

  static func install() {
    guard let unix = sqlite3_vfs_find("unix") else { return }
    let layer = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    layer.initialize(to: unix.pointee)
    layer.pointee.zName = UnsafePointer(strdup("faulty"))
    layer.pointee.xOpen = { layer, name, file, flags, outFlags in
      let opened = sqlite3_vfs_find("unix").pointee.xOpen(layer, name, file, flags, outFlags)
      if opened == SQLITE_OK, let file, let methods = file.pointee.pMethods {
        file.pointee.pMethods = FaultyDisk.replaced(methods)
      }
      return opened
    }
    sqlite3_vfs_register(layer, 1)
  }

  private static func replaced(_ methods: UnsafePointer<sqlite3_io_methods>) -> UnsafePointer<sqlite3_io_methods> {
    if let known = faulty[methods] { return known }
    let made = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    made.initialize(to: methods.pointee)
    made.pointee.xWrite = { FaultyDisk.refusalOfWrite() ?? FaultyDisk.system?.pointee.xWrite($0, $1, $2, $3) ?? SQLITE_IOERR }
    made.pointee.xSync = { FaultyDisk.refusalOfSync() ?? FaultyDisk.system?.pointee.xSync($0, $1) ?? SQLITE_IOERR }
    system = methods
    faulty[methods] = UnsafePointer(made)
    return UnsafePointer(made)
  }

  private static func refusalOfWrite() -> Int32? {
    fault.withLock { fault in
      switch fault {
      case .full(let count) where count > 0:
        fault = .full(count - 1)
        return SQLITE_FULL
      case .broken: return SQLITE_IOERR_WRITE
      default: return nil
      }
    }
  }

  private static func refusalOfSync() -> Int32? {
    fault.withLock { fault in if case .sync = fault { SQLITE_IOERR_FSYNC } else { nil } }
  }

  /// Extended codes are macros with arithmetic, which Swift does not see.
  private static let (SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC) = (SQLITE_IOERR | 3 << 8, SQLITE_IOERR | 4 << 8)
}
