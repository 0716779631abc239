import Civic

extension CatalogueFile {
  /// The keys a catalogue may have. What is written in `Service` is written here too: the decoder passes
  /// over keys that it does not know.
  static let shape: YAMLShape = {
    let heading: YAMLShape = .fields(["key": .value, "name": .text])
    let requirement: YAMLShape = .fields([
      "key": .value, "name": .text, "explain": .text, "obtain": .text, "basis": .value, "optional": .value, "when": .text,
      "needed": .value, "inPerson": .value,
    ])
    let question: YAMLShape = .fields([
      "key": .value, "text": .text, "needed": .value,
      "options": .list(.fields(["key": .value, "name": .text, "stop": .text])),
    ])
    let internalParts = Dictionary(CatalogueStrings.internalNames.map { ($0.key, YAMLShape.text) }) { first, _ in first }
    let service: YAMLShape = .fields([
      "key": .value, "number": .value, "name": .text, "summary": .text, "words": .value, "group": .value, "lifeEvents": .value,
      "status": .value, "reason": .text, "instead": .text, "deliveredBy": .value, "promise": .value,
      "fee": .fields(["rupiah": .value, "note": .text]), "applicants": .value, "requirements": .list(requirement),
      "questions": .list(question),
      "procedure": .list(.text), "product": .text, "complaint": .text, "workflow": .value, "batchApproval": .value,
      "deemedApproval": .fields(["article": .value]), "letter": .fields(["title": .value, "body": .value]),
      "confirm": .list(.fields(["field": .value, "reason": .text])), "internal": .fields(internalParts),
    ])
    return .fields([
      "groups": .list(heading), "lifeEvents": .list(heading),
      "abolished": .list(
        .fields(["key": .value, "name": .text, "reason": .text, "basis": .value, "instead": .text])),
      "services": .list(service), "synonyms": .list(.value), "fillers": .value,
    ])
  }()
}
