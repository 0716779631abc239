package import Civic
package import Core
package import Storage

/// The register of powers, asked: who may decide what, where, on which day. Work and documents rest on its answers.
package struct Register: Sendable {
  package let regency: Int

  package init(regency: Int) {
    self.regency = regency
  }

  /// On what power an office decides, or why it may not. The cost does not grow with the number of past decrees.
  package func authority(_ question: AuthorityQuestion, _ tx: Transaction) throws -> Authority {
    let ground = try GroundStore.ground(of: question.service, regency: regency, tx)
    return AuthorityRules.authority(
      question,
      candidates: try RegisterStore.candidates(
        of: question.service, at: question.area, on: question.day, regency: regency, tx),
      ground: ground)
  }

  /// What an applicant is asked to know the size of the object; nil where no power of the service has a limit.
  package func object(of service: String, _ tx: Transaction) throws -> ObjectMeasure? {
    try GroundStore.ground(of: service, regency: regency, tx)?.object
  }

  /// The services and offices whose power turned after one day and up to another, each as the question how it stands then.
  package func turned(after first: Day, through last: Day, _ tx: Transaction) throws -> [AuthorityQuestion] {
    try RegisterStore.turned(after: first, through: last, regency: regency, tx).map {
      AuthorityQuestion(service: $0.service, area: $0.area, day: last)
    }
  }

  /// What services rest on as a whole, by service.
  package func grounds(_ tx: Transaction) throws -> [Ground] {
    try GroundStore.grounds(regency: regency, tx)
  }
}
