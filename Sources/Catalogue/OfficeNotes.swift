package import Addresses
package import Core

/// Something another room has to say about an office today, such as how many wait there.
package struct OfficeNote: Sendable {
  package let text: Text
  package let link: Link

  package init(_ text: Text, to link: Link) {
    self.text = text
    self.link = link
  }
}
