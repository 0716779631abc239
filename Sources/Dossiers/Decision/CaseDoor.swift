import Addresses
import Core

/// From which page a dossier is read: where its personal part and its files are opened.
enum CaseDoor: Sendable {
  /// By those of the office.
  case office
  /// By the camat's superior, while this dossier lies there: its own, or an appeal about it.
  case superior(ID)

  func reveal(_ dossier: ID) -> Link {
    switch self {
    case .office: DossierAddresses.reveal(dossier.text)
    case .superior(let held): ObjectionAddresses.superiorReveal(held.text)
    }
  }

  func attachment(_ file: ID, of dossier: ID) -> Link {
    switch self {
    case .office: DossierAddresses.attachment(dossier.text, file.text)
    case .superior(let held): ObjectionAddresses.superiorAttachment(held.text, file.text)
    }
  }
}
