import Core
import Web

/// A part of a standard that is written on one page.
enum StandardSection: String, Sendable, CaseIterable {
  case about = "nama"
  case requirements = "syarat"
  case questions = "pertanyaan"
  case procedure = "langkah"
  case promise = "waktu"
  case fee = "biaya"
  case product = "hasil"
  case complaint = "pengaduan"
  case letter = "surat"
  case internalParts = "bagian-dalam"
  case doubts = "keraguan"

  /// The name of its field in the catalogue file.
  var fieldName: String {
    switch self {
    case .about: "name"
    case .requirements: "requirements"
    case .questions: "questions"
    case .procedure: "procedure"
    case .promise: "promise"
    case .fee: "fee"
    case .product: "product"
    case .complaint: "complaint"
    case .letter: "letter"
    case .internalParts: "internal"
    case .doubts: "confirm"
    }
  }

  /// The fields of the section's form, as the service has them.
  func fields(of service: Service) -> FormFields {
    var fields = FormFields()
    switch self {
    case .about:
      fields.set("nama", service.name)
      fields.set("ringkasan", service.summary)
      fields["kata"] = service.words.joined(separator: ", ")
    case .requirements: fields.set(service.requirements)
    case .questions: fields.set(questions: service.questions ?? [])
    case .procedure:
      for (index, step) in service.procedure.enumerated() {
        fields.set("l\(index)", step)
        fields["l\(index)-urut"] = String((index + 1) * 10)
      }
    case .promise: fields.set(service.promiseLength)
    case .fee:
      fields["cara"] = service.fee.rupiah.map { $0 == 0 ? FeeKind.free : .amount }.map(\.rawValue) ?? FeeKind.byRule.rawValue
      fields["rupiah"] = service.fee.rupiah.flatMap { $0 > 0 ? String($0) : nil } ?? ""
      fields.set("keterangan", service.fee.note)
    case .product: fields.set("hasil", service.product)
    case .complaint: fields.set("pengaduan", service.complaint)
    case .letter:
      fields["judul"] = service.letter?.title ?? ""
      fields["isi"] = service.letter?.body ?? ""
    case .internalParts:
      for part in CatalogueStrings.internalNames { fields.set(part.key, service.internal?[part.key]) }
    case .doubts:
      for (index, doubt) in (service.confirm ?? []).enumerated() { fields["d\(index)"] = doubt.field }
    }
    return fields
  }

  /// How a fee is told.
  enum FeeKind: String, Sendable, CaseIterable {
    case free = "gratis"
    case amount = "jumlah"
    case byRule = "aturan"
  }

  /// The service with what the form says in place of this section.
  func form(over service: Service) -> Form<Service> {
    Form { reader in
      var service = service
      switch self {
      case .about: reader.readAbout(into: &service)
      case .requirements: service.requirements = reader.requirements(service)
      case .questions: service.questions = reader.questions(service.questions ?? [])
      case .procedure: service.procedure = reader.steps()
      case .promise: service.promise = reader.promise() ?? service.promise
      case .fee: service.fee = reader.fee() ?? service.fee
      case .product: service.product = reader.pair("hasil", limit: 600, required: StandardStrings.fillBoth) ?? service.product
      case .complaint:
        service.complaint = reader.pair("pengaduan", limit: 2000, required: StandardStrings.fillBoth) ?? service.complaint
      case .letter: service.letter = reader.letter()
      case .internalParts:
        var parts: [String: Text] = [:]
        for part in CatalogueStrings.internalNames { parts[part.key] = reader.pair(part.key, limit: 2000) }
        service.internal = parts
      case .doubts: service.confirm = reader.doubts(service.confirm ?? [])
      }
      return service
    }
  }
}

extension FormFields {
  /// A text in both languages, as two fields.
  mutating func set(_ name: String, _ text: Text?) {
    self["\(name)-id"] = text?.id ?? ""
    self["\(name)-en"] = text?.en ?? ""
  }

  mutating func set(_ promise: PromiseLength) {
    switch promise {
    case .minutes(let count): (self["lama"], self["satuan"]) = (String(count), "m")
    case .hours(let count): (self["lama"], self["satuan"]) = (String(count), "h")
    case .workingDays(let count): (self["lama"], self["satuan"]) = (String(count), "d")
    }
  }
}

extension FormReader {
  /// A text in both languages; nil if neither is there. One without the other is refused: half of our readers
  /// would find nothing.
  mutating func pair(_ name: String, limit: Int, required: Text? = nil) -> Text? {
    let id = text("\(name)-id", limit: limit)
    let en = text("\(name)-en", limit: limit)
    guard let id, let en else { return nil }
    switch (id.isEmpty, en.isEmpty) {
    case (true, true):
      if let required { refuse("\(name)-id", required) }
      return nil
    case (false, true): refuse("\(name)-en", StandardStrings.fillEnglish)
    case (true, false): refuse("\(name)-id", StandardStrings.fillIndonesian)
    case (false, false): return Text(id: id, en: en)
    }
    return nil
  }

  fileprivate mutating func readAbout(into service: inout Service) {
    if let name = pair("nama", limit: 150, required: StandardStrings.fillBoth) { service.name = name }
    if let summary = pair("ringkasan", limit: 600, required: StandardStrings.fillBoth) { service.summary = summary }
    if let words = text("kata", limit: 1000) {
      service.words = words.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
  }

  fileprivate mutating func steps() -> [Text] {
    var steps: [(order: Int, step: Text)] = []
    for index in 0..<Self.most where fields.has("l\(index)-id") {
      guard let step = pair("l\(index)", limit: 1000) else { continue }
      steps.append((order("l\(index)-urut", index), step))
    }
    if steps.isEmpty, errors.isEmpty { refuse("l0-id", StandardStrings.oneStep) }
    return steps.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element.step)
  }

  fileprivate mutating func promise() -> String? {
    let unit = required("satuan", { "mhd".contains($0) && $0.count == 1 ? $0 : nil }, or: StandardStrings.chooseUnit)
    let count = required("lama", { Int($0) }, or: StandardStrings.promiseNumber)
    guard let unit, let count else { return nil }
    guard PromiseLength("\(count)\(unit)") != nil else {
      refuse("lama", StandardStrings.promiseNumber)
      return nil
    }
    return "\(count)\(unit)"
  }

  fileprivate mutating func fee() -> Service.Fee? {
    let kind = required("cara", StandardSection.FeeKind.init(rawValue:), or: StandardStrings.chooseFee)
    let note = pair("keterangan", limit: 1000, required: kind == .byRule ? StandardStrings.feeNeedsRule : nil)
    switch kind {
    case .free: return Service.Fee(rupiah: 0, note: note)
    case .amount:
      let digits = required("rupiah", { Int($0.filter { $0 != "." }) }, or: StandardStrings.feeAmount)
      guard let digits else { return nil }
      guard (1...1_000_000_000).contains(digits) else {
        refuse("rupiah", StandardStrings.feeAmount)
        return nil
      }
      return Service.Fee(rupiah: digits, note: note)
    case .byRule: return Service.Fee(rupiah: nil, note: note)
    case nil: return nil
    }
  }

  fileprivate mutating func letter() -> Service.Letter? {
    let title = text("judul", limit: 200)
    guard let body = cleanedLines(fields["isi"], limit: 8000) else {
      refuse("isi", WebStrings.tooLong(8000))
      return nil
    }
    guard let title, !(title.isEmpty && body.isEmpty) else { return nil }
    if title.isEmpty { refuse("judul", StandardStrings.letterNeedsBoth) }
    if body.isEmpty { refuse("isi", StandardStrings.letterNeedsBoth) }
    if title.contains("{{") { refuse("judul", StandardStrings.letterPlaceInTitle) }
    let faults = LetterTemplate.faults(in: body)
    if !faults.isEmpty { refuse("isi", StandardStrings.letterPlaces(faults)) }
    return Service.Letter(title: title, body: body)
  }

  fileprivate mutating func doubts(_ known: [Service.Doubt]) -> [Service.Doubt] {
    var doubts = known.enumerated().filter { !isOn("d\($0.offset)-pasti") }.map(\.element)
    if let reason = pair("baru", limit: 1000) {
      let field = optional("baru-bagian", { StandardSection(rawValue: $0) }, or: StandardStrings.choosePart)
      doubts.append(Service.Doubt(field: field?.fieldName ?? "", reason: reason))
    }
    return doubts
  }

  /// How many of a kind a standard has at most.
  static var most: Int { 25 }

  /// The place that was typed for a line; the one it had where none can be read.
  mutating func order(_ name: String, _ index: Int) -> Int {
    Int(fields[name].trimmed).map { min(max($0, 0), 9999) } ?? (index + 1) * 10
  }
}
