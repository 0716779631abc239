package import Addresses
package import Civic
package import Core
package import Storage

/// Something another room has to say about an office today, such as how many wait there.
package struct OfficeNote: Sendable {
  package let text: Text
  package let link: Link

  package init(_ text: Text, to link: Link) {
    self.text = text
    self.link = link
  }
}

/// What the other rooms say about an office: asked by its page, answered in `Wiring.swift`.
package typealias OfficeNotes = @Sendable (AreaCode, Moment, Transaction) throws -> [OfficeNote]
