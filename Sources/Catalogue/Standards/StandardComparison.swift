package import Core

/// One place in which two versions of a standard differ, in words.
package struct StandardChange: Sendable, Hashable {
  /// "Syarat “Pas foto”: cara mendapat".
  package let part: Text
  /// What was; nil: it was not there.
  package let before: Text?
  /// What is; nil: it is there no more.
  package let after: Text?
  /// Whether it concerns residents, and not only the inner working of the office.
  package let isPublic: Bool

  /// In one line, for a message.
  package var line: Text {
    switch (before, after) {
    case (let before?, let after?):
      Text(
        id: "\(part.id): dahulu “\(before.id)”, sekarang “\(after.id)”.",
        en: "\(part.en): was “\(before.en)”, is now “\(after.en)”.")
    case (nil, let after?): Text(id: "Baru – \(part.id): \(after.id)", en: "New – \(part.en): \(after.en)")
    case (let before, nil):
      Text(
        id: "Tidak ada lagi – \(part.id): \(before?.id ?? "")", en: "No longer there – \(part.en): \(before?.en ?? "")")
    }
  }
}

extension StandardChange {
  /// The same where an office differs from the regency, in one line.
  package var deviation: Text {
    switch (before, after) {
    case (let before?, let after?):
      Text(
        id: "\(part.id): di sini “\(after.id)”, standar kabupaten “\(before.id)”.",
        en: "\(part.en): here “\(after.en)”, by the regency's standard “\(before.en)”.")
    case (nil, let after?): Text(id: "Hanya di sini – \(part.id): \(after.id)", en: "Only here – \(part.en): \(after.en)")
    case (let before, nil):
      Text(
        id: "Tidak diminta di sini – \(part.id): \(before?.id ?? "")", en: "Not asked for here – \(part.en): \(before?.en ?? "")")
    }
  }
}

/// Compares two versions field by field.
struct StandardComparison {
  private(set) var changes: [StandardChange] = []
  private var isPublic = true

  /// - Returns: what differs, in the order in which a standard is read.
  static func changes(from old: Service, to new: Service) -> [StandardChange] {
    var comparison = StandardComparison()
    comparison.compare(old, new)
    return comparison.changes
  }

  private typealias Words = ComparisonStrings

  private mutating func compare(_ old: Service, _ new: Service) {
    note(Words.name, old.name, new.name)
    note(Words.summary, old.summary, new.summary)
    compareRequirements(old, new)
    compareQuestions(old, new)
    compareSteps(old.procedure, new.procedure)
    note(Words.promise, old.promiseLength.words, new.promiseLength.words)
    note(Words.fee, old.fee.words, new.fee.words)
    if old.fee.rupiah != nil || new.fee.rupiah != nil { note(Words.feeNote, old.fee.note, new.fee.note) }
    note(Words.product, old.product, new.product)
    note(Words.complaint, old.complaint, new.complaint)
    note(Words.applicants, Words.applicants(old), Words.applicants(new))
    note(Words.status, Words.status(old), Words.status(new))
    note(Words.delivery, Words.delivery(old), Words.delivery(new))
    isPublic = false
    note(Words.words, Text(old.words.joined(separator: ", ")), Text(new.words.joined(separator: ", ")))
    note(Words.workflow, Words.workflow(old), Words.workflow(new))
    note(Words.letterTitle, old.letter.map { Text($0.title) }, new.letter.map { Text($0.title) })
    note(Words.letterBody, old.letter.map { Text($0.body) }, new.letter.map { Text($0.body) })
    for part in CatalogueStrings.internalNames { note(part.name, old.internal?[part.key], new.internal?[part.key]) }
    let (was, now) = (old.confirm ?? [], new.confirm ?? [])
    for doubt in was where !now.contains(doubt) { note(Words.doubt, doubt.reason, nil) }
    for doubt in now where !was.contains(doubt) { note(Words.doubt, nil, doubt.reason) }
  }

  /// Notes a difference. Where only the English words differ, it says so.
  private mutating func note(_ part: Text, _ before: Text?, _ after: Text?) {
    guard before != after else { return }
    guard let before, let after, before.id == after.id else {
      changes.append(StandardChange(part: part, before: before, after: after, isPublic: isPublic))
      return
    }
    changes.append(
      StandardChange(part: Words.inEnglish(part), before: Text(before.en), after: Text(after.en), isPublic: isPublic))
  }

  private mutating func compareRequirements(_ old: Service, _ new: Service) {
    let was = Dictionary(old.requirements.map { ($0.key, $0) }) { first, _ in first }
    let now = Set(new.requirements.map(\.key))
    for requirement in old.requirements where !now.contains(requirement.key) { note(Words.requirement, requirement.name, nil) }
    for requirement in new.requirements {
      guard let before = was[requirement.key] else {
        note(Words.requirement, nil, requirement.name)
        continue
      }
      let name = requirement.name
      note(Words.part(of: name, Words.requirementName), before.name, requirement.name)
      note(Words.part(of: name, Words.explain), before.explain, requirement.explain)
      note(Words.part(of: name, Words.obtain), before.obtain, requirement.obtain)
      note(Words.part(of: name, CatalogueStrings.basis), Words.basis(before), Words.basis(requirement))
      note(Words.part(of: name, Words.demand), Words.demand(before, old), Words.demand(requirement, new))
    }
    let (before, after) = (old.requirements.filter { now.contains($0.key) }, new.requirements.filter { was[$0.key] != nil })
    if before.map(\.key) != after.map(\.key) { note(Words.order, Words.list(before.map(\.name)), Words.list(after.map(\.name))) }
  }

  private mutating func compareQuestions(_ old: Service, _ new: Service) {
    let was = Dictionary((old.questions ?? []).map { ($0.key, $0) }) { first, _ in first }
    let now = Set((new.questions ?? []).map(\.key))
    for question in old.questions ?? [] where !now.contains(question.key) {
      note(Words.question, Words.question(question, old), nil)
    }
    for question in new.questions ?? [] {
      note(Words.question, was[question.key].map { Words.question($0, old) }, Words.question(question, new))
    }
  }

  private mutating func compareSteps(_ old: [Text], _ new: [Text]) {
    for index in 0..<max(old.count, new.count) {
      note(
        Words.step(index + 1), old.indices.contains(index) ? old[index] : nil,
        new.indices.contains(index) ? new[index] : nil)
    }
  }
}
