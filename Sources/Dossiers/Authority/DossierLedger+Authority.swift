import Civic
import Core
import Storage

extension DossierLedger {
  /// Asks the register when a dossier comes in, and keeps the answer.
  func noteReceived(_ dossier: Dossier, amount: Int?, on day: Day, _ tx: Transaction) throws {
    _ = try note(.received, of: dossier, amount: amount, on: day, tx)
  }

  /// Asks the register again when a dossier is decided, and keeps the answer beside the first. Of a decision that is
  /// made anew, what the newer one rests on is kept.
  func noteDecided(_ dossier: Dossier, on day: Day, _ tx: Transaction) throws -> Authority {
    let amount = try AuthorityStore.authority(.received, of: dossier.id, regency: regency, tx)?.amount
    return try note(.decided, of: dossier, amount: amount, on: day, tx)
  }

  @discardableResult
  private func note(
    _ occasion: DossierAuthority.Occasion, of dossier: Dossier, amount: Int?, on day: Day, _ tx: Transaction
  ) throws -> Authority {
    let authority = try asks.authority(question(of: dossier, amount: amount, on: day, tx), tx)
    try AuthorityStore.put(
      DossierAuthority(occasion: occasion, authority: authority, amount: amount), of: dossier.id, regency: regency, tx)
    return authority
  }

  /// On what power the office may decide a dossier on a day.
  /// - Throws: `Problem.noPower` where the register says that it may not.
  func checkPower(over dossier: Dossier, on day: Day, _ tx: Transaction) throws {
    if let authority = try refusal(over: dossier, on: day, tx) { throw Problem.noPower(authority) }
  }

  /// Why the office may not decide a dossier on a day; nil if it may.
  func refusal(over dossier: Dossier, on day: Day, _ tx: Transaction) throws -> Authority? {
    let atReceipt = try AuthorityStore.authority(.received, of: dossier.id, regency: regency, tx)
    let authority = try asks.authority(question(of: dossier, amount: atReceipt?.amount, on: day, tx), tx)
    return authority.allowsDecision(heldAtReceipt: atReceipt?.authority.standing == .holds) ? nil : authority
  }

  func question(of dossier: Dossier, amount: Int?, on day: Day, _ tx: Transaction) throws -> AuthorityQuestion {
    AuthorityQuestion(
      service: dossier.terms.service, area: dossier.area, day: day, amount: amount,
      isForwarded: try asks.terms([dossier.terms], tx)[dossier.terms]?.isForwarded ?? false)
  }
}
