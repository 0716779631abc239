package import Core
package import Storage

/// What is asked before an office decides: may this office, on this day, decide on this object?
package struct AuthorityQuestion: Sendable, Hashable {
  package let service: String
  /// The office that would decide: a district, or a kelurahan.
  package let area: AreaCode
  package let day: Day
  /// The size of the object; nil where none was asked or is known.
  package let amount: Int?
  /// Whether the service is only taken in here, and decided by another office.
  package let isForwarded: Bool

  package init(service: String, area: AreaCode, day: Day, amount: Int? = nil, isForwarded: Bool = false) {
    self.isForwarded = isForwarded
    self.service = service
    self.area = area
    self.day = day
    self.amount = amount
  }
}

/// The answer: on what power an office decides, or why it may not. It is a value: what stands in a dossier or on a
/// document stays true when the register changes.
package struct Authority: Sendable, Hashable {
  package enum Standing: String, Sendable, CaseIterable {
    /// A power in force covers it.
    case holds
    /// The office only recommends; another decides.
    case recommends
    /// The office takes the file in and forwards it; another decides.
    case forwards
    /// A power is in force, but the object is larger than its limit, or its size is unknown.
    case overLimit
    /// The only power there is is suspended on that day.
    case suspended
    /// The only power there was has ended.
    case ended
    /// The usual source is known from law, and nobody of this regency has confirmed it.
    case unconfirmed
    /// Nothing is known.
    case missing

    /// Whether the register itself says that the office may decide.
    package var isHere: Bool { self == .holds }
    /// Whether the register says that another must decide.
    package var isElsewhere: Bool {
      switch self {
      case .recommends, .forwards, .overLimit, .suspended, .ended: true
      case .holds, .unconfirmed, .missing: false
      }
    }
    /// Whether a decision under it would rest on nothing that this regency has confirmed.
    package var lacksBasis: Bool { self == .unconfirmed || self == .missing }
  }

  /// What happens to open files when a power ends or is suspended.
  package enum OpenFiles: String, Sendable, CaseIterable {
    /// They are finished under the old power.
    case finish
    case handOver
  }

  package let standing: Standing
  /// The power in the register that it rests on or that comes nearest; nil without one.
  package let power: ID?
  package let source: PowerSource?
  package let reach: PowerReach
  package let limit: ObjectLimit?
  /// The decree or rule in words: "Keputusan Bupati Banyuwangi Nomor 188/… tanggal 2 Januari 2026".
  package let title: String
  /// The PP, Perpres or Perda behind a decree.
  package let basis: String
  /// Who gave a mandate: "Bupati Banyuwangi".
  package let giver: String
  /// The office that decides where this one may not: "Dinas PU".
  package let technicalOffice: String
  /// The role that signs here.
  package let signer: Role
  package let openFiles: OpenFiles
  /// From and through which day the power holds; nil where nothing is known.
  package let from: Day?
  package let through: Day?
  /// Whether the regency lets nothing of this service be decided without a confirmed source ("wajib dasar").
  package let isBasisRequired: Bool

  package init(
    standing: Standing, power: ID? = nil, source: PowerSource? = nil, reach: PowerReach = .decides, limit: ObjectLimit? = nil,
    title: String = "", basis: String = "", giver: String = "", technicalOffice: String = "", signer: Role = .head,
    openFiles: OpenFiles = .finish, from: Day? = nil, through: Day? = nil, isBasisRequired: Bool = false
  ) {
    self.standing = standing
    self.power = power
    self.source = source
    self.reach = reach
    self.limit = limit
    self.title = title
    self.basis = basis
    self.giver = giver
    self.technicalOffice = technicalOffice
    self.signer = signer
    self.openFiles = openFiles
    self.from = from
    self.through = through
    self.isBasisRequired = isBasisRequired
  }

  /// Whether this office may decide, for a file that it received while it held the power.
  /// - Parameter heldAtReceipt: whether the power was in force when the file came in.
  package func allowsDecision(heldAtReceipt: Bool) -> Bool {
    switch standing {
    case .holds: true
    case .forwards: false
    // Also where the power was amended to less: the decree says what becomes of open files.
    case .recommends, .overLimit, .suspended, .ended: heldAtReceipt && openFiles == .finish
    case .unconfirmed, .missing: !isBasisRequired
    }
  }
}

/// Answers the question from the register, in the caller's transaction.
package typealias AuthorityLookup = @Sendable (AuthorityQuestion, Transaction) throws -> Authority
