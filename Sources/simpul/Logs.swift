import Core
import Foundation
import Logging

/// Where the program writes what it does: lines for people, or JSON for programs that collect them.
enum Logs {
  /// - Parameters:
  ///   - isJSON: one object a line, with time, level, message and everything known of it.
  static func logger(level: Logger.Level, isJSON: Bool) -> Logger {
    var logger = Logger(label: "simpul") { label in
      if isJSON { JSONLines() } else { StreamLogHandler.standardError(label: label) }
    }
    logger.logLevel = level
    return logger
  }
}

/// Writes each line of the log as one JSON object to the standard error output.
struct JSONLines: LogHandler {
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let line = Self.line(event, known: (metadataProvider?.get() ?? [:]).merging(metadata) { $1 }, at: Clock.system.now())
    // One call for the whole line: lines of several threads never mix.
    FileHandle.standardError.say(line)
  }

  /// - Parameter known: what is known besides the event's own metadata.
  static func line(_ event: LogEvent, known: Logger.Metadata, at now: Moment) -> [UInt8] {
    var fields = known.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
    if let error = event.error { fields["error"] = "\(error)" }
    // What the line says of itself goes before what it carries.
    fields["time"] = now.rfc3339
    fields["level"] = event.level.rawValue
    fields["message"] = "\(event.message)"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(fields)) ?? Data()) + [UInt8(ascii: "\n")]
  }
}
