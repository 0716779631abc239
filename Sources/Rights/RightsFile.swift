import Core
import Foundation

/// The copy of the data as a file that computers read (UU 27/2022 Art 13).
struct RightsFile: Encodable {
  private struct Record: Encodable {
    let code: String
    let service: String
    let office: String
    let data: [Pair]
    let processing: [Step]
  }

  private struct Pair: Encodable {
    let name: String
    let value: String
  }

  private struct Step: Encodable {
    let at: String
    let what: String
  }

  private let request: String
  private let name: String
  private let made: String
  private let elsewhere: Int
  private let records: [Record]

  init(_ opened: RightsDesk.Opened, now: Moment, _ language: Language) {
    request = opened.request.code.text
    name = opened.request.name
    made = opened.zone.long(now, language)
    elsewhere = opened.kept.elsewhere
    records = opened.kept.records.map { record in
      Record(
        code: PublicCode(typed: record.code)?.text ?? record.code, service: record.title[language], office: record.office,
        data: record.fields.map { Pair(name: $0.name[language], value: $0.value) },
        processing: record.trace.map { Step(at: record.zone.long($0.at, language), what: $0.what[language]) })
    }
  }

  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self))
    }
  }
}
