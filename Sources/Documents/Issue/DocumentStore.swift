import Civic
import Core
import Storage

/// The statements on documents.
enum DocumentStore {
  private static let columns: SQL = """
    id, code, dossier, area, service, book, year, number, number_text, title, name, issued_at, issued_by, power_standing,
    power_source, power_title, power_basis, power_giver, signer_name, signer_post, state, state_at, replaces, replaced_by,
    version
    """

  private static func make(_ row: borrowing Row) throws -> Document {
    guard let code = PublicCode(typed: row.text(1)) else { throw StorageFailure.unreadable(column: 1) }
    return Document(
      id: try row.id(0), code: code, dossier: try row.id(2), area: try row.value(3, as: AreaCode.self), service: row.text(4),
      number: BookNumber(book: row.text(5), year: row.int(6), number: row.int(7), text: row.text(8)), title: row.text(9),
      name: row.text(10), issuedAt: row.moment(11), issuedBy: try row.id(12),
      power: SignedPower(
        standing: try row.value(13, as: Authority.Standing.self), source: row.textOrNil(14).flatMap(PowerSource.init(rawValue:)),
        title: row.text(15), basis: row.text(16), giver: row.text(17)), signerName: row.text(18), signerPost: row.text(19),
      state: try row.value(20, as: DocumentState.self), stateAt: row.moment(21), replaces: try row.idOrNil(22),
      replacedBy: try row.idOrNil(23), version: row.int(24))
  }

  static func document(_ id: ID, regency: Int, _ tx: Transaction) throws -> Document? {
    try tx.first("SELECT \(columns) FROM document WHERE regency = \(regency) AND id = \(id)", make)
  }

  static func document(code: PublicCode, _ tx: Transaction) throws -> Document? {
    try tx.first("SELECT \(columns) FROM document WHERE regency = \(code.regency) AND code = \(code.compact)", make)
  }

  /// What has been issued on a dossier, oldest first.
  static func documents(of dossier: ID, regency: Int, _ tx: Transaction) throws -> [Document] {
    try tx.all(
      "SELECT \(columns) FROM document WHERE regency = \(regency) AND dossier = \(dossier) ORDER BY id", make)
  }

  static func insert(_ document: Document, paper: Blob, regency: Int, _ tx: Transaction) throws {
    let (number, power) = (document.number, document.power)
    try tx.run(
      """
      INSERT INTO document (regency, id, code, dossier, area, service, book, year, number, number_text, title, name,
        issued_at, issued_by, power_standing, power_source, power_title, power_basis, power_giver, signer_name,
        signer_post, paper, state, state_at, state_by, replaces, version)
      VALUES (\(regency), \(document.id), \(document.code.compact), \(document.dossier), \(document.area),
        \(document.service), \(number.book), \(number.year), \(number.number), \(number.text), \(document.title),
        \(document.name), \(document.issuedAt), \(document.issuedBy), \(power.standing.rawValue),
        \(power.source?.rawValue), \(power.title), \(power.basis), \(power.giver), \(document.signerName),
        \(document.signerPost), \(paper), \(document.state.rawValue), \(document.stateAt), \(document.issuedBy),
        \(document.replaces), 1)
      """)
  }

  /// Moves a document to another state, if nobody has changed it since it was read.
  /// - Throws: `Problem.changed` if someone has.
  static func move(
    _ document: Document, to state: DocumentState, at now: Moment, by account: ID, reason: Blob?, replacedBy: ID? = nil,
    regency: Int, _ tx: Transaction
  ) throws {
    let changed = try tx.run(
      """
      UPDATE document SET state = \(state.rawValue), state_at = \(now), state_by = \(account), reason = \(reason),
        replaced_by = \(replacedBy), version = version + 1
      WHERE regency = \(regency) AND id = \(document.id) AND version = \(document.version)
      """)
    guard changed == 1 else { throw Problem.changed }
  }

  /// What stands on a document, sealed; and the reason for its state.
  static func sealed(_ id: ID, regency: Int, _ tx: Transaction) throws -> (paper: [UInt8], reason: [UInt8]?)? {
    try tx.first("SELECT paper, reason FROM document WHERE regency = \(regency) AND id = \(id)") {
      (paper: $0.blob(0), reason: $0.blobOrNil(1))
    }
  }

  static func place(_ column: StaticString, _ id: ID, regency: Int) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "document", column: column, id: id)
  }
}

/// The files of documents, and who read them.
extension DocumentStore {
  static func insert(_ file: DocumentFile, id: ID, of document: ID, by account: ID?, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO document_file (regency, id, document, kind, file, type, size, at, by)
      VALUES (\(regency), \(id), \(document), \(file.kind.rawValue), \(file.file), \(file.type), \(file.size), \(file.at),
        \(account))
      """)
  }

  /// The files of a document, the newest last; of those made in one moment the PDF before its signature.
  static func files(of document: ID, regency: Int, _ tx: Transaction) throws -> [DocumentFile] {
    try tx.all(
      """
      SELECT kind, file, type, size, at FROM document_file
      WHERE regency = \(regency) AND document = \(document) ORDER BY id
      """
    ) { row in
      DocumentFile(
        kind: try row.value(0, as: DocumentFile.Kind.self), file: Blob(row.blob(1)), type: row.text(2), size: row.int(3),
        at: row.moment(4))
    }.sorted { ($0.at, $0.kind.rawValue) < ($1.at, $1.kind.rawValue) }
  }

  /// - Parameter ids: of the reading and of its event.
  static func noteReading(
    _ ids: [ID], of document: ID, form: DocumentDesk.Form, by account: ID, at now: Moment, regency: Int, _ tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO document_read (regency, id, document, at, actor, form)
      VALUES (\(regency), \(ids[0]), \(document), \(now), \(account), \(form.rawValue))
      """)
    try tx.record(
      Event(
        id: ids[1], at: now, actor: account, kind: "document.read",
        record: RecordKey("document_read", regency: regency, id: ids[0]), codes: ["document": document.text]))
  }

  /// Who read a document, and when.
  static func readings(of document: ID, regency: Int, _ tx: Transaction) throws -> [(at: Moment, reader: String)] {
    try tx.all(
      """
      SELECT r.at, a.name FROM document_read r LEFT JOIN account a ON a.regency = r.regency AND a.id = r.actor
      WHERE r.regency = \(regency) AND r.document = \(document) ORDER BY r.at
      """
    ) { ($0.moment(0), $0.text(1)) }
  }
}
