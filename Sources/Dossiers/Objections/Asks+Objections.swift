import Civic
import Core

extension Asks {
  /// The same, with what the law says of objections and appeals in place of any catalogue or register: their terms, and
  /// the power to answer them.
  func withObjections() -> Asks {
    var asks = self
    asks.everOffered = { [everOffered] tx in try everOffered(tx) + ObjectionKind.allCases.map(\.terms) }
    asks.terms = { [terms] keys, tx in
      let own = Dictionary(keys.compactMap { key in ObjectionKind(key).map { (key, $0.terms) } }) { first, _ in first }
      let others = keys.subtracting(own.keys)
      return others.isEmpty ? own : try terms(others, tx).merging(own) { _, own in own }
    }
    asks.authority = { [authority] question, tx in
      guard let kind = ObjectionKind(rawValue: question.service) else { return try authority(question, tx) }
      return Authority(standing: .holds, source: .attribution, title: kind.sourceArticle)
    }
    return asks
  }
}
