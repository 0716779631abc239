import Core
import Web

/// The forms of requirements and questions: blocks of fields, each with its place in the order, and one empty
/// block at the end. `s0-…` is the first requirement, `t0-…` the first question, `t0-o1-…` its second answer.
extension FormFields {
  mutating func set(_ requirements: [Service.Requirement]) {
    for (index, requirement) in requirements.enumerated() {
      let block = "s\(index)"
      self["\(block)-kunci"] = requirement.key
      self["\(block)-urut"] = String((index + 1) * 10)
      set("\(block)-nama", requirement.name)
      set("\(block)-jelas", requirement.explain)
      set("\(block)-dapat", requirement.obtain)
      set("\(block)-kapan", requirement.when)
      self["\(block)-dasar"] = requirement.basis ?? ""
      if requirement.optional { add("ya", to: "\(block)-bersyarat") }
      set(requirement.needed, block)
    }
  }

  mutating func set(questions: [Question]) {
    for (index, question) in questions.enumerated() {
      let block = "t\(index)"
      self["\(block)-kunci"] = question.key
      self["\(block)-urut"] = String((index + 1) * 10)
      set("\(block)-tanya", question.text)
      set(question.needed, block)
      for (number, option) in question.options.enumerated() {
        self["\(block)-o\(number)-kunci"] = option.key
        set("\(block)-o\(number)-nama", option.name)
        set("\(block)-o\(number)-arah", option.stop)
      }
    }
  }

  private mutating func set(_ condition: Condition?, _ block: String) {
    for (question, wanted) in condition ?? [:] {
      for answer in wanted { add(answer, to: "\(block)-bila-\(question)") }
    }
  }
}

extension FormReader {
  mutating func requirements(_ service: Service) -> [Service.Requirement] {
    var found: [(order: Int, requirement: Service.Requirement)] = []
    var keys = Set<String>()
    for index in 0..<Self.most where fields.has("s\(index)-nama-id") && !isOn("s\(index)-hapus") {
      let block = "s\(index)"
      let isBlank = ["nama-id", "nama-en", "jelas-id", "dapat-id"].allSatisfy { fields["\(block)-\($0)"].trimmed.isEmpty }
      if isBlank, fields["\(block)-kunci"].isEmpty { continue }
      let name = pair("\(block)-nama", limit: 200, required: StandardStrings.fillBoth)
      let explain = pair("\(block)-jelas", limit: 1000, required: StandardStrings.fillBoth)
      let obtain = pair("\(block)-dapat", limit: 1000, required: StandardStrings.fillBoth)
      let isOptional = isOn("\(block)-bersyarat")
      let when = pair("\(block)-kapan", limit: 200, required: isOptional ? StandardStrings.sayWhen : nil)
      let basis = text("\(block)-dasar", limit: 300)
      guard let name, let explain, let obtain, let basis else { continue }
      let known = service.requirements.map(\.key).first { $0 == fields["\(block)-kunci"] && !keys.contains($0) }
      let key = known ?? Slug.key(name.id, besides: keys.union(service.requirements.map(\.key)))
      keys.insert(key)
      found.append(
        (
          order("\(block)-urut", index),
          Service.Requirement(
            key: key, name: name, explain: explain, obtain: obtain, basis: basis.isEmpty ? nil : basis,
            optional: isOptional, when: isOptional ? when : nil,
            needed: isOptional ? condition(block, service.questions ?? []) : nil,
            inPerson: service.requirements.first { $0.key == known }?.inPerson)
        ))
    }
    return found.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element.requirement)
  }

  mutating func questions(_ known: [Question]) -> [Question] {
    var found: [(order: Int, question: Question)] = []
    var keys = Set<String>()
    for index in 0..<Self.most where fields.has("t\(index)-tanya-id") && !isOn("t\(index)-hapus") {
      let block = "t\(index)"
      if fields["\(block)-tanya-id"].trimmed.isEmpty, fields["\(block)-tanya-en"].trimmed.isEmpty,
        fields["\(block)-kunci"].isEmpty
      {
        continue
      }
      guard let text = pair("\(block)-tanya", limit: 200, required: StandardStrings.fillBoth) else { continue }
      let old = known.first { $0.key == fields["\(block)-kunci"] && !keys.contains($0.key) }
      let options = options(block, old?.options ?? [])
      if options.count < 2, errors.isEmpty { refuse("\(block)-o0-nama-id", StandardStrings.twoAnswers) }
      let key = old?.key ?? Slug.key(text.id, besides: keys.union(known.map(\.key)))
      keys.insert(key)
      let question = Question(key: key, text: text, options: options, needed: condition(block, known.filter { $0.key != key }))
      found.append((order("\(block)-urut", index), question))
    }
    return found.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element.question)
  }

  private mutating func options(_ block: String, _ known: [Question.Option]) -> [Question.Option] {
    var options: [Question.Option] = []
    for number in 0..<Self.mostAnswers where fields.has("\(block)-o\(number)-nama-id") {
      let place = "\(block)-o\(number)"
      let stop = pair("\(place)-arah", limit: 800)
      guard let name = pair("\(place)-nama", limit: 200, required: stop == nil ? nil : StandardStrings.fillBoth) else { continue }
      let keys = Set(options.map(\.key))
      let old = known.map(\.key).first { $0 == fields["\(place)-kunci"] && !keys.contains($0) }
      let key = old ?? Slug.key(name.id, besides: keys.union(known.map(\.key)))
      options.append(Question.Option(key: key, name: name, stop: stop))
    }
    return options
  }

  static var mostAnswers: Int { 12 }

  /// Which answers were ticked as those for which something is needed.
  private func condition(_ block: String, _ questions: [Question]) -> Condition? {
    var condition: Condition = [:]
    for question in questions {
      let ticked = question.options.map(\.key).filter(fields.all("\(block)-bila-\(question.key)").contains)
      if !ticked.isEmpty { condition[question.key] = ticked }
    }
    return condition.isEmpty ? nil : condition
  }
}

/// Keys for what people name.
enum Slug {
  /// A key made of the words of a name, different from those that are taken: `pas-foto`, `pas-foto-2`.
  static func key(_ name: String, besides taken: Set<String>) -> String {
    let plain = folded(name).utf8.map { byte -> UInt8 in
      (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        ? byte : UInt8(ascii: "-")
    }
    let words = String(decoding: plain, as: UTF8.self).split(separator: "-").prefix(6).joined(separator: "-")
    let base = words.isEmpty ? "bagian" : String(words.prefix(50))
    guard taken.contains(base) else { return base }
    return (2...(taken.count + 2)).map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base
  }
}
