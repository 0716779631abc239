package import Core

/// That someone of the office said a notice: who, how and when. It is their word, and never called delivered.
package struct Said: Sendable, Hashable {
  package enum Way: String, Sendable, CaseIterable {
    case whatsapp, sms, call, mail, inPerson, paper
  }

  package let way: Way
  package let by: ID
  package let at: Moment

  package init(way: Way, by: ID, at: Moment) {
    self.way = way
    self.by = by
    self.at = at
  }
}
